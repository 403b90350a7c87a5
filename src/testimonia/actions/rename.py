"""``rename``: how somebody or something is to be called in what the program shows."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.actions.people import offered
from testimonia.casebook import book
from testimonia.errors import BadValue
from testimonia.model.case import Case
from testimonia.model.identity import Ruling, Verdict
from testimonia.reasoning.entities import written_names

LONGEST = 200  # code points of a name


def rename(folder: Path, name: str, called: str, hand: Hand) -> Ruling:
    """Call whoever bears ``name`` otherwise, wherever the program shows a name of its own choice.

    The texts and the statements keep their words. Raises BadValue where no text writes the name, or nothing is said
    that could be one.
    """
    with book.opened(folder) as kept:
        ruling = _ruling(kept.case(), name.strip(), " ".join(called.split()), hand)
        kept.rule(ruling)
    return ruling


def _ruling(case: Case, name: str, called: str, hand: Hand) -> Ruling:
    if not called or len(called) > LONGEST or not called.isprintable():
        raise BadValue(
            f"{called!r} is no name that could be shown", remedy=f"Give a name of at most {LONGEST} characters."
        )
    before = next((one for one in reversed(case.rulings) if _gave(one, name)), None)
    if before is not None:  # it was renamed already: what is meant is whoever bears the name in the texts
        return Ruling(Verdict.RENAME, before.type, before.name, called, hand.name, hand.at)
    kinds = [kind for kind, known in written_names(case) if known == name]
    if not kinds:
        raise BadValue(f"no name in this case is written {name!r}", remedy=offered(case))
    return Ruling(Verdict.RENAME, min(kinds), name, called, hand.name, hand.at)


def _gave(ruling: Ruling, name: str) -> bool:
    return ruling.verdict is Verdict.RENAME and ruling.other == name
