"""A real browser at the real server, for stories of whole mornings' work."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
ADA = """Interview with Ada Brenn, miller's wife, Orlec, 1 June 2031.

The mill burned on 3 May 2031. Twelve men came to the mill that night. Captain Stefan Maran led them.
The door was locked. I saw the fire from the bridge. We carried out three of the wounded.
My husband ran to the village. Nobody helped us. Sergeant Dolhan told me to leave.
I left Orlec on 4 May 2031. I walked to Tolin. I slept in a barn there.
"""
IVO = """Statement of Ivo Kast, carter, Tolin, 20 May 2031.

The mill burned on 5 May 2031. Four men came to the mill. Maran led them.
The door was open. I heard two shots. The men drove away to the north.
I helped Ada Brenn. She came to Tolin on 6 May 2031. She slept in my barn.
"""
BULLETIN = """Bulletin of the district office, Orlec, 7 May 2031.

On 3 May 2031 the mill of Orlec burned. Nobody was hurt. No soldiers were near the mill.
"""
SOURCES = {"ada-brenn.txt": ADA, "ivo-kast.txt": IVO, "bulletin.txt": BULLETIN}


def browser_here() -> str | None:
    """Where Chromium is on this machine; None where there is none."""
    named = os.environ.get("TESTIMONIA_CHROMIUM")
    return named or next((found for name in BROWSERS if (found := shutil.which(name))), None)


@dataclass(slots=True)
class Served:
    """The program's own server; ``address`` lets a browser in."""

    process: subprocess.Popen[str]
    address: str

    @property
    def root(self) -> str:
        return self.address.partition("/enter")[0]

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)


@contextmanager
def served(folder: Path, *more: str) -> Iterator[Served]:
    words = [sys.executable, "-m", "testimonia", "serve", str(folder), "--no-browser", "--as", "Mara Lind"]
    words += more or ("--port", "0")
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = Served(process, process.stdout.readline().strip())
        try:
            yield found
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
                process.wait(20)


@contextmanager
def chromium(path: str) -> Iterator["Browsing"]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        try:
            yield Browsing(launched)
        finally:
            launched.close()


class Browsing:
    """One browser, with as many persons at it as a story needs."""

    def __init__(self, launched: Browser) -> None:
        """Nothing has gone wrong yet."""
        self._browser = launched
        self.troubles: list[str] = []
        self._here: list[BrowserContext] = []

    def person(self, address: str, **how: object) -> Page:
        """A page of a person who was let in; what goes wrong in it is kept in ``troubles``."""
        settings = {"viewport": {"width": 1280, "height": 800}, **how}
        context = self._browser.new_context(**settings)  # type: ignore[arg-type]
        self._here.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("console", lambda said: self.troubles.append(said.text) if said.type == "error" else None)
        page.on("requestfailed", self._failed)
        page.goto(address)
        return page

    def leave(self) -> None:
        """Everybody closes the pages; afterwards a server may end without anybody missing it."""
        while self._here:
            self._here.pop().close()

    def _failed(self, asked: Request) -> None:
        if (
            asked.method != "GET" or asked.failure != "net::ERR_ABORTED"
        ):  # what a page that was left had still asked for
            self.troubles.append(f"{asked.url}: {asked.failure}")
