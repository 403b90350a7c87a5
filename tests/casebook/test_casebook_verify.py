import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from casebook_material import AT, BY, arrival, fill, proposals

from testimonia.casebook.book import opened
from testimonia.casebook.journal import Entry
from testimonia.casebook.verify import verify
from testimonia.errors import CaseDamaged, CaseTooNew, NoSuchCase
from testimonia.model.case import Case

RECORD = ("journal", "words")
COLUMNS = {
    "journal": ("at", "by", "verb", "payload", "previous", "hash", "seq"),
    "words": ("id", "source", "kind", "salt", "content", "entry"),
}


@pytest.fixture
def full(folder: Path) -> Path:
    with opened(folder) as book:
        fill(book)
    assert verify(folder).trouble is None
    return folder


def _run(folder: Path, *commands: str) -> None:
    with closing(sqlite3.connect(folder / "case.db", isolation_level=None)) as connection:
        for command in commands:
            connection.execute(command)


def _trouble(folder: Path) -> str:
    return verify(folder).trouble or "nothing"


def test_a_sound_case_is_counted_and_left_as_it_was(full: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in full.rglob("*") if path.is_file()}
    found = verify(full)
    assert (found.entries, found.words, found.originals, found.trouble) == (7, 9, 2, None)
    with opened(full, writing=False) as book:
        assert found.head == [entry.hash for entry in book.entries()][-1]
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in full.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("DELETE FROM journal WHERE seq = 3", "Entry 3 of the journal is missing"),
        ("DELETE FROM journal WHERE seq = 1", "Entry 1 of the journal is missing"),
        ("DELETE FROM journal", "The journal is empty"),
        ("UPDATE journal SET by = 'Someone' WHERE seq = 2", "Entry 2 of the journal was changed"),
        ("UPDATE journal SET previous = hash WHERE seq = 4", "Entry 4 of the journal was changed: it does not follow"),
        ("UPDATE journal SET at = x'00' WHERE seq = 5", "Entry 5 of the journal was changed: a column holds no text"),
        ("UPDATE journal SET at = CAST(x'ff' AS TEXT) WHERE seq = 5", "Entry 5 of the journal was changed"),
        ("DELETE FROM journal WHERE seq = 7", "Words are there that no entry holds"),
        ("DELETE FROM words WHERE kind = 'text'", "Words of entry 2 (added) are missing"),
        ("UPDATE words SET content = 'x' WHERE kind = 'refusal'", "Words of entry 6 (refused) were changed"),
        ("UPDATE words SET content = x'7b' WHERE kind = 'sealed'", "Words of entry 2 (added) were changed"),
        ("UPDATE words SET content = '{}' WHERE kind = 'sealed'", "Words of entry 2 (added) were changed"),
        ("UPDATE words SET kind = 'other' WHERE kind = 'sealed'", "Words of entry 2 (added) were changed"),
        ("INSERT INTO words VALUES ('a', 2, '', 'text', 's', 'c')", "Words are there that no entry holds (row a)"),
        ("UPDATE meta SET value = '0' WHERE name = 'format'", "format was changed or is missing"),
        ("UPDATE meta SET value = upper(value) WHERE name = 'key'", "The key of the case is not the one"),
        ("UPDATE meta SET value = 'abc' WHERE name = 'key'", "The key of the case was changed or is missing"),
        ("DELETE FROM meta", "format was changed or is missing"),
        ("INSERT INTO meta VALUES ('more', '1')", "rows about the case itself that this version does not know"),
        ("UPDATE meta SET value = '9' WHERE name = 'format'", "The case has format 9"),
        ("DROP TABLE words", "The database case.db is damaged"),
        ("UPDATE proposed SET content = '{}' WHERE position = 1", "Run: testimonia read CASE"),
        ("UPDATE proposed SET content = x'7b' WHERE position = 1", "Run: testimonia read CASE"),
        ("DELETE FROM proposed", "Run: testimonia read CASE"),
        ("DELETE FROM readings", "Run: testimonia read CASE"),
    ],
)
def test_the_first_thing_that_does_not_hold_is_named(full: Path, command: str, said: str) -> None:
    _run(full, "PRAGMA foreign_keys=OFF", command)
    assert said in _trouble(full)


def test_a_changed_or_missing_original_is_named_by_its_source(full: Path) -> None:
    path = full / "originals" / arrival().sha256
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b" ")
    assert "The original of 'ivo.txt' (source " in _trouble(full)
    assert "was changed" in _trouble(full)
    path.unlink()
    assert "cannot be read: No such file" in _trouble(full)


def test_a_missing_database_is_named_and_no_case_is_no_damage(full: Path, tmp_path: Path) -> None:
    (full / "case.db").unlink()
    assert _trouble(full) == "The database case.db of the case is missing."
    with pytest.raises(NoSuchCase):
        verify(tmp_path)


def test_a_file_that_is_no_database_is_named_and_not_opened(full: Path) -> None:
    (full / "case.db").write_bytes(b"not a database " * 100)
    assert "The database case.db is damaged" in _trouble(full)
    with pytest.raises(CaseDamaged), opened(full):
        pass


def test_a_later_format_is_refused(full: Path) -> None:
    _run(full, "UPDATE meta SET value = '2' WHERE name = 'format'")
    with pytest.raises(CaseTooNew), opened(full):
        pass


