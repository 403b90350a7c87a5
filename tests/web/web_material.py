"""A workbench without a server, a browser that was let in, and small cases for it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from httpx2 import Response
from lxml import html

from testimonia.actions.desk import Desk, on_desk
from testimonia.casebook.book import create, opened
from testimonia.model.anchor import anchor_at
from testimonia.model.arrival import Arrival
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind
from testimonia.model.statement import Participant, Quantity, Statement, Where
from testimonia.model.text import Spot, SpotKind
from testimonia.model.when import When
from testimonia.web.access import Access
from testimonia.web.guard import MARK
from testimonia.web.publishing import FORMS
from testimonia.web.workbench import workbench

AT, MARA, JON = "2031-06-01T09:00:00Z", "Mara Lind", "Jon Hale"
HOST = "127.0.0.1:8642"
ADA = "The mill burned on 3 May 2031. Twelve men came to the mill. I saw it from the bridge."
IVO = "The mill burned on 5 May 2031. Four men came to the mill. Nobody was inside."
PATIENCE = 20.0  # seconds
ENDLESS = "/events"  # is answered as long as the page is open


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser: it holds the cookie, and sends the page's mark with every write."""

    client: TestClient
    access: Access
    desk: Desk
    app: FastAPI

    def get(self, path: str, **how: Any) -> Response:
        return self.client.get(path, **how)

    def post(self, path: str, said: object, *, code: int = 200) -> Any:
        answer = self.client.post(path, json=said, headers=self.headers)
        assert answer.status_code == code, answer.text
        return answer.json()

    @property
    def headers(self) -> dict[str, str]:
        return {"origin": f"http://{HOST}", MARK: self.mark}

    @property
    def mark(self) -> str:
        visitor = self.access.visitor(self.client.cookies.get(self.access.cookie))
        return visitor.mark if visitor else ""

    def reasoned(self) -> None:
        """Wait until everything that was decided has been reasoned over."""
        until = monotonic() + PATIENCE
        while not self.desk.moment.is_reasoned:
            assert monotonic() < until
            sleep(0.01)


@contextmanager
def at_work(folder: Path, *names: str) -> Iterator[tuple[Browser, ...]]:
    """Browsers at one workbench, one for each reviewer named."""
    with on_desk(folder) as desk:
        access = Access(MARA, frozenset({HOST}), 8642)
        app = workbench(desk, access)
        browsers = tuple(_let_in(app, access, desk) for _ in names or (MARA,))
        for browser, name in zip(browsers, names, strict=False):
            browser.post("/api/visitor", {"name": name})
        try:
            yield browsers
        finally:
            app.state.reading.stop()


def routes(browser: Browser) -> list[APIRoute]:
    """Every route of the workbench, so that one which is added is tested by itself."""
    found: list[APIRoute] = []
    waiting = list(browser.app.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", None), "routes", None) or []
        found += [route] if isinstance(route, APIRoute) else []
    return found


def writes(browser: Browser) -> list[str]:
    """Every address of the workbench that takes a write, as it is described."""
    return sorted(route.path for route in routes(browser) if "GET" not in (route.methods or ()))


def reads(browser: Browser) -> list[str]:
    """Every address that can be read but the endless one: for each thing that the case holds, one address.

    A route that names something else is unknown here, and fails the test until it is told what there is of that.
    """
    moment = browser.desk.settled(PATIENCE)
    assert moment.follows is not None
    known = {
        "source": tuple(moment.sources),
        "statement": tuple(moment.statements)[:3],
        "entity": tuple(one.entity.id for one in moment.follows.everybody)[:12],
        "event": tuple(one.id for one in moment.follows.case.events)[:12],
        "form": tuple(FORMS),
        "name": ("workbench.css", "shared.css"),
    }
    paths = {route.path for route in routes(browser) if "GET" in (route.methods or ())} - {ENDLESS, "/enter"}
    found: list[str] = []
    for path in paths | {"/api/openapi.json"}:
        name = re.search(r"{(\w+)(?::path)?}", path)
        found += [path.replace(name[0], one) for one in known[name[1]]] if name else [path]
    return sorted(found)


def holds_nothing_from_elsewhere(page: str) -> None:
    """No script, style or handler stands in the page itself, and no address in it leads off this server."""
    document: Any = html.fromstring(page)
    assert not document.xpath("//script[not(@src)] | //style | //@style | //*[@*[starts-with(name(), 'on')]]")
    addresses = [str(each) for each in document.xpath("//@src | //@href | //@action | //@data-post")]
    assert [each for each in addresses if not re.match(r"(/(?!/)|#)", each)] == []


def _let_in(app: FastAPI, access: Access, desk: Desk) -> Browser:
    client = TestClient(app, base_url=f"http://{HOST}", raise_server_exceptions=False, follow_redirects=False)
    assert client.get("/enter", params={"token": access.token}).status_code == 303
    return Browser(client, access, desk, app)


def told(source: str, content: str, words: str, act: str, **slots: Any) -> Statement:
    start = content.index(words)
    anchor = anchor_at(source, content, start, start + len(words))
    return Statement(f"{source[:4]}-{start}", anchor, slots.pop("teller", "Ada Brenn"), (), act, **slots)


def mill(folder: Path) -> Path:
    """Ada and Ivo tell of the mill, on two days and with two numbers of men; nothing is judged."""
    create(folder, by=MARA, at=AT)
    with opened(folder) as book:
        for name, teller, content, day, count in (
            ("ada.txt", "Ada Brenn", ADA, "2031-05-03", 12), ("ivo.txt", "Ivo Kast", IVO, "2031-05-05", 4),
        ):  # fmt: skip
            spots = (Spot(SpotKind.LINE, 0, len(content), 1),)
            described = Described(Kind.TESTIMONY, teller, "2031-06-01", "en")
            arrival = Arrival(name, content.encode(), described, Format.TXT, content, spots)
            source = book.add(arrival, by=MARA, at=AT).id
            one, two, three = content[:-1].split(". ")
            when = When(f"{day[-1]} May 2031", day, day, day)
            men = "Twelve men" if count == 12 else "Four men"
            statements = (
                told(source, content, one, "burn", teller=teller, when=when, where=Where("mill", "mill"),
                     participants=(Participant("agent", "The mill"),)),
                told(source, content, two, "come", teller=teller, participants=(Participant("agent", men),),
                     quantities=(Quantity(count, "men", None),)),
                told(source, content, three, "see" if "saw" in three else "be", teller=teller),
            )  # fmt: skip
            book.propose(Proposals(source, (), statements), "by-hand", by=MARA, at=AT)
    return folder
