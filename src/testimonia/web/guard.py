"""The guard before every request: host, visitor, origin, mark and size; and the headers of every answer.

Host and Origin are compared against DNS rebinding and requests from other sites (OWASP, Cross-Site Request Forgery
Prevention); the policy lets the browser load nothing but what this server sends (Content Security Policy 3).
"""

import os
import secrets
import traceback
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from testimonia.web.access import Access, Visitor
from testimonia.web.answers import DEFECT, DEFECT_REMEDY, LARGE, refusal

DETAILS = "TESTIMONIA_DETAILS"  # shows the operator, and nobody else, what went wrong
MARK = "x-testimonia-mark"
MOST_BODY = 1 << 20  # bytes of a request
MOST_UPLOAD = 1 << 29  # bytes of a request that brings a source
UPLOADS = "/api/sources"
OPEN = ("/enter", "/static/")
READS = frozenset({"GET", "HEAD"})
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; media-src blob:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
}


class Guard:
    """Lets through what may come in; puts the visitor into the request's state."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        """Stand before ``app``."""
        self._app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visitor = self._access.visitor(cookie_of(headers.get("cookie", ""), self._access.cookie))
        scope.setdefault("state", {})["visitor"] = visitor
        trouble = self._trouble(scope, headers, visitor)
        if trouble is not None:
            await refusal(scope, *trouble)(scope, receive, _protected(send, scope["path"]))
            return
        limited = _limited(receive, MOST_UPLOAD if scope["path"] == UPLOADS else MOST_BODY)
        await self._answered(scope, limited, _protected(send, scope["path"]))

    async def _answered(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception:  # noqa: BLE001  the outermost edge: nobody should see a trace
            if os.environ.get(DETAILS):
                traceback.print_exc()
            if not begun:
                await refusal(scope, 500, DEFECT, DEFECT_REMEDY)(scope, receive, send)

    def _trouble(self, scope: Scope, headers: Headers, visitor: Visitor | None) -> tuple[int, str, str] | None:
        """Status, message and remedy where the request may not come in."""
        if headers.get("host", "") not in self._access.hosts:
            return 421, "This address is not the workbench's own.", _ADDRESS
        if _length(headers) > (MOST_UPLOAD if scope["path"] == UPLOADS else MOST_BODY):
            return 413, *LARGE
        if scope["path"].startswith(OPEN):
            return None
        if visitor is None:
            return 403, "This browser has not been let in since the workbench was started.", _ADDRESS
        if scope["method"] not in READS and not self._is_own(headers, visitor):
            return 403, "This request did not come from a page of the workbench.", "Reload the page, and try again."
        return None

    def _is_own(self, headers: Headers, visitor: Visitor) -> bool:
        origin = headers.get("origin", "")
        is_here = origin in {f"http://{host}" for host in self._access.hosts}
        return is_here and secrets.compare_digest(headers.get(MARK, "").encode(), visitor.mark.encode())


_ADDRESS = "Open the address that `testimonia serve` printed when it was started."


def cookie_of(header: str, name: str) -> str | None:
    """The value of one cookie. Cookies know no ports: whatever other programs of this machine set is passed over."""
    return cookie_parser(header).get(name)


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isdecimal() else 0


def _limited(receive: Receive, most: int) -> Receive:
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise HTTPException(413)
        return message

    return limited


def _protected(send: Send, path: str) -> Send:
    async def protected(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            _set(headers, HEADERS.items())
            if not path.startswith("/static/"):
                headers["cache-control"] = "no-store"  # a witness's words do not belong into a browser's cache
        await send(message)

    return protected


def _set(headers: MutableHeaders, these: Iterable[tuple[str, str]]) -> None:
    for name, value in these:
        headers[name] = value
