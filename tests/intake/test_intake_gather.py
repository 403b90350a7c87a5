import os
import socket
from pathlib import Path

import pytest

from testimonia.errors import NoSuchFile
from testimonia.intake.gather import Gathered, gather
from testimonia.model.source import Described, Kind

PRESS = 'kind = "press"\n'


def fill(folder: Path, **files: str) -> Path:
    for name, words in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    return folder


def names(gathered: Gathered) -> list[str]:
    return [found.name for found in gathered.files]


def refused(gathered: Gathered) -> dict[str, str]:
    assert all(refusal.remedy for refusal in gathered.refusals)
    return {refusal.name: refusal.message for refusal in gathered.refusals}


def test_folders_are_walked_in_sorted_order_and_hidden_files_skipped(tmp_path: Path) -> None:
    fill(tmp_path, b_txt="b", a__z_txt="z", a__b_txt="ab", _hidden="no", c__Thumbs_db="no")
    (tmp_path / "~$b.docx").write_text("owner")
    assert names(gather([tmp_path])) == ["a/b.txt", "a/z.txt", "b.txt"]


def test_a_file_that_is_named_twice_is_found_once(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a")
    assert names(gather([tmp_path / "a.txt", tmp_path])) == ["a.txt"]


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile, match="gone"):
        gather([tmp_path / "gone.txt"])


def test_a_folder_kept_apart_is_not_entered(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a", case__book_txt="b")
    assert names(gather([tmp_path], apart=[tmp_path / "case"])) == ["a.txt"]


@pytest.mark.parametrize("meta", ["talk.html.meta.toml", "talk.meta.toml"])
def test_a_description_beside_a_file_is_picked_up_by_either_name(tmp_path: Path, meta: str) -> None:
    fill(tmp_path, talk_html="<p>Hello")
    (tmp_path / meta).write_text(PRESS)
    gathered = gather([tmp_path])
    assert [found.described for found in gathered.files] == [Described(Kind.PRESS)]
    assert gathered.descriptions == (meta,)
    assert gather([tmp_path / "talk.html"]).files == gathered.files


def test_the_whole_name_goes_before_the_stem(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a", a_html="<p>a", a_txt_meta_toml=PRESS, a_meta_toml='kind = "record"\n')
    kinds = {found.name: found.described.kind for found in gather([tmp_path]).files}
    assert kinds == {"a.txt": Kind.PRESS, "a.html": Kind.RECORD}


def test_a_stem_that_fits_several_files_is_refused_and_not_guessed(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a", a_html="<p>a", a_meta_toml=PRESS)
    gathered = gather([tmp_path])
    assert refused(gathered) == {"a.meta.toml": "It could describe several files: a.html, a.txt."}
    assert "a.html.meta.toml" in gathered.refusals[0].remedy
    assert [found.described for found in gathered.files] == [Described(), Described()]


@pytest.mark.parametrize("toml", ["kind = ", 'kind = "gossip"', 'made_on = "soon"', 'who = "me"'])
def test_a_broken_description_is_refused_and_its_file_still_found(tmp_path: Path, toml: str) -> None:
    fill(tmp_path, a_txt="a", a_txt_meta_toml=toml)
    gathered = gather([tmp_path])
    assert names(gathered) == ["a.txt"]
    assert gathered.files[0].described == Described()
    assert list(refused(gathered)) == ["a.txt.meta.toml"]
    assert gathered.descriptions == ()


def test_a_description_of_nothing_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a", b_txt_meta_toml=PRESS)
    assert refused(gather([tmp_path])) == {"b.txt.meta.toml": "There is no file beside it that it describes."}


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, in__a_txt="a", other_txt="s")
    (tmp_path / "in/out.txt").symlink_to(tmp_path / "other.txt")
    gathered = gather([tmp_path / "in"])
    assert names(gathered) == ["a.txt"]
    assert "outside of the folder" in refused(gathered)["out.txt"]


def test_a_link_within_the_folder_is_the_file_it_leads_to(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a")
    (tmp_path / "z.txt").symlink_to("a.txt")
    assert names(gather([tmp_path])) == ["a.txt"]


def test_links_in_a_circle_are_refused_and_end(tmp_path: Path) -> None:
    fill(tmp_path, a_txt="a")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    gathered = gather([tmp_path])
    assert names(gathered) == ["a.txt"]
    assert "link to a folder" in refused(gathered)["round"]
    assert "in a circle" in refused(gathered)["self"]


def test_a_description_that_is_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, in__a_txt="a", other_toml=PRESS)
    (tmp_path / "in/a.txt.meta.toml").symlink_to(tmp_path / "other.toml")
    gathered = gather([tmp_path / "in"])
    assert gathered.files[0].described == Described()
    assert list(refused(gathered)) == ["a.txt.meta.toml"]


def test_a_name_with_line_ends_and_direction_marks_is_shown_plainly(tmp_path: Path) -> None:
    (tmp_path / "a\nb\u202e.txt").write_text("words")
    assert names(gather([tmp_path])) == ["a␊b�.txt"]


def test_a_name_in_bytes_that_are_no_utf_8_is_shown_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xcf\xf0.txt")).write_text("words")
    assert names(gather([tmp_path])) == [r"\xcf\xf0.txt"]


def test_pipes_and_sockets_are_found_and_left_to_be_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.fspath(tmp_path / "sock"))
        assert names(gather([tmp_path])) == ["pipe", "sock"]
