import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from testimonia.casebook.book import opened
from testimonia.casebook.verify import verify

CHILD = Path(__file__).with_name("casebook_material.py")


def _killed_after(folder: Path, start: int, seconds: float) -> list[int]:
    """The entries that a child acknowledged before it was killed, ``seconds`` after its first one."""
    with subprocess.Popen([sys.executable, str(CHILD), str(folder), str(start)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    return [int(line) for line in (first + rest).splitlines()]


def _kill_often(folder: Path, times: int) -> None:
    chance = random.Random(times)
    known = 1
    for number in range(times):
        acknowledged = _killed_after(folder, number * 1000, chance.uniform(0, 0.12))
        assert acknowledged == list(range(known + 1, known + 1 + len(acknowledged)))
        found = verify(folder)
        assert found.trouble is None
        assert found.entries in (known + len(acknowledged), known + len(acknowledged) + 1)
        known = found.entries
        with opened(folder, patience=1) as book:
            assert book.last_entry == known
            assert len(book.case().sources) == sum(entry.verb == "added" for entry in book.entries())


def test_a_kill_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    _kill_often(folder, 8)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(folder: Path) -> None:
    _kill_often(folder, 200)
