"""What a reviewer decided about a proposal."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """The three things a reviewer can do."""

    ACCEPT = "accept"
    REJECT = "reject"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Judgement:
    """``made_at`` is an ISO 8601 instant in UTC."""

    statement: str
    decision: Decision
    reviewer: str
    made_at: str
