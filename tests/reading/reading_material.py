"""Small testimonies of our own, read as the program reads them."""

import hashlib

from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Statement
from testimonia.model.text import Spot, Text
from testimonia.reading.reader import read

WITNESS = Described(Kind.TESTIMONY, "Ana Bel", "2031-05-02", "en")
ARTICLE = Described(Kind.PRESS, "Jan Orre", "2031-05-02", "en")
OFFICE = Described(Kind.OFFICIAL, "Ministry of Rivers", "2031-05-02", "en")
LOG = Described(Kind.RECORD, "Dorn station", "2031-05-02", "en")


def identify(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def proposals(
    content: str, described: Described = WITNESS, form: Format = Format.TXT, spots: tuple[Spot, ...] = ()
) -> Proposals:
    source = Source("s", "s.txt", described, "0" * 64, len(content), form)
    return next(iter(read([(source, Text("s", content, spots))], identify)))


def told(content: str, described: Described = WITNESS) -> tuple[Statement, ...]:
    return proposals(content, described).statements


def one(content: str, described: Described = WITNESS) -> Statement:
    """The only statement of a text."""
    (statement,) = told(content, described)
    return statement


def holding(words: str, content: str, described: Described = WITNESS) -> Statement:
    """The statement whose quote holds these words."""
    return next(s for s in told(content, described) if words in " ".join(s.anchor.quote.split()))
