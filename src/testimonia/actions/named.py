"""Whom a person means by a name, or by a part of it."""

from collections.abc import Sequence

from testimonia.errors import BadValue

SHOWN = 12  # names in a message


def named(said: str, names: Sequence[str], what: str) -> str:
    """The one name that is ``said``, or holds it. Raises BadValue where none or several do, and lists those to choose.

    ``what`` says what bears the names, in the plural: "tellers of this case".
    """
    fitting = [said] if said in names else [name for name in names if said.casefold() in name.casefold()]
    if len(fitting) == 1:
        return fitting[0]
    shown = fitting or names
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    raise BadValue(
        f"{len(fitting) or 'no'} {what} are called {said!r}",
        remedy=f"Name one of: {'; '.join(shown[:SHOWN])}{more}." if shown else "There is none yet.",
    )
