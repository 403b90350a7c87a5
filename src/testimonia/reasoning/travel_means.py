"""By what means someone says that they went."""

import re
from enum import StrEnum


class Means(StrEnum):
    """How people go. ``ROAD`` is every motor vehicle, since a witness in a lorry may call it a car."""

    FOOT = "foot"
    ANIMAL = "animal"
    CYCLE = "cycle"
    BOAT = "boat"
    ROAD = "road"
    TRAIN = "train"
    AIR = "air"


# The verbs that tell the means by themselves, and the words that tell it beside any verb of going.
_ACTS = (
    (Means.FOOT, frozenset({"walk", "march", "run", "hike", "crawl", "wade", "limp", "tramp"})),
    (Means.CYCLE, frozenset({"cycle", "bike"})),
    (Means.BOAT, frozenset({"sail", "row"})),
    (Means.ROAD, frozenset({"drive", "hitchhike"})),
    (Means.AIR, frozenset({"fly"})),
)
_ARTICLE = r"(?:(?:a|an|the|our|my|his|her|their|its|this|that)\s+)?(?:\w+\s+)?"
_IN = r"(?:by|in|on|aboard|took|take|takes|taken|taking|boarded|board|caught|catch)\s+" + _ARTICLE
_WORDS = (
    (Means.FOOT, r"\b(?:on|by)\s+foot\b|\b(?:walk|walked|walking|marched|marching|hiked|limped|crawled)\b"),
    (
        Means.ANIMAL,
        _IN + r"(?:horse(?:back)?|donkey|mule|camel|cart|sledge|wagon\s+drawn)\b|\brode\s+(?:a\s+)?horses?\b",
    ),
    (Means.CYCLE, _IN + r"(?:bicycle|bike)\b|\bcycled\b"),
    (Means.BOAT, _IN + r"(?:boat|ferry|ship|dinghy|barge|raft|vessel)\b|\bsailed\b|\browed\b"),
    (
        Means.ROAD,
        _IN
        + r"(?:car|cars|lorry|truck|trucks|bus|buses|minibus|van|taxi|jeep|ambulance|motorbike|motorcycle|tractor)\b"
        r"|\b(?:drove|driving|hitchhiked)\b",
    ),
    (Means.TRAIN, _IN + r"(?:train|railway|tram|locomotive)\b"),
    (Means.AIR, _IN + r"(?:plane|airplane|aeroplane|aircraft|helicopter|flight)\b|\bflew\b|\bflown\b"),
)
_PATTERNS = tuple((means, re.compile(words, re.IGNORECASE)) for means, words in _WORDS)


def means_of(act: str, quote: str) -> Means | None:
    """The means of a move, by its act (the verb's lemma) and its words; None where they tell none, or more than one."""
    told = {means for means, verbs in _ACTS if act.split(" ", maxsplit=1)[0] in verbs}
    told |= {means for means, pattern in _PATTERNS if pattern.search(quote)}
    return told.pop() if len(told) == 1 else None
