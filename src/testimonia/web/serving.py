"""The server of one workbench: on this machine alone, unless told otherwise."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from testimonia.actions.desk import on_desk
from testimonia.errors import BadValue
from testimonia.web.access import Access
from testimonia.web.workbench import workbench

LOOPBACK = "127.0.0.1"
PORT = 8642
TURN = 0.0005  # seconds after which a thread gives way to another
GOODBYE = 1  # seconds that open pages have when the server ends


def serve(folder: Path, reviewer: str, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve a case until it is interrupted. ``ready`` is told the address to open, with this start's token.

    Port 0 takes any that is free. Raises BadValue where the address is taken, and what opening the case raises.
    """
    # Reasoning goes on in a thread of its own. With Python's 5 ms a request that waits for the disk would wait as long
    # for its turn again, each time.
    sys.setswitchinterval(TURN)
    with on_desk(folder) as desk, _bound(host, port) as listening:
        taken = listening.getsockname()[1]
        access = Access(reviewer, _hosts(host, taken), taken)
        config = uvicorn.Config(
            workbench(desk, access),
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=GOODBYE,
        )
        ready(f"http://{_shown(host)}:{taken}/enter?token={access.token}")
        uvicorn.Server(config).run(sockets=[listening])


def _hosts(host: str, port: int) -> frozenset[str]:
    names = {"127.0.0.1", "localhost", "[::1]", _shown(host)}
    return frozenset(f"{name}:{port}" for name in names)


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _bound(host: str, port: int) -> socket.socket:
    # Named as TCP, so that what asyncio accepts is sent at once and never waits to be joined with more (TCP_NODELAY).
    listening = socket.socket(
        socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP
    )
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # so that who opens the address at once only waits
    except OSError as taken:
        listening.close()
        raise BadValue(
            f"{host}:{port} cannot be listened on: {taken.strerror}.", "Another workbench may be open: --port 0."
        ) from taken
    return listening
