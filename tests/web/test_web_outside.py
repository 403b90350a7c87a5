"""Reading goes on in a process of its own, and nothing leaves this machine: the interpreter watches every process."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from server_material import SOURCE, served, until, visit

WATCH = """
import os, sys

def watched(event, given):
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        asked = given[0]
    elif event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        asked = given[1][0] if isinstance(given[1], tuple) else None
    else:
        return
    if asked not in {None, "", "127.0.0.1", "::1", "localhost"}:
        with open(os.environ["WATCHED"], "a") as kept:
            kept.write(f"{event} {asked}\\n")
        raise OSError("no way out")

sys.addaudithook(watched)
with open(os.environ["WATCHED"] + ".begun", "a") as kept:
    kept.write(" ".join(sys.orig_argv) + "\\n")
"""
ADDRESS = re.compile(r'href="(/(?!static|export|enter)[^"#]*)"')


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every Python that is started from here writes into this file whom it wants to reach beyond loopback."""
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "watch"))
    monkeypatch.setenv("WATCHED", str(tmp_path / "outside"))
    return tmp_path / "outside"


def test_the_watch_sees_who_wants_to_go_out(watched: Path) -> None:
    words = "import socket; socket.getaddrinfo('example.org', 80)"
    assert subprocess.run([sys.executable, "-c", words], check=False, capture_output=True).returncode == 1
    words = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    assert subprocess.run([sys.executable, "-c", words], check=False, capture_output=True).returncode == 1
    told = watched.read_text(encoding="utf-8").split("\n")
    assert told[:2] == ["socket.getaddrinfo example.org", "socket.connect 192.0.2.1"]


def test_a_file_is_read_while_others_judge_is_on_all_pages_and_sent_to_nobody(folder: Path, watched: Path) -> None:
    with served(folder) as address, visit(address) as mara:
        files = {"file": (SOURCE.name, SOURCE.read_bytes(), "text/vtt")}
        added = mara.post("/api/sources", files=files, data={"teller": "Marek Tolin"}).json()
        assert mara.post("/api/reading").status_code == 200
        one = mara.client.get("/api/sources").json()[0]["id"]
        (first, *_) = mara.client.get(f"/api/sources/{one}/statements").json()
        said = {"decision": "accept", "statements": [{"id": first["id"], "seen": first["seen"]}]}
        assert mara.post("/api/judgements", json=said).status_code == 200
        until(lambda: mara.client.get(f"/api/sources/{added['source']}/statements").json())
        until(lambda: mara.client.get("/api/moment").json()["reasoned"])
        seen, waiting = set[str](), ["/"]
        while waiting and len(seen) < 120:
            path = waiting.pop(0)
            seen.add(path)
            answer = mara.client.get(path)
            assert answer.status_code == 200, path
            found = (each.replace("&amp;", "&") for each in ADDRESS.findall(answer.text))
            waiting += [each for each in dict.fromkeys(found) if each not in {*seen, *waiting}]
        assert {"/chronology", "/comparison", "/people", "/journal", f"/sources/{added['source']}"} <= seen
        for form in ("dossier", "json", "geojson", "csv", "text", "timelinejs"):
            assert mara.client.get(f"/export/{form}").status_code == 200
    begun = Path(f"{watched}.begun").read_text(encoding="utf-8")
    assert " serve " in begun
    assert " read " in begun  # the watch was there as well
    assert not watched.exists(), watched.read_text(encoding="utf-8")
    assert os.environ["WATCHED"] == str(watched)
