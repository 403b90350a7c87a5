"""What holds for every time in every text, in each language."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from testimonia.language import edtf
from testimonia.language.times import TimeExpression, find_times

LANGUAGES = ("en", "de", "fr", "ru", "uk", "es")
TELLINGS = (None, "2023-05-17", "2023-05", "2023", "0001-01-01", "9999-12-31")
ANYWHERE = (
    *("14", "31", "29", "0", "7", "44", "0001", "1642", "1998", "2021", "2023", "9999", "1941-42", "'39"),
    *("03/04/2022", "25.12.2022", "2023-05-14", "[2023-03-14, 11:30]", "06:40", "24:00"),
    *(",", ".", ";", "-", "\N{EN DASH}", "/", "(", ")", "\n", "\n\n", "«", "»", "\u201c", "\u201d"),
)
OWN = {
    "en": "January March May 29 February of Monday Sunday spring winter the Easter Christmas Ramadan morning "
    "evening night dawn noon midnight half past quarter to ten o'clock about early mid- late by before after "
    "since until from to between and yesterday today tomorrow ago later earlier next last this that same "
    "following day days week weeks weekend month months year years decade century 1990s 19th BC AD a an two "
    "three dozen first third last every instant ult. pm GMT D+3 when I was nineteen quarter few more than "
    "will came",
    "de": "Januar März Mai Februar Montag Sonntag Frühling Winter Ostern Weihnachten Morgen Abend Nacht Mittag "
    "Mitternacht halb Viertel zehn Uhr gegen etwa Anfang Mitte Ende bis vor nach seit ab von zwischen und "
    "gestern heute morgen übermorgen später zuvor nächsten letzten diesem jenem selben folgenden Tag Tage "
    "Woche Wochen Wochenende Monat Monaten Jahr Jahre Jahrzehnt Jahrhundert 90er 19. v. Chr. zwei drei ersten "
    "dritten jeden am im in der des dem um wird kam",
    "fr": "janvier mars mai février lundi dimanche printemps été hiver Pâques Noël matin soir nuit midi minuit demi "
    "quart heures 15h30 vers début mi- fin avant après depuis jusqu'à jusqu'au du au de entre et hier "
    "aujourd'hui demain il y a plus tard auparavant prochain dernier ce cette même suivant lendemain veille "
    "jour jours semaine semaines week-end mois an ans année décennie siècle XIXe années 90 av. J.-C. deux "
    "trois premier troisième chaque le la les en à partira vint",
    "ru": "января марта мая февраля понедельник воскресенье весной зимой Пасха Рождество утром вечером ночью ночь "
    "на рассвете полдень полночь половина десятого часов около в начале середине конце до после с по от между "
    "и вчера сегодня завтра назад спустя через позже раньше следующий прошлый этот тот же день дня дней "
    "неделю недели выходные месяц месяца год года лет десятилетие век века 90-е XIX до н. э. два три первый "
    "третий каждый двадцать второго будет пришли",
    "uk": "січня березня травня лютого понеділок неділя весною взимку Великдень Різдво вранці ввечері вночі ніч на "
    "світанку полудень північ пів на десяту годині близько на початку середині кінці до після з по від між і "
    "та вчора сьогодні завтра тому через потім пізніше раніше наступний минулий цей той же день дня днів "
    "тиждень тижні вихідні місяць місяці рік року років десятиліття століття 90-х XIX до н. е. два три перший "
    "третій кожен двадцять другого буде прийшли",
    "es": "enero marzo mayo febrero lunes domingo primavera invierno Pascua Navidad mañana tarde noche madrugada "
    "mediodía medianoche media cuarto las diez hacia principios mediados finales antes después desde hasta "
    "del al de entre y ayer hoy mañana hace más tarde próximo pasado este ese mismo siguiente día días semana "
    "semanas fin mes meses año años década siglo XIX los 90 a. C. dos tres primero tercero cada el la los en "
    "a será vino",
}

LANGUAGE = st.sampled_from(LANGUAGES)
ALIKE = settings(deadline=None, derandomize=True)  # the same texts in every run, so that a failure is the change's


class Told(NamedTuple):
    """A text, its language, and the day it was told."""

    text: str
    language: str = "en"
    reference: str | None = None

    @property
    def found(self) -> list[TimeExpression]:
        return find_times(self.text, self.reference, self.language)


def told_in(language: str) -> st.SearchStrategy[Told]:
    """Any text, and random rows of the language's own words of time with figures and marks between."""
    words = st.sampled_from(OWN[language].split()) | st.sampled_from(ANYWHERE)
    texts = st.lists(words, max_size=14).map(" ".join) | st.text(max_size=60)
    return st.builds(Told, texts, st.just(language), st.sampled_from(TELLINGS))


TOLD = LANGUAGE.flatmap(told_in)


class Day(NamedTuple):
    """A day of any year; only its year where the calendar of the machine has none (0 is 1 BC)."""

    year: int
    month: int = 0
    day: int = 0


