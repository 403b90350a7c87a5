"""``testimonia new CASE``."""

from testimonia.cli.console import out
from testimonia.cli.options import AsName, CaseFolder, hand


def new(case: CaseFolder, as_name: AsName = None) -> None:
    """Make an empty case."""
    from testimonia.actions.new import new as make  # noqa: PLC0415  rooms open when their verb is called

    make(case, hand(as_name))
    out().print(f"made the case {case}; next: testimonia add {case} FILE...")
