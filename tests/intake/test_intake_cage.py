import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.errors import Unreadable
from testimonia.intake.cage import SHARED, Cage
from testimonia.intake.decoded import Decoded
from testimonia.intake.limits import DEFAULT, MEBIBYTE, Limits
from testimonia.intake.wire import Answer, Garbled, packed, unpacked
from testimonia.model.source import Format
from testimonia.model.text import Spot, SpotKind


@pytest.fixture
def cage() -> Iterator[Cage]:
    with contextlib.closing(Cage()) as made:
        yield made


def caged(code: str) -> str:
    """What happens to this code after the bars are closed."""
    whole = (
        "import os, socket, subprocess, sys, ctypes, pathlib\nfrom testimonia.intake import bars\n"
        f"bars.close({512 * MEBIBYTE})\ntry:\n    {code}\nexcept BaseException as trouble:\n"
        "    print(type(trouble).__name__)\nelse:\n    print('done')\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", whole], capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "open('written-here', 'w')",
        "os.open('/dev/null', os.O_WRONLY)",
        "open('/etc/hostname').read()",
        "pathlib.Path('/etc/passwd').read_text()",
        "os.remove('/nowhere')",
        "os.kill(os.getppid(), 0)",
        "ctypes.CDLL('libm.so.6')",
    ],
)
def test_behind_bars_nothing_is_opened_written_started_or_sent(code: str) -> None:
    assert caged(code) == "PermissionError"


def test_behind_bars_modules_of_python_can_still_be_loaded() -> None:
    assert caged("import colorsys") == "done"


def test_behind_bars_memory_ends() -> None:
    assert caged(f"bytearray({600 * MEBIBYTE})") == "MemoryError"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces are Linux's")
def test_behind_bars_there_is_no_network_even_for_code_that_asks_the_system_itself(cage: Cage) -> None:
    cage.decoded(b"Yes.", DEFAULT)
    mine = Path("/proc/self/ns/net").readlink()
    theirs = Path(f"/proc/{cage.process_id}/ns/net").readlink()
    if subprocess.run(["unshare", "-Un", "true"], capture_output=True, check=False).returncode != 0:  # noqa: S607  found on PATH
        pytest.skip("this system does not grant namespaces")
    assert mine != theirs


def test_one_process_reads_many_files(cage: Cage) -> None:
    ids = set()
    for number in range(50):
        assert cage.decoded(b"Note %d" % number, DEFAULT).content == f"Note {number}"
        ids.add(cage.process_id)
    assert len(ids) == 1


def test_a_refused_file_does_not_cost_the_process(cage: Cage) -> None:
    cage.decoded(b"Yes.", DEFAULT)
    before = cage.process_id
    with pytest.raises(Unreadable):
        cage.decoded(b"PK\3\4", DEFAULT)
    assert cage.process_id == before


def test_a_process_that_died_is_replaced(cage: Cage) -> None:
    cage.decoded(b"Yes.", DEFAULT)
    before = cage.process_id
    assert before is not None
    os.kill(before, signal.SIGKILL)
    time.sleep(0.2)
    assert cage.decoded(b"No.", DEFAULT).content == "No."
    assert cage.process_id != before


def test_a_process_that_is_stopped_runs_out_of_time_and_is_replaced(cage: Cage) -> None:
    limits = Limits(seconds=1)
    cage.decoded(b"Yes.", limits)
    before = cage.process_id
    assert before is not None
    os.kill(before, signal.SIGSTOP)
    with pytest.raises(Unreadable, match="longer than 1 seconds"):
        cage.decoded(b"No.", limits)
    assert not Path(f"/proc/{before}").exists()
    assert cage.decoded(b"No.", limits).content == "No."


def test_a_file_that_takes_too_much_memory_is_refused_and_the_next_is_read(cage: Cage) -> None:
    limits = Limits(memory=192 * MEBIBYTE, max_characters=30_000_000, max_spots=10_000_000)
    with pytest.raises(Unreadable, match=r"memory|broke its reader"):
        cage.decoded(b"a\n" * 12_000_000, limits)
    assert cage.decoded(b"Yes.", limits).content == "Yes."


def test_ctrl_c_leaves_no_process_behind(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom testimonia.intake.cage import SHARED\nfrom testimonia.intake.limits import DEFAULT\n"
        "SHARED.decoded(b'Yes.', DEFAULT)\nprint(SHARED.process_id, flush=True)\n"
        "while True:\n    SHARED.decoded(b'Yes.' * 100_000, DEFAULT)\n"
    )
    for stop in (signal.SIGINT, signal.SIGKILL):
        with subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=tmp_path
        ) as program:
            assert program.stdout is not None
            process = int(program.stdout.readline())
            program.send_signal(stop)
        assert gone(process)


def gone(process: int) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with contextlib.suppress(FileNotFoundError):
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                time.sleep(0.05)
                continue
        return True
    return False


def test_a_module_in_the_folder_of_the_user_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')")
    code = (
        "from testimonia.intake.cage import SHARED\nfrom testimonia.intake.limits import DEFAULT\n"
        "print(SHARED.decoded(b'Yes.', DEFAULT).content)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=True
    )
    assert done.stdout == "Yes.\n"


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for hostile in (data, b"PK\3\4" + data, b"%PDF-" + data, b"{\\rtf" + data, b"WEBVTT\n\n" + data, b"<p>" + data):
        with contextlib.suppress(Unreadable):
            assert SHARED.decoded(hostile, DEFAULT).content.strip()


CUE = Spot(SpotKind.CUE, 0, 3, 1, 0.5, 1.5, "Mira")
SOUND = Answer(Decoded(Format.VTT, "Yes", (CUE,), ("Look.",)), None, worn=False)


def test_an_answer_comes_through_the_pipe_as_it_was() -> None:
    assert unpacked(packed(SOUND), DEFAULT) == SOUND


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        (b'"cue",0,3', b'"cue",0,4'),
        (b'"cue",0,3', b'"cue",-1,3'),
        (b'"cue",0,3', b'"wall",0,3'),
        (b'"cue",0,3,1', b'"cue",0,3,true'),
        (b"0.5", b"NaN"),
        (b"0.5", b'"0.5"'),
        (b'"Mira"', b"7"),
        (b'"vtt"', b'"exe"'),
        (b'"Yes"', b'"Y\\u0000s"'),
        (b'"Yes"', b"null"),
        (b'["Look."]', b"[3]"),
        (b'"decoded":[', b'"decoded":[['),
        (b'{"worn"', b'{"warn"'),
    ],
)
def test_an_answer_that_no_sound_process_gives_is_not_believed(said: bytes, instead: bytes) -> None:
    whole = packed(SOUND)
    assert said in whole
    with pytest.raises(Garbled):
        unpacked(whole.replace(said, instead, 1), DEFAULT)


def test_answers_with_lengths_beyond_the_limits_are_not_believed() -> None:
    with pytest.raises(Garbled):
        unpacked(packed(SOUND), Limits(max_characters=2))
