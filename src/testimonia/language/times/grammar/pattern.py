"""Patterns over tokens, as a linguist writes them, made into regular expressions over the alphabet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from testimonia.errors import BadValue
from testimonia.language.times.grammar.alphabet import NEVER, Alphabet
from testimonia.language.times.grammar.resources import RuleText
from testimonia.language.times.tags import TAGS

BREAK = "^"
_PIECE = re.compile(
    r"\{\d,\d\}|\\.|<[^>]+>|!\w+(?:\|\w+)*|@\w+|[^\s(){}?<>|\\]+(?:\|(?!!\w|@\w|<)[^\s(){}?<>|\\]+)*|[(){}?|]"
)
_REPEATED = re.compile(r"\{\d,\d\}")
DEPTH = 8  # sets within sets
GROUPS = {
    "TIME": TAGS - {"DURATION", "RANGE", "SPAN", "SET", "VAGUE", "AGE", "BOUNDED"},
    "DATE": TAGS - {"DURATION", "RANGE", "SPAN", "SET", "VAGUE", "AGE", "BOUNDED", "CLOCK", "PART", "DATETIME"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Capture:
    """A group of the expression: the field it fills, and the classes that may, the first that fits first."""

    group: str
    fills: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule's expression over the alphabet, its captures, and the characters it can begin with."""

    rule: RuleText
    expression: re.Pattern[str]
    captures: tuple[Capture, ...]
    first: frozenset[str]


def literals(rules: tuple[RuleText, ...], sets: Mapping[str, str]) -> frozenset[str]:
    """Every word and sign that patterns name."""
    return frozenset(word for piece in _all_pieces(rules, sets) if _is_token(piece) for word in _words_in(piece))


def classes_named(rules: tuple[RuleText, ...], sets: Mapping[str, str]) -> frozenset[str]:
    """Every class that patterns name for certain: captured, or with its mark."""
    found: set[str] = set()
    for piece in _all_pieces(rules, sets):
        if piece[0] == "<":
            found.update(_captured_classes(piece))
        elif _is_token(piece):
            found.update(word[1:] for word in piece.split("|") if _is_class(word))
    return frozenset(found)


def _all_pieces(rules: tuple[RuleText, ...], sets: Mapping[str, str]) -> Iterator[str]:
    for rule in rules:
        for text in (rule.pattern, rule.after, rule.unless_after, rule.before, rule.unless_before):
            yield from pieces(text or "", sets)


def _is_token(piece: str) -> bool:
    """Is it one token of words and classes, and no bracket, bar, capture or repetition?"""
    return piece not in "(){}?|" and piece[0] != "<" and piece != BREAK and not _REPEATED.match(piece)


def _is_class(word: str) -> bool:
    """Is it marked as a class? The mark alone is the sign."""
    return len(word) > 1 and word[0] == "!"


def _words_in(piece: str) -> list[str]:
    return [word for word in piece.removeprefix("\\").split("|") if word != BREAK and not _is_class(word)]


def _captured_classes(piece: str) -> list[str]:
    inner = piece.strip("<>")
    return inner.partition(":")[2].split("|") if ":" in inner else inner.split("|")


def pieces(text: str, sets: Mapping[str, str], depth: int = 0) -> Iterator[str]:
    """The elements of a pattern, its sets put in. Raises BadValue for a set that is not there or holds itself."""
    for piece in _PIECE.findall(text):
        if piece[0] != "@":
            yield piece
        elif piece[1:] in sets and depth < DEPTH:
            yield from ("(", *pieces(sets[piece[1:]], sets, depth + 1), ")")
        else:
            raise BadValue(f"The set {piece} in {text!r} is not there or holds itself.", "Define it under [sets].")


def compiled(rule: RuleText, sets: Mapping[str, str], alphabet: Alphabet) -> Compiled:
    """A rule for matching. Raises BadValue where its pattern is none."""
    reading = _Reading(list(pieces(rule.pattern, sets)), alphabet)
    body = reading.whole()
    around = "".join(
        f"({sign}{_class(_beside(text, sets), alphabet)})"
        for sign, text in (("?<=", rule.after), ("?<!", rule.unless_after))
        if text
    )
    behind = "".join(
        f"({sign}{_Reading(list(pieces(text, sets)), alphabet, beside=True).whole().text})"
        for sign, text in (("?=", rule.before), ("?!", rule.unless_before))
        if text
    )
    try:
        expression = re.compile(f"{around}{body.text}{behind}")
    except re.error as error:
        raise BadValue(f"The pattern {rule.pattern!r} is none: {error}.", "Look at its brackets.") from error
    return Compiled(rule, expression, tuple(reading.captures), body.first)


