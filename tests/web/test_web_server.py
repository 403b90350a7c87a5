"""The workbench as a server on loopback: what one does is told to all, and nothing leaves this machine."""

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic

import pytest
from server_material import PATIENCE, SOURCE, served, until, visit
from web_material import at_work

from testimonia.web import serving


def test_what_one_decides_another_sees_within_a_second(folder: Path) -> None:
    with served(folder) as address, visit(address) as mara, visit(address) as jon:
        until(lambda: mara.client.get("/api/moment").json()["reasoned"])
        source = mara.client.get("/api/sources").json()[0]["id"]
        one = mara.client.get(f"/api/sources/{source}/statements").json()[0]
        told: list[tuple[float, dict[str, int]]] = []
        listening = threading.Event()

        def listen() -> None:
            with jon.client.stream("GET", "/events") as events:
                for line in events.iter_lines():
                    if line.startswith("data: "):
                        told.append((monotonic(), json.loads(line.removeprefix("data: "))))
                        listening.set()
                        if len(told) > 1:
                            return

        hearing = threading.Thread(target=listen, daemon=True)
        hearing.start()
        assert listening.wait(PATIENCE)
        said = {"decision": "accept", "statements": [{"id": one["id"], "seen": one["seen"]}]}
        before = monotonic()
        assert mara.post("/api/judgements", json=said).status_code == 200
        hearing.join(PATIENCE)
        at, moment = told[-1]
        assert at - before < 1
        assert moment["last"] == told[0][1]["last"] + 1
        assert moment["waiting"] == told[0][1]["waiting"] - 1


def test_who_judges_blind_is_not_told_how_far_the_others_are(folder: Path) -> None:
    with served(folder) as address, visit(address) as mara, visit(address) as jon:
        source = mara.client.get("/api/sources").json()[0]["id"]
        one, *rest = mara.client.get(f"/api/sources/{source}/statements").json()
        jon.post("/api/visitor", json={"name": "Jon Hale", "blind": True})
        said = {"decision": "accept", "statements": [{"id": one["id"], "seen": one["seen"]}]}
        assert mara.post("/api/judgements", json=said).status_code == 200
        with jon.client.stream("GET", "/events") as events:
            line = next(line for line in events.iter_lines() if line.startswith("data: "))
        heard = json.loads(line.removeprefix("data: "))
        assert heard["waiting"] == heard["statements"]
        kept = jon.post(f"/api/sources/{source}/description", json={"title": "A letter"}).json()
        assert kept["waiting"] == kept["statements"] >= len(rest)


def test_a_taken_port_is_said(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        words = [
            sys.executable,
            "-m",
            "testimonia",
            "serve",
            str(folder),
            "--port",
            str(taken.getsockname()[1]),
            "--no-browser",
        ]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--port 0" in done.stderr


def test_it_listens_on_this_machine_alone_unless_told_otherwise(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, int]] = []

    def never(_: object, sockets: list[socket.socket]) -> None:
        heard.extend(each.getsockname() for each in sockets)

    monkeypatch.setattr("uvicorn.Server.run", never)
    said: list[str] = []
    serving.serve(folder, "Mara Lind", serving.LOOPBACK, 0, said.append)
    assert heard[0][0] == "127.0.0.1"
    assert said[0].startswith(f"http://127.0.0.1:{heard[0][1]}/enter?token=")


def test_no_page_asks_anything_of_a_network(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pages, an upload and every export, with a machine that has no way out and knows no names."""

    def refused(*_: object) -> None:
        raise OSError("no way out")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    with at_work(folder) as (browser,):
        browser.reasoned()
        for path in ("/", "/sources", "/findings", "/chronology", "/comparison", "/people", "/questions", "/journal",
                     "/search?q=mill", "/settings", "/publishing?verify=true", "/export/dossier", "/export/json",
                     "/export/geojson", "/export/csv", "/export/text", "/export/timelinejs"):  # fmt: skip
            assert browser.get(path).status_code == 200, path
        files = {"file": (SOURCE.name, SOURCE.read_bytes(), "text/vtt")}
        answer = browser.client.post("/api/sources", files=files, headers=browser.headers)
        assert answer.json()["came"] == "added"
