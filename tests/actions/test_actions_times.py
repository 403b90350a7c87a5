from pathlib import Path

import pytest

from testimonia.actions.times import times, write_times
from testimonia.errors import BadValue, CannotWrite, NoSuchFile, Unreadable

WORDS = "The mill burned on 14 March 2031.\nThe next day we left."


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "note.txt"
    file.write_text(WORDS, "utf-8")
    return file


def test_a_file_comes_with_its_times_and_their_places(note: Path) -> None:
    timed = times(note, "2031-06-02", "en")
    assert (timed.name, timed.text.content, timed.reference, timed.language) == ("note.txt", WORDS, "2031-06-02", "en")
    assert [(one.text, one.earliest) for one in timed.times] == [
        ("14 March 2031", "2031-03-14"),
        ("The next day", "2031-03-15"),
    ]
    assert [timed.text.place_of(one.start) for one in timed.times] == ["line 1", "line 2"]


def test_a_language_that_is_not_there_is_refused_with_those_that_are(note: Path) -> None:
    with pytest.raises(BadValue) as refused:
        times(note, None, "xx")
    assert "en" in refused.value.remedy


def test_a_day_that_is_no_day_is_refused(note: Path) -> None:
    with pytest.raises(BadValue):
        times(note, "the day of the fire", "en")


def test_what_is_no_readable_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        times(tmp_path / "nothing.txt", None, "en")
    with pytest.raises(BadValue, match="is a folder"):
        times(tmp_path, None, "en")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(Unreadable):
        times(tmp_path / "empty.txt", None, "en")


def test_a_page_is_written_whole_and_replaced_by_the_next(note: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "page.html"
    assert write_times(note, times(note, None, "en"), out) == out
    note.write_text("It was in May 2031.", "utf-8")
    write_times(note, times(note, None, "en"), out)
    assert [path.name for path in out.parent.iterdir()] == ["page.html"]
    assert "May 2031" in out.read_text("utf-8")
    assert "14 March" not in out.read_text("utf-8")


@pytest.mark.parametrize(
    "there", ["my own page", '<meta name="generator" content="Testimonia">', "Times by Testimonia are good"]
)
def test_whatever_is_no_page_of_times_is_left_alone(note: Path, tmp_path: Path, there: str) -> None:
    (tmp_path / "page.html").write_text(there, "utf-8")
    with pytest.raises(BadValue, match="left as it is"):
        write_times(note, times(note, None, "en"), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text("utf-8") == there


def test_a_page_of_times_that_is_read_itself_is_not_written_over(note: Path, tmp_path: Path) -> None:
    page = write_times(note, times(note, None, "en"), tmp_path / "page.html")
    before = page.read_bytes()
    with pytest.raises(BadValue, match="is the text itself"):
        write_times(page, times(page, None, "en"), tmp_path / "new" / ".." / "page.html")
    assert page.read_bytes() == before


def test_a_disk_that_refuses_is_an_error(note: Path) -> None:
    with pytest.raises(CannotWrite):
        write_times(note, times(note, None, "en"), note / "page.html")
