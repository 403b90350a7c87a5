"""What changes, told to every open page as it changes (server-sent events, HTML Living Standard, section 9.2)."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from testimonia.actions.desk import Desk
from testimonia.actions.moment import Moment
from testimonia.web.access import Visitor
from testimonia.web.desk import AtDesk, AtMoment, moment_for
from testimonia.web.moments import moment_shape
from testimonia.web.shape import MomentShape

routes = APIRouter()
QUIET = 15.0  # seconds after which a word is sent, so that a connection that is gone is noticed
AT_ONCE = 0.05  # seconds in which what changes is told together


@routes.get("/api/moment", tags=["live"])
def moment(desk: AtDesk, at: AtMoment) -> MomentShape:
    """Where the case stands."""
    return moment_shape(at, desk.trouble)


@routes.get("/events", include_in_schema=False)
async def events(request: Request) -> StreamingResponse:
    """The moments of the case, from now on."""
    return StreamingResponse(_told(request), media_type="text/event-stream", headers={"x-accel-buffering": "no"})


async def _told(request: Request) -> AsyncIterator[str]:
    desk, visitor = request.app.state.desk, request.state.visitor
    loop, changed = asyncio.get_running_loop(), asyncio.Event()

    def wake(_: Moment) -> None:
        with suppress(RuntimeError):  # the server has ended, and nobody listens any more
            loop.call_soon_threadsafe(changed.set)

    stop = desk.listen(wake)
    try:
        yield await _event(desk, visitor)
        while not request.app.state.closing.is_set():
            try:
                await asyncio.wait_for(changed.wait(), QUIET)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            await asyncio.sleep(AT_ONCE)
            changed.clear()
            yield await _event(desk, visitor)
    finally:
        stop()


async def _event(desk: Desk, visitor: Visitor) -> str:
    """The case as this visitor may see it: who judges blind is not told how far the others are."""
    at = await asyncio.to_thread(moment_for, desk, visitor)
    return f"event: moment\ndata: {json.dumps(moment_shape(at, desk.trouble).model_dump())}\n\n"
