"""The whole walk as a user takes it: the program itself, in a process of its own, on the example case."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "examples" / "barracks-four" / "sources"
PROGRAM = Path(sys.executable).parent / "testimonia"
KEYS = {
    "sources": {"id", "name", "kind", "teller", "made_on", "language", "sha256", "copies_from"},
    "statements": {
        "id", "source", "start", "end", "quote", "teller", "chain", "act", "participants", "when", "where",
        "quantities",
        "polarity", "modality", "knowledge", "status",
    },
    "entities": {"id", "type", "name", "aliases", "reasons"},
    "events": {"id", "label", "statements", "earliest", "latest"},
    "findings": {"id", "code", "slot", "statements", "sides", "sources", "message"},
}  # fmt: skip


def run(*words: object, code: int = 0) -> str:
    """Everything the program prints; it must end with ``code``."""
    out, err = both(*words, code=code)
    return out + err


def both(*words: object, code: int) -> tuple[str, str]:
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example case, made, added and read."""
    folder = tmp_path_factory.mktemp("walk") / "barracks"
    run("new", folder)
    run("add", folder, SOURCES)
    run("read", folder)
    return folder


def exported(case: Path, out: Path) -> dict[str, list[dict[str, object]]]:
    """The parts of an export; its format is looked at here, once for all."""
    run("export", case, "--format", "json", "-o", out)
    whole = json.loads(out.read_text("utf-8"))
    assert whole.pop("format") == "testimonia-case/1"
    told: dict[str, list[dict[str, object]]] = whole
    return told


def test_the_export_has_the_keys_of_the_contract_and_its_offsets_count_in_the_exported_texts(
    case: Path, tmp_path: Path
) -> None:
    told = exported(case, tmp_path / "case.json")
    for part, keys in KEYS.items():
        assert told[part]
        assert {frozenset(row) for row in told[part]} == {frozenset(keys)}
    run("export", case, "--format", "text", "-o", tmp_path / "texts")
    texts = sorted(path.read_bytes().decode("utf-8") for path in (tmp_path / "texts").iterdir())
    assert len(texts) == len(told["sources"])
    for one in told["statements"]:
        start, end = one["start"], one["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert any(text[start:end] == one["quote"] for text in texts)


def test_what_the_sources_say_of_themselves_is_exported_as_it_was_said(case: Path, tmp_path: Path) -> None:
    sources = {row["name"]: row for row in exported(case, tmp_path / "case.json")["sources"]}
    interview = sources["03-first-interview.txt"]
    assert (interview["kind"], interview["teller"], interview["language"]) == ("testimony", "Daniel Rusko", "en")
    assert sources["08-letter-from-the-sister.eml"]["made_on"] is None


def test_check_prints_both_passages_with_their_words_underlined_and_ends_with_one(case: Path) -> None:
    printed = run("check", case, code=1)
    lines = printed.splitlines()
    head = next(n for n, line in enumerate(lines) if "“lock”" in line)
    assert lines[head].startswith("contradiction (polarity)")
    shown = "\n".join(lines[head : head + 8])
    assert "01-communique.html, paragraph 5, Ministry of Defence of Kestria" in shown
    words = next(line for line in lines[head + 1 :] if "The door of the barracks was not locked" in line)
    marks = lines[lines.index(words) + 1]
    assert words[marks.index("^") : marks.rindex("^") + 1] == "The door of the barracks was not locked"


def test_check_for_programs_says_the_same(case: Path) -> None:
    findings = json.loads(both("check", case, "--json", code=1)[0])["findings"]
    assert {one["code"] for one in findings} >= {"contradiction", "variation", "gap", "question"}
    assert any("08-letter" in one["message"] for one in findings if one["code"] == "question")


def test_the_dossier_is_one_page_and_is_not_written_over_something_else(case: Path, tmp_path: Path) -> None:
    run("publish", case, "-o", tmp_path / "dossier")
    run("publish", case, "-o", tmp_path / "dossier")
    assert [path.name for path in (tmp_path / "dossier").iterdir()] == ["dossier.html"]
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "dossier.html").write_text("my own page")
    refused = run("publish", case, "-o", tmp_path / "other", code=2)
    assert "did not make it" in refused
    assert (tmp_path / "other" / "dossier.html").read_text() == "my own page"


def test_reading_again_proposes_nothing_new(case: Path, tmp_path: Path) -> None:
    before = exported(case, tmp_path / "before.json")
    assert "nothing" in run("read", case)
    assert exported(case, tmp_path / "after.json") == before


def test_the_same_bytes_are_added_once(case: Path) -> None:
    assert "again" in run("add", case, SOURCES / "06-tolin.vtt")
    assert run("verify", case)


