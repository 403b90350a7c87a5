"""Reading new sources, in a process of its own, so that the workbench answers meanwhile."""

import subprocess
import sys
from pathlib import Path
from threading import Lock


class ReadingRun:
    """At most one reading at a time. It keeps each source as it is read; ended early, the next one goes on."""

    def __init__(self, folder: Path) -> None:
        """Nothing is being read yet."""
        self._folder = folder
        self._starting = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, reviewer: str) -> None:
        """Begin, where nothing is being read."""
        with self._starting:
            if not self.is_on:
                self._process = subprocess.Popen(  # noqa: S603  our own program, and no shell
                    [sys.executable, "-m", "testimonia", "read", str(self._folder), "--as", reviewer],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )

    @property
    def is_on(self) -> bool:
        """Is anything being read?"""
        return self._process is not None and self._process.poll() is None

    @property
    def failed(self) -> bool:
        """Did the last reading end without having read everything?"""
        return self._process is not None and self._process.poll() not in {None, 0}

    def stop(self) -> None:
        """End it; what was read is kept."""
        if self._process is not None and self.is_on:
            self._process.terminate()
            self._process.wait(timeout=10)
