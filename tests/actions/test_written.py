from pathlib import Path

import pytest

from testimonia.actions.outside import outside
from testimonia.actions.written import write_whole
from testimonia.errors import BadValue, CannotWrite


def is_ours(head: str) -> bool:
    return head.startswith("ours")


def test_a_file_is_written_whole_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "new/page.html", "ours: Київ", is_ours)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["page.html"]
    assert (tmp_path / "new/page.html").read_text("utf-8") == "ours: Київ"


def test_our_own_file_is_replaced(tmp_path: Path) -> None:
    write_whole(tmp_path / "page.html", "ours, the first", is_ours)
    write_whole(tmp_path / "page.html", "ours, the second", is_ours)
    assert (tmp_path / "page.html").read_text("utf-8") == "ours, the second"


def test_anything_else_under_that_name_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "testimony.txt").write_text("They came at dawn.", "utf-8")
    with pytest.raises(BadValue, match="left as it is"):
        write_whole(tmp_path / "testimony.txt", "ours", is_ours)
    assert (tmp_path / "testimony.txt").read_text("utf-8") == "They came at dawn."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="is a folder"):
        write_whole(tmp_path, "ours", is_ours)


def test_a_disk_that_refuses_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "file/page.html", "ours", is_ours)


def test_nothing_is_put_inside_the_case(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="inside the case"):
        outside(tmp_path / "case", tmp_path / "case/../case/out")
    outside(tmp_path / "case", tmp_path / "case-dossier")
