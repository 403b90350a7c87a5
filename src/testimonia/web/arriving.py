"""Files that a browser brings, on their way: they go to disk beside the case as they come, never whole into memory."""

from collections.abc import AsyncGenerator, Callable, Coroutine
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from fastapi.routing import APIRoute
from starlette.datastructures import Headers, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import Response

MOST_IN_MEMORY = 1 << 20  # bytes of a file
FORM = "multipart/form-data"
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Arriving(APIRoute):
    """A route to which files are brought."""

    def get_route_handler(self) -> Handler:
        """The usual handler, given a form whose files lie on disk already."""
        usual = super().get_route_handler()

        async def handled(request: Request) -> Response:
            if request.headers.get("content-type", "").startswith(FORM):
                request._form = await _taken_in(request)  # noqa: SLF001  where the usual handler looks for it first
            return await usual(request)

        return handled


async def _taken_in(request: Request) -> Any:
    parser = _ToDisk(request.headers, request.stream(), request.app.state.desk.folder)
    try:
        return await parser.parse()
    except MultiPartException as broken:
        raise HTTPException(400, broken.message) from broken


class _ToDisk(MultiPartParser):
    """Parses a form; its files get no name on the disk, so that a process that is killed leaves nothing of them."""

    def __init__(self, headers: Headers, stream: AsyncGenerator[bytes, None], folder: Path) -> None:
        super().__init__(headers, stream)
        self._folder = folder

    def on_headers_finished(self) -> None:
        super().on_headers_finished()
        begun = self._current_part.file
        if begun is None:
            return
        begun.file.close()
        # Beside the case and not in a place that others share: what is brought in may be a witness's words.
        file: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(MOST_IN_MEMORY, dir=str(self._folder))  # noqa: SIM115
        self._files_to_close_on_error[-1] = file
        self._current_part.file = UploadFile(
            file,  # type: ignore[arg-type]
            size=0,
            filename=begun.filename,
            headers=begun.headers,
        )