def day_of(bound: str | None) -> Day | None:
    if bound is None:
        return None
    year, month, day = bound.partition("T")[0].rsplit("-", 2)
    return Day(int(year), int(month), int(day)) if int(year) > 0 else Day(int(year))


def read_back(moment: datetime | None, far: int | None) -> Day | None:
    if moment is not None:
        return Day(moment.year, moment.month, moment.day)
    return Day(far) if far is not None else None


def are_of_the_text(told: Told) -> bool:
    found = told.found
    apart = all(a.end <= b.start for a, b in pairwise(found))
    return apart and all(told.text[one.start : one.end] == one.text and one.text for one in found)


def are_the_same_again(told: Told) -> bool:
    return told.found == told.found


def begin_before_they_end(told: Told) -> bool:
    return all(_begins_before_it_ends(one) for one in told.found)


def _begins_before_it_ends(one: TimeExpression) -> bool:
    first, last = day_of(one.earliest), day_of(one.latest)
    if first is None or last is None or first < last:
        return True
    clocks = (one.earliest or "").partition("T")[2], (one.latest or "").partition("T")[2]
    return first == last and (not all(clocks) or clocks[0] <= clocks[1])


def read_back_the_same(told: Told) -> bool:
    """A clock that is not told to the minute is written as its days, and a zone stands apart: EDTF has no other way."""
    return all(_reads_back(one) for one in told.found)


def _reads_back(one: TimeExpression) -> bool:
    if one.edtf is None:
        return one.earliest is one.latest is None
    bounds = edtf.read(one.edtf)
    first, last = read_back(bounds.first, bounds.far_first), read_back(bounds.last, bounds.far_last)
    return (first, last) == (day_of(one.earliest), day_of(one.latest))


def bear_timex_within_edtf(told: Told) -> bool:
    """A date whose TIMEX3 is a day has it within its bounds; the ends of ranges bear the days of the whole."""
    found = told.found
    whole = [(one.edtf, one.earliest, one.latest) for one in found]
    alone = (one for one, bounds in zip(found, whole, strict=True) if one.type == "DATE" and whole.count(bounds) == 1)
    return all(_has_its_day(one) for one in alone)


def _has_its_day(one: TimeExpression) -> bool:
    said = one.value
    if one.edtf is None or len(said) != len("2023-05-17") or not said.replace("-", "").isdecimal():
        return True
    return (one.earliest or "0")[:10] <= said <= (one.latest or "9999-12-31")[:10]


@ALIKE
@given(TOLD)
def test_what_is_found_is_of_the_text_sorted_and_apart(told: Told) -> None:
    assert are_of_the_text(told)


@ALIKE
@given(TOLD)
def test_reading_twice_is_reading_the_same(told: Told) -> None:
    assert are_the_same_again(told)


@ALIKE
@given(TOLD)
@example(Told("from 10 May to 3 May 2023"))
@example(Told("от 25 декабря 2022 до 7 января", "ru"))
def test_no_time_ends_before_it_begins(told: Told) -> None:
    assert begin_before_they_end(told)


@ALIKE
@given(TOLD)
@example(Told("at 10 pm GMT on 3 April 2031"))
@example(Told("in 264 BC"))
@example(Told("im 19. Jahrhundert", "de"))
def test_the_edtf_reads_back_to_the_days_of_the_time(told: Told) -> None:
    assert read_back_the_same(told)


@ALIKE
@given(TOLD)
@example(Told("a week ago", "en", "2023-05-17"))
def test_the_day_in_timex_lies_within_the_days_in_edtf(told: Told) -> None:
    assert bear_timex_within_edtf(told)


HARD: tuple[tuple[Callable[[Told], bool], Told], ...] = (
    (are_of_the_text, Told("в первые часы января", "ru", "2023-05-17")),
    (are_of_the_text, Told("перші години лютого 2022", "uk")),
    (are_of_the_text, Told("la première heure de mars", "fr", "2023-05-17")),
    (are_of_the_text, Told("die dritte Stunde im Mai", "de", "2023-05-17")),
    (begin_before_they_end, Told("later later spring 2023")),
    (begin_before_they_end, Told("Ende Mitte Winter 2021", "de")),
    (read_back_the_same, Told("los años 14", "es")),
    (read_back_the_same, Told("les années 29", "fr")),
    (read_back_the_same, Told("этот век", "ru", "0001-01-01")),
    (read_back_the_same, Told("at noon on 3 March 31 BC")),
    (read_back_the_same, Told("premier siècle avant J.-C.", "fr")),
    (bear_timex_within_edtf, Told("late 03/04/2022")),
    (bear_timex_within_edtf, Told("at the end of a week ago", "en", "2023-05-17")),
    (are_of_the_text, Told("In 264 BC they came. Yesterday we left.", "en", "0001")),
    (read_back_the_same, Told("In 44 BC they came. In the past century it was quiet.", "en", "0050-01-01")),
)


