"""What the words of a passage say of who began: "fired first", "before any of us fired", "upon which they fired"."""

import re
from dataclasses import dataclass

from testimonia.reasoning.words import listed, words_of

NEAR = 160  # code points before a passage in which its clause may begin
FIRST = re.compile(
    r"(?<!at )(?<!the )\bfirst\b(?! (?:of|light|thing|day|time|place)\b)"
    r"|\bfirst (?:shots?|fire|firing|blows?|stones?|guns?)\b"
)
OPENED = re.compile(r"\b(?:open(?:ed|s)?|beg[au]n|start(?:ed|s)?) (?:a |the |to )?(?:\w+ )?(?:fire|firing|shoot\w*)\b")
UNPROVOKED = re.compile(
    r"\b(?:unprovoked|without (?:receiving )?(?:any |the least |a )?provocation|without (?:any )?warning"
    r"|without a (?:single )?(?:shot|blow|stone)(?= (?:from|by|having)\b))"
)
BEFORE = re.compile(r"\b(?:before|till|until)\b(?P<rest>[^.;:]*)", re.DOTALL | re.IGNORECASE)
AFTER = re.compile(r"^.{0,30}\bnot (?:before|till|until)\b")
ANSWER = re.compile(
    r"(?:^|[,;(\n]|\band)\W*(?:upon (?:this|which|that)|on (?:this|which)|whereupon|thereupon|only then"
    r"|in (?:return|answer|reply|response))\b"
    r"|\breturn(?:ed|ing)? (?:the |their |our )?fire\b|\b(?:fired|shot|struck|hit) back\b"
    r"|\banswered (?:the|their) fire\b"
)
ORDERED = re.compile(
    r"\b(?:orders?|ordered|instructions?|told|called|command(?:ed)?)\b.{0,40}?\b(?:not|never) to\b|^\W*not to\b"
)
BY = re.compile(r"\bby (?P<who>[^,;.]+)")
FROM = re.compile(r"\b(?:from|by) (?P<who>[^,;.]+)")
AIMED = re.compile(
    r"\b(?:fired?|firing|shots?|shoot|guns?|volley|discharged?|stones?)\b(?:\W+\w+){0,5}?"
    r"\W+(?:(?:up)?on|at|into) (?P<who>(?!and\b|which\b|this\b|that\b)[^,;.]+)",
    re.IGNORECASE,
)
OF_THE_LAST = re.compile(r"\b(?:this|these|which|that) (?:was|were) the (?:very )?(?:first|begin+ing)\b")
SUBJECT = re.compile(r"^(?:(?:when|that|then|and|saw|where|as)\s+)*(?P<who>[^,;.]+)$", re.IGNORECASE)
BEING = re.compile(r"(?:^|\W+)(?:were|was|had|have|has|been|being|ever|even|first|then|so much as)$", re.IGNORECASE)
SHOTS = frozenset(
    {"gun", "guns", "shot", "shots", "volley", "stone", "stones", "blow", "fire", "musket", "word", "command"}
)


@dataclass(frozen=True, slots=True)
class Before:
    """What is said to have come later: ``who`` did it then, ``whom`` it was done to then; None where it is not said."""

    who: str | None = None
    whom: str | None = None


def is_first(said: str) -> bool:
    """Is somebody said in words to have begun?"""
    return bool(FIRST.search(said) or OPENED.search(said) or UNPROVOKED.search(said))


def is_answer(said: str, lead: str) -> bool:
    """Does it follow upon something told before, by its own words or those that lead to it?

    Who "upon this gave the first fire" began all the same.
    """
    return bool(ANSWER.search(said) or ANSWER.search(lead)) and not FIRST.search(said)


def is_only_after(said: str) -> bool:
    """Is it told as what did not happen before something else ("and not before")?"""
    return AFTER.search(said) is not None


def is_order(said: str) -> bool:
    """Is it told only as an order ("orders not to fire")?"""
    return ORDERED.search(said) is not None


def innocent(said: str) -> str | None:
    """Those from whom no provocation, and no shot, is said to have come: ``us`` of "without provocation from us"."""
    found = UNPROVOKED.search(said)
    behind = FROM.search(said[found.end() :]) if found else None
    return behind["who"] if behind else None


def later(said: str) -> Before | None:
    """What an attack came before, where that is an attack too: "before any of us had fired"."""
    found = BEFORE.search(said)
    rest = found["rest"].strip() if found else ""
    at = _attack_in(words := words_of(rest))
    if at is None:
        return None
    ahead, behind = _around(rest, words[at])
    who = _without_being(ahead)
    if set(words_of(who)) & SHOTS or not who:
        by = BY.search(behind)
        return Before(by["who"] if by else None)
    is_passive = bool({"were", "was", "been", "being"} & set(words_of(ahead.strip()[len(who) :])))
    return Before(None, who) if is_passive else Before(who)


def aimed_at(said: str) -> str | None:
    """At whom it went: ``the troops`` of "four shots at the troops"."""
    found = AIMED.search(BEFORE.split(said)[0])
    return found["who"] if found else None


def is_of_the_last(said: str) -> bool:
    """Is it said of what was told just before ("which was the first firing of guns")?"""
    return OF_THE_LAST.search(said) is not None


def subject(said: str) -> str | None:
    """The words before the verb of an attack: ``the soldiers`` of "when the soldiers fired"."""
    at = _attack_in(words := words_of(said))
    found = SUBJECT.search(_around(said, words[at])[0].strip()) if at is not None else None
    return found["who"] if found else None


def led_by(text: str, start: int) -> str:
    """The words that lead to a passage, from where their sentence or its part begins."""
    return re.split(r"[.;:!?]|\n\n", text[max(0, start - NEAR) : start])[-1]


def _attack_in(words: tuple[str, ...]) -> int | None:
    """The place of the first word of attack that is no noun beside a verb ("a gun was fired")."""
    return next((n for n, word in enumerate(words) if word in listed("accounts", "attacking_words")), None)


def _around(said: str, word: str) -> tuple[str, str]:
    found = re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE)
    return (said[: found.start()], said[found.end() :]) if found else (said, "")


def _without_being(ahead: str) -> str:
    left = ahead.strip()
    while (shorter := BEING.sub("", left).strip()) != left:
        left = shorter
    return left
