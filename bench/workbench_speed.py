"""How long pages and judgements of the workbench take in a case of ten thousand statements, over loopback.

The server is the program's own, in a process of its own. Pages are asked for one after another, as one reviewer does,
and then by twenty reviewers who judge at once. With a Chromium on the machine, the first paint and the longest task
while a transcript of a hundred pages is scrolled are measured too.

Run with: make bench
"""

import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx2
from chronology_case import invented

from testimonia.casebook.book import create, opened
from testimonia.model.anchor import anchor_at
from testimonia.model.arrival import Arrival
from testimonia.model.case import Case
from testimonia.model.proposals import Proposals
from testimonia.model.statement import Statement, Status
from testimonia.web.guard import MARK

SOURCES, EACH = 500, 20
LONG = 1500  # statements of the long transcript: about a hundred pages
REVIEWERS, JUDGED = 20, 15
AT = "2031-10-01T09:00:00Z"
PAGES = (
    "/", "/sources", "/sources/{source}", "/statements/{statement}/panel", "/findings", "/chronology",
    "/chronology?teller={teller}", "/comparison", "/copies", "/comparison/{event}", "/people", "/people/{person}",
    "/questions", "/journal", "/search?q=left", "/settings", "/publishing",
)  # fmt: skip
ROUNDS = 20
COLOURS = ("green", "blue", "white", "brown", "red")


@dataclass(frozen=True, slots=True)
class Visit:
    """A client that was let in."""

    client: httpx2.Client
    headers: dict[str, str]

    def judge(self, one: dict[str, str], decision: str) -> tuple[float, dict[str, str]]:
        """Seconds until a judgement is on disk, and the statement as it stands then."""
        said = {"decision": decision, "statements": [{"id": one["id"], "seen": one["seen"]}]}
        began = time.perf_counter()
        answer = self.client.post("/api/judgements", json=said, headers=self.headers)
        took = time.perf_counter() - began
        answer.raise_for_status()
        found: dict[str, str] = answer.json()[0]
        return took, found


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as place:
        folder, long = written(Path(place) / "case")
        with served(folder) as address, visit(address) as mara:
            began = time.perf_counter()
            while not mara.client.get("/api/moment").json()["reasoned"]:
                time.sleep(0.2)
            print(f"reasoned over for the first time after {time.perf_counter() - began:.1f} s")
            pages(mara, long)
            judgements(mara)
            together(address)
            browser(address, long)


def written(folder: Path) -> tuple[Path, str]:
    """A case on disk: five hundred sources with twenty statements each, and one long transcript; its source's id."""
    create(folder, by="Mara Lind", at=AT)
    with opened(folder) as book:
        for case in (invented(SOURCES, EACH), _long()):
            last = keep(book, case)
    return folder, last


def _long() -> Case:
    """One transcript of about a hundred pages: one witness goes through a village, house by house."""
    pattern = invented(1, 1)
    source = replace(pattern.sources[0], id="long", name="long.txt")
    sentences = [
        f"House number {n} had {n % 7 + 2} windows and a door that was painted {COLOURS[n % 5]}" for n in range(LONG)
    ]
    content, told = "", []
    for n, words in enumerate(sentences):
        start = len(content)
        content += f"{words}.{' ' if n % EACH else chr(10) * 2}"
        anchor = anchor_at("long", content, start, start + len(words))
        told.append(Statement(f"long-{n}", anchor, source.described.teller or "", (), "have"))
    text = replace(pattern.texts[0], source="long", content=content)
    return replace(pattern, sources=(source,), texts=(text,), statements=tuple(told))


