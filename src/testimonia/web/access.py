"""Who may come in: a token that is made at every start, exchanged for a cookie, and what is remembered of a visitor."""

import secrets
from dataclasses import dataclass, field

from testimonia.actions.moment import Moment

TOKEN_BYTES = 32


@dataclass(slots=True)
class Visitor:
    """One browser. ``mark`` must come back with every write (against cross-site requests); ``name`` signs them."""

    name: str
    mark: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES))
    is_blind: bool = False  # sees only the own decisions
    sees: Moment | None = None  # what a blind visitor sees, made once for every moment


class Access:
    """The door of one running workbench. Nothing of it is kept on disk: a new start lets nobody in who was there."""

    def __init__(self, reviewer: str, hosts: frozenset[str], port: int) -> None:
        """``hosts`` are the names and ports, as browsers send them, under which this workbench may be asked."""
        self.token = secrets.token_urlsafe(TOKEN_BYTES)
        self.hosts = hosts
        self.cookie = f"testimonia-{port}"  # cookies do not know ports: two cases at once must not share one
        self._reviewer = reviewer
        self._visitors: dict[str, Visitor] = {}

    def enter(self, token: str) -> str | None:
        """The key of a new visitor, for the cookie; None for a wrong token."""
        if not secrets.compare_digest(token.encode(), self.token.encode()):
            return None
        key = secrets.token_urlsafe(TOKEN_BYTES)
        self._visitors[key] = Visitor(self._reviewer)
        return key

    def visitor(self, key: str | None) -> Visitor | None:
        """The visitor whose cookie holds this key."""
        return self._visitors.get(key or "")
