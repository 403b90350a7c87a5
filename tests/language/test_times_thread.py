"""The thread of a story: the years that its dates leave unsaid, and the dates that it only glances at."""

from datetime import date

from testimonia.language.times import find_times
from testimonia.language.times.grammar.cascade import grammar_of
from testimonia.language.times.grammar.shapes import Order
from testimonia.language.times.thread import Thread, thread_of

TELLING = date(1998, 5, 1)


def thread(text: str, telling: date | None = TELLING, story: date | None = None) -> Thread:
    return thread_of(text, grammar_of("en").read(text, Order("dmy", sure=True)), telling, story)


def years(text: str, telling: date | None = TELLING, story: date | None = None) -> list[int]:
    """The years of the dates that leave theirs unsaid, in the order of the text."""
    return [year for _, year in sorted(thread(text, telling, story).years.items())]


def asides(text: str) -> list[str]:
    """What begins at the places that the story does not go to."""
    return [text[at:].split(".", maxsplit=1)[0].split(",", maxsplit=1)[0] for at in sorted(thread(text).asides)]


def test_a_date_without_its_year_is_of_the_year_the_story_has_come_to() -> None:
    assert years("In March 1941 we fled. On 4 May we came to the river. In August they found us.") == [1941, 1941]


def test_a_story_runs_forward_over_a_new_year() -> None:
    assert years("In October 1941 we fled. In January we were ill. In March we went on.") == [1942, 1942]


def test_a_date_told_later_corrects_what_an_earlier_one_seems_to_say() -> None:
    """The first May could be of 1941; that the story then comes to April 1942 does not let it."""
    assert years("In May we were taken. In June 1942 we were at the camp.") == [1942]


def test_a_step_on_carries_the_story_along() -> None:
    assert years("In March 1941 we fled. Two years later we came back. In May the school opened.") == [1943]


def test_a_year_glanced_at_in_the_middle_of_a_sentence_leads_no_story_there() -> None:
    text = "In March 1941 we fled to my uncle, who had built that house in June 1922. On 4 May we went on."
    assert asides(text) == ["June 1922"]
    assert years(text) == [1941]


def test_a_date_that_opens_a_new_part_leads_the_story_there() -> None:
    text = "In March 1941 we fled.\n\nJune 1950. My brother wrote to us. On 4 July he came."
    assert asides(text) == []
    assert years(text) == [1950]


def test_a_story_does_not_come_to_days_after_it_was_told() -> None:
    assert years("In November we fled. In December we came here.", date(1998, 5, 1)) == [1997, 1997]


def test_a_weekday_beside_a_day_pulls_to_the_year_in_which_it_fits() -> None:
    """Told on 10 May 1998: 5 May was a Monday in 1997, and a Tuesday in 1998."""
    telling = date(1998, 5, 10)
    assert years("On 5 May they came.", telling) == [1998]
    assert years("On Monday, 5 May, they came.", telling) == [1997]


def test_a_story_that_is_known_begins_on_its_day() -> None:
    assert years("On 4 May they came.", None, date(1944, 3, 1)) == [1944]


def test_a_text_without_dates_has_no_thread() -> None:
    assert thread("We walked, and nobody knew where.") == Thread({}, frozenset())


def test_the_thread_dates_what_is_read() -> None:
    text = "In October 1941 we fled. In January 1942 or so we were ill; in March we went on. 1943 was better. 1944 too."
    found = {one.text: one.value for one in find_times(text, TELLING)}
    assert found["March"] == "1942-03"
