"""The lightest set of statements without which every order could be."""

from dataclasses import replace

from ordering_material import case_of, may, orders_in, says, tells

from testimonia.model.statement import Status
from testimonia.reasoning.ordering.chronicle import Chronicle


def test_without_the_statements_named_for_it_every_order_could_be_also_on_a_walk() -> None:
    """Without the eleven days the three that follow are counted from the departure, and do not fit either."""
    mirko = tells(
        "Mirko Dahl",
        may(5, "I left the barracks", "leave", agent="I"),
        says("Eleven days I walked along the ridge", "walk", agent="I"),
        says("Three days I lodged with my aunt", "lodge", agent="I"),
        says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk"),
    )
    crossed = may(9, "Mirko Dahl crossed over at Osk", "cross", agent="Mirko Dahl", goal="Osk")
    case = case_of(mirko, tells("Frontier Post", crossed))
    named = Chronicle(case).retraction().statements
    assert named
    rejected = tuple(replace(s, status=Status.REJECTED) if s.id in named else s for s in case.statements)
    assert not orders_in(replace(case, statements=rejected))


def test_asking_for_the_lightest_set_leaves_the_order_of_the_case_as_it_was() -> None:
    """What is tried for the answer is put back."""
    mirko = tells(
        "Mirko Dahl",
        may(5, "I left the barracks", "leave", agent="I"),
        says("Eleven days I walked along the ridge", "walk", agent="I"),
        says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk"),
    )
    crossed = may(9, "Mirko Dahl crossed over at Osk", "cross", agent="Mirko Dahl", goal="Osk")
    chronicle = Chronicle(case_of(mirko, tells("Frontier Post", crossed)))
    before = chronicle.findings(), chronicle.chronology()
    assert chronicle.retraction().statements
    assert (chronicle.findings(), chronicle.chronology()) == before
