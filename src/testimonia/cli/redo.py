"""``testimonia redo CASE``."""

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsName, CaseFolder, hand


def redo(case: CaseFolder, as_name: AsName = None) -> None:
    """Do again what you took back last, unless you decided anything since."""
    from testimonia.actions.redo import redo as again  # noqa: PLC0415  rooms open when their verb is called

    line = again(case, hand(as_name))
    out().print(f"entry {line.entry} stands again: {seen(line.words)}")
