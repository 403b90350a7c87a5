"""Numbers in a text, in digits and in words, with what the wording allows.

The rules of the bounds: "about" and its like allow a tenth either way, rounded outwards where the number is whole;
"nearly" allows a tenth below; "more than" begins one above a whole number; "forty-odd" runs to the end of its last
round digit; of a range the value is the first number said. Where a wording sets no limit the bound is None. Dates and
clock times hold numbers too: a caller masks them first, with the spans that ``testimonia.language.times`` gives.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from testimonia.language.numerals import DIGITS, Numerals, either, numerals

REACH = 40  # characters before or after a number in which its hedge may stand
TENTH = 10


@dataclass(frozen=True, slots=True)
class Number:
    """A number at code points ``start`` to ``end``, its hedge included.

    ``value`` is the number said, ``least`` and ``most`` what the wording allows, None where it sets no limit. ``weak``
    marks words that often count nothing: "one" of somebody, "a second".
    """

    start: int
    end: int
    text: str
    value: float
    least: float | None
    most: float | None
    hedge: str | None = None
    ordinal: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    atom: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    odd: re.Pattern[str]
    range: re.Pattern[str]
    between: re.Pattern[str]


def find_numbers(text: str, language: str = "english") -> list[Number]:
    """Every number in the text, in its order; none overlaps another."""
    words, patterns = numerals(language), _patterns(language)
    found = [n for match in patterns.atom.finditer(text) if (n := _atom(match, words)) is not None]
    hedged: list[Number] = []
    numbers = list(_ranges(found, text, patterns))
    for at, number in enumerate(numbers):
        until = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
        free = hedged[-1].end if hedged else 0
        hedged.append(_hedged(number, text, free, until, patterns))
    return hedged


@cache
def _patterns(language: str) -> _Patterns:
    words = numerals(language)
    joints, scales = words.joints, either(words.scales)
    number = rf"(?:(?:{DIGITS})(?:[\s-]{scales})?|{words.cardinal})"
    atom = (
        rf"(?<![\w.,:/+])(?<![^\W\d_]-)(?:(?P<halved>{number}|{joints['article']})\s+(?:[a-z]+\s+)?{joints['half']}\b"
        rf"|(?P<either>{joints['or_two']})\b|(?P<phrase>{either(words.phrases)})\b"
        rf"|(?P<rank>\d{{1,6}}(?:st|nd|rd|th)\b|{words.ordinal})|(?P<count>{number})(?![\w/:]|[.,]\d))"
    )
    return _Patterns(
        re.compile(atom, re.IGNORECASE),
        re.compile(rf"\b(?:{_kinds(words.hedges_before)})(?:\s+the)?\s+$", re.IGNORECASE),
        re.compile(rf"(?:,?\s+[a-z]+)?,?\s+(?:{_kinds(words.hedges_after)})\b", re.IGNORECASE),
        re.compile(rf"{joints['odd']}\b", re.IGNORECASE),
        re.compile(joints["range"], re.IGNORECASE),
        re.compile(joints["between"], re.IGNORECASE),
    )


def _kinds(hedges: Mapping[str, tuple[str, ...]]) -> str:
    return "|".join(f"(?P<{kind}>{either(said)})" for kind, said in hedges.items())


def _atom(match: re.Match[str], words: Numerals) -> Number | None:
    kind, text = str(match.lastgroup), match.group()
    if kind == "count" and _is_vague(match, words):
        return None
    value = _value(match, kind, words)
    most = value + 1 if kind == "either" else value
    weak = _is_weak(match, words)
    return Number(match.start(), match.end(), text, value, value, most, ordinal=kind == "rank", weak=weak)


def _value(match: re.Match[str], kind: str, words: Numerals) -> float:
    if kind == "phrase":
        return words.phrases[" ".join(match.group().lower().split())]
    if kind == "halved":
        return _count(match["halved"], words) + 0.5
    return _count(match.group(), words) if kind != "either" else 1


def _count(said: str, words: Numerals) -> float:
    digits = re.match(DIGITS, said)
    if digits is None:
        return words.value(said) or 1  # "a" and "an" count one
    plain = float(re.sub(r"[^\d.]", "", digits.group()))
    number = plain * (words.value(said[digits.end() :]) or 1)
    return int(number) if number.is_integer() else number


def _is_vague(match: re.Match[str], words: Numerals) -> bool:
    return match.group().lower() in words.scales and _word_before(match) in words.weak["vague"]


def _is_weak(match: re.Match[str], words: Numerals) -> bool:
    said = match.group().lower()
    if said == words.weak_unit:
        return _word_after(match) in words.weak["after_one"] | {""} or _word_before(match) in words.weak["before_one"]
    return said == words.weak_rank and _word_before(match) in words.weak["before_second"]


def _word_before(match: re.Match[str]) -> str:
    words = re.findall(r"[^\W\d_]+", match.string[max(0, match.start() - REACH) : match.start()])
    return words[-1].lower() if words else ""


def _word_after(match: re.Match[str]) -> str:
    following = re.match(r"\s+([^\W\d_]+)", match.string[match.end() : match.end() + REACH])
    return following[1].lower() if following else ""


def _ranges(atoms: list[Number], text: str, patterns: _Patterns) -> Iterator[Number]:
    """Join "four" and "five" where the words between make them one range."""
    index = 0
    while index < len(atoms):
        number = atoms[index]
        if index + 1 < len(atoms) and _make_range(number, atoms[index + 1], text, patterns):
            index += 1
            last = atoms[index]
            number = replace(number, end=last.end, text=text[number.start : last.end], most=last.most, weak=False)
        yield number
        index += 1


def _make_range(first: Number, second: Number, text: str, patterns: _Patterns) -> bool:
    if first.ordinal or second.ordinal or second.value <= first.value or second.start - first.end > REACH:
        return False
    between = text[first.end : second.start]
    if patterns.range.fullmatch(between):
        return True
    opening = patterns.before.search(text[max(0, first.start - REACH) : first.start])
    return bool(opening and opening.lastgroup == "between" and patterns.between.fullmatch(between))


def _hedged(number: Number, text: str, free: int, until: int, patterns: _Patterns) -> Number:
    if number.ordinal:
        return number
    if odd := patterns.odd.match(text, number.end):
        digit = 10 ** (len(str(int(number.value)).rstrip("0")) < len(str(int(number.value))))
        end = odd.end()
        number = replace(number, end=end, most=number.value + digit - 1, hedge=odd.group().strip(" -\n"))
        return replace(number, text=text[number.start : end])
    opening = patterns.before.search(text[max(free, number.start - REACH) : number.start])
    if opening:
        start = number.start - len(opening.group())
        return _bounded(replace(number, start=start, text=text[start : number.end]), opening)
    closing = patterns.after.match(text, number.end, min(until, number.end + REACH))
    if closing:
        return _bounded(replace(number, end=closing.end(), text=text[number.start : closing.end()]), closing)
    return number


def _bounded(number: Number, match: re.Match[str]) -> Number:
    """The number with the bounds that its hedge allows; the rule is the module's."""
    kind = str(match.lastgroup)
    hedge = " ".join(match[kind].lower().split())
    low, high = number.least or number.value, number.most or number.value
    whole = float(number.value).is_integer()
    step = 1 if whole else 0
    below, beyond = low - low / TENTH, high + high / TENTH
    least, most = {
        "around": (math.floor(below), math.ceil(beyond)) if whole else (below, beyond),
        "over": (high + step, None),
        "floor": (low, None),
        "under": (None, low - step),
        "ceiling": (None, high),
        "nearly": (math.floor(below) if whole else below, high),
        "between": (low, high),
    }[kind]
    return replace(number, least=least, most=most, hedge=hedge, weak=False)
