"""Read a file once, and only if it is a file."""

import errno
import os
import stat
from pathlib import Path

from testimonia.errors import Unreadable
from testimonia.intake.limits import in_megabytes

_FLAGS = (
    os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
)  # a pipe or a terminal must not hang us
_REASONS = {
    errno.EACCES: ("You may not read this file.", "Change its permissions, or ask whoever owns it for a copy."),
    errno.EPERM: ("You may not read this file.", "Change its permissions, or ask whoever owns it for a copy."),
    errno.ENOENT: ("The file is no longer there.", "Look whether it was moved or renamed, and add it again."),
    errno.ELOOP: ("It became a link while it was being added.", "Add the file that it leads to."),
}
_NOT_A_FILE = ("It is not a file but a device, a pipe or a folder.", "Add the file that holds the words.")
_BAD_DISK = ("The disk does not give the file out.", "Copy it to another disk and add the copy.")


def contents(path: Path, most: int) -> bytes:
    """The bytes of a regular file. Raises Unreadable where it is none, cannot be read or is larger than ``most``."""
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as trouble:
        reason = _NOT_A_FILE if trouble.errno in {errno.ENXIO, errno.ENODEV} else _BAD_DISK
        raise Unreadable(*_REASONS.get(trouble.errno or 0, reason)) from None
    try:
        return _checked(descriptor, most)
    except OSError:
        raise Unreadable(*_BAD_DISK) from None
    finally:
        os.close(descriptor)


def _checked(descriptor: int, most: int) -> bytes:
    """Size and kind are asked of the open file, so that nobody can put another in its place meanwhile."""
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        raise Unreadable(*_NOT_A_FILE)
    if state.st_size > most:
        raise too_large(state.st_size, most)
    with open(descriptor, "rb", closefd=False) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise too_large(len(data), most)
    return data


def too_large(size: int, most: int) -> Unreadable:
    """The error for a file beyond the limit."""
    return Unreadable(
        f"The file has {in_megabytes(size)}; files of up to {in_megabytes(most)} are read.",
        "Split it into parts, for example by chapter or by day, and add the parts. A PDF of scanned pages becomes "
        "small when only its recognised text is saved.",
    )
