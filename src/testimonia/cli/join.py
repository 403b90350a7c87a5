"""``testimonia join CASE NAME OTHER``."""

from testimonia.cli.console import out, seen
from testimonia.cli.options import AsName, CaseFolder, OneName, OtherName, hand


def join(case: CaseFolder, name: OneName, other: OtherName, as_name: AsName = None) -> None:
    """Say that two names are of one person, group or place. Undone by: split."""
    from testimonia.actions.join import join as keep  # noqa: PLC0415  rooms open when their verb is called

    keep(case, name, other, hand(as_name))
    out().print(f"joined “{seen(name)}” and “{seen(other)}”; undone by: testimonia split CASE NAME OTHER")
