"""``testimonia read CASE``."""

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, AsName, CaseFolder, hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimonia.actions.read import NotRead, Reading


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
    return int(any(_foreign(step) for step in steps))


def _foreign(step: "Reading | NotRead") -> str | None:
    """The language of a source that was not read; None for one that was."""
    return getattr(step, "language", None)


def _tell(step: "Reading | NotRead") -> None:
    name = seen(step.source.name)
    if (language := _foreign(step)) is not None:
        err().print(f"not read {name}: it seems to be in the language {language!r}, and this version reads English")
        err().print("         If it is English, say so: testimonia add CASE FILE --language en")
        return
    new, kept, gone = _counts(step)
    out().print(f"read     {name}: {counted(new, 'new statement')}, {kept} as before, {gone} gone")


def _counts(step: "Reading | NotRead") -> tuple[int, int, int]:
    """New, kept and gone; nothing of a source that was not read."""
    return getattr(step, "new", 0), getattr(step, "kept", 0), getattr(step, "gone", 0)


def _sum_up(steps: "Sequence[Reading | NotRead]", *, as_json: bool) -> None:
    if as_json:
        out().print(json.dumps({"sources": [_row(step) for step in steps]}, ensure_ascii=False, indent=1))
        return
    if not steps:
        out().print("there was nothing new to read")
        return
    new = sum(_counts(step)[0] for step in steps)
    out().print(f"{counted(len(steps), 'source')}: {counted(new, 'new statement')}")


def _row(step: "Reading | NotRead") -> dict[str, object]:
    about = {"id": step.source.id, "name": step.source.name}
    if (language := _foreign(step)) is not None:
        return {**about, "read": False, "language": language}
    return {**about, "read": True, **dict(zip(("new", "kept", "gone"), _counts(step), strict=True))}
