import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from casebook_material import AT, BY, arrival

from testimonia.casebook import originals
from testimonia.casebook.book import opened
from testimonia.casebook.verify import verify
from testimonia.errors import CannotWrite, CaseBusy

ADDING = """
import sys
from pathlib import Path
from casebook_material import AT, BY, arrival
from testimonia.casebook.book import opened
for number in range(15):
    with opened(Path(sys.argv[1]), patience=60) as book:
        book.add(arrival(f"{sys.argv[2]}-{number}.txt", f"{sys.argv[2]} {number}"), by=sys.argv[2], at=AT)
"""
HOLDING = """
import sys
from pathlib import Path
from testimonia.casebook.book import opened
with opened(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from casebook_material import AT, BY, arrival
from testimonia.casebook.book import opened
from testimonia.errors import CannotWrite
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with opened(Path(sys.argv[1])) as book:
    limit = int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        for number in range(100):
            book.add(arrival(f"{number}.txt", f"{number} " * int(sys.argv[3])), by=BY, at=AT)
            print(book.last_entry, flush=True)
    except CannotWrite as trouble:
        print(trouble, trouble.remedy)
"""


def _child(code: str, *arguments: object) -> "subprocess.Popen[str]":
    surroundings = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_two_processes_take_turns_and_nothing_is_lost(folder: Path) -> None:
    for child in [_child(ADDING, folder, name) for name in ("Jon", "Mara")]:
        child.communicate()
        assert child.returncode == 0
    with opened(folder, writing=False) as book:
        assert len(book.case().sources) == 30
        assert [entry.seq for entry in book.entries()] == list(range(1, 32))
    assert verify(folder).trouble is None


def test_the_second_writer_learns_who_holds_the_case_and_a_kill_frees_it(folder: Path) -> None:
    child = _child(HOLDING, folder)
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    with pytest.raises(CaseBusy, match=f"process {child.pid}, since 20"), opened(folder, patience=0.1):
        pass
    with opened(folder, writing=False) as reader:
        assert reader.last_entry == 1
    child.send_signal(signal.SIGKILL)
    child.communicate()
    with opened(folder, patience=1) as book:
        assert book.last_entry == 1


def test_a_reader_sees_what_a_writer_adds_meanwhile(folder: Path) -> None:
    with opened(folder) as writer, opened(folder, writing=False) as reader:
        assert reader.case().sources == ()
        source = writer.add(arrival(), by=BY, at=AT)
        assert reader.case().sources == (source,)
        assert verify(folder).trouble is None
        with pytest.raises(CannotWrite):
            reader.add(arrival("other.txt", "other words"), by=BY, at=AT)
        assert writer.case().sources == (source,)


@pytest.mark.parametrize(("limit", "length"), [(400_000, 2000), (20_000, 20_000)])
def test_a_full_disk_is_said_and_leaves_a_sound_case(folder: Path, limit: int, length: int) -> None:
    """The first limit stops the database's log, the second already the original."""
    child = _child(FULL, folder, limit, length)
    said, _ = child.communicate()
    assert child.returncode == 0
    *numbers, last = said.splitlines()
    assert "cannot be written" in last
    assert last.endswith("Free some space or choose a folder that you may write to, then run the same command again.")
    assert verify(folder).trouble is None
    with opened(folder) as book:
        assert book.last_entry == len(numbers) + 1
        book.add(arrival(), by=BY, at=AT)


def test_a_lock_that_cannot_be_made_is_said(folder: Path) -> None:
    (folder / "case.lock").mkdir()
    with pytest.raises(CannotWrite), opened(folder):
        pass


def test_a_folder_of_originals_that_is_gone_is_said(folder: Path) -> None:
    (folder / originals.FOLDER).rmdir()
    with opened(folder) as book, pytest.raises(CannotWrite):
        book.add(arrival(), by=BY, at=AT)
