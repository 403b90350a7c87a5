"""The time of a row in few words, as fine as the scale that it stands on."""

from datetime import datetime, timedelta

from testimonia.language.chronology_words import unshared
from testimonia.language.day_words import MONTHS
from testimonia.publication.scale import DAY, Scale
from testimonia.publication.spans import Span

_WHOLE_DAY = timedelta(seconds=1)


def row_words(said: Span, scale: Scale) -> str:
    """Days where the scale counts days, hours where it counts hours."""
    is_by_hour = scale.last - scale.first <= DAY and said.stop - said.start < DAY - _WHOLE_DAY

    def words(at: datetime) -> str:
        if is_by_hour:
            return f"{at:%H:%M}"
        return f"{at.day} {MONTHS[at.month - 1][:3]}" + f" {at.year}" * scale.spans_years

    if said.first is None or said.last is None:
        return f"{'not after' if said.first is None else 'not before'} {words(said.start)}"
    begin, end = words(said.first), words(said.last)
    return end if begin == end else f"{unshared(begin, end)} to {end}"
