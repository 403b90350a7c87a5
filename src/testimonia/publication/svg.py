"""One chart of the chronology as SVG: a lane for what one teller says of one time, uncertainty as a bar."""

from collections.abc import Iterator

from markupsafe import Markup

from testimonia.publication.charts import Chart
from testimonia.publication.row_words import row_words
from testimonia.publication.rows import Row
from testimonia.publication.scale import Scale
from testimonia.publication.svg_bars import bars, reach
from testimonia.publication.time_clashes import MARK
from testimonia.publication.visible import named

WIDTH, LEFT, RIGHT = 1000, 230, 800
HEAD, LANE, FOOT = 30, 24, 10
NAME, LINKS, CLASHES = 29, 6, 2  # characters of a name, links of a row, clashes among them
ROOM, GAP = 130.0, 8.0  # what the time in words takes, and its distance from the bar


def chart_svg(chart: Chart, name: str) -> Markup:
    """The drawing, with the id ``name``. Every row says in words what it shows; its numbers lead to the statements."""
    scale = Scale(chart.first, chart.last, LEFT, RIGHT)
    height = HEAD + LANE * len(chart.rows) + FOOT
    parts = [*_axis(scale, height), *(piece for n, row in enumerate(chart.rows) for piece in _lane(row, n, scale))]
    return Markup(
        '<svg class="chart" viewBox="0 0 {width} {height}" role="group" aria-labelledby="{name}">'
        '<title id="{name}">{title}</title>{parts}</svg>'
    ).format(width=WIDTH, height=height, name=name, title=named(chart.title), parts=Markup().join(parts))


def _axis(scale: Scale, height: int) -> Iterator[Markup]:
    yield Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(LEFT, HEAD - 4, RIGHT, HEAD - 4)
    for x, label in scale.marks():
        yield Markup('<line class="grid" x1="{0}" y1="{1}" x2="{0}" y2="{2}"/>').format(x, HEAD - 4, height - FOOT)
        yield Markup('<text class="tick" x="{}" y="{}">{}</text>').format(x, HEAD - 11, label)


def _lane(row: Row, number: int, scale: Scale) -> Iterator[Markup]:
    y = HEAD + number * LANE + LANE // 2
    if number % 2:
        yield Markup('<rect class="stripe" x="0" y="{}" width="{}" height="{}"/>').format(y - LANE // 2, WIDTH, LANE)
    if row.event and number:
        yield Markup('<line class="parting" x1="0" y1="{0}" x2="{1}" y2="{0}"/>').format(y - LANE // 2, WIDTH)
    yield _name(row, y)
    yield from bars(row, y, scale)
    yield _time(row, y, scale)
    yield _links(row, y)


def _name(row: Row, y: int) -> Markup:
    name = named(row.name)
    short = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    return Markup('<text class="lane{}" x="{}" y="{}">{}<title>{}</title></text>').format(
        " happened" if row.event else "", LEFT - 14, y + 4, short, name
    )


def _time(row: Row, y: int, scale: Scale) -> Markup:
    """The time in words behind its bar, or before it or on it where no room is left; it leads to the reasons."""
    begin, end = reach(row, scale)
    place = Markup('<a href="#{}"><text class="time {}" x="{}" y="{}">{}</text></a>')
    goal = f"e{row.event}" if row.event else f"b{row.numbers[0]}"
    words = row_words(row.said, scale)
    if end + ROOM < RIGHT:
        return place.format(goal, "after", round(max(end + GAP, begin + 2 * GAP), 1), y + 4, words)
    if begin - ROOM > LEFT:
        return place.format(goal, "before", round(begin - GAP, 1), y + 4, words)
    return place.format(goal, "inside", round((begin + end) / 2, 1), y + 4, words)


def _links(row: Row, y: int) -> Markup:
    """The marks of clashes, then the numbers of the statements or of the event."""
    clash = Markup('<a href="#f{}"><tspan class="clash">{}{}</tspan></a>')
    link = Markup('<a href="#s{0}"><tspan>{0}</tspan></a>')
    shown = [clash.format(one.finding_number, MARK, one.number) for one in row.clashes[:CLASHES]]
    if row.event:
        shown.append(Markup('<a href="#e{0}"><tspan>E{0}</tspan></a>').format(row.event))
    room = LINKS - len(shown) if row.numbers else 0
    shown += [link.format(n) for n in row.numbers[:room]]
    more = len(row.numbers) - room if row.numbers else 0
    if more > 0:
        shown.append(Markup('<a href="#timetable"><tspan>+{}</tspan></a>').format(more))
    return Markup('<text class="links" x="{}" y="{}">{}</text>').format(RIGHT + 14, y + 4, Markup(" ").join(shown))
