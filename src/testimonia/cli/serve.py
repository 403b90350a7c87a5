"""``testimonia serve CASE``."""

import webbrowser
from typing import Annotated

import typer

from testimonia.cli.console import err, out
from testimonia.cli.options import AsName, CaseFolder, hand

Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any that is free.")]
HostName = Annotated[
    str,
    typer.Option(
        "--host", help="The address to listen on. Anything but this machine's own lets others in the network ask."
    ),
]
Quietly = Annotated[bool, typer.Option("--no-browser", help="Do not open a browser, only say the address.")]


def serve(
    case: CaseFolder,
    port: Port = 8642,
    host: HostName = "127.0.0.1",
    no_browser: Quietly = False,  # noqa: FBT002  a flag
    as_name: AsName = None,
) -> None:
    """Open the workbench in the browser: read, judge, and see. Ctrl-C ends it; nothing is lost."""
    from testimonia.web import serving  # noqa: PLC0415  rooms open when their verb is called

    def ready(address: str) -> None:
        if host not in {serving.LOOPBACK, "::1", "localhost"}:
            err().print("note: others in this network can ask this address; whoever has it can read the whole case.")
        out().print(address)
        err().print("Ctrl-C ends it.")
        if not no_browser:
            webbrowser.open(address)

    serving.serve(case, hand(as_name).name, host, port, ready)
