"""What is only guessed proves nothing."""

from ordering_material import bounds_of, case_of, clock, denied, judged, may, on, orders, orders_in, says, tells

from testimonia.model.statement import Status
from testimonia.reasoning.ordering.persons import in_full


def test_the_day_of_telling_bounds_whole_days() -> None:
    case = case_of(
        tells(
            "Ada Roth",
            says("Eleven days I lodged with my aunt", "lodge", agent="I"),
            says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk"),
        )
    )
    latest = bounds_of(case, "lodged").latest_end
    assert latest is not None
    assert latest.at == "2031-06-29T23:59:59"


def test_two_passages_of_a_message_are_never_shortened_to_the_same_words() -> None:
    began = clock(4, "21:00", "I began an operation", "begin", agent="I")
    took = says("It took four hours", "take", agent="It")
    never = denied(says("I never left the table", "leave", agent="I"))
    up = says("Twenty minutes after the lamps failed I was in the upper ward", "be", agent="I")
    lamps = clock(4, "22:00", "the lamps failed", "fail", agent="the lamps")
    (found,) = orders(tells("Otto Hell", began, took, never, up), tells("Ines Gard", lamps))
    assert "So “On 4 May 2031 at …” was not before" not in found.message


def test_what_only_follows_a_dated_act_in_a_story_proves_no_deed_after_a_death() -> None:
    story = tells(
        "Ada Roth",
        may(6, "the bells rang", "ring", agent="the bells"),
        says("Anton Grau died in the cellar", "die", agent="Anton Grau"),
    )
    assert not orders(story, tells("Ivo Penn", may(9, "Anton Grau opened the gate", "open", agent="Anton Grau")))


def test_accepting_a_statement_as_it_was_read_makes_no_new_clash() -> None:
    left = may(3, "I left the barracks", "leave", agent="I")
    walked = says("Three days I walked along the ridge", "walk", agent="I")
    crossed = says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk")
    case = case_of(tells("Mirko Dahl", left, walked, on(crossed, "The morning after", "2031-05-04")))
    assert not orders_in(case)
    assert not orders_in(judged(case, "crossed over", Status.ACCEPTED))


def test_names_on_both_sides_of_a_comma_are_no_name_in_full() -> None:
    assert "heron" not in in_full(["They saw Heron, Karel Moor and Ada."], frozenset({"heron", "karel", "moor"}), [])
