"""The rules of a language run over a text, stage by stage: the longest match wins, then the earlier rule."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from testimonia.language.times.grammar.alphabet import Alphabet
from testimonia.language.times.grammar.captured import Captured, Piece
from testimonia.language.times.grammar.lexer import Entry, Lexer, Tokens
from testimonia.language.times.grammar.making import made
from testimonia.language.times.grammar.pattern import Compiled, compiled
from testimonia.language.times.grammar.resources import STAGES, resources_of
from testimonia.language.times.grammar.shapes import Order
from testimonia.language.times.tags import TAGS, tag_of
from testimonia.language.times.terms import Part, Term

ROUNDS = 4  # how often joins and spans are tried in turn; longer nests are no language


@dataclass(frozen=True, slots=True)
class Stage:
    """The rules of one stage, found by the characters they can begin with."""

    opening: re.Pattern[str]
    by_first: dict[str, tuple[Compiled, ...]]


class Grammar:
    """One language, ready to read. Any thread may ask; as a text can make the alphabet grow, they take turns."""

    def __init__(self, code: str) -> None:
        """Raises BadValue for a language that is not there, or a file that is wrong."""
        self.resources = resources_of(code)
        self.alphabet = Alphabet()
        self.lexer = Lexer(self.resources, self.alphabet)
        self.made_for = 0
        self.stages: dict[str, Stage] = {}
        self._turn = Lock()
        self._compile()

    def _compile(self) -> None:
        """Again when the alphabet grew: a pattern must know all characters."""
        sets = self.resources.sets
        rules = [compiled(rule, sets, self.alphabet) for rule in self.resources.rules]
        for name in STAGES:
            of_stage = [one for one in rules if one.rule.stage == name]
            firsts = sorted(frozenset().union(*(one.first for one in of_stage)))
            by_first = {char: tuple(one for one in of_stage if char in one.first) for char in firsts}
            self.stages[name] = Stage(re.compile(f"[{''.join(firsts)}]" if firsts else "(?!)"), by_first)
        self.made_for = self.alphabet.size

    def read(self, text: str, order: Order) -> list[Part]:
        """The terms of a text with their places, in its order."""
        with self._turn:
            return self._read(text, order)

    def _read(self, text: str, order: Order) -> list[Part]:
        tokens = self.lexer.read(text, order)
        if self.alphabet.size != self.made_for:
            self._compile()
        tokens, _ = self._run("atoms", tokens)
        for _ in range(ROUNDS):
            tokens, joined = self._run("joins", tokens)
            tokens, spanned = self._run("spans", tokens)
            if not (joined or spanned):
                break
        tokens, _ = self._run("leads", tokens)
        return list(_terms(tokens))

    def knows(self, word: str) -> bool:
        """Is it one of the words that times are told with?"""
        return word in self.lexer.words or word in self.lexer.literals

    def _run(self, name: str, tokens: Tokens) -> tuple[Tokens, bool]:
        stage, chars = self.stages[name], tokens.chars
        done, at, changed = Tokens(), 0, False
        search = stage.opening.search
        while (opening := search(chars, at)) is not None:
            place = opening.start()
            _copy(tokens, done, at, place)
            found = self._best(stage.by_first[chars[place]], chars, place, tokens)
            if found is None:
                _copy(tokens, done, place, place + 1)
                at = place + 1
                continue
            begin, end, term = found
            _copy(tokens, done, place, begin)
            done.put(tokens.starts[begin], tokens.ends[end - 1], _term_entry(term, self.alphabet))
            at, changed = end, True
        _copy(tokens, done, at, len(chars))
        return done, changed

    def _best(
        self, rules: tuple[Compiled, ...], chars: str, place: int, tokens: Tokens
    ) -> tuple[int, int, Term] | None:
        matches = []
        for rank, rule in enumerate(rules):
            match = rule.expression.match(chars, place)
            if match is not None:
                matches.append((-match.end(), rank, match, rule))
        for _, _, match, rule in sorted(matches, key=lambda one: one[:2]):
            begin, end = _core(match)
            if end <= begin:
                continue
            term = made(rule.rule.made, _captured(match, rule, tokens, begin, end))
            if term is not None:
                return begin, end, term
        return None


def _core(match: re.Match[str]) -> tuple[int, int]:
    """The match without the context in braces."""
    groups = match.re.groupindex
    begin = match.end("before") if "before" in groups and match.start("before") >= 0 else match.start()
    end = match.start("behind") if "behind" in groups and match.start("behind") >= 0 else match.end()
    return begin, end


def _captured(match: re.Match[str], rule: Compiled, tokens: Tokens, begin: int, end: int) -> Captured:
    pieces: dict[str, Piece] = {}
    for capture in rule.captures:
        place = match.start(capture.group)
        if place < 0:
            continue
        classes = tokens.entries[place].classes
        kind, value = next(_fitting(capture.classes, classes))
        pieces[capture.fills] = Piece(kind, value, tokens.starts[place], tokens.ends[place])
    return Captured(pieces, rule.rule.give, tokens.starts[begin], tokens.ends[end - 1])


def _fitting(wanted: tuple[str, ...], classes: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in wanted:
        if name in classes:
            yield name, classes[name]
    yield next(iter(classes.items()))  # a term, which patterns also know as TIME or DATE


def _term_entry(term: Term, alphabet: Alphabet) -> Entry:
    tag = tag_of(term)
    return Entry(alphabet.char((tag,)), {tag: term})


def _copy(tokens: Tokens, done: Tokens, begin: int, end: int) -> None:
    done.starts += tokens.starts[begin:end]
    done.ends += tokens.ends[begin:end]
    done.entries += tokens.entries[begin:end]


def _terms(tokens: Tokens) -> Iterator[Part]:
    for start, end, entry in zip(tokens.starts, tokens.ends, tokens.entries, strict=True):
        for name, value in entry.classes.items():
            if name in TAGS and isinstance(value, Term):
                yield Part(value, start, end)
                break


@cache
def grammar_of(code: str) -> Grammar:
    """The grammar of a language, made once."""
    return Grammar(code)
