"""The process in which strange files are read: ``python -m testimonia.intake.caged LIMITS...``.

It takes one frame of bytes after another from its standard input and answers each on its standard output, until the
input ends. It is started by ``cage`` and is of no use to people.
"""

import os
import resource
import signal
import sys
from dataclasses import fields
from typing import BinaryIO

from testimonia.errors import Unreadable
from testimonia.intake import bars
from testimonia.intake.decode import decoded
from testimonia.intake.limits import Limits
from testimonia.intake.wire import HEAD, Answer, packed, refusal

_TOO_MUCH = (
    "Reading the file took more memory than is allowed.",
    "Split it into parts, or open it in its program, save it as plain text or PDF, and add that.",
)
_FAILED = (
    "The file is damaged in a way that its reader does not understand.",
    "Open it in the program it was made with, save it anew or as PDF, and add that.",
)
_KIBIBYTE = 1024 if sys.platform.startswith("linux") else 1  # the unit of ru_maxrss
_WORN_AT = 4  # a quarter of the allowed memory


def answer(data: bytes, limits: Limits) -> Answer:
    """Read one file, whatever it holds."""
    try:
        return Answer(decoded(data, limits), None, _is_worn(limits))
    except Unreadable as trouble:
        return Answer(None, refusal(trouble), _is_worn(limits))
    except MemoryError:
        return Answer(None, _TOO_MUCH, worn=True)
    except Exception:  # noqa: BLE001  a decoder may fail in any way on hostile bytes; that is the file's finding
        return Answer(None, _FAILED, worn=True)


def _most_held() -> int:
    """The most memory this process ever held, in bytes. On Linux it begins at what the process that started it held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIBIBYTE


_HELD_AT_FIRST = _most_held()


def _is_worn(limits: Limits) -> bool:
    return (_most_held() - _HELD_AT_FIRST) * _WORN_AT > limits.memory


def _warm_up(limits: Limits) -> None:
    """Let the readers load what they load on first use, while files may still be opened."""
    for data in (
        b"warm",
        b"<p>warm",
        b"\xcf\xf0\xe8\xe2\xe5\xf2",
        b"From: a\nMIME-Version: 1.0\n\nwarm",
        b"\xff\xfea\0",
    ):
        answer(data, limits)
    for encoding in ("cp1251", "koi8-u", "cp866", "cp1252", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        "".encode(encoding)


def serve(limits: Limits) -> None:
    """Answer until the input ends."""
    source, sink = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _warm_up(limits)
    bars.close(limits.memory)
    _send(sink, b"")
    while head := source.read(HEAD.size):
        data = source.read(HEAD.unpack(head)[0])
        bars.allow_seconds(limits.seconds)
        _send(sink, packed(answer(data, limits)))


def _send(sink: BinaryIO, frame: bytes) -> None:
    sink.write(HEAD.pack(len(frame)) + frame)
    sink.flush()


if __name__ == "__main__":
    serve(Limits(*(int(value) for value in sys.argv[1 : 1 + len(fields(Limits))])))