@pytest.mark.parametrize("table", RECORD)
def test_damaged_records_are_not_read_as_if_nothing_were(full: Path, table: str) -> None:
    column = {"journal": "payload", "words": "content"}[table]
    _run(full, f"UPDATE {table} SET {column} = replace({column}, 'a', 'e')")  # noqa: S608 - names are from this file
    with pytest.raises(CaseDamaged), opened(full) as book:
        book.case()


def test_damaged_proposals_can_be_read_again(full: Path) -> None:
    with opened(full, writing=False) as book:
        sound = book.case()
    _run(full, "UPDATE proposed SET content = replace(content, 'saw', 'heard')")
    with opened(full) as book:
        with pytest.raises(CaseDamaged) as caught:
            book.case()
        assert "testimonia read" in caught.value.remedy
        (source,) = (one for one in book.unread("reader-1") if one.name == "ivo.txt")
        book.propose(proposals(source.id), "reader-1", by=BY, at=AT)
        assert book.case() == sound
    assert verify(full).trouble is None


def test_after_a_kill_the_log_is_read_too(full: Path, tmp_path: Path) -> None:
    with opened(full) as book:
        book.add(arrival("late.txt", "late words"), by=BY, at=AT)
        shutil.copytree(full, tmp_path / "copy")
    assert (tmp_path / "copy" / "case.db-wal").exists()
    found = verify(tmp_path / "copy")
    assert (found.entries, found.trouble) == (8, None)


Reading = tuple[tuple[Entry, ...], Case]


def _changed_bytes(value: str | int | bytes, chance: random.Random) -> bytes:
    octets = bytearray(value if isinstance(value, bytes) else str(value).encode())
    octets[chance.randrange(len(octets))] ^= chance.randrange(1, 256)
    return bytes(octets)


def _changes(folder: Path, times: int) -> Iterator[str]:
    """Change one byte of one value or one original, yield what was changed, and put it back."""
    chance = random.Random(times)
    originals = sorted((folder / "originals").iterdir())
    for original in originals:
        original.chmod(0o600)
    with closing(sqlite3.connect(folder / "case.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        rows = {table: [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")] for table in RECORD}  # noqa: S608 - names are from this file
        for number in range(times):
            if number % 3 == 2:
                yield from _change_file(chance.choice(originals), chance)
                continue
            table = RECORD[number % 3]
            column = chance.choice(COLUMNS[table])
            yield from _change_row(connection, table, column, chance.choice(rows[table]), chance)


def _change_file(path: Path, chance: random.Random) -> Iterator[str]:
    before = path.read_bytes()
    path.write_bytes(_changed_bytes(before, chance))
    yield str(path)
    path.write_bytes(before)


def _change_row(
    connection: sqlite3.Connection, table: str, column: str, row: int, chance: random.Random
) -> Iterator[str]:
    (before,) = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = {row}").fetchone()  # noqa: S608 - names are from this file
    if before == "":
        return
    cast = "?"
    after: bytes | int = _changed_bytes(before, chance)
    if isinstance(before, int):
        after = before ^ (1 << chance.randrange(8))
    else:
        cast = "CAST(? AS TEXT)"
    where = after if column == "seq" else row
    if column == "seq" and connection.execute("SELECT 1 FROM journal WHERE seq = ?", (after,)).fetchone():
        return
    connection.execute(f"UPDATE {table} SET {column} = {cast} WHERE rowid = {row}", (after,))  # noqa: S608 - names are from this file
    yield f"{table}.{column} of row {row}: {before!r} to {after!r}"
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (before, where))  # noqa: S608 - names are from this file


def _name_every_change(folder: Path, times: int) -> int:
    unnamed, done = [], 0
    for change in _changes(folder, times):
        done += 1
        if verify(folder).trouble is None:
            unnamed.append(change)
    assert unnamed == []
    assert verify(folder).trouble is None
    return done


def test_every_changed_byte_of_journal_words_and_originals_is_named(full: Path) -> None:
    assert _name_every_change(full, 48) > 40


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_thousand_changed_bytes_are_named(full: Path) -> None:
    assert _name_every_change(full, 1150) >= 1000


def _read(folder: Path) -> Reading:
    with opened(folder, writing=False) as book:
        return tuple(book.entries()), book.case()


def _flip_anywhere(folder: Path, times: int) -> tuple[int, int]:
    """Flip one byte of the database file at a time; how many were named, and how many changed nothing that is read."""
    path = folder / "case.db"
    sound, before, chance = path.read_bytes(), _read(folder), random.Random(times)
    named = harmless = 0
    for _ in range(times):
        path.write_bytes(_changed_bytes(sound, chance))
        if verify(folder).trouble is not None:
            named += 1
            continue
        assert _read(folder) == before
        harmless += 1
    return named, harmless


def test_a_flipped_byte_in_the_file_is_named_or_changes_nothing(full: Path) -> None:
    named, harmless = _flip_anywhere(full, 40)
    assert named
    assert harmless


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_thousand_flipped_bytes_in_the_file_are_named_or_change_nothing(full: Path) -> None:
    named, harmless = _flip_anywhere(full, 1000)
    print(f"{named} named, {harmless} without effect")  # noqa: T201 - a figure that is reported
    assert named
    assert harmless
