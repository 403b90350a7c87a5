"""A text cut into tokens, each with the classes that its language gives it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from testimonia.language.times.grammar import counting, shapes
from testimonia.language.times.grammar.alphabet import Alphabet
from testimonia.language.times.grammar.lengths import period
from testimonia.language.times.grammar.pattern import BREAK, literals
from testimonia.language.times.grammar.resources import Resources
from testimonia.language.times.grammar.shapes import Order
from testimonia.language.times.tags import TAGS
from testimonia.language.times.terms import Calendar

APOSTROPHES = str.maketrans("\u2019\u02bc\u2018`", "''''")
WORDS = r"[^\W\d_\u02bc]+"  # the apostrophe that Unicode calls a letter is a sign, as the others are
CAPITAL = "capital"  # the class of words with a capital that stand in no table and no pattern: names, mostly
LINE_BREAK = r"\n[^\S\n]*\n\s*|(?<=\d)\n(?=\d{1,2}:\d\d\b)"  # also between a heading and a clock
NUMBERS = {"cardinal", "ordinal"}
TABLES_NO_CLASS = NUMBERS
MIXED_GLUE = frozenset({"q", "h", "w", "fy"})
THOUSAND = 1000  # "one thousand, seven hundred": the only comma within a number in words
PHRASE = 7  # the most tokens that one entry of a table has


@dataclass(frozen=True, slots=True)
class Entry:
    """What a token is: its classes with their values, its character, its word, its number."""

    char: str
    classes: Mapping[str, Any]
    word: str = ""
    number: tuple[str, float] | None = None


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: where they begin and end, what they are, and their characters in one string."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def put(self, start: int, end: int, entry: Entry) -> None:
        """One token more."""
        self.starts.append(start)
        self.ends.append(end)
        self.entries.append(entry)

    @property
    def chars(self) -> str:
        """The characters of all tokens."""
        return "".join([entry.char for entry in self.entries])


class Lexer:
    """Cuts texts of one language into tokens."""

    def __init__(self, resources: Resources, alphabet: Alphabet) -> None:
        """Enter all words of the language."""
        self.alphabet = alphabet
        self.settings = resources.settings
        self.literals = literals(resources.rules, resources.sets)
        self.capitals = frozenset(self.settings.get("capital_words", ()))
        self.glue = MIXED_GLUE | frozenset(self.settings.get("glued", ()))
        self.word_shapes = {name: re.compile(text) for name, text in self.settings.get("word_shapes", {}).items()}
        self.joints = frozenset(self.settings.get("number_joints", ())) | {"-"}
        self.scan = _scanner(self.settings.get("ordinal_suffix", ""))
        self.phrases: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
        self.words: dict[str, dict[str, Any]] = {}
        self._enter(resources.tables)
        self.known: dict[tuple[str, bool], Entry] = {}
        self.numbers: dict[tuple[str, float], Entry] = {}
        self._know_all()

    def _enter(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        grown = _with_compounds(_with_fused(tables, self.settings.get("fused")), self.settings.get("compounds", ()))
        for name, table in _with_lengths(grown, self.settings.get("length_words")).items():
            for said, value in table.items():
                parts = tuple(re.findall(rf"\d+|{WORDS}|[^\s]", said.translate(APOSTROPHES)))
                if len(parts) == 1:
                    self.words.setdefault(parts[0], {})[name] = value
                elif parts:
                    self._enter_phrase(parts, name, value)
        for found in self.phrases.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def _enter_phrase(self, parts: tuple[str, ...], name: str, value: Any) -> None:
        entries = self.phrases.setdefault(parts[0], [])
        same = next((classes for rest, classes in entries if rest == parts[1:]), None)
        if same is None:
            entries.append((parts[1:], {name: value}))
        else:
            same[name] = value

    def _know_all(self) -> None:
        """Give every set of classes its character before patterns are made from them."""
        for word in (*self.words, *self.literals):
            self._known(word, is_capital=True)
            self._known(word, is_capital=False)
        for entries in self.phrases.values():
            for _, classes in entries:
                self._entry(classes, "")
        for example in (*counting.every_kind(), *shapes.examples()):
            self._entry(example, "")
        for tag in TAGS:
            self.alphabet.char((tag,))
        for name in (BREAK, CAPITAL, *self.word_shapes):
            self.alphabet.char((name,))

    def _entry(self, classes: Mapping[str, Any], word: str) -> Entry:
        number = next(((kind, classes[kind]) for kind in ("cardinal", "ordinal") if kind in classes), None)
        if number:
            made = counting.of_words(number[1]) if number[0] == "cardinal" else counting.of_ordinal(int(number[1]))
            classes = made | dict(classes)
        names = [*classes, f"'{word}"] if word in self.literals else list(classes)
        return Entry(self.alphabet.char(names), classes, word, number)

    def _known(self, word: str, *, is_capital: bool) -> Entry:
        key = (word, is_capital)
        found = self.known.get(key)
        if found is None:
            classes = dict(self.words.get(word, {}))
            if classes and not is_capital and word in self.capitals:
                classes = {f"{name}_low": value for name, value in classes.items()}
            if not classes and word not in self.literals:
                classes = {name: 1 for name, shape in self.word_shapes.items() if shape.search(word)}
                classes |= {CAPITAL: 1} if is_capital else {}
            found = self._entry(classes, word)
            if len(self.known) < 200_000:  # noqa: PLR2004  words of a language; more are no words
                self.known[key] = found
        return found

    def read(self, text: str, order: Order) -> Tokens:
        """The tokens of a text; numbers in words are put together."""
        plain = Tokens()
        put = plain.put
        edge = self._entry({BREAK: 1}, "")
        put(0, 0, edge)
        glued_letters = -1
        for match in self.scan.finditer(text):
            kind = str(match.lastgroup)
            start, end = match.span()
            if kind == "word":
                said = match.group()
                put(start, end, self._known(said.lower(), is_capital=said[0].isupper()))
                is_glue = said.lower() in self.glue or "month" in plain.entries[-1].classes  # Feb13
                glued_letters = end if end < len(text) and not is_glue else -1
            elif start == glued_letters and kind not in ("sign", "break"):
                put(start, end, self._entry({}, ""))  # M16, A4
            elif kind == "break":
                put(start, start, edge)
            else:
                put(start, end, self._figures(kind, match, order))
        put(len(text), len(text), edge)
        return self._numbered(self._phrased(plain))

    def _figures(self, kind: str, match: re.Match[str], order: Order) -> Entry:
        said = match.group()
        if kind == "sign":
            return self._known(said.translate(APOSTROPHES), is_capital=False)
        if kind == "alone" and match.string[match.start() - 1] in ".,":  # the end of other figures
            return self._entry({}, said)
        if kind in ("digits", "alone"):
            return self._entry(counting.of_digits(said) if len(said) < 16 else {}, said)  # noqa: PLR2004  no number
        if kind == "ordinal":
            value = int(re.findall(r"\d+", said)[0])
            return self._entry(counting.of_ordinal(value, digits=True), "")
        return self._entry(shapes.read_shape(kind, said, order), "")

    def _phrased(self, plain: Tokens) -> Tokens:
        """Entries of several tokens become one token, the longest entry first."""
        made = Tokens()
        words = [entry.word for entry in plain.entries]
        at, count = 0, len(words)
        while at < count:
            entries = self.phrases.get(words[at]) if words[at] else None
            found = (
                next(((rest, c) for rest, c in entries if tuple(words[at + 1 : at + 1 + len(rest)]) == rest), None)
                if entries
                else None
            )
            if found is None:
                made.put(plain.starts[at], plain.ends[at], plain.entries[at])
                at += 1
                continue
            last = at + len(found[0])
            made.put(plain.starts[at], plain.ends[last], self._entry(found[1], ""))
            at = last + 1
        return made

    def _numbered(self, plain: Tokens) -> Tokens:
        made = Tokens()
        at, count = 0, len(plain.entries)
        while at < count:
            used, entry = self._number_at(plain.entries, at)
            made.put(plain.starts[at], plain.ends[at + used - 1], entry)
            at += used
        return made

    def _number_at(self, entries: list[Entry], at: int) -> tuple[int, Entry]:
        first = entries[at]
        if first.number is None or at + 1 >= len(entries):
            return 1, first
        words, places = [first.number], [at]
        step = at + 1
        while step < len(entries) and len(words) < PHRASE:
            here = entries[step]
            if here.number is not None:
                words.append(here.number)
                places.append(step)
            elif (
                not (here.word in self.joints or (here.word == "," and words[-1][1] == THOUSAND))
                or step == places[-1] + 2
            ):
                break
            step += 1
        used, value, kind = counting.folded(words)
        if used == 1:
            return 1, first
        return places[used - 1] - at + 1, self._number(kind, value)

    def _number(self, kind: str, value: float) -> Entry:
        found = self.numbers.get((kind, value))
        if found is None:
            classes = counting.of_words(value) if kind == "cardinal" else counting.of_ordinal(int(value))
            found = self._entry(classes, "")
            if len(self.numbers) < 20_000:  # noqa: PLR2004  numbers that texts tell
                self.numbers[kind, value] = found
        return found


def _scanner(suffix: str) -> re.Pattern[str]:
    tried: Iterable[str] = (
        *(f"(?P<{name}>{shape})" for name, shape in shapes.SHAPES.items()),
        *([rf"(?P<ordinal>\d{{1,4}}(?:{suffix})(?!\w))"] if suffix else []),
        r"(?P<digits>\d+)",
    )
    begins = r"(?:(?<!\d[.,:/-])|(?<=[./]\d-)|(?<=[./]\d\d-)|(?<=[./-]\d{4}-))"
    figures = rf"(?=[\d'\u2019\u02bcDHM]){begins}(?:{'|'.join(tried)})"
    rest = rf"(?P<word>{WORDS})|(?P<alone>\d+)|(?P<break>{LINE_BREAK})|(?P<sign>[^\s\w]|[_\u02bc])"
    return re.compile(f"{figures}|{rest}")


def _with_fused(tables: Mapping[str, Mapping[str, Any]], joint: str | None) -> dict[str, Mapping[str, Any]]:
    """The tables, with numbers written as one word where the language writes them so."""
    found = dict(tables)
    if joint:
        cardinals, ordinals = tables.get("cardinal", {}), tables.get("ordinal", {})
        small = {**counting.fused(cardinals, cardinals, joint), **cardinals}
        found["cardinal"] = {**counting.fused_years(small, joint), **small}
        found["ordinal"] = {**counting.fused(cardinals, ordinals, joint), **ordinals}
    return found


def _with_compounds(tables: dict[str, Mapping[str, Any]], compounds: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """The tables, with words of two classes written as one ("Montagabend"): their class is a calendar of both.

    A compound is written like two captures: "weekday part:morning" makes the class weekday_morning.
    """
    for compound in compounds:
        (first, table), (second, other) = (_field_and_class(name) for name in compound.split())
        tables[f"{table}_{other}"] = {
            head + tail: Calendar(**{first: value, second: piece})
            for head, value in tables[table].items()
            for tail, piece in tables[other].items()
        }
    return tables


def _field_and_class(said: str) -> tuple[str, str]:
    name, _, table = said.partition(":")
    return name, table or name


def _with_lengths(tables: dict[str, Mapping[str, Any]], classes: str | None) -> dict[str, Mapping[str, Any]]:
    """The tables, with lengths written as one word: a number and the adjective of a unit ("двомісячний")."""
    if classes:
        numbers, units = (tables[name] for name in classes.split())
        words = {
            number + unit: period(None if count == "X" else float(count), kind)
            for number, count in numbers.items()
            for unit, kind in units.items()
        }
        tables["duration_word"] = {**words, **tables.get("duration_word", {})}
    return tables
