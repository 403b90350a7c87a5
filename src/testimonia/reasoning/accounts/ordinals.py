"""Which one of several is told of: the third window, the 9th Brigade."""

from functools import cache

from testimonia.language.numbers import find_numbers


@cache
def ordinals(text: str) -> frozenset[int]:
    """The values of all ordinal numbers of a phrase, in words or digits."""
    return frozenset(int(number.value) for number in find_numbers(text) if number.ordinal)


@cache
def in_digits(text: str) -> str:
    """The phrase with its ordinal numbers in digits, so that "the Ninth" and "the 9th" are one."""
    for number in sorted(find_numbers(text), key=lambda n: -n.start):
        if number.ordinal:
            text = f"{text[: number.start]}{number.value:g}th{text[number.end :]}"
    return text
