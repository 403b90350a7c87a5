"""The chronology for TimelineJS3 of Knight Lab (Northwestern University), as its JSON data format.

The format has no place for an uncertain time: a slide reaches from the first instant that is allowed to the last, and
says in words that it happened within. It cannot hold what has no date; the title counts that.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup, escape

from testimonia.language.chronology_words import Ends, allowed_ends, between_words, told_ends
from testimonia.model.case import Case
from testimonia.model.chronology import Bounds, Line
from testimonia.model.cleared import Cleared
from testimonia.model.entity import Event
from testimonia.model.statement import Polarity, Statement
from testimonia.publication.chronology_sheets import WhenSheet, when_sheet
from testimonia.publication.event_rows import event_bounds, event_ends
from testimonia.publication.numbering import Numbering, numbering
from testimonia.publication.visible import named

MADE_BY = "Testimonia, for TimelineJS3"
EVENTS = "What several tell of"  # the group of events; each teller has one of their own
LONGEST = 110  # code points of a headline
_INSTANT = re.compile(r"([+-]?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")

Json = dict[str, Any]


def timelinejs(cleared: Cleared) -> str:
    """The JSON; the same case gives the same bytes. What sources say is text in it and never markup or a link."""
    case, numbers = cleared.case, numbering(cleared.case)
    slides = [*_statement_slides(case, numbers), *_event_slides(case, numbers)]
    document = {"generator": MADE_BY, "title": _title(cleared, len(slides)), "events": slides}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _title(cleared: Cleared, slides: int) -> Json:
    untold = len(cleared.case.chronology.undated)
    text = Markup("<p>{}</p><p>{} on this line; {} without a time cannot stand on it.</p>").format(
        cleared.stamp, _counted(slides, "entry", "entries"), _counted(untold, "statement", "statements")
    )
    return {"text": {"headline": str(_html(cleared.case.name)), "text": str(text)}, "autolink": False}


def _statement_slides(case: Case, numbers: Numbering) -> Iterable[Json]:
    for line in case.chronology.dated:
        statement = numbers.statement(line.statement)
        if statement:
            yield from _statement_slide(line, statement, numbers)


def _statement_slide(line: Line, statement: Statement, numbers: Numbering) -> Iterable[Json]:
    told = told_ends(line)
    ends = allowed_ends(line.bounds, told)
    when = between_words(*ends)
    denied = "said not to have happened: " if statement.polarity is Polarity.DENIED else ""
    source = numbers.source(statement.source)
    text = Markup("<blockquote>{}</blockquote><p>{}</p>{}").format(
        _html(statement.anchor.quote),
        _html(f"{statement.teller}, in {source[1].name if source else statement.source}"),
        _why(when_sheet(line.bounds, told, (statement.id,), numbers)),
    )
    yield from _slide(
        statement.id, ends, f"{denied}{when}, as told by {statement.teller}", statement.anchor.quote, text,
        statement.teller,
    )  # fmt: skip


def _event_slides(case: Case, numbers: Numbering) -> Iterable[Json]:
    for event in case.events:
        yield from _event_slide(event, event_bounds(case, event), numbers)


def _event_slide(event: Event, bounds: Bounds, numbers: Numbering) -> Iterable[Json]:
    told = event_ends(event)
    ends = allowed_ends(bounds, told)
    accounts = [one for one in map(numbers.statement, event.statements) if one]
    tellers = "; ".join(dict.fromkeys(one.teller for one in accounts))
    item = Markup("<li>{}: “{}”</li>")
    quotes = Markup().join(item.format(_html(one.teller), _html(one.anchor.quote)) for one in accounts)
    text = Markup("<ul>{}</ul>{}").format(quotes, _why(when_sheet(bounds, told, event.statements, numbers)))
    yield from _slide(event.id, ends, f"{between_words(*ends)}, as told by {tellers}", event.label, text, EVENTS)


def _slide(name: str, ends: Ends, when: str, headline: str, text: Markup, group: str) -> Iterable[Json]:
    """One slide; none where the time is open on both sides or no date."""
    dates = [date for date in (_date(end) for end in ends if end) if date]
    if dates:
        short = headline if len(headline) <= LONGEST else f"{headline[:LONGEST].rpartition(' ')[0]} …"
        yield {
            "unique_id": name,
            "start_date": dates[0],
            **({"end_date": dates[1]} if len(dates) > 1 and dates[1] != dates[0] else {}),
            "display_date": _plain(when),
            "text": {"headline": str(_html(short)), "text": str(text)},
            "group": _plain(group),
            "autolink": False,
        }


def _why(time: WhenSheet) -> Markup:
    """As told, as the whole case allows it, and the reasons."""
    line = Markup("<p>As told: {}.</p>").format(time.told or "no time of its own")
    item = Markup("<li>{}</li>")
    for side in time.sides:
        reasons = Markup().join(item.format(_html(reason.words)) for reason in side.reasons)
        line += Markup("<p>{}{}</p>").format(_html(side.words), ", because:" if reasons else "")
        line += Markup("<ul>{}</ul>").format(reasons) if reasons else ""
    return line


def _date(written: str) -> Json | None:
    """Year, month, day, hour and minute; astronomical years, so that 0 is 1 BC. None for what is no date."""
    found = _INSTANT.match(written)
    if found is None:
        return None
    parts = ("year", "month", "day", "hour", "minute")
    return {part: int(number) for part, number in zip(parts, found.groups(), strict=True) if number is not None}


def _html(text: str) -> Markup:
    """Text as HTML, every unseen character as its code point."""
    return escape(named(" ".join(text.split())))


def _plain(text: str) -> str:
    """For the fields from which TimelineJS takes the markup out, once or twice: no bracket is left to be one."""
    return named(" ".join(text.split())).replace("&", "&amp;").replace("<", "\u2039").replace(">", "\u203a")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
