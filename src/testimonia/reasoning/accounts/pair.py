"""What speaks for two statements telling of one event, in numbers that can be weighed and named."""

from dataclasses import dataclass
from math import exp, log1p

from testimonia.reasoning.accounts.figure import Likeness, best_likeness
from testimonia.reasoning.accounts.rarity import Rarity
from testimonia.reasoning.accounts.telling import Span, Telling
from testimonia.reasoning.words import listed

SIGNS = (
    "the same act",
    "the same word for it",
    "the same light word",
    "words",
    "things",
    "what is said around it",
    "what is told beside it",
    "how far into the story",
    "one place",
    "two places",
    "a time unknown",
    "times that meet",
    "times that meet within a day",
    "times that meet within hours",
    "hours between the times",
    "days between the times",
    "one undergoer",
    "another undergoer",
    "one agent",
    "another agent",
    "a pronoun's meaning",
    "numbers in both",
    "one number",
    "another modality",
    "one teller",
    "nearness in the telling",
)
NEAR, DAY, HOURS, FAR = 3, 25, 4, 48  # statements; hours
OPEN = 1e6
RAREST = 5.0


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The statements told just before and after one, in its source."""

    before: Telling | None
    after: Telling | None


def signs(one: Telling, other: Telling, beside: tuple[Neighbours, Neighbours], rarity: Rarity) -> tuple[float, ...]:
    """The values of ``SIGNS``, in their order."""
    is_within = one.statement.source == other.statement.source
    return (
        *_act_signs(one, other, rarity),
        rarity.remembered(one.words, other.words),
        rarity.shared(one.things, other.things),
        rarity.shared(one.around, other.around),
        0.0 if is_within else _beside(one, other, beside, rarity),
        0.0 if is_within else 1 - abs(one.share - other.share),
        float(bool(one.places & other.places)),
        float(bool(one.places and other.places and not one.places & other.places)),
        *_time_signs(one.span, other.span),
        *_figure_signs(one, other),
        _meant(one, other, rarity),
        *_number_signs(one, other),
        float(one.statement.modality is not other.statement.modality),
        float(one.tellers == other.tellers and not is_within),
        exp(-abs(one.number - other.number) / NEAR) if is_within else 0.0,
    )


def rarest_act(one: Telling, other: Telling, rarity: Rarity) -> float:
    """How rare the rarest act is that both tell; 0 where they share none."""
    return min(RAREST, max((rarity.of(f"act {act}") for act in one.acts & other.acts), default=0.0))


def _act_signs(one: Telling, other: Telling, rarity: Rarity) -> tuple[float, float, float]:
    verbs = one.statement.act.split(" ")[0], other.statement.act.split(" ")[0]
    is_light = verbs[0] in listed("weigh", "light")
    is_same = verbs[0] == verbs[1]
    return rarest_act(one, other, rarity), float(is_same and not is_light), float(is_same and is_light)


def _beside(one: Telling, other: Telling, beside: tuple[Neighbours, Neighbours], rarity: Rarity) -> float:
    mine = [told for told in (beside[0].before, beside[0].after) if told]
    theirs = [told for told in (beside[1].before, beside[1].after) if told]
    crossed = [(a, other) for a in mine] + [(one, b) for b in theirs] + [(a, b) for a in mine for b in theirs]
    return max([rarity.remembered(a.words, b.words) for a, b in crossed], default=0.0)


def _time_signs(one: Span | None, other: Span | None) -> tuple[float, float, float, float, float, float]:
    if one is None or other is None:
        return 1.0, 0.0, 0.0, 0.0, 0.0, 0.0
    begins, ends = max(_low(one), _low(other)), min(_high(one), _high(other))
    longest = max(_length(one), _length(other))
    meet, between = begins <= ends, max(0.0, begins - ends)
    return (
        0.0,
        float(meet),
        float(meet and longest <= DAY),
        float(meet and longest <= HOURS),
        log1p(between) if between < OPEN else RAREST,
        float(FAR < between < OPEN),
    )


def _low(span: Span) -> float:
    return span.begins if span.begins is not None else -OPEN


def _high(span: Span) -> float:
    return span.ends if span.ends is not None else OPEN


def _length(span: Span) -> float:
    return span.ends - span.begins if span.begins is not None and span.ends is not None else OPEN


def _figure_signs(one: Telling, other: Telling) -> tuple[float, float, float, float]:
    undergoers = best_likeness(one.objects, other.objects)
    agents = best_likeness(one.agents, other.agents)
    return (
        float(max(0, undergoers)),
        float(undergoers < Likeness.UNKNOWN),
        float(max(0, agents)),
        float(agents < Likeness.UNKNOWN),
    )


def _meant(one: Telling, other: Telling, rarity: Rarity) -> float:
    """Where one names nothing, does what was told before it name what the other tells of?"""
    mine = rarity.shared(one.before, other.things) if _is_bare(one) else 0.0
    return max(mine, rarity.shared(other.before, one.things) if _is_bare(other) else 0.0)


def _is_bare(told: Telling) -> bool:
    return not told.things or any(figure.is_guessed or not figure.kinds for figure in told.subjects)


def _number_signs(one: Telling, other: Telling) -> tuple[float, float]:
    mine = {quantity.number for quantity in one.statement.quantities}
    theirs = {quantity.number for quantity in other.statement.quantities}
    return float(bool(mine and theirs)), float(bool(mine & theirs))