def keep(book: object, case: Case) -> str:
    """Write the sources of a case with their statements; the id of the last."""
    kept = ""
    for source, text in zip(case.sources, case.texts, strict=True):
        arrival = Arrival(source.name, text.content.encode(), source.described, source.format, text.content, ())
        kept = book.add(arrival, by="Mara Lind", at=AT).id  # type: ignore[attr-defined]
        told = tuple(
            replace(one, id=book.keyed_id("s", one.id), status=Status.PROPOSED,  # type: ignore[attr-defined]
                    anchor=anchor_at(kept, text.content, one.anchor.start, one.anchor.end))
            for one in case.statements if one.source == source.id
        )  # fmt: skip
        book.propose(Proposals(kept, (), told), "by-hand", by="Mara Lind", at=AT)  # type: ignore[attr-defined]
    return kept


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The program's server; the address that lets in."""
    words = [
        sys.executable,
        "-m",
        "testimonia",
        "serve",
        str(folder),
        "--port",
        "0",
        "--no-browser",
        "--as",
        "Mara Lind",
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            yield server.stdout.readline().strip() if server.stdout else ""
        finally:
            server.send_signal(signal.SIGINT)


@contextmanager
def visit(address: str) -> Iterator[Visit]:
    """A client that was let in."""
    root = address.partition("/enter")[0]
    with httpx2.Client(base_url=root, follow_redirects=True, timeout=60) as client:
        page = client.get(f"/enter?{address.partition('?')[2]}").text
        found = re.search(r'name="mark" content="([^"]+)"', page)
        yield Visit(client, {"origin": root, MARK: found[1] if found else ""})


def pages(one: Visit, long: str) -> None:
    """Every page again and again."""
    source = one.client.get("/api/sources").json()[7]
    statement = one.client.get(f"/api/sources/{source['id']}/statements").json()[3]["id"]
    names = {
        "source": source["id"], "teller": source["teller"], "statement": statement,
        "event": _first(one, "/comparison", r'href="/comparison/([\w-]+)"'),
        "person": _first(one, "/people", r'href="/people/([\w-]+)"'),
    }  # fmt: skip
    slowest = 0.0
    for path in (*PAGES, f"/sources/{long}"):
        asked = path.format(**names)
        seconds = [_took(lambda asked=asked: one.client.get(asked).raise_for_status()) for _ in range(ROUNDS)]  # type: ignore[misc]
        slowest = max(slowest, _p95(seconds))
        label = "reader of the long transcript" if path.endswith(long) else path
        print(f"{label:34} median {1000 * statistics.median(seconds):6.1f} ms, p95 {1000 * _p95(seconds):6.1f} ms")
    print(f"goal p95 100 ms: {'met' if slowest <= 0.1 else 'missed'}; slowest page {1000 * slowest:.0f} ms")  # noqa: PLR2004


def _first(one: Visit, path: str, pattern: str) -> str:
    found = re.search(pattern, one.client.get(path).text)
    return found[1] if found else "none"


def judgements(one: Visit) -> None:
    """One reviewer, one judgement after another, each on disk when it is answered."""
    sources = one.client.get("/api/sources").json()
    told = [one.client.get(f"/api/sources/{each['id']}/statements").json()[0] for each in sources[:60]]
    seconds = [one.judge(each, "accept")[0] for each in told]
    print(
        f"a judgement: median {1000 * statistics.median(seconds):.1f} ms, p95 {1000 * _p95(seconds):.1f} ms, goal 60 ms"
    )


def together(address: str) -> None:
    """Twenty reviewers at once, each in a source of its own and all in one; nothing lost, nothing refused."""
    with visit(address) as first:
        sources = first.client.get("/api/sources").json()[100 : 100 + REVIEWERS]
        last = first.client.get("/api/moment").json()["last"]
    with ThreadPoolExecutor(REVIEWERS) as many:
        seconds = [took for some in many.map(lambda each: _works(address, each["id"]), sources) for took in some]
    with visit(address) as first:
        kept = first.client.get("/api/moment").json()["last"] - last
    lost = REVIEWERS * JUDGED - kept
    print(
        f"{REVIEWERS} reviewers at once: {len(seconds)} judgements, {lost} lost, median "
        f"{1000 * statistics.median(seconds):.0f} ms, p95 {1000 * _p95(seconds):.0f} ms, goal 250 ms"
    )


def _works(address: str, source: str) -> list[float]:
    with visit(address) as one:
        told = one.client.get(f"/api/sources/{source}/statements").json()[:JUDGED]
        seconds = []
        for each in told:
            seconds.append(one.judge(each, "reject")[0])
            one.client.get(f"/statements/{each['id']}/panel").raise_for_status()
        return seconds


def browser(address: str, long: str) -> None:
    """What a reviewer sees: the first paint of pages, and the longest task while the long transcript is scrolled."""
    path = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        print("no Chromium here: the first paint and scrolling were not measured")
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  only where there is a browser

    root = address.partition("/enter")[0]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = launched.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        for name in ("/", f"/sources/{long}", "/findings", "/chronology", "/comparison"):
            page.goto(f"{root}{name}")
            page.wait_for_timeout(500)  # the entry is written a little after the paint
            paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            print(f"first paint of {name.replace(long, 'the long transcript'):32} {paint:5.0f} ms, goal 300 ms")
        page.goto(f"{root}/sources/{long}")
        page.wait_for_timeout(1000)
        page.evaluate(
            "window.tasks = []; new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => e.duration)))"
            ".observe({type: 'longtask'})"
        )
        for _ in range(120):
            page.mouse.wheel(0, 1500)
            page.wait_for_timeout(16)
        tasks = page.evaluate("tasks")
        print(f"scrolling the long one: {len(tasks)} tasks over 50 ms, longest {max(tasks, default=0):.0f} ms, goal 0")
        launched.close()


def _took(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def _p95(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


if __name__ == "__main__":
    main()
