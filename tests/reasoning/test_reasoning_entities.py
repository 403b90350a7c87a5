from reasoning_material import case_of, said

from testimonia.model.case import Case
from testimonia.model.mention import MentionType
from testimonia.model.statement import Participant
from testimonia.reasoning.reason import reasoned


def who(case: Case) -> list[Participant]:
    return [p for s in reasoned(case).statements for p in s.participants]


def test_a_surname_belongs_to_the_only_full_name_that_holds_it() -> None:
    case = case_of(
        said("a", "Ada Brenn", "come", "Captain Oleg Marn came", agent="Captain Oleg Marn"),
        said("a", "Ada Brenn", "shout", "the captain Marn shouted", agent="Marn"),
        named=("Oleg Marn", "Marn"),
    )
    full, short = who(case)
    assert full.entity is not None
    assert full.entity == short.entity
    (marn,) = [e for e in reasoned(case).entities if e.id == full.entity]
    assert (marn.name, marn.aliases, marn.type) == ("Oleg Marn", ("Marn",), MentionType.PERSON)


def test_a_surname_of_two_people_is_nobodys() -> None:
    case = case_of(
        said("a", "Ada", "come", "Oleg Marn came", agent="Oleg Marn"),
        said("a", "Ada", "go", "Vera Marn went", agent="Vera Marn"),
        said("a", "Ada", "shout", "Marn shouted", agent="Marn"),
        named=("Oleg Marn", "Vera Marn", "Marn"),
    )
    oleg, vera, marn = who(case)
    assert None not in {oleg.entity, vera.entity}
    assert oleg.entity != vera.entity
    assert marn.entity is None


def test_i_is_the_teller_and_we_is_not() -> None:
    case = case_of(
        said("a", "Ada Brenn", "see", "I saw it", agent="I"), said("a", "Ada Brenn", "run", "we ran", agent="we")
    )
    me, us = who(case)
    (ada,) = reasoned(case).entities
    assert me.entity == ada.id
    assert us.entity is None


def test_a_name_inside_a_phrase_does_not_name_the_whole() -> None:
    case = case_of(said("a", "Ada", "come", "a man of Marn's came", agent="a man of Marn's"), named=("Marn",))
    assert who(case)[0].entity is None


def test_tellers_who_tell_together_are_several_and_an_office_is_a_group() -> None:
    case = case_of(said("a", "Ada Brenn; Jon Abel", "see", "we saw it"), said("b", "Ministry of Roads", "deny", "no"))
    assert [(e.name, e.type) for e in reasoned(case).entities] == [
        ("Ministry of Roads", MentionType.GROUP),
        ("Ada Brenn", MentionType.PERSON),
        ("Jon Abel", MentionType.PERSON),
    ]
