"""``testimonia read CASE``."""

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, AsName, CaseFolder, hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimonia.actions.read import Reading


def read(case: CaseFolder, as_name: AsName = None, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Propose statements for what is new or changed in a case.

    The English model is a setting: TESTIMONIA_MODEL names its package. Exit code 1 where a source is in a language
    that is not read yet.
    """
    from testimonia.actions.read import read as propose  # noqa: PLC0415  rooms open when their verb is called
    from testimonia.cli.progress import progress  # noqa: PLC0415
    from testimonia.reading.parser import DEFAULT_MODEL  # noqa: PLC0415

    model = os.environ.get("TESTIMONIA_MODEL") or DEFAULT_MODEL
    steps = []
    with progress("reading") as bar, closing(propose(case, hand(as_name), model, bar.expect)) as told:
        for step in told:
            steps.append(step)
            bar.did(step.source.name)
            if not as_json:
                _tell(step)
    _sum_up(steps, as_json=as_json)
    return int(any(step.foreign for step in steps))


def _tell(step: "Reading") -> None:
    name = seen(step.source.name)
    if step.foreign is not None:
        err().print(f"not read {name}: it seems to be in the language {step.foreign!r}, and this version reads English")
        err().print("         If it is English, say so: testimonia add CASE FILE --language en")
        return
    out().print(f"read     {name}: {counted(step.new, 'new statement')}, {step.kept} as before, {step.gone} gone")


def _sum_up(steps: "Sequence[Reading]", *, as_json: bool) -> None:
    if as_json:
        out().print(json.dumps({"sources": [_row(step) for step in steps]}, ensure_ascii=False, indent=1))
        return
    if not steps:
        out().print("there was nothing new to read")
        return
    new = sum(step.new for step in steps)
    out().print(f"{counted(len(steps), 'source')}: {counted(new, 'new statement')}")


def _row(step: "Reading") -> dict[str, object]:
    about = {"id": step.source.id, "name": step.source.name}
    if step.foreign is not None:
        return {**about, "read": False, "language": step.foreign}
    return {**about, "read": True, "new": step.new, "kept": step.kept, "gone": step.gone}
