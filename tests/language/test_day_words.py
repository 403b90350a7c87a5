from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.day_words import bounds_words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-03-04", "2031-03-04", "4 March 2031"),
        ("2031-03-04T00:00:00", "2031-03-04T23:59:59", "4 March 2031"),
        ("2031-03-04", "2031-03-06", "4 March 2031 to 6 March 2031"),
        ("2031-03-04T06:40:00", "2031-03-04T06:40:00", "4 March 2031, 06:40"),
        ("2031-03-04T22:00:00", "2031-03-04T22:30:00", "4 March 2031, 22:00 to 22:30"),
        ("2031-03-04T22:00:00", "2031-03-04", "4 March 2031, 22:00 to the end of the day"),
        ("2031-03-04", "2031-03-04T21:30:00", "4 March 2031, not after 21:30"),
        ("2031-03-04T22:00:00", "2031-03-05T05:00:00", "4 March 2031, 22:00 to 5 March 2031, 05:00"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-02-01", "2031-02-27", "1 February 2031 to 27 February 2031"),
        ("2031-03-01", "2031-05-31", "March 2031 to May 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
        (None, "2031-03-04", "not after 4 March 2031"),
        (None, "2031-03-31", "not after 31 March 2031"),
        ("2031-03-04", None, "not before 4 March 2031"),
        ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
        (None, None, ""),
    ],
)
def test_bounds_are_said_as_one_would_write_them(earliest: str | None, latest: str | None, words: str) -> None:
    assert bounds_words(earliest, latest) == words


@given(st.dates(), st.dates())
def test_both_years_are_always_said(one: date, other: date) -> None:
    earliest, latest = sorted((str(one), str(other)))
    words = bounds_words(earliest, latest)
    assert str(int(earliest[:4])) in words
    assert str(int(latest[:4])) in words
