"""The order of what is told."""

from testimonia.model.chronology import Chronology, Line
from testimonia.model.statement import Statement

FIRST, LAST = "0000-00-00T00:00:00", "9999-99-99T99:99:99"  # beyond every bound that words can set


def chronology(statements: tuple[Statement, ...]) -> Chronology:
    """Dated statements by earliest, then latest bound, in the order of telling where both agree; the rest undated."""
    lines = [line for line in map(_line, statements) if line]
    dated = {line.statement for line in lines}
    lines.sort(key=lambda line: (line.earliest or FIRST, line.latest or LAST))
    return Chronology(tuple(lines), tuple(s.id for s in statements if s.id not in dated))


def _line(statement: Statement) -> Line | None:
    when = statement.when
    if when is None or (when.earliest is None and when.latest is None):
        return None
    return Line(statement.id, when.first_instant, when.last_instant)
