"""What goes over the pipe between the program and the caged process: frames of bytes, answers in JSON.

The caged process has handled hostile bytes, so that nothing it says is believed unchecked, and nothing is unpickled.
"""

import json
import math
import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from testimonia.errors import Unreadable
from testimonia.intake.decoded import Decoded, only_signs
from testimonia.intake.limits import Limits
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind

HEAD = struct.Struct(">Q")
_MOST_WORDS = 2000  # characters of a message, remedy, remark or voice


class Garbled(Exception):
    """The caged process answered something that no sound one would say."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one file. ``worn`` says that the process should be replaced before the next."""

    decoded: Decoded | None
    refused: tuple[str, str] | None
    worn: bool


def most_bytes(limits: Limits) -> int:
    """No answer within the limits is longer."""
    return 6 * limits.max_characters + 200 * limits.max_spots + 1_000_000


def packed(answer: Answer) -> bytes:
    """An answer as bytes."""
    found = answer.decoded
    whole = {"worn": answer.worn, "refused": answer.refused, "decoded": None if found is None else _plain(found)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _plain(found: Decoded) -> list[Any]:
    spots = [[s.kind, s.start, s.end, s.number, s.begins, s.finishes, s.voice] for s in found.spots]
    return [found.format, found.content, spots, found.remarks]


def unpacked(data: bytes, limits: Limits) -> Answer:
    """An answer from bytes. Raises Garbled where any part is not what it should be."""
    try:
        whole = json.loads(data)
        found, refused = whole["decoded"], whole["refused"]
        return Answer(
            decoded=None if found is None else _decoded(found, limits),
            refused=None if refused is None else (_short(refused[0]), _short(refused[1])),
            worn=whole["worn"] is True,
        )
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as trouble:
        raise Garbled(str(trouble)) from None


def _decoded(found: list[Any], limits: Limits) -> Decoded:
    form, content, rows, remarks = found
    if not isinstance(content, str) or len(content) > limits.max_characters or only_signs(content) != content:
        raise Garbled("content")
    if not isinstance(rows, list) or len(rows) > limits.max_spots:
        raise Garbled("spots")
    spots = tuple(_spot(row, len(content)) for row in rows)
    if any(one.start > two.start for one, two in pairwise(spots)):
        raise Garbled("order")
    return Decoded(Format(form), content, spots, tuple(_short(remark) for remark in remarks))


def _spot(row: list[Any], length: int) -> Spot:
    kind, start, end, number, begins, finishes, voice = row
    if not (type(start) is type(end) is type(number) is int and 0 <= start < end <= length and number > 0):
        raise Garbled("spot")
    return Spot(SpotKind(kind), start, end, number, _moment(begins), _moment(finishes), voice and _short(voice))


def _moment(value: Any) -> float | None:
    if value is not None and not (isinstance(value, int | float) and math.isfinite(value)):
        raise Garbled("moment")
    return None if value is None else float(value)


def _short(words: Any) -> str:
    if not isinstance(words, str):
        raise Garbled("words")
    return only_signs(words)[:_MOST_WORDS]


def refusal(trouble: Unreadable) -> tuple[str, str]:
    """Message and remedy of an error."""
    return str(trouble), trouble.remedy
