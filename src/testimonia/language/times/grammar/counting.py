"""Numbers in figures and words, and the classes by which patterns know them."""

from collections.abc import Mapping
from typing import Any

MAX_DAY, MAX_HOUR, MAX_MINUTE, MAX_MONTH = 31, 24, 59, 12
FIRST_YEAR, LAST_YEAR = 1000, 2100
FIRST_MODERN, LAST_MODERN = 1400, 2049
HUNDRED, THOUSAND = 100, 1000
FOUR = 4
FEW = 3


def of_digits(digits: str) -> dict[str, Any]:
    """The classes of a run of digits."""
    value = int(digits)
    found: dict[str, Any] = {"n": value, "int": value}
    if len(digits) <= 2:  # noqa: PLR2004  two figures: a day, an hour, a minute, a short year
        found |= _small(value) | _small_digits(digits, value)
    if len(digits) == FOUR - 1 and digits[0] != "0":
        found["y3"] = value
    if len(digits) == FOUR - 1 and int(digits[1:]) <= MAX_MINUTE and digits[0] != "0":
        found["hmm"] = f"0{digits}"
    if len(digits) == FOUR:
        found |= _four(digits, value)
    return found


def _four(digits: str, value: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if FIRST_YEAR <= value < LAST_YEAR:
        found["y4"] = value
    if FIRST_MODERN <= value <= LAST_MODERN:
        found["y4m"] = value
    if int(digits[:2]) < MAX_HOUR and int(digits[2:]) <= MAX_MINUTE:
        found["hhmm"] = digits
    return found


def _small(value: int) -> dict[str, Any]:
    hours = (("hr", 0, MAX_HOUR), ("hr12", 1, 12), ("hr24", 13, MAX_HOUR))
    limits = (("dom", 1, MAX_DAY), *hours, ("mins", 0, MAX_MINUTE), ("two", 10, 99))
    return {name: value for name, least, most in limits if least <= value <= most}


def _small_digits(digits: str, value: int) -> dict[str, Any]:
    found = {}
    if 1 <= value <= MAX_DAY:
        found["domd"] = value
    if value <= MAX_HOUR:
        found["hrd"] = value
    if 1 <= value <= MAX_MONTH:
        found["mon"] = value
    if len(digits) == 2:  # noqa: PLR2004  05, 59
        found["y2"] = value
        if value <= MAX_MINUTE:
            found["min2"] = value
    return found


def of_words(value: float) -> dict[str, Any]:
    """The classes of a cardinal in words."""
    if value != int(value):
        return {"n": value, "num": value}
    found: dict[str, Any] = {"n": int(value), "num": int(value)} | _small(int(value)) | _small_words(int(value))
    if FIRST_YEAR <= value < LAST_YEAR:
        found["y4"] = int(value)
    if FIRST_MODERN <= value <= LAST_MODERN:
        found["y4w"] = int(value)
    return found


def _small_words(value: int) -> dict[str, Any]:
    limits = (("num12", 1, 12), ("num59", 0, MAX_MINUTE), ("teen", 10, 20), ("tens", 10, 99))
    return {name: value for name, least, most in limits if least <= value <= most}


def of_ordinal(value: int, *, digits: bool = False) -> dict[str, Any]:
    """The classes of an ordinal."""
    found: dict[str, Any] = {"ord": value}
    if 1 <= value <= MAX_DAY:
        found["domth"] = value
        if value > FEW:
            found["th4"] = value  # "the second" is seldom a day, "the fourteenth" mostly
    if MAX_DAY < value < HUNDRED:
        found["short_yth"] = value  # no day of a month: "the forty-first" of a war
    if FIRST_YEAR <= value < LAST_YEAR:
        found["yth"] = value
    if digits:
        found["ordd"] = value
    return found


REPRESENTATIVE = (
    0,
    1,
    3,
    4,
    9,
    10,
    11,
    12,
    13,
    20,
    21,
    23,
    24,
    25,
    31,
    32,
    59,
    60,
    99,
    100,
    999,
    1000,
    1399,
    1400,
    1945,
    2049,
    2050,
    2100,
)


def every_kind() -> list[dict[str, Any]]:
    """One example of every set of classes that a number can have."""
    digits = {
        text
        for value in REPRESENTATIVE
        for text in ("130", "190", str(value), f"{value:02}", f"{value:04}", f"{value:05}")
    }
    digits |= {f"{hour:02}{minute:02}" for hour in (0, 9, 10, 12, 14, 19, 20, 21, 23, 24) for minute in (0, 59, 60)}
    found = [of_digits(text) for text in sorted(digits)]
    for value in REPRESENTATIVE:
        found += [of_words(value), of_ordinal(value), of_ordinal(value, digits=True)]
    return [*found, of_words(1.5), {"n": 1.5}]


def folded(words: list[tuple[str, float]]) -> tuple[int, float, str]:
    """How many of the number words make one number, its value, and its kind (cardinal or ordinal).

    ``words`` are kind and value of each, in order; the first is always a number. "Twenty one" is one number, "twenty
    ten" are two, "nineteen forty" are two; "three hundred and five" comes without its joint.
    """
    kind, current = words[0]
    used, thousands = 1, 0.0
    if current == THOUSAND:
        thousands, current = current, 0.0
    while used < len(words) and kind == "cardinal":
        kind_next, value = words[used]
        added = value if thousands and not current and value < THOUSAND else _added(current, value)
        if added is None:
            break
        current, kind, used = added, kind_next, used + 1
        if value == THOUSAND:
            thousands, current = current, 0
    return used, thousands + current, kind


def _added(current: float, value: float) -> float | None:
    """The number so far with a further word; None where it begins another number."""
    if value in (HUNDRED, THOUSAND):
        return current * value if 0 < current < value and current == int(current) else None
    if current == 0 or current != int(current) or value != int(value):
        return None
    room = _room(int(current))
    return current + value if 0 < value < room else None


def _room(current: int) -> int:
    """What may follow a number must be smaller than this: after 20 a unit, after 300 anything below 100."""
    if current % THOUSAND == 0:
        return THOUSAND
    if current % HUNDRED == 0:
        return HUNDRED
    tens = current % HUNDRED
    if tens in (60, 80):
        return 20
    return 10 if tens >= 20 and tens % 10 == 0 else 0  # noqa: PLR2004  twenty and its like take units


def fused(units: Mapping[str, float], tens: Mapping[str, float], joint: str) -> dict[str, float]:
    """Numbers written as one word, unit first: "einundzwanzig"."""
    return {
        f"{unit}{joint}{ten}": value + more
        for unit, value in units.items()
        for ten, more in tens.items()
        if 0 < value < 10 and 20 <= more < HUNDRED and more % 10 == 0  # noqa: PLR2004  units and tens
    }


def fused_years(cardinals: Mapping[str, float], joint: str) -> dict[str, float]:
    """Years from 1500 to 2099 written as one word: "neunzehnhundertvierzig", "zweitausend(und)zwei"."""
    rests = {"": 0.0} | {
        link + word: value
        for word, value in cardinals.items()
        if 0 < value < HUNDRED and value == int(value)
        for link in ("", joint)
    }
    heads = {word: value for word, value in cardinals.items() if value == 2 or 15 <= value <= 19}  # noqa: PLR2004  of 2000, of 1500
    stems = {
        head + large: value * size
        for head, value in heads.items()
        for large, size in cardinals.items()
        if size == (THOUSAND if value == 2 else HUNDRED)  # noqa: PLR2004  two thousand
    }
    return {stem + rest: value + more for stem, value in stems.items() for rest, more in rests.items()}
