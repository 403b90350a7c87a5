"""What the whole case allows of each statement, and from whose words that follows."""

from ordering_material import Telling, began, bounds_of, case_of, judged, may, named, says, tells

from testimonia.model.chronology import Bound, Bounds, Strength
from testimonia.model.entity import Event
from testimonia.model.statement import Status
from testimonia.reasoning.ordering.chronicle import Chronicle
from testimonia.reasoning.supposing import Supposing, supposed

FERRY = tells("Ada Roth", may(2, "the ferry sank", "sink", agent="the ferry"))
REACHED = says("Two days after the ferry sank we reached Tolin", "reach", agent="we", goal="Tolin")
RANG = says("The morning after Jon Marn had reached Tolin, the bells rang", "ring", agent="the bells")
CASE = case_of(FERRY, tells("Jon Marn", REACHED), tells("Lia Korn", RANG))


def rests_on(bound: Bound | None) -> set[str]:
    assert bound is not None
    return {statement for reason in bound.reasons for statement in reason.statements}


def test_a_bound_names_every_statement_that_it_comes_from_and_no_other() -> None:
    ferry, reached, rang = (named(CASE, words).id for words in ("On 2 May", "Two days after", "bells"))
    assert rests_on(bounds_of(CASE, "On 2 May").earliest_start) == {ferry}
    assert rests_on(bounds_of(CASE, "Two days after").earliest_start) == {ferry, reached}
    assert rests_on(bounds_of(CASE, "bells").latest_start) == {ferry, reached, rang}


def test_what_is_bounded_over_others_is_counted_through_them() -> None:
    assert began(CASE, "bells") == ("2031-05-05", "2031-05-05")


def test_nobody_tells_of_what_came_after_the_telling() -> None:
    case = case_of(tells("Ada Roth", says("The mill burned", "burn", agent="The mill"), made_on="2031-05-20"))
    chronology = Chronicle(case).chronology()
    assert chronology.undated == (named(case, "mill").id,)
    story = tells("Jon Marn", says("Before the ferry sank, the mill burned", "burn", agent="the mill"))
    assert began(case_of(FERRY, story), "mill") == (None, "2031-05-02")


def test_the_day_of_telling_is_assumed_and_the_words_are_stated() -> None:
    bounds = bounds_of(
        case_of(FERRY, tells("Jon Marn", says("After the ferry sank, we fled", "flee", agent="we"))), "we fled"
    )
    assert bounds.earliest_start is not None
    assert bounds.latest_start is not None
    assert [reason.strength for reason in bounds.latest_start.reasons] == [Strength.ASSUMED]
    assert Strength.STATED in {reason.strength for reason in bounds.earliest_start.reasons}


def test_what_a_reviewer_rejects_bounds_nothing_and_has_no_line() -> None:
    case = judged(CASE, "Two days after", Status.REJECTED)
    assert began(case, "bells") == (None, None)
    chronology = Chronicle(case).chronology()
    assert named(CASE, "Two days after").id not in {*chronology.undated, *(line.statement for line in chronology.dated)}


def accounts(*tellings: Telling) -> Bounds:
    """The bounds of one event that all these tellings tell of, by their first statements."""
    case = case_of(*tellings)
    event = Event("event-ferry", "sink: ferry", tuple(s.id for s in case.statements), None, None)
    (line,) = Chronicle(case).chronology([event]).events
    return line.bounds


def test_an_event_whose_tellers_differ_reaches_over_all_their_accounts() -> None:
    sank = (tells(f"Teller {day}", may(day, "the ferry sank", "sink", agent="the ferry")) for day in (9, 2, 4))
    bounds = accounts(*sank)
    assert bounds.earliest_start is not None
    assert bounds.latest_start is not None
    assert (bounds.earliest_start.at, bounds.latest_start.at) == ("2031-05-02T00:00:00", "2031-05-09T23:59:59")


def test_an_account_that_nothing_dates_does_not_open_the_others() -> None:
    undated = tells("Ivo Penn", says("The ferry went down", "sink", agent="The ferry"))
    bounds = accounts(FERRY, undated)
    assert bounds.latest_start is not None
    assert bounds.latest_start.at == "2031-05-02T23:59:59"


def test_a_what_if_without_a_teller_bounds_as_if_he_had_said_nothing() -> None:
    without = supposed(CASE, Supposing(without=frozenset({"s1"})))
    assert began(without, "bells") == (None, None)
    alone = supposed(CASE, Supposing(tellers=frozenset({"Jon Marn"})))
    assert [s.teller for s in alone.statements] == ["Jon Marn"]
    assert alone.texts == CASE.texts
    assert began(alone, "Two days after") == (None, None)


def test_a_what_if_with_only_what_was_accepted_takes_nothing_that_is_merely_proposed() -> None:
    case = judged(CASE, "On 2 May", Status.ACCEPTED)
    only = supposed(case, Supposing(only_accepted=True))
    assert [s.status for s in only.statements] == [Status.ACCEPTED]
    both = supposed(judged(case, "Two days after", Status.ACCEPTED), Supposing(only_accepted=True))
    assert began(both, "Two days after") == ("2031-05-04", "2031-05-04")


def test_supposing_nothing_leaves_the_very_case() -> None:
    assert supposed(CASE, Supposing()) is CASE