def test_a_case_taken_into_another_says_the_same_and_is_accepted(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    told = exported(case, file)["statements"]
    other = tmp_path / "other"
    run("new", other)
    run("add", other, SOURCES)
    run("import", other, file, "--as", "Mara")
    taken = exported(other, tmp_path / "other.json")["statements"]
    assert {row["status"] for row in taken} == {"accepted"}

    def said(rows: list[dict[str, object]]) -> list[str]:
        left_out = {"id", "source", "status", "participants"}
        return sorted(json.dumps({k: v for k, v in row.items() if k not in left_out}, sort_keys=True) for row in rows)

    assert said(taken) == said(told)


def test_a_judgement_survives_reading_again_and_a_wrong_id_judges_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    run("new", copy)
    run("add", copy, SOURCES / "03-first-interview.txt")
    run("read", copy)
    first, second, *_ = (str(row["id"]) for row in exported(copy, tmp_path / "one.json")["statements"])
    run("judge", copy, "accept", first, "--as", "Mara")
    assert "nothing was judged" in run("judge", copy, "reject", second, "no-such-id", code=2)
    run("judge", copy, "reject", second, "--as", "Mara")
    run("add", copy, SOURCES / "03-first-interview.txt", "--title", "Another title")
    run("read", copy)
    status = {row["id"]: row["status"] for row in exported(copy, tmp_path / "two.json")["statements"]}
    assert (status[first], status[second]) == ("accepted", "rejected")
    run("verify", copy)


def test_a_changed_byte_is_named(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    run("new", copy)
    run("add", copy, SOURCES / "03-first-interview.txt")
    (original,) = (path for path in (copy / "originals").rglob("*") if path.is_file())
    original.chmod(0o600)
    original.write_bytes(original.read_bytes().replace(b"locked", b"lockad", 1))
    assert "03-first-interview.txt" in run("verify", copy, code=1)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("check", "no-such-case"), "testimonia new"),
        (("add", "no-such-case", str(SOURCES)), "testimonia new"),
        (("times", "no-such-file"), "no-such-file"),
        (("nonsense",), "nonsense"),
    ],
)
def test_what_cannot_be_done_says_what_to_do_and_ends_with_two(words: tuple[str, ...], says: str) -> None:
    printed = run(*words, code=2)
    assert says in printed
    assert "Traceback" not in printed


def test_a_folder_with_a_bad_file_is_added_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (folder / "good.txt").write_text("The mill burned in May 2031.")
    copy = tmp_path / "copy"
    run("new", copy)
    printed = run("add", copy, folder, "--kind", "testimony", "--teller", "Ana Bel", code=1)
    assert "3 files: 1 added, 0 again, 2 refused" in printed
    codes = [one["code"] for one in json.loads(both("check", copy, "--json", code=1)[0])["findings"]]
    assert codes.count("unreadable-source") == 2


def test_a_description_that_was_mended_is_no_finding_any_more(tmp_path: Path) -> None:
    folder, copy = tmp_path / "folder", tmp_path / "copy"
    folder.mkdir()
    (folder / "letter.txt").write_text("The mill burned in May 2031.")
    meta = folder / "letter.txt.meta.toml"
    meta.write_text('kind = "testimony"\nteller = "Ana Bel\n')
    run("new", copy)
    run("add", copy, folder, code=1)
    meta.write_text('kind = "testimony"\nteller = "Ana Bel"\nmade_on = "2031-06-01"\nlanguage = "en"\n')
    run("add", copy, folder)
    codes = [one["code"] for one in json.loads(both("check", copy, "--json", code=0)[0])["findings"]]
    assert codes == []
    assert exported(copy, tmp_path / "case.json")["sources"][0]["teller"] == "Ana Bel"
    run("verify", copy)


def test_another_language_is_kept_and_said_to_be_unread(tmp_path: Path) -> None:
    (tmp_path / "recit.txt").write_text(
        "Nous avons quitté le village pendant la nuit, parce que les soldats arrivaient."
    )
    copy = tmp_path / "copy"
    run("new", copy)
    run("add", copy, tmp_path / "recit.txt")
    assert "'fr'" in run("read", copy, code=1)


def test_times_shows_what_the_words_resolve_to(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The mill burned on 14 March, and two days later the bridge.")
    found = json.loads(run("times", tmp_path / "note.txt", "--reference", "2031-05-02", "--json"))
    rows = found["times"] if isinstance(found, dict) else found
    assert [(row["text"], row["earliest"]) for row in rows] == [
        ("14 March", "2031-03-14"),
        ("two days later", "2031-03-16"),
    ]


def test_ctrl_c_leaves_a_sound_case_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder, copy = tmp_path / "many", tmp_path / "copy"
    folder.mkdir()
    words = (SOURCES / "03-first-interview.txt").read_text("utf-8")
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"{words}\nThis is copy number {number}.\n")
    run("new", copy)
    run("add", copy, folder, "--kind", "testimony", "--teller", "Daniel Rusko", "--language", "en")
    with subprocess.Popen([PROGRAM, "read", copy], stdout=subprocess.PIPE, text=True, bufsize=1) as reading:
        assert reading.stdout is not None
        assert reading.stdout.readline()
        reading.send_signal(signal.SIGINT)
        reading.communicate(timeout=60)
    assert reading.returncode == 130
    run("verify", copy)
    left = run("read", copy).splitlines()[-1]
    assert 0 < int(left.split()[0]) < 40
    assert len(exported(copy, tmp_path / "case.json")["sources"]) == 40


def test_help_is_there_at_once() -> None:
    """Start-up is promised under 0.4 s; the bound here leaves room for a busy machine."""
    run("--help")
    began = time.perf_counter()
    assert "publish" in run("--help")
    assert time.perf_counter() - began < 1.0


def test_nothing_is_said_to_any_network(case: Path) -> None:
    """With every socket refused, the verbs do as before."""
    guard = (
        "import sys\n"
        "def refuse(event, args):\n"
        "    if event.startswith('socket.'):\n"
        "        raise RuntimeError(event)\n"
        "sys.addaudithook(refuse)\n"
        f"sys.argv = ['testimonia', 'check', {str(case)!r}]\n"
        "from testimonia.cli.main import run\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", guard], capture_output=True, text=True, check=False, env={**os.environ}
    )
    assert done.returncode == 1, done.stderr
