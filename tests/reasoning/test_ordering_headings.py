"""A register's days stand before its entries, and date them as if the entries said so themselves."""

from ordering_material import began, case_of, may, orders, says, tells, under

DIED = under(
    says("Died in the cellar: Anton Grau, 81", "die", before="\n6 May 2031. ", patient="Anton Grau"),
    "6 May 2031",
    "2031-05-06",
)
BORN = under(
    says("Born in the mill: a son of the carter", "bear", before="\n7 May 2031. ", patient="a son"),
    "7 May 2031",
    "2031-05-07",
)
GATE = tells("Ivo Penn", may(9, "Anton Grau opened the gate", "open", agent="Anton Grau"))


def test_an_entry_is_of_the_day_that_stands_before_it() -> None:
    case = case_of(tells("Parish of Tolin", DIED, BORN))
    assert began(case, "Died") == ("2031-05-06", "2031-05-06")
    assert began(case, "Born") == ("2031-05-07", "2031-05-07")


def test_a_heading_is_firm_enough_for_a_clash() -> None:
    (found,) = orders(tells("Parish of Tolin", DIED), GATE)
    assert "the time “6 May 2031” stands before it" in found.message


RANG = may(6, "the bells rang", "ring", agent="the bells")
ASIDES = tuple(
    says(f"Of the {what} nobody spoke", "speak", agent="nobody") for what in ("mill", "barn", "ferry", "gate", "ford")
)
CARRIED = under(says("Anton Grau died in the cellar", "die", agent="Anton Grau"), "6 May 2031", "2031-05-06")


def test_a_time_carried_along_by_a_story_bounds_and_proves_nothing() -> None:
    story = tells("Ada Roth", RANG, *ASIDES, CARRIED)
    assert began(case_of(story), "died in the cellar") == ("2031-05-06", "2031-05-06")
    assert not orders(story, GATE)


def test_a_story_that_names_no_other_day_dates_the_next_act_by_it() -> None:
    story = tells("Ada Roth", RANG, says("Anton Grau died in the cellar", "die", agent="Anton Grau"))
    assert began(case_of(story), "died in the cellar") == ("2031-05-06", "2031-05-07")
