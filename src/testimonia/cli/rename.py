"""``testimonia rename CASE NAME CALLED``."""

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsName, CalledName, CaseFolder, OneName, hand


def rename(case: CaseFolder, name: OneName, called: CalledName, as_name: AsName = None) -> None:
    """Have a person, group or place called otherwise; the texts keep their words. Undone by: undo."""
    from testimonia.actions.rename import rename as keep  # noqa: PLC0415  rooms open when their verb is called

    kept = keep(case, name, called, hand(as_name))
    out().print(f"“{seen(kept.name)}” is now called “{seen(kept.other)}”; undone by: testimonia undo CASE")
