"""A case on a desk is as it stands on disk, whoever writes to it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from testimonia.actions.desk import Desk, on_desk
from testimonia.actions.hand import Hand
from testimonia.actions.judge import judge
from testimonia.model.judgement import Decision
from testimonia.model.statement import Status
from testimonia.reasoning.reason import Following

MARA = Hand("Mara Lind", lambda: "2031-06-01T09:00:00Z")
PATIENCE = 60.0  # seconds


def until(holds: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end
        sleep(0.02)


def first(desk: Desk) -> str:
    return next(iter(desk.moment.statements))


def test_what_is_written_here_is_seen_at_once_and_reasoned_over_soon(barracks_copy: Path) -> None:
    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        before = desk.moment
        told = [desk.moment]
        stop = desk.listen(told.append)
        judge(desk.folder, Decision.REJECT, [first(desk)], MARA)
        now = desk.catch_up()
        assert now.statements[first(desk)].status is Status.REJECTED
        assert now.follows is before.follows
        until(lambda: desk.moment.is_reasoned)
        follows = desk.moment.follows
        assert follows is not None
        assert first(desk) not in follows.findings_of
        assert told[1].last == now.last
        assert told[-1].is_reasoned
        stop()
        seen = len(told)
        judge(desk.folder, Decision.ACCEPT, [first(desk)], MARA)
        desk.catch_up()
        assert len(told) == seen


def test_what_another_process_writes_is_seen_by_itself(barracks_copy: Path) -> None:
    with on_desk(barracks_copy) as desk:
        name = first(desk)
        words = [sys.executable, "-m", "testimonia", "judge", str(barracks_copy), "accept", name, "--as", "Jon Hale"]
        subprocess.run(words, check=True, capture_output=True)
        until(lambda: desk.moment.statements[name].reviewer == "Jon Hale")


def test_a_backup_that_is_put_back_is_seen(barracks: Path, barracks_copy: Path) -> None:
    with on_desk(barracks_copy) as desk:
        name = first(desk)
        judge(desk.folder, Decision.ACCEPT, [name], MARA)
        assert desk.catch_up().statements[name].status is Status.ACCEPTED
        (barracks_copy / "case.db-wal").unlink(missing_ok=True)
        shutil.copy(barracks / "case.db", barracks_copy / "case.new")
        (barracks_copy / "case.new").replace(barracks_copy / "case.db")
        until(lambda: desk.moment.statements[name].status is Status.PROPOSED)


def test_a_defect_in_reasoning_is_said_and_leaves_the_desk_open(
    barracks_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Following) -> None:
        raise ZeroDivisionError("a witness said")

    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        monkeypatch.setattr(Following, "case", broken)
        judge(desk.folder, Decision.REJECT, [first(desk)], MARA)
        desk.catch_up()
        until(lambda: desk.trouble is not None)
        assert "ZeroDivisionError" in str(desk.trouble)
        assert "witness" not in str(desk.trouble)
        monkeypatch.undo()
        judge(desk.folder, Decision.ACCEPT, [first(desk)], MARA)
        until(lambda: desk.moment.is_reasoned and desk.trouble is None)
