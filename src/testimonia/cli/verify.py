"""``testimonia verify CASE``."""

import json
from dataclasses import asdict

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, CaseFolder


def verify(case: CaseFolder, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag of the command line
    """Recompute every hash of a case, and name the first thing that does not hold.

    Exit code 0: everything holds. 1: something does not.
    """
    from testimonia.actions.verify import verify as look  # noqa: PLC0415  rooms open when their verb is called

    found = look(case)
    if as_json:
        out().print(json.dumps({"holds": found.trouble is None, **asdict(found)}, ensure_ascii=False))
    elif found.trouble is None:
        entries = counted(found.entries, "entry", "entries")
        out().print(
            f"the record holds: {entries}, {found.words:,} pieces of words, {counted(found.originals, 'original')}"
        )
        out().print(f"the last entry is {found.head}")
    else:
        out().print(f"the record does not hold: {seen(found.trouble)}")
        err().print("  Restore the case from a backup; do not go on in it.")
    return int(found.trouble is not None)
