"""The program on cases that others wrote: every anchor holds, and what is said of a source arrives."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).parents[3] / "shared" / "bench" / "cases"
PROGRAM = Path(sys.executable).parent / "testimonia"
CERTAIN = ("source found", "source teller", "source kind", "source made_on", "source language")
LEAST = {
    "statement recall": 0.86,
    "statement recall, loose": 0.97,
    "statement precision": 0.68,
    "polarity": 0.95,
    "modality": 0.94,
    "knowledge": 0.6,
    "teller": 0.92,
    "quantity": 0.7,
}


@pytest.mark.bench
@pytest.mark.skipif(not CASES.is_dir(), reason="../shared/bench is not on this machine")
@pytest.mark.timeout(300)
def test_gold_cases_are_read_as_well_as_they_were() -> None:
    names = ("river-crossing", "school-cellar")
    words = [sys.executable, CASES / "score_all.py", "--program", PROGRAM, "--json", *(CASES / name for name in names)]
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=True)
    table = json.loads(done.stdout)
    assert {name: table[name]["pooled"] for name in CERTAIN} == dict.fromkeys(CERTAIN, 1.0)
    below = {name: table[name]["pooled"] for name, least in LEAST.items() if table[name]["pooled"] < least}
    assert below == {}
