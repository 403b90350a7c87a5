"""What a person wants left out, from names to ids."""

from dataclasses import dataclass
from pathlib import PurePath

from testimonia.actions.named import named
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.source import Source
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.supposing import Supposing


@dataclass(frozen=True, slots=True)
class LeavingOut:
    """What to leave out, as a person says it: all that was not accepted, all tellers but these, these sources.

    Tellers are named in full or by a part of the name that fits one alone, sources by name or id.
    """

    only_accepted: bool = False
    tellers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


NOTHING = LeavingOut()


def supposing(case: Case, said: LeavingOut) -> Supposing:
    """The names made out in the case. Raises BadValue for what is not there."""
    names = sorted({name for statement in case.standing for name in tellers_of(statement)})
    return Supposing(
        said.only_accepted,
        frozenset(named(name, names, "tellers of this case") for name in said.tellers),
        frozenset(source_called(case, name).id for name in said.without),
    )


def source_called(case: Case, said: str) -> Source:
    """The source of this id or name, or of this last part of a name. Raises BadValue where none, or several, is."""
    fitting = [one for one in case.sources if said in {one.id, one.name, PurePath(one.name).name}]
    exact = [one for one in fitting if said in {one.id, one.name}] or fitting
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise BadValue(
            f"{len(exact)} sources of this case are called {said!r}",
            remedy=f"Name one of: {'; '.join(one.name for one in exact)}.",
        )
    raise BadValue(
        f"this case has no source {said!r}",
        remedy="Name it as it was added, such as 03-interview.txt; an export as JSON lists the names.",
    )
