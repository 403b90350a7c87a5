"""The two sides of a clash, as one source speaks of them: who are "we", who are "they", and who is one with whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from testimonia.model.statement import Participant
from testimonia.reasoning.accounts.figure import Figure, Likeness, figure
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

PART = re.compile(
    r"^\W*(?:(?:a|an|the|some|any|one|several|many|most|none|few|two|three|person|great|large|small)\s+)*"
    r"(?:number|part|body|party|group|few|lot|some|any|one|several|many|most|none|person|persons|man|member|members)"
    r"\s+(?:of|in|from|among)\s+",
    re.IGNORECASE,
)
GRADES = {
    Likeness.SAME: 2.0,
    Likeness.SAME_KIND: 1.0,
    Likeness.UNKNOWN: 0.0,
    Likeness.OTHER_KIND: -0.5,
    Likeness.ANOTHER: -1.0,
}


@dataclass(frozen=True, slots=True)
class Opposites:
    """``ours`` are those whom a source calls its own, ``theirs`` those against them; ``others`` all but ours."""

    ours: tuple[Figure, ...] = ()
    theirs: tuple[Figure, ...] = ()
    others: tuple[Figure, ...] = ()

    def people(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """Those who are people of some kind; a part of a body stands for it, "we" and "they" for the two sides."""
        meant = (one for found in figures for one in self._meant(whole(found)))
        return tuple(dict.fromkeys(one for one in meant if _is_somebody(one)))

    def named(self, words: str | None) -> tuple[Figure, ...]:
        """The same for words in which somebody is called."""
        return self.people((figure(Participant("agent", words)),)) if words else ()

    def against(self, some: Sequence[Figure]) -> tuple[Figure, ...]:
        """Those who stand against some: the only others of the source, where they are of one kind."""
        return _one_side([one for one in self.others if _is_somebody(one) and closeness((one,), some) < 1])

    def _meant(self, one: Figure) -> tuple[Figure, ...]:
        first = words_of(one.text)[:1]
        if set(first) & (listed("who", "first_plural") | listed("who", "first")) and not one.kinds:
            return self.ours
        if are_they(one):
            return self.theirs or ((one,) if one.kinds else ())
        return () if set(first) & {"both", "either", "each"} else (one,)


def _is_somebody(one: Figure) -> bool:
    """Is it a person, a body of people or a name, and no pronoun?"""
    is_people = any(kind in listed("accounts", "people") for kind in one.kinds)
    return bool(one.kinds and one.is_person) and (is_people or one.is_named)


def whole(one: Figure) -> Figure:
    """The body of which somebody is a part: ``the troops`` of "a number of the troops"."""
    rest = PART.sub("", one.text)
    if rest == one.text or one.entity:
        return one
    return replace(figure(Participant("agent", rest)), is_guessed=one.is_guessed)


def opposites(told: Sequence[Telling]) -> dict[str, Opposites]:
    """Source by source, from those who attack and are attacked there. Only what is of one kind is taken as a side."""
    ours: dict[str, list[Figure]] = defaultdict(list)
    theirs: dict[str, list[Figure]] = defaultdict(list)
    for one in told:
        for each in map(whole, (*one.agents, *one.undergoers, *one.others)):
            if each.is_person and each.kinds and not each.is_guessed:
                (ours if is_own(each) else theirs)[one.statement.source].append(each)
    return {
        source: Opposites(
            tuple(dict.fromkeys(ours[source])), _one_side(theirs[source]), tuple(dict.fromkeys(theirs[source]))
        )
        for source in dict.fromkeys((*ours, *theirs))
    }


def is_own(one: Figure) -> bool:
    """Does the teller count himself among them?"""
    return bool((listed("who", "first") | listed("who", "first_plural")) & set(words_of(one.text)))


def are_they(one: Figure) -> bool:
    """Is it only "they"?"""
    return bool(listed("accounts", "they") & set(words_of(one.text)[:1]))


def closeness(mine: Sequence[Figure], theirs: Sequence[Figure], armed: float = 0.0) -> float:
    """How near they are to being the same, from -1 to 2; nothing is known where one side names none.

    ``armed`` is how near two bodies are that both bear arms and are called otherwise ("the column", "the soldiers").
    """
    return max((_grade(a, b, armed) for a in mine for b in theirs), default=0.0)


def _grade(one: Figure, other: Figure, armed: float) -> float:
    likeness = one.likeness(other)
    are_armed = all(each.kinds & listed("accounts", "armed") for each in (one, other))
    if likeness is Likeness.OTHER_KIND and any("a person" in each.kinds for each in (one, other)):
        return 0.0  # "our people" and "the men" may be anybody
    return armed if likeness is Likeness.OTHER_KIND and are_armed else GRADES[likeness]


def _one_side(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """All of them where they are of one kind."""
    if not figures:
        return ()
    shared = frozenset.intersection(*(one.kinds for one in figures))
    is_one = any(kind.startswith("a ") and kind != "a person" for kind in shared)
    return tuple(dict.fromkeys(figures)) if is_one else ()
