"""Files that are brought in by a browser: whatever they are called, and however much they hold."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile

import pytest
from httpx2 import Response
from web_material import Browser

from testimonia.casebook.book import opened

WORDS = b"I saw it on 3 May 2031."


def brought(browser: Browser, name: str, words: bytes = WORDS, said: dict[str, str] | None = None) -> Response:
    return browser.client.post(
        "/api/sources", files={"file": (name, words, "text/plain")}, data=said or {}, headers=browser.headers
    )


def names(folder: Path) -> list[str]:
    with opened(folder, writing=False) as book:
        return [one.name for one in book.case().sources]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../up.txt", "up.txt"),
        ("C:\\Users\\ada\\up.txt", "up.txt"),
        ("-x.txt", "-x.txt"),
        ("показания.txt", "показания.txt"),
        ("я" * 80 + ".txt", "я" * 80 + ".txt"),
        (".hidden", ".hidden"),
        ("no ending", "no ending"),
    ],
)
def test_a_file_keeps_the_last_part_of_its_name(browser: Browser, folder: Path, name: str, kept: str) -> None:
    assert brought(browser, name).json()["came"] == "added"
    assert names(folder)[-1] == kept
    assert not list(folder.glob(".coming-*"))


@pytest.mark.parametrize("name", ["я" * 150 + ".txt", "a" * 201, "..", "/", "\\"])
def test_a_name_that_no_disk_takes_is_refused_with_what_to_do(browser: Browser, folder: Path, name: str) -> None:
    answer = brought(browser, name)
    assert answer.status_code in {400, 422}
    assert answer.json()["remedy"]
    assert names(folder) == ["ada.txt", "ivo.txt"]
    assert not list(folder.glob(".coming-*"))


@pytest.mark.parametrize(("name", "words"), [("a.txt.meta.toml", b"kind = 'press'"), ("empty.txt", b"")])
def test_what_is_no_source_is_said_and_kept_as_a_finding(browser: Browser, name: str, words: bytes) -> None:
    answer = brought(browser, name, words).json()
    assert (answer["came"], bool(answer["remedy"])) == ("refused", True)


@pytest.mark.parametrize(
    "said", [{"kind": "rumour"}, {"made_on": "yesterday"}, {"teller": "a\nb"}, {"teller": "a" * 9000}]
)
def test_what_cannot_be_said_of_a_file_keeps_it_out(browser: Browser, folder: Path, said: dict[str, str]) -> None:
    answer = brought(browser, "nina.txt", said=said)
    assert answer.status_code == 400
    assert answer.json()["remedy"]
    assert "nina.txt" not in names(folder)
    assert not list(folder.glob(".coming-*"))


def test_too_large_a_file_is_stopped_on_its_way_whether_its_length_was_said_or_not(
    browser: Browser, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("testimonia.web.guard.MOST_UPLOAD", 50_000)
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="big.txt"\r\n\r\n'
    parts, end = [b"I saw it. " * 100] * 100, b"\r\n--x--\r\n"
    headers = {**browser.headers, "content-type": "multipart/form-data; boundary=x"}
    for content in (head + b"".join(parts) + end, iter([head, *parts, end])):
        answer = browser.client.post("/api/sources", content=content, headers=headers)
        assert answer.status_code == 413
        assert "testimonia add" in answer.json()["remedy"]
    assert names(folder) == ["ada.txt", "ivo.txt"]
    small = browser.client.post("/api/sources", content=iter([head, *parts[:9], end]), headers=headers)
    assert small.json()["came"] == "added"


def test_a_large_file_goes_to_the_disk_of_the_case_as_it_comes_and_leaves_no_name_there(
    browser: Browser, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, asked = set(folder.iterdir()), list[object]()

    def noted(most: int, **how: object) -> object:
        asked.append(how["dir"])
        return SpooledTemporaryFile(most, **how)  # type: ignore[call-overload]

    def come(size: int) -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="big.txt"\r\n\r\n'
        for _ in range(size):
            yield b"I saw it. " * 10_000
        yield b"\r\n--x--\r\n"

    monkeypatch.setattr("testimonia.web.arriving.SpooledTemporaryFile", noted)
    monkeypatch.setattr("testimonia.web.arriving.MOST_IN_MEMORY", 1000)
    headers = {**browser.headers, "content-type": "multipart/form-data; boundary=x"}
    assert browser.client.post("/api/sources", content=come(5), headers=headers).json()["came"] == "added"
    assert asked == [str(folder)]
    assert {path.name for path in set(folder.iterdir()) - before} <= {"case.db-wal", "case.db-shm"}


@pytest.mark.parametrize(
    "content", [b"--x\r\nno form", b"--x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--x--\r\n", b""]
)
def test_a_form_that_is_none_is_refused(browser: Browser, content: bytes) -> None:
    headers = {**browser.headers, "content-type": "multipart/form-data; boundary=x"}
    assert browser.client.post("/api/sources", content=content, headers=headers).status_code in {400, 422}