@pytest.mark.parametrize(("holds", "told"), [pytest.param(*case, id=case[1].text) for case in HARD])
def test_what_once_did_not_hold_holds(holds: Callable[[Told], bool], told: Told) -> None:
    assert holds(told)


FULL_DATES = {
    "en": "On {0} March {1} they came. From May to July {1} we hid. In the spring of {1} it was quiet.",
    "de": "Am {0}. März {1} kamen sie. Von Mai bis Juli {1} waren wir fort. Im Frühling {1} war es ruhig.",
    "fr": "Le {0} mars {1} ils sont venus. De mai à juillet {1} nous étions partis. Au printemps {1} aussi.",
    "ru": "Они пришли {0} марта {1} года. С мая по июль {1} года нас не было. Весной {1} года было тихо.",
    "uk": "Вони прийшли {0} березня {1} року. З травня по липень {1} року нас не було. Навесні {1} року було тихо.",
    "es": "Vinieron el {0} de marzo de {1}. De mayo a julio de {1} no estábamos. En la primavera de {1} también.",
}
COUNTED = {  # from the day the words were said
    "en": (
        "yesterday, on Monday, in March, on 14 March, two weeks ago, three days ago, last month, last winter, "
        "at Easter, since August, since May, by May, the night before last, this week, a year ago, at ten yesterday"
    ),
    "de": "gestern, am Montag, im März, am 14. März, vor zwei Wochen, im letzten Monat, letzten Winter, seit August",
    "fr": "hier, lundi, en mars, le 14 mars, il y a deux semaines, le mois dernier, l'hiver dernier, depuis août",
    "ru": "вчера, в понедельник, в марте, 14 марта, две недели назад, в прошлом месяце, прошлой зимой, с августа",
    "uk": "вчора, у понеділок, у березні, 14 березня, два тижні тому, минулого місяця, минулої зими, з серпня",
    "es": "ayer, el lunes, en marzo, el 14 de marzo, hace dos semanas, el mes pasado, el invierno pasado, desde agosto",
}
WHOLE_DAY = len("2023-05-17")
WHOLE_MONTH = len("2023-05")
WHOLE_YEAR = len("2023")
DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31)).map(str)


@pytest.mark.parametrize("language", LANGUAGES)
@ALIKE
@given(day=st.integers(1, 31), year=st.integers(1900, 2049), reference=DAYS)
def test_what_stands_alone_is_the_same_whenever_it_was_told(language: str, day: int, year: int, reference: str) -> None:
    text = FULL_DATES[language].format(day, year)
    references = [reference[:length] for length in (WHOLE_DAY, WHOLE_MONTH, WHOLE_YEAR)]
    first, *others = [
        [(one.text, one.value, one.edtf, one.earliest, one.latest) for one in find_times(text, said, language)]
        for said in references
    ]
    assert first
    assert all(other == first for other in others)


def is_within(narrow: TimeExpression, wide: TimeExpression) -> bool:
    """Does the one allow every day that the other allows? An open end allows all."""
    begins = wide.earliest is None or (narrow.earliest is not None and wide.earliest[:10] <= narrow.earliest[:10])
    ends = wide.latest is None or (narrow.latest is not None and narrow.latest[:10] <= wide.latest[:10])
    return begins and ends


@pytest.mark.parametrize(
    ("language", "words"),
    [(language, words) for language in LANGUAGES for words in COUNTED[language].split(", ")],
)
@ALIKE
@given(reference=DAYS)
@example(reference="2023-05-17")
@example(reference="2023-01-02")
@example(reference="2024-12-30")
def test_a_wider_day_of_telling_never_narrows_a_time(language: str, words: str, reference: str) -> None:
    """Told in May, "yesterday" is some day from 30 April to 30 May: what it means from each day that May has."""
    on_the_day, in_the_month, in_the_year = (
        find_times(words, reference[:length], language) for length in (WHOLE_DAY, WHOLE_MONTH, WHOLE_YEAR)
    )
    for narrower, wider in pairwise((on_the_day, in_the_month, in_the_year)):
        assert [one.text for one in narrower] == [one.text for one in wider]
        assert all(is_within(one, other) for one, other in zip(narrower, wider, strict=True))


def test_a_time_told_in_some_month_names_no_day_that_it_was_counted_from() -> None:
    (found,) = find_times("yesterday", "2023-05")
    assert found.anchor == "the date of the document, 2023-05"


def test_a_rough_time_told_in_some_month_stays_rough() -> None:
    (found,) = find_times("two weeks ago", "2023-05")
    assert edtf.read(found.edtf or "").approximate


@pytest.mark.parametrize(
    ("reference", "earliest", "latest"),
    [("2023-05/..", "2023-04-30", None), ("../2023-05", None, "2023-05-30")],
)
def test_a_telling_with_an_open_end_leaves_that_end_open(
    reference: str, earliest: str | None, latest: str | None
) -> None:
    (found,) = find_times("yesterday", reference)
    assert (found.earliest, found.latest) == (earliest, latest)
