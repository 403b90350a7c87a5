"""How old a child was dates its birth, though nobody tells of that."""

import pytest
from ordering_material import Said, Telling, began, case_of, judged, may, orders, orders_in, says, tells

from testimonia.model.statement import Status

AFTER_BIRTH = says("Three days after the girl was born, Anton Grau died", "die", agent="Anton Grau")
AT_BURIAL = says("The girl was six days old at the burial of Karel Moor", "be", agent="The girl")
WHEN_OPENED = says("The girl was six days old when the guards opened the chapel", "open", agent="the guards")


def parish(buried: int) -> Telling:
    """The parish book: Anton Grau died on the 6th, so the girl was born on the 3rd and was six days old on the 9th."""
    return tells(
        "Parish of Tolin",
        may(6, "Anton Grau died", "die", agent="Anton Grau"),
        may(buried, "Karel Moor was buried", "bury", patient="Karel Moor"),
        may(buried, "the guards opened the chapel", "open", agent="the guards", patient="the chapel"),
    )


@pytest.mark.parametrize("aged", [AT_BURIAL, WHEN_OPENED])
def test_a_girl_six_days_old_at_a_burial_was_born_six_days_before(aged: Said) -> None:
    josef = tells("Josef Orm", AFTER_BIRTH, aged)
    assert not orders(josef, parish(9))
    (found,) = orders(josef, parish(14))
    assert "tells how old the girl was" in found.message
    assert len(found.statements) == 4


def test_a_death_three_days_after_a_birth_is_dated_by_the_age() -> None:
    burial = tells("Parish of Tolin", may(9, "Karel Moor was buried", "bury", patient="Karel Moor"))
    case = case_of(tells("Josef Orm", AFTER_BIRTH, AT_BURIAL), burial)
    assert began(case, "Anton Grau died") == ("2031-05-06", "2031-05-06")
    assert began(case, "six days old") == ("2031-05-09", "2031-05-09")


@pytest.mark.parametrize("words", ["Three days after", "six days old", "2031 Anton", "2031 Karel"])
def test_without_any_one_of_its_statements_the_ages_fit(words: str) -> None:
    case = case_of(tells("Josef Orm", AFTER_BIRTH, AT_BURIAL), parish(14))
    assert not orders_in(judged(case, words, Status.REJECTED))


def test_another_childs_birth_is_not_meant() -> None:
    other = says("Three days after the calf was born, Anton Grau died", "die", agent="Anton Grau")
    assert not orders(tells("Josef Orm", other, AT_BURIAL), parish(14))


def test_a_child_of_another_telling_is_not_meant() -> None:
    assert not orders(tells("Josef Orm", AFTER_BIRTH), tells("Vera Toll", AT_BURIAL), parish(14))
