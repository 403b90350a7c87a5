"""What a reviewer wants a statement to say, slot by slot, in words; pure."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time

from testimonia.errors import BadValue
from testimonia.language import edtf
from testimonia.language.times import find_times
from testimonia.model.anchor import Anchor, anchor_at
from testimonia.model.statement import Knowledge, Modality, Participant, Polarity, Quantity, Statement, Where
from testimonia.model.text import Text
from testimonia.model.when import When

MADE_BY_HAND = "as a reviewer says"
ROLES = ("agent", "patient", "recipient", "instrument", "companion", "origin", "goal", "topic")
_TIME = "Write it as the words do (14 March 2023, two days later), or as EDTF: 2023-03-14, 2023-03~, 2023-03/2023-05."
_LONGEST = 2000  # characters of a slot


@dataclass(frozen=True, slots=True)
class Slots:
    """What to change. None leaves a slot as it is; empty words empty it.

    ``when`` is a time in words or EDTF, ``participants`` are roles and words, ``quantities`` words such as
    "about 10 men"; ``start`` and ``end`` are code points of the source's text.
    """

    teller: str | None = None
    act: str | None = None
    when: str | None = None
    where: str | None = None
    participants: tuple[tuple[str, str], ...] | None = None
    quantities: tuple[str, ...] | None = None
    polarity: Polarity | None = None
    modality: Modality | None = None
    knowledge: Knowledge | None = None
    start: int | None = None
    end: int | None = None


def applied(statement: Statement, slots: Slots, text: Text, made_on: str | None) -> Statement:
    """The statement as it should be. Raises BadValue for what cannot be understood."""
    changed = _anchored(statement, slots, text)
    changed = replace(
        changed,
        teller=_words("The teller", slots.teller, changed.teller),
        act=_words("The act", slots.act, changed.act),
        polarity=slots.polarity or changed.polarity,
        modality=slots.modality or changed.modality,
        knowledge=slots.knowledge or changed.knowledge,
    )
    if slots.participants is not None:
        changed = replace(changed, participants=_participants(slots.participants, changed.participants))
    if slots.quantities is not None:
        changed = replace(changed, quantities=_quantities(slots.quantities, changed.quantities))
    if slots.where is not None:
        changed = replace(changed, where=_where(slots.where, changed.where))
    if slots.when is not None:
        changed = replace(changed, when=_when(slots.when, changed.when, made_on))
    return changed


def _anchored(statement: Statement, slots: Slots, text: Text) -> Statement:
    if slots.start is None and slots.end is None:
        return statement
    start = statement.anchor.start if slots.start is None else slots.start
    end = statement.anchor.end if slots.end is None else slots.end
    return replace(statement, anchor=chosen(text, start, end))


def chosen(text: Text, start: int, end: int) -> Anchor:
    """The anchor of words that were selected, without the space around them. Raises BadValue where there are none."""
    if not 0 <= start < end <= len(text.content) or not text.content[start:end].strip():
        raise BadValue("No words are selected.", "Select the words in the text that say it.")
    words = text.content[start:end]
    start += len(words) - len(words.lstrip())
    return anchor_at(text.source, text.content, start, start + len(words.strip()))


def _words(what: str, said: str | None, before: str) -> str:
    if said is None:
        return before
    words = " ".join(said.split())
    if not words or len(words) > _LONGEST:
        raise BadValue(f"{what} is missing or too long.", "Write it in a few words.")
    return words


def _participants(said: tuple[tuple[str, str], ...], before: tuple[Participant, ...]) -> tuple[Participant, ...]:
    for role, _ in said:
        if role not in ROLES:
            raise BadValue(f"There is no role {role!r}.", f"Use one of: {', '.join(ROLES)}.")
    known = {(one.role, one.text): one for one in before}
    parts = ((role, " ".join(words.split())[:_LONGEST]) for role, words in said)
    return tuple(known.get(part) or Participant(*part) for part in parts if part[1])


def _where(said: str, before: Where | None) -> Where | None:
    words = " ".join(said.split())[:_LONGEST]
    if not words:
        return None
    if before is not None and words in {before.text, before.place}:
        return before
    return Where(words, words)


def _quantities(said: tuple[str, ...], before: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    known = {as_words(one): one for one in before}
    return tuple(known.get(words) or _quantity(words) for one in said if (words := " ".join(one.split())))


def as_words(quantity: Quantity) -> str:
    """A quantity as a reviewer writes it: about 10 men."""
    number = f"{quantity.number:.10g}"
    return " ".join(part for part in (quantity.hedge, number, quantity.unit) if part)


def _quantity(words: str) -> Quantity:
    found = re.fullmatch(r"(?P<hedge>\D*?)\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>.*)", words)
    if found is None:
        raise BadValue(f"{words!r} holds no number.", "Write it with figures: 12 men, about 40 people.")
    return Quantity(float(found["number"].replace(",", "")), found["unit"] or None, None, found["hedge"] or None)


def _when(said: str, before: When | None, made_on: str | None) -> When | None:
    words = " ".join(said.split())[:_LONGEST]
    if not words:
        return None
    if before is not None and words == before.text:
        return before
    return _edtf(words) or _told(words, made_on)


def _edtf(words: str) -> When | None:
    try:
        bounds = edtf.read(words)
    except BadValue:
        return None
    return When(words, words, _iso(bounds.first), _iso(bounds.last), reason=MADE_BY_HAND)


def _iso(end: datetime | None) -> str | None:
    """A day where the end is that of a day, else a second."""
    if end is None:
        return None
    whole = end.time().replace(tzinfo=None) in {time(0, 0, 0), time(23, 59, 59)}
    return end.date().isoformat() if whole else end.replace(tzinfo=None).isoformat(timespec="seconds")


def _told(words: str, made_on: str | None) -> When:
    found = find_times(words, reference=made_on)
    if len(found) != 1 or found[0].edtf is None:
        raise BadValue(f"{words!r} is not one time that can be resolved.", _TIME)
    one = found[0]
    return When(words, one.edtf, one.earliest, one.latest, reason=one.anchor or MADE_BY_HAND)
