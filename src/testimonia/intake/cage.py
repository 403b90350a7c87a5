"""Holds the process in which strange files are read: starts it, feeds it, and replaces it when it dies or dawdles."""

import atexit
import contextlib
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import astuple

from testimonia.errors import TestimoniaError, Unreadable
from testimonia.intake.decoded import Decoded
from testimonia.intake.limits import Limits
from testimonia.intake.wire import HEAD, Answer, Garbled, most_bytes, unpacked

_START = 60.0  # seconds until even a slow machine has started Python
_GRACE = 2.0  # seconds more than were allowed, for a machine that is busy with other things
_PIECE = 65_536
_KEPT = ("HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PATH", "PYTHONHOME", "PYTHONPATH", "TMPDIR")
_BROKE = (
    "The file broke its reader: it is damaged, or made to do harm. Nothing else was touched.",
    "Open it in the program it was made with, save it as plain text or PDF, and add that.",
)


class _Dawdled(Exception):
    """No answer in time."""


class Cage:
    """One process at a time, used for many files. Threads may share it."""

    def __init__(self) -> None:
        """Nothing is started before the first file comes."""
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._limits: Limits | None = None

    @property
    def process_id(self) -> int | None:
        """The id of the process, or None where none runs."""
        return None if self._process is None else self._process.pid

    def decoded(self, data: bytes, limits: Limits) -> Decoded:
        """The words of a file. Raises Unreadable, whatever the file does."""
        with self._lock:
            answer = self._answer(data, limits)
        if answer.decoded is None:
            raise Unreadable(*(answer.refused or _BROKE))
        return answer.decoded

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _answer(self, data: bytes, limits: Limits) -> Answer:
        """Ask once. Whatever goes wrong here, Ctrl-C too, ends the process."""
        answer = None
        try:
            answer = _asked(self._started(limits), data, limits)
        except _Dawdled:
            raise Unreadable(
                f"Reading the file took longer than {limits.seconds} seconds.",
                "Split it into parts, or open it in its program, save it as plain text or PDF, and add that.",
            ) from None
        except (OSError, EOFError, Garbled):
            raise Unreadable(*_BROKE) from None
        finally:
            if answer is None or answer.worn:
                self._end()
        return answer

    def _started(self, limits: Limits) -> subprocess.Popen[bytes]:
        """The process that is there, if it is alive and has these limits, else a new one."""
        if self._process is not None and self._process.poll() is None and self._limits == limits:
            return self._process
        self._end()
        self._process, self._limits = _new_process(limits), limits
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _kill(process)


def _new_process(limits: Limits) -> subprocess.Popen[bytes]:
    """A process that has read nothing yet. Raises TestimoniaError where the machine does not let it start."""
    command = [sys.executable, "-P", "-B", "-m", "testimonia.intake.caged", *map(str, astuple(limits))]
    process = subprocess.Popen(  # noqa: S603  our own module under our own interpreter; no word of a user is in it
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _KEPT if name in os.environ},
        cwd="/",
        bufsize=0,
        start_new_session=True,  # Ctrl-C reaches us, and we end it
    )
    try:
        os.set_blocking(_in(process), False)
        _received(process, 0, time.monotonic() + _START)
    except (_Dawdled, EOFError, OSError, Garbled):
        _kill(process)
        raise TestimoniaError(
            "The separate process that reads files does not start.",
            "Run: make setup. If that does not help, close other programs to free memory and try again.",
        ) from None
    except BaseException:
        _kill(process)
        raise
    return process


def _asked(process: subprocess.Popen[bytes], data: bytes, limits: Limits) -> Answer:
    deadline = time.monotonic() + limits.seconds + _GRACE
    _send(process, HEAD.pack(len(data)) + data, deadline)
    return unpacked(_received(process, most_bytes(limits), deadline), limits)


def _send(process: subprocess.Popen[bytes], frame: bytes, deadline: float) -> None:
    rest = memoryview(frame)
    while rest:
        _wait(_in(process), select.POLLOUT, deadline)
        with contextlib.suppress(BlockingIOError):
            rest = rest[os.write(_in(process), rest[:_PIECE]) :]


def _received(process: subprocess.Popen[bytes], most: int, deadline: float) -> bytes:
    (length,) = HEAD.unpack(_exactly(process, HEAD.size, deadline))
    if length > most:
        raise Garbled("too long")
    return _exactly(process, length, deadline)


def _exactly(process: subprocess.Popen[bytes], length: int, deadline: float) -> bytes:
    held = bytearray()
    while len(held) < length:
        _wait(_out(process), select.POLLIN, deadline)
        piece = os.read(_out(process), min(_PIECE, length - len(held)))
        if not piece:
            raise EOFError
        held += piece
    return bytes(held)


def _wait(descriptor: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(descriptor, event)
    if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
        raise _Dawdled


def _in(process: subprocess.Popen[bytes]) -> int:
    return process.stdin.fileno() if process.stdin else -1


def _out(process: subprocess.Popen[bytes]) -> int:
    return process.stdout.fileno() if process.stdout else -1


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


SHARED = Cage()
atexit.register(SHARED.close)
