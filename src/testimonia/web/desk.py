"""What every request is given: the desk, the moment, the visitor, and the hand that signs."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Request

from testimonia.actions.blind import blind
from testimonia.actions.desk import Desk
from testimonia.actions.hand import Hand
from testimonia.actions.moment import Moment
from testimonia.web.access import Visitor


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


def _visitor(request: Request) -> Visitor:
    visitor: Visitor = request.state.visitor
    return visitor


def _moment(request: Request) -> Moment:
    return moment_for(_desk(request), _visitor(request))


def _hand(request: Request) -> Hand:
    return Hand(_visitor(request).name, now)


def moment_for(desk: Desk, visitor: Visitor) -> Moment:
    """The case as this visitor may see it."""
    now_here = desk.moment
    if not visitor.is_blind:
        return now_here
    sees = visitor.sees
    if sees is None or sees.head != now_here.head:
        sees = visitor.sees = blind(desk.folder, now_here, visitor.name)
    return sees  # and not the visitor's: another of his requests may have changed that meanwhile


def now() -> str:
    """This moment by the clock of this machine, in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


AtDesk = Annotated[Desk, Depends(_desk)]
AtMoment = Annotated[Moment, Depends(_moment)]
AtVisitor = Annotated[Visitor, Depends(_visitor)]
AtHand = Annotated[Hand, Depends(_hand)]
