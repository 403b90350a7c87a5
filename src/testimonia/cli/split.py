"""``testimonia split CASE NAME OTHER``."""

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsName, CaseFolder, OneName, OtherName, hand


def split(case: CaseFolder, name: OneName, other: OtherName, as_name: AsName = None) -> None:
    """Say that two names are not of one. Undone by: join."""
    from testimonia.actions.split import split as keep  # noqa: PLC0415  rooms open when their verb is called

    keep(case, name, other, hand(as_name))
    out().print(f"split “{seen(name)}” from “{seen(other)}”; undone by: testimonia join CASE NAME OTHER")
