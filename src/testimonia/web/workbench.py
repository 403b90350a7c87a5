"""The workbench as an application: its pages, its interface under /api, its files, behind the guard."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from testimonia.actions.desk import Desk
from testimonia.errors import TestimoniaError
from testimonia.web import (
    agreement,
    chronology,
    comparison,
    entrance,
    files,
    findings,
    journal,
    judging,
    live,
    overview,
    people,
    publishing,
    questions,
    reader,
    search,
    settings,
    sources,
)
from testimonia.web.access import Access
from testimonia.web.answers import failed, missing, misunderstood
from testimonia.web.guard import Guard
from testimonia.web.page import make_ready
from testimonia.web.reading_run import ReadingRun

PARTS = (
    entrance,
    files,
    live,
    overview,
    sources,
    reader,
    judging,
    findings,
    chronology,
    comparison,
    people,
    questions,
    search,
    agreement,
    journal,
    publishing,
    settings,
)


def workbench(desk: Desk, access: Access) -> FastAPI:
    """The application for one case."""
    app = FastAPI(
        title="Testimonia workbench",
        version="1",
        openapi_url="/api/openapi.json",
        docs_url=None,  # both of its own pages load scripts from elsewhere
        redoc_url=None,
        lifespan=_living,
    )
    app.state.desk, app.state.access = desk, access
    app.state.reading = ReadingRun(desk.folder)
    app.state.closing = asyncio.Event()
    app.add_middleware(Guard, access=access)
    app.add_exception_handler(TestimoniaError, failed)
    app.add_exception_handler(RequestValidationError, misunderstood)
    app.add_exception_handler(HTTPException, missing)
    for part in PARTS:
        app.include_router(part.routes)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    await asyncio.to_thread(make_ready)
    yield
    app.state.closing.set()
    app.state.reading.stop()