def _beside(text: str, sets: Mapping[str, str]) -> list[str]:
    """What may stand before a match: one token, so its brackets and bars say nothing."""
    return [name for piece in pieces(text, sets) if piece not in "()|" for name in _names(piece)]


def _names(piece: str) -> list[str]:
    """The classes and literals that a token may be; behind a class, "!n|month" is short for "!n|!month"."""
    if piece == BREAK:
        return [BREAK]
    if piece[0] == "<":
        return [inner for name in _captured_classes(piece) for inner in GROUPS.get(name, (name,))]
    names: list[str] = []
    for word in piece.removeprefix("\\").split("|"):
        if word == BREAK:
            names.append(BREAK)
        elif _is_class(word) or (_is_class(piece) and word != "!"):
            names += GROUPS.get(word.removeprefix("!"), (word.removeprefix("!"),))
        if not _is_class(word):
            names.append(f"'{word}")
    return names


def _class(names: list[str], alphabet: Alphabet) -> str:
    chars = alphabet.of(names)
    return f"[{chars}]" if chars else NEVER


@dataclass(frozen=True, slots=True)
class _Node:
    """A part of an expression, the characters it can begin with, and whether it may match nothing."""

    text: str
    first: frozenset[str]
    empty: bool

    def then(self, other: "_Node") -> "_Node":
        first = self.first | other.first if self.empty else self.first
        return _Node(self.text + other.text, first, self.empty and other.empty)


_NOTHING = _Node("", frozenset(), empty=True)


@dataclass(slots=True)
class _Reading:
    """Reads the elements of one pattern from left to right."""

    elements: list[str]
    alphabet: Alphabet
    captures: list[Capture] = field(default_factory=list)
    at: int = 0
    beside: bool = False  # of a context: a break is looked at there as any token

    def whole(self) -> _Node:
        found = self._choice()
        if self.at < len(self.elements):
            raise BadValue(
                f"The pattern {' '.join(self.elements)!r} closes what it did not open.", "Look at its brackets."
            )
        return found

    def _choice(self) -> _Node:
        options = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            options.append(self._sequence())
        if len(options) == 1:
            return options[0]
        first = frozenset().union(*(one.first for one in options))
        return _Node(f"(?:{'|'.join(one.text for one in options)})", first, any(one.empty for one in options))

    def _sequence(self) -> _Node:
        found = _NOTHING
        while self._next() not in ("", "|", ")", "}"):
            found = found.then(self._repeated(self._element()))
        return found

    def _next(self) -> str:
        return self.elements[self.at] if self.at < len(self.elements) else ""

    def _repeated(self, node: _Node) -> _Node:
        sign = self._next()
        if sign != "?" and not _REPEATED.match(sign):
            return node
        self.at += 1
        return _Node(f"(?:{node.text}){sign}", node.first, node.empty or sign in ("?", "{0,1}", "{0,2}", "{0,3}"))

    def _element(self) -> _Node:
        piece, is_first = self._next(), self.at == 0
        self.at += 1
        if piece in ("(", "{"):
            inner = self._choice()
            if self._next() not in (")", "}"):
                raise BadValue(
                    f"The pattern {' '.join(self.elements)!r} does not close what it opens.", "Look at its brackets."
                )
            self.at += 1
            name = "?:" if piece == "(" else "?P<before>" if is_first else "?P<behind>"
            return _Node(f"({name}{inner.text})", inner.first, inner.empty)
        if piece == BREAK and not self.beside:
            sign = "?<=" if is_first else "?="
            return _Node(f"({sign}{_class([BREAK], self.alphabet)})", frozenset(), empty=True)
        return self._token(piece)

    def _token(self, piece: str) -> _Node:
        names = _names(piece)
        text, first = _class(names, self.alphabet), frozenset(self.alphabet.of(names))
        if piece[0] == "<" and not self.beside:
            name, _, classes = piece.strip("<>").partition(":")
            group = f"g{len(self.captures)}"
            self.captures.append(Capture(group, name, tuple((classes or name).split("|"))))
            text = f"(?P<{group}>{text})"
        return _Node(text, first, empty=False)
