"""Bad input is normal input: each case by itself, through the caged process."""

import hashlib
import io
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.intake.examine import examine
from testimonia.intake.gather import Found, gather
from testimonia.intake.limits import Limits
from testimonia.model.arrival import Arrival, Refusal, Repeat
from testimonia.model.source import Described, Kind

Read = Callable[..., Arrival]
Refused = Callable[..., Refusal]
Document = Callable[..., bytes]
Archive = Callable[..., bytes]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def looked_at(path: Path) -> object:
    return examine(Found(path, path.name), Described(), lambda _: False)


def test_the_original_is_kept_byte_for_byte_and_options_go_before_the_description(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Yes.\r\n")
    found = Found(tmp_path / "a.txt", "in/a.txt", Described(Kind.PRESS, "Ole", "2023"))
    arrival = examine(found, Described(teller="Mira"), lambda _: False)
    assert isinstance(arrival, Arrival)
    assert (arrival.name, arrival.original, arrival.content) == ("in/a.txt", b"Yes.\r\n", "Yes.\n")
    assert arrival.described == Described(Kind.PRESS, "Mira", "2023")


def test_bytes_that_the_case_holds_are_a_repeat(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Yes.")
    sha256 = hashlib.sha256(b"Yes.").hexdigest()
    outcome = examine(Found(tmp_path / "a.txt", "a.txt"), Described(teller="Mira"), {sha256}.__contains__)
    assert outcome == Repeat("a.txt", sha256, Described(teller="Mira"))


@pytest.mark.parametrize(
    ("data", "message", "remedy"),
    [
        (b"", "is empty", "Copy it again"),
        (b" \n\t\r\n\xc2\xa0", "only white space", "right file"),
        (b"\xef\xbb\xbf", "only white space", "right file"),
        (bytes(5000), "not text", "another copy"),
        (bytes(range(256)) * 20, "not text", "another copy"),
        (b"\x7fELF\2\1\1" + bytes(100), "program", "save them as text"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password", "without a password"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc", "DOCX"),
        (OLE + "__substg1.0_0".encode("utf-16-le"), "Outlook", "EML"),
        (OLE, "old Office", "DOCX or PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture", "OCR"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "picture", "OCR"),
        (b"ID3\4" + bytes(50), "not transcribed yet", "transcript"),
        (b"\0\0\0\x20ftypisom" + bytes(50), "not transcribed yet", "transcript"),
        (b"RIFF\1\1\1\1WAVEfmt " + bytes(50), "not transcribed yet", "transcript"),
        (b"\x1f\x8b\x08" + bytes(50), "archive", "Unpack"),
        (b"PK\3\4" + b"cut off in the middle", "not copied completely", "Copy it again"),
        (b"%PDF-1.7\n% cut off", "not copied completely", "Copy it again"),
        (rb"{\rtf1 cut off", "not copied completely", "Copy it again"),
        (b'{"a": 1}', "not a transcript of Whisper", "plain text"),
        (b'[{"a": 1}]', "not a transcript of Whisper", "plain text"),
        (b'{"segments": [{"start": 0, "end":', "cut off", "Export"),
        (b'{"segments": [{"start": 2, "end": 1, "text": "x"}]}', "Segment 1", "Export"),
        (b'{"segments": [{"start": 0, "end": NaN, "text": "x"}]}', "Segment 1", "Export"),
        (b'{"segments": [{"start": 0, "end": 1}]}', "Segment 1", "Export"),
        (b'{"segments": ' + b"[" * 100_000, "deeply", "Export"),
        (b'{"segments": []}', "only white space", "right file"),
        (b'<?xml version="1.0"?><notes><n>x</n></notes>', "XML", "DOCX"),
        (b"<p hidden>no</p>", "only white space", "right file"),
        (b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nxx", "no words of its own", "attachments"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(refused: Refused, data: bytes, message: str, remedy: str) -> None:
    refusal = refused(data, name="talk.txt")
    assert message in refusal.message
    assert remedy in refusal.remedy


@pytest.mark.parametrize(
    ("cue", "line"),
    [
        ("00:01.000 --> 00:0x.000\nwords", 7),
        ("00:05.000 --> 00:01.000\nwords", 7),
        ("words without a time", 7),
        ("2\nwords\nmore", 7),
        ("00:06.000 --> 00:07.000\nwords\n00:08.000 --> 00:09.000\nmore", 9),
    ],
)
@pytest.mark.parametrize(
    "head", ["WEBVTT\n\n\n00:01.000 --> 00:02.000\nYes.\n\n", "\n\n1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n"]
)
def test_broken_subtitles_name_the_line_and_drop_no_words(refused: Refused, head: str, cue: str, line: int) -> None:
    refusal = refused((head + cue).encode())
    assert f"line {line}:" in refusal.message
    assert f"repair line {line}" in refusal.remedy


def test_a_scan_asks_for_ocr(refused: Refused, pdf: Document) -> None:
    refusal = refused(pdf((), ()))
    assert "only pictures of pages" in refusal.message
    assert "OCR" in refusal.remedy


def test_a_pdf_with_a_password_asks_for_one_without(refused: Refused, pdf: Document) -> None:
    locked = pdf(("secret",)).replace(
        b"trailer << ",
        b"trailer << /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >> ",
    )
    assert "password" in refused(locked).message


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_document_that_was_cut_off_is_refused(refused: Refused, docx: Document, share: float) -> None:
    whole = docx("<w:p><w:r><w:t>I was there.</w:t></w:r></w:p>")
    assert "not copied completely" in refused(whole[: int(len(whole) * share)], name="a.docx").message


def test_a_document_with_a_damaged_part_is_refused(refused: Refused, docx: Document, archive: Archive) -> None:
    assert "damaged" in refused(docx("<w:p>")).message
    assert "damaged" in refused(archive({"word/styles.xml": "<x/>"})).message


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("xl/workbook.xml",), "spreadsheet"),
        (("ppt/presentation.xml",), "presentation"),
        (("META-INF/container.xml",), "book"),
        (("letter.txt", "photo.jpg"), "archive"),
        ((), "archive"),
    ],
)
def test_other_archives_are_named_for_what_they_are(
    refused: Refused, archive: Archive, names: tuple[str, ...], message: str
) -> None:
    assert message in refused(archive(dict.fromkeys(names, "<x/>")), name="a.docx").message


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_zip_bomb_is_not_unpacked(request: pytest.FixtureRequest, refused: Refused, form: str) -> None:
    bomb = request.getfixturevalue(form)("<!-- " + " " * 30_000_000 + " -->")
    assert len(bomb) < 60_000
    assert "zip bomb" in refused(bomb, name=f"a.{form}").message


def test_a_bomb_that_declares_a_small_size_is_caught_by_what_comes_out(refused: Refused, docx: Document) -> None:
    bomb = bytearray(docx("<!-- " + " " * 30_000_000 + " -->"))
    entry = bomb.rindex(b"PK\1\2")
    bomb[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    assert refused(bytes(bomb)).message


def test_what_unpacks_beyond_the_budget_is_a_bomb(refused: Refused, docx: Document) -> None:
    assert "zip bomb" in refused(docx("<w:p/>" * 5000), limits=Limits(max_unpacked=20_000)).message


def test_a_locked_open_document_asks_for_one_without_password(refused: Refused, odt: Document) -> None:
    assert "password" in refused(odt("x", manifest="<m:encryption-data xmlns:m='x'/>")).message


def test_a_locked_part_of_an_archive_asks_for_one_without_password(refused: Refused, docx: Document) -> None:
    locked = bytearray(docx("<w:p/>"))
    with zipfile.ZipFile(io.BytesIO(locked)) as packed:
        at = packed.getinfo("word/document.xml").header_offset
    for entry in (at + 6, locked.index(b"word/document.xml", at + 100) - 46 + 8):
        locked[entry] |= 1
    assert "password" in refused(bytes(locked)).message


BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("entity", ['<!ENTITY l9 SYSTEM "file://{}">', '<!ENTITY l0 "lol">' + BILLION])
def test_entities_are_neither_opened_nor_multiplied(
    refused: Refused, docx: Document, tmp_path: Path, entity: str
) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    head = f"<!DOCTYPE d [{entity.format(tmp_path / 'secret.txt')}]>"
    refusal = refused(docx("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", head=head))
    assert "entities" in refusal.message
    assert "secret" not in refusal.message


def test_entities_in_an_xml_file_or_a_page_never_read_a_file(refused: Refused, read: Read, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path / "secret.txt"}">]>'
    assert "XML" in refused(f'<?xml version="1.0"?>{entity.replace("html", "d", 1)}<d>&x;</d>'.encode()).message
    assert "XML" in refused(f"{entity}<html><body><p>a &x; b</p></body></html>".encode()).message
    assert read(b"<!DOCTYPE html><html><body><p>a &x; b</p></body></html>").content == "a &x; b\n"


def test_a_text_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    refusal = looked_at(path)
    assert isinstance(refusal, Refusal)
    assert refusal.message == "The file has 200 MB; files of up to 50 MB are read."
    assert "Split it" in refusal.remedy


@pytest.mark.parametrize("limits", [Limits(max_characters=100), Limits(max_spots=10)])
def test_a_text_beyond_the_limits_is_refused(refused: Refused, docx: Document, limits: Limits) -> None:
    assert "longer than" in refused(b"word\n" * 60, limits=limits).message
    assert "longer than" in refused(docx("<w:p><w:r><w:t>word</w:t></w:r></w:p>" * 60), limits=limits).message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file; the test below asks the system in its place")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Yes.")
    (tmp_path / "a.txt").chmod(0)
    outcome = looked_at(tmp_path / "a.txt")
    assert isinstance(outcome, Refusal)
    assert "may not read" in outcome.message


def test_a_denial_of_the_system_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "denied")

    (tmp_path / "a.txt").write_text("Yes.")
    monkeypatch.setattr("testimonia.intake.opening.os.open", denied)
    outcome = looked_at(tmp_path / "a.txt")
    assert isinstance(outcome, Refusal)
    assert (outcome.message, "permissions" in outcome.remedy) == ("You may not read this file.", True)


def test_pipes_devices_and_folders_are_refused_and_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/zero"), Path("/dev/tty")):
        outcome = looked_at(path)
        assert isinstance(outcome, Refusal)
        assert outcome.message == "It is not a file but a device, a pipe or a folder."


def test_a_file_that_became_a_link_or_went_away_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("/etc/hostname")
    assert "became a link" in str(looked_at(tmp_path / "a.txt"))
    assert "no longer there" in str(looked_at(tmp_path / "b.txt"))


def test_the_rest_of_a_folder_is_still_added(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b\n.txt").write_bytes(b"Yes.")
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "d.txt").write_bytes("Да.".encode("cp1251"))
    outcomes = [examine(found, Described(), lambda _: False) for found in gather([tmp_path]).files]
    assert [type(outcome) for outcome in outcomes] == [Refusal, Arrival, Refusal, Arrival]
    assert [outcome.name for outcome in outcomes] == ["a.txt", "b␊.txt", "c.txt", "d.txt"]


def test_examining_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Yes.")
    path.chmod(stat.S_IRUSR)
    before = path.stat()
    looked_at(path)
    after = path.stat()
    assert (before.st_mtime_ns, before.st_mode, before.st_size) == (after.st_mtime_ns, after.st_mode, after.st_size)
