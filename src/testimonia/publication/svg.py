"""One chart of the chronology as SVG: a lane for what one teller says of one time, uncertainty as a bar."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from markupsafe import Markup

from testimonia.language.day_words import MONTHS
from testimonia.publication.rows import Chart, Row
from testimonia.publication.scale import Scale
from testimonia.publication.visible import named

WIDTH, LEFT, RIGHT = 1000, 230, 800
HEAD, LANE, FOOT = 30, 24, 10
SHORTEST = 7.0  # below this a bar is drawn as a point
NAME, LINKS = 29, 6  # characters of a teller's name, links of a row
FADE = 46.0  # how far an open end runs out
ROOM, GAP = 130.0, 8.0  # what the time in words takes, and its distance from the bar


def chart_svg(chart: Chart, number: int) -> Markup:
    """The drawing. Every row says in words what it shows, and its numbers lead to the statements."""
    scale = Scale(chart.first, chart.last, LEFT, RIGHT)
    height = HEAD + LANE * len(chart.rows) + FOOT
    parts = [*_axis(scale, height), *(piece for n, row in enumerate(chart.rows) for piece in _lane(row, n, scale))]
    return Markup(
        '<svg class="chart" viewBox="0 0 {width} {height}" role="group" aria-labelledby="c{number}">'
        '<title id="c{number}">{title}</title>{parts}</svg>'
    ).format(width=WIDTH, height=height, number=number, title=named(chart.title), parts=Markup().join(parts))


def _axis(scale: Scale, height: int) -> Iterator[Markup]:
    yield Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(LEFT, HEAD - 4, RIGHT, HEAD - 4)
    for x, label in scale.marks():
        yield Markup('<line class="grid" x1="{0}" y1="{1}" x2="{0}" y2="{2}"/>').format(x, HEAD - 4, height - FOOT)
        yield Markup('<text class="tick" x="{}" y="{}">{}</text>').format(x, HEAD - 11, label)


def _lane(row: Row, number: int, scale: Scale) -> Iterator[Markup]:
    y = HEAD + number * LANE + LANE // 2
    if number % 2:
        yield Markup('<rect class="stripe" x="0" y="{}" width="{}" height="{}"/>').format(y - LANE // 2, WIDTH, LANE)
    name = named(row.teller)
    short = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    yield Markup('<text class="lane" x="{}" y="{}">{}<title>{}</title></text>').format(LEFT - 14, y + 4, short, name)
    yield _bar(row, y, scale)
    yield _time(row, y, scale)
    yield _links(row, y)


def _bar(row: Row, y: int, scale: Scale) -> Markup:
    look = " ".join(["bar", *["inherited"] * row.is_inherited, *["denied"] * row.is_denied])
    if row.first is None or row.last is None:
        return _open_bar(row, y, scale, look)
    x, end = scale.at(row.first), scale.at(row.last)
    if end - x < SHORTEST:
        return Markup('<circle class="{}" cx="{}" cy="{}" r="5"/>').format(look, round((x + end) / 2, 1), y)
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="10" rx="5"/>').format(
        look, x, y - 5, round(end - x, 1)
    )


def _open_bar(row: Row, y: int, scale: Scale, look: str) -> Markup:
    """The bound that is known as an edge, and an arrow into the side that is open."""
    edge = scale.at(row.start)
    tip = round(edge + FADE if row.last is None else edge - FADE, 1)
    back = 6 if row.last is None else -6
    shape = f"M{edge},{y - 6}V{y + 6}M{edge},{y}H{tip}m{-back},-4l{back},4l{-back},4"
    return Markup('<path class="{} open" d="{}"/>').format(look, shape)


def _time(row: Row, y: int, scale: Scale) -> Markup:
    """The time in words behind its bar, or before it or on it where no room is left."""
    end = scale.at(row.stop) + (FADE if row.last is None else 0)
    begin = scale.at(row.start) - (FADE if row.first is None else 0)
    place = Markup('<text class="time {}" x="{}" y="{}">{}</text>')
    words = row_words(row, scale)
    if end + ROOM < RIGHT:
        return place.format("after", round(max(end + GAP, begin + 2 * GAP), 1), y + 4, words)
    if begin - ROOM > LEFT:
        return place.format("before", round(begin - GAP, 1), y + 4, words)
    return place.format("inside", round((begin + end) / 2, 1), y + 4, words)


def row_words(row: Row, scale: Scale) -> str:
    """Days where the scale counts days, hours where it counts hours."""
    is_by_hour = scale.last - scale.first <= timedelta(days=1) and row.stop - row.start < timedelta(days=1)

    def words(at: datetime) -> str:
        return (
            f"{at:%H:%M}"
            if is_by_hour
            else f"{at.day} {MONTHS[at.month - 1][:3]}" + f" {at.year}" * (scale.spans_years)
        )

    if row.first is None or row.last is None:
        return f"{'not after' if row.first is None else 'not before'} {words(row.start)}"
    return " to ".join(dict.fromkeys((words(row.first), words(row.last))))


def _links(row: Row, y: int) -> Markup:
    link = Markup('<a href="#s{0}"><tspan>{0}</tspan></a>')
    shown = Markup(" ").join(link.format(n) for n in row.numbers[:LINKS])
    more = len(row.numbers) - LINKS
    rest = Markup(' <a href="#timetable"><tspan>+{}</tspan></a>').format(more) if more > 0 else Markup()
    return Markup('<text class="links" x="{}" y="{}">{}{}</text>').format(RIGHT + 14, y + 4, shown, rest)
