"""The persons of one source: full names, and which name a surname, a rank or a call sign stands for."""

import re
from collections import defaultdict

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.reading.passage import Document

_NAME = r"[A-Z][\w'’-]+"  # noqa: RUF001 - names are written with either apostrophe
_ALIAS = re.compile(rf"(?P<alias>{_NAME})[^.;\n]{{0,40}}?call sign[^.;\n]{{0,12}}name is (?P<name>{_NAME} {_NAME})")
_FIELD = re.compile(
    r"(?m)^(?P<role>Patient|Applicant|Claimant|Witness|Deponent|Detainee|Informant|Interviewee): "
    rf"(?P<name>{_NAME}(?: [A-Z][\w'’.-]*){{1,3}})"  # noqa: RUF001 - either apostrophe
)
_HEADER = 600  # code points in which a text introduces its people
_CALL_SIGN = re.compile(rf"(?P<name>{_NAME} {_NAME}), call sign (?P<alias>{_NAME})")


class Cast:
    """Who is named in a source, so that "Marrec" and "the colonel" can be told apart or together."""

    def __init__(self, document: Document) -> None:
        """Collect names from the source's description, its parsed words, and its header."""
        self._full: list[str] = []
        self._titles: dict[str, list[str]] = defaultdict(list)
        self._aliases: dict[str, str] = {}
        self._roles = {m["role"].casefold(): m["name"].strip() for m in _FIELD.finditer(document.text.content)}
        for teller in (document.source.described.teller or "").split(";"):
            self._mention(teller.strip())
        self._from_words(document.text.content)
        self._from_entities(document)
        self._from_header(document)

    def _from_words(self, content: str) -> None:
        for pattern in (_ALIAS, _CALL_SIGN):
            for found in pattern.finditer(content):
                self._aliases[found["alias"].casefold()] = found["name"]
                self._note(found["name"])
        for found in _titled().finditer(content):
            self._titled_name(found["title"], found["name"])

    def _from_entities(self, document: Document) -> None:
        for passage in document.passages:
            for entity in passage.doc.ents:
                if entity.label_ == "PERSON":
                    self._mention(str(entity.text))

    def _from_header(self, document: Document) -> None:
        """The header of a thread names in full those who sign with their first names."""
        header = document.text.content[:_HEADER].split("\n\n")[0]
        labels = self._labels(document)
        for found in re.finditer(rf"\b{_NAME} {_NAME}\b", header):
            if found.group().split()[0].casefold() in labels:
                self._note(found.group())

    @staticmethod
    def _labels(document: Document) -> frozenset[str]:
        return frozenset((p.segment.speaker or "").casefold() for p in document.passages) - {""}

    def _note(self, name: str) -> None:
        if name not in self._full:
            self._full.append(name)

    def _mention(self, words: str) -> None:
        name = without_title(words)
        if _is_full(name):
            self._note(name)

    def _titled_name(self, title: str, name: str) -> None:
        if _is_full(name):
            self._note(name)
        known = self._titles[title.casefold()]
        if name not in known:
            known.append(name)

    def name_of(self, words: str) -> str:
        """The fullest name that the words can only stand for; the words without title where several fit, or none."""
        bare = without_title(words)
        alias = self._aliases.get(bare.casefold())
        if alias:
            return alias
        if " " in bare and bare in self._full:
            return bare
        fits = [full for full in self._full if _is_part(bare, full)]
        if len(fits) > 1:
            title = words[: len(words) - len(bare)].strip().casefold()
            titled = {n for n in self._titles.get(title, []) if " " in n}
            fits = [full for full in fits if full in titled] or fits
        return fits[0] if len(fits) == 1 else bare

    def spoken_of(self, words: str) -> str:
        """The fullest name, or the surname with the title that it bears here: "Colonel Marrec"."""
        name = self.name_of(words)
        if " " in name:
            return name
        titles = [title for title, names in self._titles.items() if name in names]
        return f"{titles[0].capitalize()} {name}" if len(titles) == 1 else name

    def knows(self, word: str) -> bool:
        """Is the word part of somebody's name here?"""
        return any(word in full.split() for full in self._full) or any(word in names for names in self._titles.values())

    def holder_of(self, title: str) -> str | None:
        """The one person who bears a title or rank here ("the colonel"); None where nobody or several do."""
        if title.casefold() in self._roles:
            return self._roles[title.casefold()]
        names = {self.spoken_of(name) for name in self._titles.get(title.casefold(), [])}
        return names.pop() if len(names) == 1 else None


def _titled() -> re.Pattern[str]:
    titles = "|".join(sorted((re.escape(t) for t in lexicon().words("nouns.title")), key=len, reverse=True))
    return re.compile(rf"\b(?P<title>(?i:{titles}))\.?,? (?P<name>{_NAME}(?: {_NAME})?)")


def _is_full(name: str) -> bool:
    return len(name.split()) in {2, 3} and all(re.match(r"[A-Z]", word) for word in name.split())


def _is_part(name: str, full: str) -> bool:
    """One word of the full name, or an initial with its last word."""
    mine, theirs = name.casefold().replace(".", "").split(), full.casefold().split()
    if not mine:
        return False
    if len(mine) == 1:
        return mine[0] in theirs
    return mine[-1] == theirs[-1] and all(theirs[0].startswith(w) for w in mine[:-1])


def without_title(words: str) -> str:
    """A name without ranks, roles and articles before it: "the Major Anton Lasker" is "Anton Lasker"."""
    parts = words.strip().split()
    dropped = lexicon().words("nouns.title") | {"the", "a", "an", "young", "old", "late"}
    while len(parts) > 1 and parts[1] != "of" and parts[0].casefold().strip(".") in dropped:
        parts = parts[1:]
    name = " ".join(parts)
    return re.sub(r"['’]s?$", "", name) if name.endswith(("'s", "’s")) else name  # noqa: RUF001


def called(noun: Token) -> str:
    """A noun phrase, as said, as the name of somebody unnamed: "A retired engineer officer"."""
    words = phrase_of(noun).strip(" ,")
    return words[:1].upper() + words[1:]


def _is_numbered(noun: Token) -> bool:
    """Does a number behind it say which one: "ward six", "km 12"?"""
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    return after is not None and after.pos_ == "NUM" and after.head == noun and after.ent_type_ not in {"DATE", "TIME"}


def phrase_of(noun: Token) -> str:
    """A noun with what stands before it and its "of", without clauses and additions behind it."""
    last = noun.i + 1 if _is_numbered(noun) else noun.i
    for child in noun.children:
        if (
            child.i > noun.i
            and child.dep_ == "prep"
            and child.lower_ in {"of", "from", "at", "in"}
            and child.i == last + 1
        ):
            last = next(
                (t.i - 1 for t in noun.doc[child.i : child.right_edge.i + 1] if t.text in {",", "("}),
                child.right_edge.i,
            )
    return str(noun.doc[noun.left_edge.i : max(last, noun.i) + 1].text)
