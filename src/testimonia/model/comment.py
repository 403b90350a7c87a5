"""What a reviewer noted about a statement; it stays inside the case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """``at`` is an ISO 8601 instant in UTC."""

    statement: str
    words: str
    by: str
    at: str
