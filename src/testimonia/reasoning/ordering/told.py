"""What each statement says of time and order, read once from its words."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from testimonia.language.relations.find import Relation, Tied, Way, find_relations
from testimonia.language.stems import empty_words, lemma_of, stem, stems
from testimonia.model.case import Case
from testimonia.model.statement import Modality, Polarity, Statement, Status
from testimonia.model.when import Basis, When
from testimonia.reasoning.ordering.persons import People, people_of
from testimonia.reasoning.words import act_name, is_act, listed, words_of

HEADING = 40  # code points of a heading at the beginning of a line
BETWEEN = 4
LEAD = 160  # code points before a statement's words that may still belong to its sentence
SENTENCE = re.compile(r"[.!?:;\n\u00bb\u201d](?=\s|$)")
NAMES_DAY = re.compile(
    r"\d(?:st|nd|rd|th)\b|\d{4}|\d[./-]\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\w*(?:teenth|tieth)\b"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(r"\b(?:until|till|up to)\s+(?:the\s+)?$", re.IGNORECASE)
BACK = re.compile(
    r"\b(?:had|'d)\s+(?:\w+\s+){0,2}?(?:\w+(?:ed|en|wn)|been|gone|shown|come|left|set|sent|put|told)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """A statement and what its words say of order.

    ``number`` is its place in the order of telling of its source, ``act`` what was done: the verb of the main clause.
    ``lead`` is what stands before its words in the same sentence and belongs to no other statement; ``heading`` is what
    stands before them in their line, ``sentence`` what their sentence said before them. ``core`` are the stems of what
    happened, without times and relations. ``people`` are those who act or undergo, ``actors`` those who act.
    ``is_back`` is whether the words step back in the story ("had gone"), ``is_clause`` whether they are only the clause
    of time of another statement.
    """

    statement: Statement
    number: int
    act: str
    lead: str
    heading: str
    sentence: str
    tied: Tied
    core: frozenset[str]
    names: frozenset[str]
    people: frozenset[str]
    actors: frozenset[str]
    is_back: bool
    is_clause: bool = False

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def words(self) -> str:
        """The words with what leads up to them."""
        return f"{self.lead}{self.statement.anchor.quote}"

    @property
    def stands(self) -> bool:
        """Has nobody rejected it? From what was rejected nothing follows."""
        return self.statement.status is not Status.REJECTED

    @property
    def is_asserted(self) -> bool:
        """Is it told as something that came to pass (or did not), rather than ordered, feared or planned?"""
        return self.stands and self.statement.modality is Modality.ASSERTED

    @property
    def happened(self) -> bool:
        """Is it told as something that came to pass?"""
        return self.is_asserted and self.statement.polarity is Polarity.AFFIRMED

    @property
    def lasts(self) -> bool:
        """Is it said how long it went on?"""
        lasting = self.tied.lasting if self.is_asserted else None
        return lasting is not None and (self.happened or lasting.amount > 1)

    @property
    def tells_end(self) -> bool:
        """Does its time say until when it went on ("until Friday evening")?"""
        when = self.own
        if when is None:
            return False
        at = self.words.find(when.text)
        return when.text.lower().startswith(("until", "till")) or (at > 0 and bool(UNTIL.search(self.words[:at])))

    @property
    def goes_on(self) -> bool:
        """Does it take so long that what comes next comes after its end?"""
        return self.lasts or self.tells_end or self.way is not None

    @property
    def way(self) -> Way | None:
        """The way of whose length it tells, if it tells of one."""
        return self.tied.way if self.stands else None

    @property
    def own(self) -> When | None:
        """The time that its own words give, if any; the day of an hour may be the one that the case tells of."""
        when = self.statement.when
        is_own = when is not None and when.basis is Basis.OWN and self.stands
        return when if is_own and when and (when.earliest or when.latest) else None

    @property
    def names_day(self) -> bool:
        """Do its words name the day of its time ("on 14 March", "on Friday"), so that nothing else need tell it?"""
        when = self.own
        return when is not None and bool(NAMES_DAY.search(f"{when.text} {self.heading}"))

    @property
    def borrows_day(self) -> bool:
        """Is the day of its time taken from what other sources tell?"""
        when = self.statement.when
        return when is not None and when.is_of_the_case and not NAMES_DAY.search(when.text)

    @property
    def is_measured(self) -> bool:
        """Does its time only say how long it went on ("three nights"), so that what came before places it?"""
        when, length = self.statement.when, self.tied.lasting
        return bool(when and length and (when.text in length.text or length.text in when.text))

    def tells_when(self, relation: Relation) -> bool:
        """Is the statement's time told by this relation?"""
        when = self.statement.when
        said = " ".join(self.words[relation.start : relation.end].split()).casefold()
        text = " ".join(when.text.split()).casefold() if when else ""
        if not said:
            return False
        return bool(text) and (text in said or said in text)


def telling(case: Case) -> tuple[Told, ...]:
    """All statements, source by source, in the order of the words; those that were rejected hold their place."""
    contents = {text.source: text.content for text in case.texts}
    languages = {source.id: source.described.language or "en" for source in case.sources}
    by_source: dict[str, list[Statement]] = defaultdict(list)
    for statement in case.statements:
        by_source[statement.source].append(statement)
    known = known_names(contents.values())
    order = [source.id for source in case.sources]
    order += sorted(set(by_source) - set(order))
    return tuple(
        told
        for source in order
        for told in _of_source(by_source[source], contents.get(source, ""), languages.get(source, "en"), known)
    )


