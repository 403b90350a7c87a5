"""A case on a desk is as it stands on disk, whoever writes to it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from threading import enumerate as threads
from time import monotonic, sleep

import pytest

from testimonia.actions.desk import Desk, on_desk
from testimonia.actions.followed import Followed
from testimonia.actions.follower import Follower
from testimonia.actions.hand import Hand
from testimonia.actions.judge import judge
from testimonia.actions.moment import Moment
from testimonia.actions.withdraw import withdraw
from testimonia.casebook.book import Casebook, opened
from testimonia.casebook.fresh import Fresh
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


def test_whoever_asks_while_others_do_sees_what_he_wrote(barracks_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of twelve who judge at once each sees his own, though not each of them looks."""
    looks = []
    look = Casebook.fresh

    def counted(case: Casebook, last: int, head: str) -> Fresh:
        looks.append(last)
        sleep(0.05)  # as on a slow disk
        return look(case, last, head)

    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        names = list(desk.moment.statements)[:12]
        monkeypatch.setattr(Casebook, "fresh", counted)

        def sees(name: str) -> bool:
            judge(desk.folder, Decision.REJECT, [name], MARA)
            return desk.catch_up().statements[name].status is Status.REJECTED

        with ThreadPoolExecutor(len(names)) as many:
            assert all(many.map(sees, names))
    assert len(looks) < 2 * len(names)


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
    def broken(_: Following, **__: object) -> None:
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


def test_a_defect_in_reasoning_is_over_with_the_next_thing_that_is_written_at_this_desk(
    barracks_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Following, **__: object) -> None:
        raise ZeroDivisionError

    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        told: list[str | None] = []
        desk.listen(lambda _: told.append(desk.trouble))
        monkeypatch.setattr(Following, "case", broken)
        judge(desk.folder, Decision.REJECT, [first(desk)], MARA)
        desk.catch_up()
        until(lambda: desk.trouble is not None)
        assert told[-1] == desk.trouble  # open pages are told, and not only who looks again
        assert not desk.settled(PATIENCE).is_reasoned  # and nobody waits for what will not come
        monkeypatch.undo()
        judge(desk.folder, Decision.ACCEPT, [first(desk)], MARA)
        desk.catch_up()
        assert desk.settled(PATIENCE).is_reasoned
        until(lambda: desk.trouble is None)


def test_a_case_that_was_away_for_a_while_is_followed_again(barracks_copy: Path, tmp_path: Path) -> None:
    """A disk that is unplugged, or a folder that is moved and moved back: as it was, or with more in it."""
    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        barracks_copy.rename(tmp_path / "away")
        until(lambda: desk.trouble is not None)
        assert "is not a case" in str(desk.trouble)
        (tmp_path / "away").rename(barracks_copy)
        until(lambda: desk.trouble is None)
        judge(desk.folder, Decision.REJECT, [first(desk)], MARA)
        until(lambda: desk.moment.is_reasoned and desk.moment.statements[first(desk)].status is Status.REJECTED)


def test_nothing_of_a_withdrawn_source_is_seen_even_before_the_rest_is_reasoned_over(
    barracks_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where reasoning had begun before, and ends after the source is gone."""
    begun, may_end, keep = Event(), Event(), Follower.followed

    def slow(follower: Follower, moment: Moment) -> Followed:
        follows = keep(follower, moment)
        begun.set()
        assert may_end.wait(PATIENCE)
        return follows

    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        source = desk.moment.statements[first(desk)].source
        monkeypatch.setattr(Follower, "followed", slow)
        judge(desk.folder, Decision.REJECT, [first(desk)], MARA)
        assert begun.wait(PATIENCE)
        withdraw(desk.folder, source, MARA)
        told: list[Moment] = [desk.catch_up()]
        desk.listen(told.append)
        may_end.set()
        assert desk.settled(PATIENCE).is_reasoned
        known = [moment.follows.case for moment in told if moment.follows]
        assert known
        assert not any(source == one.source for case in known for one in case.statements)


def test_what_is_asked_for_when_settled_is_what_was_decided_last(barracks_copy: Path) -> None:
    with on_desk(barracks_copy) as desk:
        name = first(desk)
        for decision, status in ((Decision.REJECT, Status.REJECTED), (Decision.ACCEPT, Status.ACCEPTED)):
            judge(desk.folder, decision, [name], MARA)
            follows = desk.settled(PATIENCE).follows
            assert follows is not None
            assert next(one.status for one in follows.case.statements if one.id == name) is status


def test_a_desk_that_is_closed_lets_go_of_the_case_and_leaves_nobody_at_work(barracks_copy: Path) -> None:
    with on_desk(barracks_copy) as desk:
        until(lambda: desk.moment.is_reasoned)
        last = desk.moment.last
    assert not [one for one in threads() if one.name == "desk"]
    judge(barracks_copy, Decision.REJECT, [first(desk)], MARA)
    sleep(0.5)
    assert desk.moment.last == last
    with opened(barracks_copy, patience=0.0) as book:
        assert book.last_entry == last + 1
    with on_desk(barracks_copy) as again:
        assert again.moment.last == last + 1
