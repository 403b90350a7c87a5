"""The workbench as a server in a process of its own, and visitors who were let in."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import httpx2

from testimonia.web.guard import MARK

SOURCE = Path(__file__).parents[2] / "examples" / "barracks-four" / "sources" / "06-tolin.vtt"
PATIENCE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Visit:
    """A client that was let in, and the mark that its pages carry."""

    client: httpx2.Client
    mark: str

    def post(self, path: str, **how: object) -> httpx2.Response:
        address = f"http://{self.client.base_url.host}:{self.client.base_url.port}"
        return self.client.post(path, headers={"origin": address, MARK: self.mark}, **how)  # type: ignore[arg-type]


@contextmanager
def visit(address: str) -> Iterator[Visit]:
    with httpx2.Client(base_url=address.partition("/enter")[0], follow_redirects=True, timeout=PATIENCE) as client:
        page = client.get(f"/enter?{address.partition('?')[2]}").text
        found = re.search(r'<meta name="mark" content="([^"]+)"', page)
        assert found
        yield Visit(client, found[1])


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The program's own server in a process of its own; the address that it says."""
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
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.send_signal(2)
            assert server.wait(10) in {0, 130}


def until(holds: object) -> None:
    end = monotonic() + PATIENCE
    while not holds():  # type: ignore[operator]
        assert monotonic() < end
        sleep(0.05)
