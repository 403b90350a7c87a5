"""Small cases read from their words, for tests of what follows from them."""

from hashlib import blake2b

from testimonia.model.case import Case
from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.text import Text
from testimonia.reading.frame import frame_of
from testimonia.reading.reader import read

Telling = tuple[str, str, str]  # who tells, when it was written down, the words


def told(*tellings: Telling, kind: Kind = Kind.TESTIMONY) -> Case:
    """A case of these tellings, each a source of its own, as the reader proposes it."""
    items = [_item(number, *telling, kind) for number, telling in enumerate(tellings)]
    found = list(read(items, _keyed, frame=frame_of(items)))
    return Case(
        "told",
        tuple(source for source, _ in items),
        tuple(text for _, text in items),
        tuple(mention for one in found for mention in one.mentions),
        tuple(statement for one in found for statement in one.statements),
    )


def _item(number: int, teller: str, made_on: str, words: str, kind: Kind) -> tuple[Source, Text]:
    name = f"{number:02}.txt"
    described = Described(kind, teller, made_on, "en")
    return Source(f"s{number}", name, described, "0" * 64, len(words), Format.TXT), Text(f"s{number}", words, ())


def _keyed(*parts: str) -> str:
    return blake2b("|".join(parts).encode(), digest_size=8).hexdigest()
