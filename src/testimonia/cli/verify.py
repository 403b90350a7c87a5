"""``testimonia verify CASE``."""

import json
from dataclasses import asdict

from testimonia.cli.console import counted, err, out, seen
from testimonia.cli.options import AsJson, CaseFolder


def verify(case: CaseFolder, as_json: AsJson = False) -> int:  # noqa: FBT002  a flag
    """Recompute every hash of a case, and name the first thing that does not hold.

    Exit code 0 where all holds, 1 where something does not.
    """
    from testimonia.actions.verify import verify as recompute  # noqa: PLC0415  rooms open when their verb is called

    found = recompute(case)
    if as_json:
        out().print(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    elif found.trouble is not None:
        err().print(f"does not hold: {seen(found.trouble)}")
    else:
        out().print(
            f"holds: {counted(found.entries, 'entry', 'entries')}, "
            f"{counted(found.words, 'set of words', 'sets of words')}, {counted(found.originals, 'original')}"
        )
        out().print(f"head:  {found.head}  (write it down elsewhere: it shows later that nothing was cut off)")
    return int(found.trouble is not None)
