"""Grounds in plain sentences: the teller, the words, and what was taken for granted."""

import re
from collections.abc import Sequence

from testimonia.language.day_words import bounds_words
from testimonia.model.when import When
from testimonia.reasoning.messages import briefly
from testimonia.reasoning.ordering.told import Told

LONGEST = 140  # code points of a quote in a sentence
BRIEF = 5  # words by which a quote is known again
LABEL = re.compile(r"^\W*(?:\w[\w. -]{0,40}:)\W*(?=\w|$)")  # "Q: ", "**Interviewer:** "
JOINS = re.compile(r"^(?:and|but|so)\b,?\s+", re.IGNORECASE)
MARKS = ' ,;:\u00ab\u00bb\u201c\u201d"*_'


def quoted(one: Told) -> str:
    """The words in quotation marks, shortened at a word where they are long."""
    words = _words(one)
    if len(words) > LONGEST:
        words = f"{words[:LONGEST].rpartition(' ')[0]} …"
    return f"“{words}”"


def in_brief(one: Told, others: Sequence[Told] = ()) -> str:
    """The first words of a quote that was given before; as many as tell it from the others."""
    words = _words(one).split()
    rest = [other.split() for other in map(_words, others) if other.split() != words]
    count = next((n for n in range(BRIEF, len(words)) if all(words[:n] != r[:n] for r in rest)), len(words))
    return f"“{' '.join(words[:count])} …”" if len(words) > count + 1 else quoted(one)


def _words(one: Told) -> str:
    """With what leads up to them in their sentence, without a speaker's label and other marks around them."""
    lead = LABEL.sub("", one.lead)
    said = " ".join(f"{lead}{one.statement.anchor.quote}".split()).strip(MARKS)
    return JOINS.sub("", said).strip(MARKS)


def teller(one: Told) -> str:
    """Who tells it, shortened after the first of several."""
    return briefly(one.statement.teller)


def says_when(one: Told, when: When, origin: tuple[Told, ...] = ()) -> str:
    """The time that the words give themselves, and what its day is counted from."""
    borrowed = "; the day is the one of which the other sources tell" if one.borrows_day and not origin else ""
    bounds = bounds_words(when.earliest, when.latest)
    return f"{teller(one)}: {quoted(one)} ({bounds}{borrowed}{_from(origin)})."


def taken_over(one: Told, when: When, origin: tuple[Told, ...] = ()) -> str:
    """The time that was told before."""
    bounds = bounds_words(when.earliest, when.latest)
    return f"{teller(one)}: {quoted(one)}; the time “{when.text}” stands before it ({bounds}{_from(origin)})."


def _from(origin: tuple[Told, ...]) -> str:
    return f"; the day is that of {quoted(origin[0])}" if origin else ""


def made_on(one: Told, source: str) -> str:
    """Nobody tells of what came after."""
    return f"{quoted(one)} was told no later than the day on which “{source}” was made."


def told_from(one: Told, other: Told) -> str:
    """Told from another happening."""
    if one.statement.teller == other.statement.teller:
        elsewhere = "" if one.statement.source == other.statement.source else " of another account"
        return f"{teller(one)}: {quoted(one)}, counted from {quoted(other)}{elsewhere}."
    return f"{teller(one)}: {quoted(one)}. That is taken to be what {teller(other)} tells: {quoted(other)}."


def lasted(one: Told) -> str:
    """How long it went on."""
    return f"So long it took: {quoted(one)} ({teller(one)})."


def same_act(one: Told, other: Told) -> str:
    """The act is the one told just before."""
    return f"{quoted(one)} says of {quoted(other)} how long it took ({teller(one)})."


def goes_on(one: Told, other: Told, stayed: Told | None = None) -> str:
    """One told after the other, and that nobody left meanwhile where it is said."""
    meanwhile = f" ({quoted(stayed)})" if stayed else ""
    return f"{teller(other)} goes on: {quoted(other)}, after {quoted(one)}{meanwhile}."


def told_with(one: Told, other: Told) -> str:
    """An undated act between dated ones."""
    return f"{teller(other)} goes on from {quoted(one)} to {quoted(other)} and names no other day."


def one_happening(one: Told, other: Told, why: str) -> str:
    """Two tellings taken for one happening."""
    return f"{quoted(one)} ({teller(one)}) and {quoted(other)} ({teller(other)}) are taken for one happening: {why}."


def the_way(one: Told, before: Told) -> str:
    """What comes before a way begins."""
    return f"That way ({quoted(one)}, {teller(one)}) is taken to begin after {quoted(before)} ({teller(before)})."


def the_arrival(one: Told, after: Told) -> str:
    """What comes after a way ends."""
    return f"That way ({quoted(one)}, {teller(one)}) is taken to end before {quoted(after)} ({teller(after)})."


def not_after_death(deed: Told, death: Told) -> str:
    """Nobody acts after death."""
    return (
        f"{quoted(deed)} ({teller(deed)}) cannot have been after {quoted(death)} ({teller(death)}):"
        " the same person is taken to be meant."
    )


def after_the_arrival(one: Told, arrival: Told) -> str:
    """Nobody gets off before the arrival."""
    return f"{quoted(one)} ({teller(one)}) cannot have been before {quoted(arrival)} ({teller(arrival)})."


def old_at(one: Told, who: str) -> str:
    """An age in days."""
    return f"{teller(one)} tells how old {who} was: {quoted(one)}."
