"""Days of other calendars, and of both Easters, in the (proleptic) Gregorian calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from hijridate import Gregorian, Hijri
from pyluach.dates import HebrewDate

FIRST_YEAR, LAST_YEAR = 1583, 4099  # the Gregorian calendar begins; the computus is checked as far as that
JULIAN_ORDINAL = 1721425  # the Julian day number of 31 December of the year before 1
HEBREW_YEARS_BEFORE = 3760  # the Hebrew year that ends in the Gregorian year 0
HIJRI_YEARS_BEFORE, HIJRI_DAYS, SOLAR_DAYS = 622, 354.367, 365.2425
SOLAR_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)
SOLAR_CYCLE = 33
SOLAR_ORDINAL = 226530  # so that 1 Farvardin 1403 is 20 March 2024


def from_julian(year: int, month: int, day: int) -> date:
    """A date of the Julian calendar (Richards, "Calendars", in Explanatory Supplement, 3rd ed., 15.11)."""
    late = (14 - month) // 12
    years = year + 4800 - late
    number = day + (153 * (month + 12 * late - 3) + 2) // 5 + 365 * years + years // 4 - 32083
    return date.fromordinal(number - JULIAN_ORDINAL)


def western_easter(year: int) -> date:
    """Easter of the western churches (the anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter of the eastern churches (the Julian algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return from_julian(year, month, day + 1)


def hijri_days(year: int, month: int, day: int) -> Iterator[date]:
    """Each such Islamic day of the Gregorian year (Umm al-Qura, August 1924 to 2077; none outside of it)."""
    nearest = int((year - HIJRI_YEARS_BEFORE) * SOLAR_DAYS / HIJRI_DAYS)
    for hijri_year in range(nearest - 1, nearest + 3):
        try:
            told = Hijri(hijri_year, month, day).to_gregorian()
        except OverflowError:
            continue
        if told.year == year:
            yield date(told.year, told.month, told.day)


def hijri_month_end(day: date) -> date:
    """The last day of the Islamic month that holds the day; OverflowError outside of August 1924 to 2077."""
    told = Gregorian.fromdate(day).to_hijri()
    return day + timedelta(days=told.month_length() - told.day)


def hebrew_days(year: int, month: int, day: int) -> Iterator[date]:
    """Each such Hebrew day of the Gregorian year; months are counted from Nisan, as the Bible does."""
    for hebrew_year in (year + HEBREW_YEARS_BEFORE, year + HEBREW_YEARS_BEFORE + 1):
        told = HebrewDate(hebrew_year, month, day).to_pydate()
        if told.year == year:
            yield told


def nowruz(year: int) -> date:
    """The first day of the Persian year by the 33-year rule, which is what was observed in Iran from 1799 to 2254.

    Source: Heydari-Malayeri, "A concise review of the Iranian calendar" (2004).
    """
    persian = year - HIJRI_YEARS_BEFORE + 1
    cycles, rest = divmod(persian, SOLAR_CYCLE)
    leaps = len(SOLAR_LEAPS) * cycles + sum(leap < rest for leap in SOLAR_LEAPS)
    return date.fromordinal(SOLAR_ORDINAL + 365 * persian + leaps)