def known_names(contents: Iterable[str]) -> frozenset[str]:
    """Words that are written with a capital where no sentence begins, and those before such a one, in lower case."""
    inside: set[str] = set()
    pairs: list[tuple[str, str]] = []
    for content in contents:
        inside.update(word.casefold() for word in re.findall(r"(?<=[a-z,;] )[A-Z][\w'-]+", content))
        pairs += re.findall(r"(?<![\w'])([A-Z][a-z'-]+) (?=([A-Z][\w'-]+))", content)
    found = inside - _no_names()
    found |= {first.casefold() for first, second in pairs if second.casefold() in found} - _no_names()
    return frozenset(found)


@cache
def _no_names() -> frozenset[str]:
    return listed("names", "titles") | listed("when", "days") | listed("names", "articles") | _MONTHS | empty_words()


_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)


def _of_source(statements: list[Statement], content: str, language: str, known: frozenset[str]) -> Iterator[Told]:
    ordered = sorted(statements, key=lambda s: (s.anchor.start, s.anchor.end, s.id))
    ends = sorted(s.anchor.end for s in ordered)
    people = People(known)
    told = [
        _told(statement, number, _before(statement, content, ends), language, people)
        for number, statement in enumerate(ordered)
    ]
    clauses = [False, *(_is_clause_of(one, behind, content) for one, behind in pairwise(told))]
    for number, one in enumerate(told):
        whole = _with_clause(one, told[number - 1]) if clauses[number] else one
        yield _without_own_clause(whole) if number + 1 < len(told) and clauses[number + 1] else whole


def _is_all_clause(one: Told) -> bool:
    """Is the statement nothing but the clause of time of another ("The evening they let us in")?"""
    quote = one.statement.anchor.quote.strip()
    return any(
        r.event and quote.endswith(r.event) and one.words.strip().startswith(one.words[r.start : r.end].strip())
        for r in one.tied.relations
    )


def _is_clause_of(before: Told, one: Told, content: str) -> bool:
    between = content[before.statement.anchor.end : one.statement.anchor.start]
    return _is_all_clause(before) and len(between) <= BETWEEN and between.strip(" ,\n") == ""


def _with_clause(one: Told, clause: Told) -> Told:
    """The statement with what the clause before it says; its relations are told there, and begin at nothing here."""
    carried = tuple(replace(r, start=0, end=0) for r in clause.tied.relations)
    return replace(one, tied=replace(one.tied, relations=(*carried, *one.tied.relations)))


def _without_own_clause(one: Told) -> Told:
    event = " ".join(r.event for r in one.tied.relations)
    core = frozenset(stems(event)) | one.core
    return replace(one, tied=replace(one.tied, relations=()), core=core, is_clause=True)


def _lead(statement: Statement, content: str, ends: list[int]) -> str:
    start = statement.anchor.start
    before = bisect_right(ends, start)
    since = max(start - LEAD, ends[before - 1] if before else 0, 0)
    stretch = content[since:start]
    breaks = list(SENTENCE.finditer(stretch))
    return stretch[breaks[-1].end() :].lstrip() if breaks else stretch.lstrip()


def _heading(statement: Statement, content: str) -> str:
    line = content[max(0, statement.anchor.start - LEAD) : statement.anchor.start].rpartition("\n")[2]
    return line if len(line) <= HEADING else ""


def _before(statement: Statement, content: str, ends: list[int]) -> tuple[str, str, str]:
    return _lead(statement, content, ends), _heading(statement, content), _lead(statement, content, [])


def _told(statement: Statement, number: int, before: tuple[str, str, str], language: str, people: People) -> Told:
    lead, heading, sentence = before
    words = f"{lead}{statement.anchor.quote}"
    tied = find_relations(words, language)
    acting, all_people = people_of(statement, words, people)
    return Told(
        statement=statement,
        number=number,
        act=_act(statement, words, tied, language),
        lead=lead,
        heading=heading,
        sentence=sentence,
        tied=tied,
        core=_core(statement, words, tied, language),
        names=people.names_in(statement.anchor.quote),
        people=all_people,
        actors=acting,
        is_back=bool(BACK.search(statement.anchor.quote)),
    )


def _act(statement: Statement, words: str, tied: Tied, language: str) -> str:
    """The act; where the statement was named for the clause of time beside it, the act that the main clause tells."""
    if not any(
        stem(statement.act.split(" ")[0], language) in stems(r.event, language) for r in tied.relations if r.event
    ):
        return statement.act
    rest = _outside(words, [(r.start, r.end) for r in tied.relations])
    known = (lemma for word in words_of(rest) if is_act(lemma := lemma_of(word, language)))
    return next(known, statement.act)


def _outside(words: str, spans: list[tuple[int, int]]) -> str:
    return "".join(char for at, char in enumerate(words) if not any(start <= at < end for start, end in spans))


def _core(statement: Statement, words: str, tied: Tied, language: str) -> frozenset[str]:
    """The stems of what happened: the words without the times, lengths and other happenings in them, and the act."""
    spans = [(r.start, r.end) for r in tied.relations]
    if tied.lasting:
        spans.append((tied.lasting.start, tied.lasting.end))
    kept = _outside(words, spans)
    when = statement.when
    if when and when.text:
        kept = kept.replace(when.text, " ")
    act = statement.act.split(" after ")[0].split(" before ")[0]
    numbers = listed("numbers", "words")
    desk = statement.teller if act_name(statement.act) in listed("order", "receiving") else ""
    said = (
        kept,
        desk,
        *(p.text or "" for p in statement.participants),
        statement.where.text if statement.where else "",
    )
    told = " ".join(word for part in said for word in words_of(part) if word not in numbers and not word[:1].isdigit())
    beside = frozenset(stem for r in tied.relations for stem in stems(r.event, language))
    named = frozenset(stems(act, language))
    return frozenset(stems(told, language)) | (frozenset() if named & beside else named)
