"""The days that a case tells of, and how they date those who name none."""

from datetime import date

import pytest
from reading_material import ARTICLE, LOG, OFFICE, WITNESS, identify

from testimonia.model.source import Described, Format, Kind, Source
from testimonia.model.statement import Statement
from testimonia.model.text import Text
from testimonia.model.when import Basis, When
from testimonia.reading.frame import Frame, frame_of
from testimonia.reading.reader import read

FIRE = Frame(date(2030, 3, 14))
NIGHT = Frame(date(2030, 3, 14), by_night=True)
LATE_ARTICLE = Described(Kind.PRESS, "Jan Orre", "2032-01-09", "en")
EARLY_ARTICLE = Described(Kind.PRESS, "Jan Orre", "2030-03-16", "en")


def source(content: str, described: Described = WITNESS, name: str = "s") -> tuple[Source, Text]:
    return Source(name, f"{name}.txt", described, "0" * 64, len(content), Format.TXT), Text(name, content, ())


def told(content: str, described: Described = WITNESS, frame: Frame | None = FIRE) -> tuple[Statement, ...]:
    (proposals,) = read([source(content, described)], identify, frame=frame)
    return proposals.statements


def when(words: str, content: str, described: Described = WITNESS, frame: Frame | None = FIRE) -> When | None:
    """When the statement was whose quote holds these words."""
    return next(s.when for s in told(content, described, frame) if words in s.anchor.quote)


def days(found: When | None) -> tuple[str | None, str | None]:
    assert found is not None
    return found.earliest, found.latest


def test_a_case_without_days_has_no_frame() -> None:
    assert frame_of([]) is None
    assert frame_of([source("They came in the night and burned the mill.")]) is None


def test_the_day_that_most_sources_name_is_the_frame() -> None:
    sources = [
        source("On 14 March 2030 they came to Orlec."),
        source("The mill burned on 14 March 2030."),
        source("I was born on 3 May 1998."),
    ]
    assert frame_of(sources) == FIRE


def test_a_source_counts_once_however_often_it_names_its_days() -> None:
    many = "On 3 May 1998 I was born. On 7 June 2011 I left school. On 9 July 2019 I married. On 3 May 2020 we moved."
    sources = [source(many), source(many), source("On 14 March 2030 they came."), source("It was 14 March 2030.")]
    assert frame_of(sources) == FIRE


def test_the_day_on_which_a_source_was_made_is_not_told_of() -> None:
    made = "Taken down in Varna on 2 May 2031."
    assert frame_of([source(made), source(made)]) is None
    assert frame_of([source(made), source(made), source("They came on 14 March 2030.")]) == FIRE


def test_the_day_of_a_source_made_in_some_month_is_told_of() -> None:
    month = Described(Kind.TESTIMONY, "Ana Bel", "2031-05", "en")
    assert frame_of([source("They came on 14 March 2030.", month)]) == FIRE


def test_a_night_begins_on_the_first_of_its_days() -> None:
    sources = [source("On 14 March 2030 we heard the carts."), source("At dawn on 15 March 2030 the mill burned.")]
    assert frame_of(sources) == NIGHT


def test_the_mornings_of_a_night_are_of_the_day_after() -> None:
    assert days(when("mill", "In the morning the mill burned.", frame=NIGHT)) == ("2030-03-15", "2030-03-15")
    assert days(when("carts", "In the evening the carts came.", frame=NIGHT)) == ("2030-03-14", "2030-03-14")


def test_the_morning_of_a_day_is_its_own() -> None:
    assert days(when("mill", "In the morning the mill burned.")) == ("2030-03-14", "2030-03-14")


def test_months_and_days_in_words_gather_to_no_frame() -> None:
    """Only days in figures, or told by their number, are firm enough to date another source by."""
    assert frame_of([source("In March 2030 they came. Yesterday I was asked.")]) is None


def test_a_source_in_another_language_names_its_days_too() -> None:
    russian = Described(Kind.TESTIMONY, "Ана Бел", "2031-05-02", "ru")
    assert frame_of([source("14 марта 2030 года они пришли в Орлец.", russian)]) == FIRE


def test_who_names_no_day_is_read_from_the_days_of_the_case() -> None:
    found = when("soldiers came", "At ten in the evening the soldiers came.")
    assert found is not None
    assert (found.earliest, found.basis) == ("2030-03-14T22:00:00", Basis.OWN)
    assert "2030-03-14" in found.reason


def test_without_a_frame_the_same_hour_has_no_date() -> None:
    assert days(when("soldiers came", "At ten in the evening the soldiers came.", frame=None)) == (None, None)


def test_a_source_that_names_a_day_goes_on_from_its_own() -> None:
    text = "On 3 June 2029 we left Orlec. The next day they burned the mill."
    assert days(when("burned", text)) == ("2029-06-04", "2029-06-04")


