"""The bars of the cage: what the process that reads strange files may no longer do, once they are closed.

Two rings. The operating system's: no address space, open files, processes, file sizes and core dumps beyond the limits,
and on Linux an empty network of its own. Python's: an audit hook (PEP 578) that forbids sockets, programs, libraries,
and every file but the modules of Python itself, for reading. The hook also holds where the system grants nothing.
"""

import contextlib
import ctypes
import os
import resource
import signal
import sys
import sysconfig
from pathlib import Path

_NEW_USER = 0x10000000  # CLONE_NEWUSER, linux/sched.h
_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_PARENT_DIED = 1  # PR_SET_PDEATHSIG, linux/prctl.h
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_MOST_OPEN = 64
_GRACE = 10  # seconds
_FORBIDDEN = (
    *("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system"),
    *("os.kill", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.ch"),
    *("os.putenv", "os.unsetenv", "os.setxattr", "os.utime", "shutil.", "tempfile.", "pty.", "ctypes.dlopen"),
    *("ftplib.", "http.", "imaplib.", "poplib.", "smtplib.", "telnetlib.", "urllib.", "webbrowser.", "sqlite3."),
    *("signal.pthread_kill", "mmap.", "fcntl.", "winreg.", "syslog."),
)


def close(memory: int) -> None:
    """Shut the cage for good; ``memory`` is bytes of address space."""
    _leave_network()
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MOST_OPEN),
        (resource.RLIMIT_NPROC, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # a system that grants less than asked, or knows no such limit
            resource.setrlimit(kind, (most, most))
    sys.addaudithook(_Hook())


def allow_seconds(seconds: int) -> None:
    """Let the process use this much more processor time, and a little: the parent's clock should strike first."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + seconds + _GRACE
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def _leave_network() -> None:
    """Linux: into an empty network, and down when the parent goes down."""
    if not sys.platform.startswith("linux"):
        return
    libc = ctypes.CDLL(None)
    libc.prctl(_PARENT_DIED, signal.SIGKILL, 0, 0, 0)
    if libc.unshare(_NEW_USER | _NEW_NETWORK) != 0:
        libc.unshare(_NEW_NETWORK)


class _Hook:
    """Raises PermissionError for what is forbidden. Cannot be taken off again."""

    def __init__(self) -> None:
        libraries = (sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
        roots = {*sys.path, *libraries, str(Path(os.__file__).parent)}
        self._roots = tuple(f"{os.path.realpath(root)}/" for root in roots if root.startswith("/"))

    def __call__(self, event: str, details: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"{event} is not allowed while a file is being read")
        if event == "open":
            self._open(*details)

    def _open(self, path: object, _mode: object, flags: object) -> None:
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError("writing is not allowed while a file is being read")
        if isinstance(path, str | bytes) and not os.path.realpath(os.fsdecode(path)).startswith(self._roots):
            raise PermissionError("other files are not opened while a file is being read")
