"""Clashes as findings: orders that cannot be, and what one teller tells differently."""

from collections.abc import Iterable, Mapping

from testimonia.language.day_words import bounds_words, instant_words
from testimonia.model.finding import Code, Finding, Slot
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.ids import id_of
from testimonia.reasoning.ordering.chain import Chain, chain_of
from testimonia.reasoning.ordering.clash import Clash
from testimonia.reasoning.ordering.points import Side, written
from testimonia.reasoning.ordering.sentences import in_brief, quoted
from testimonia.reasoning.ordering.told import Told

CANNOT = "These cannot all hold."
OF_ONE = "By one teller, and they cannot all hold."


def finding_of(clash: Clash, told: Mapping[str, Told]) -> Finding:
    """The finding of a clash, with the chain of sentences that leads to it."""
    chain = chain_of(clash)
    statements = tuple(dict.fromkeys(s for ground in chain.grounds for s in ground.statements))
    code, slot = _kind(clash, statements, told)
    end = tuple(s for s in chain.last.statements if s in statements)[-1:]
    sides = (tuple(s for s in statements if s not in end), end) if code is not Code.IMPOSSIBLE_ORDER else None
    sources = tuple(dict.fromkeys(told[s].statement.source for s in statements))
    message = _message(chain, told, is_of_one=code is Code.VARIATION)
    return Finding(id_of("finding", code, slot, *sorted(statements)), code, message, slot, statements, sides, sources)


def _kind(clash: Clash, statements: tuple[str, ...], told: Mapping[str, Told]) -> tuple[Code, Slot]:
    tellers = [set(tellers_of(told[s].statement)) for s in statements]
    is_of_one = bool(set.intersection(*tellers))
    if clash.is_of_a_death:
        return (Code.VARIATION if is_of_one else Code.CONTRADICTION), Slot.OUTCOME
    return (Code.VARIATION if is_of_one else Code.IMPOSSIBLE_ORDER), Slot.ORDER


def _message(chain: Chain, told: Mapping[str, Told], *, is_of_one: bool) -> str:
    sentences = [ground.reason.words for ground in chain.grounds]
    conclusion = _conclusion(chain, told)
    if conclusion:
        sentences.insert(len(sentences) - 1, conclusion)
    opening = OF_ONE if is_of_one else CANNOT
    return _each_quoted_once(" ".join((opening, *sentences)), [told[s] for g in chain.grounds for s in g.statements])


def _each_quoted_once(message: str, told: Iterable[Told]) -> str:
    """After its first time a passage is quoted by its first words."""
    named = list(dict.fromkeys(told))
    for one in named:
        first, found, rest = message.partition(quoted(one))
        message = f"{first}{found}{rest.replace(quoted(one), in_brief(one, named))}"
    return message


def _conclusion(chain: Chain, told: Mapping[str, Told]) -> str | None:
    """What follows before the last sentence: “...” was not before 17 March 2023."""
    if chain.point is None or chain.earliest is None or chain.point.what not in told:
        return None
    at = written(chain.earliest)
    if at is None:
        return None
    is_day = chain.point.side in {Side.START_DAY, Side.END_DAY} or at.endswith("T00:00:00")
    words = bounds_words(at[:10], at[:10]) if is_day else instant_words(at)
    what = "had not ended" if chain.point.side in {Side.END, Side.END_DAY} else "was not"
    return f"So {quoted(told[chain.point.what])} {what} before {words}. But:"