def test_yesterday_is_not_of_the_days_of_the_case() -> None:
    assert days(when("clerk", "Yesterday the clerk read my words to me.")) == ("2031-05-01", "2031-05-01")


@pytest.mark.parametrize("described", [LOG, Described(Kind.OTHER, "Ana Bel", "2031-05-02", "en")])
def test_what_is_written_down_at_once_is_of_its_own_day(described: Described) -> None:
    assert days(when("train", "At 17:20 the train was held.", described)) == ("2031-05-02T17:20:00",) * 2


def test_the_press_of_the_same_weeks_counts_from_its_own_day() -> None:
    text = "On Friday the mill burned."
    assert days(when("mill", text, EARLY_ARTICLE)) == ("2030-03-15", "2030-03-15")


def test_the_press_of_later_years_counts_from_the_days_of_the_case() -> None:
    assert days(when("mill", "At ten in the evening the mill burned.", LATE_ARTICLE)) == ("2030-03-14T22:00:00",) * 2


def test_the_only_day_of_a_deposition_dates_what_follows_it() -> None:
    text = "On 14 March 2030 I was at the mill. The carts came. A soldier broke the door."
    for words in ("carts", "broke"):
        found = when(words, text, frame=None)
        assert days(found) == ("2030-03-14", "2030-03-14")
        assert found is not None
        assert (found.basis, found.reason) == (Basis.INHERITED, "the only day told of: 14 March 2030")


def test_what_is_told_before_the_only_day_is_not_dated_by_it() -> None:
    text = "My father built the mill. On 14 March 2030 the carts came. A soldier broke the door."
    assert when("built", text, frame=None) is None
    assert when("broke", text, frame=None) is not None


def test_of_two_days_apart_neither_dates_what_follows() -> None:
    text = "On 14 March 2030 the carts came. On 3 June 2030 we left Orlec. A soldier broke the door."
    assert when("broke", text, frame=None) is None


def test_the_night_to_the_next_day_is_still_one_day() -> None:
    text = "On 14 March 2030 the carts came. On 15 March 2030 the mill burned. A soldier broke the door."
    assert days(when("broke", text, frame=None)) == ("2030-03-14", "2030-03-14")


def test_the_day_a_deposition_was_made_on_is_not_the_day_it_tells_of() -> None:
    text = "Taken down on 2 May 2031. The carts came. A soldier broke the door."
    assert when("broke", text, frame=None) is None


@pytest.mark.parametrize("described", [ARTICLE, OFFICE])
def test_an_article_tells_of_more_than_the_one_day_it_names(described: Described) -> None:
    text = "On 14 March 2030 the mill burned. A new road was built."
    assert when("road", text, described, frame=None) is None


def test_a_clause_takes_the_day_that_its_sentence_told_before() -> None:
    text = "On 14 March 2030 the carts came and the soldiers broke the door. On 3 June 2030 we left."
    found = when("broke", text, frame=None)
    assert days(found) == ("2030-03-14", "2030-03-14")
    assert found is not None
    assert found.basis is Basis.INHERITED


HEADED = "14 March 2030:\n23:10 The carts came.\n23:40 The mill burned.\n\n15 March 2030:\n06:20 The bridge fell.\n"
STAMPED = "[2030-03-14, 23:40] The mill burned.\n[2030-03-15, 06:20] The bridge fell.\n"
BARE = HEADED.replace("2030:", "2030")


@pytest.mark.parametrize("log", [HEADED, STAMPED])
def test_each_entry_of_a_log_has_the_date_of_its_own_heading(log: str) -> None:
    assert days(when("mill", log, LOG)) == ("2030-03-14T23:40:00",) * 2
    assert days(when("bridge", log, LOG)) == ("2030-03-15T06:20:00",) * 2


@pytest.mark.parametrize(("words", "hour"), [("carts", "2030-03-14T23:10:00"), ("bridge", "2030-03-15T06:20:00")])
def test_the_first_entry_below_a_heading_has_its_date_too(words: str, hour: str) -> None:
    found = when(words, BARE, LOG)
    assert found is not None
    assert found.earliest == hour


def test_an_entry_after_midnight_is_of_the_next_day() -> None:
    log = "14 March 2030:\n23:40 The mill burned.\n00:20 The bridge fell.\n"
    assert days(when("bridge", log, LOG)) == ("2030-03-15T00:20:00",) * 2


@pytest.mark.parametrize("log", [HEADED, STAMPED])
def test_the_days_of_the_case_do_not_move_a_log(log: str) -> None:
    assert [s.when for s in told(log, LOG, None)] == [s.when for s in told(log, LOG, Frame(date(2029, 1, 3)))]


def test_of_a_season_and_a_day_in_it_the_day_is_when_it_was() -> None:
    found = when("burned", "In spring, on 14 March, the mill burned. We left in April.", frame=None)
    assert days(found) == ("2031-03-14", "2031-03-14")
