"""What stands first among findings: what would settle most, and never whom to believe."""

from reasoning_material import at, case_of, counting, found, placed, said

from testimonia.model.finding import Code, Slot
from testimonia.model.statement import Statement


def burned(source: str, teller: str, when: str) -> Statement:
    return at(
        placed(said(source, teller, "burn", "the mill of Orlec burned down", patient="the mill of Orlec"), "Orlec"),
        when,
    )


def killed(source: str, teller: str, number: int) -> Statement:
    quote = f"{number} farmers were killed at the ford"
    return placed(counting(said(source, teller, "kill", quote, patient="farmers"), number, "person"), "the ford")


def test_the_dead_before_an_hour() -> None:
    case = case_of(
        burned("a", "Ada", "2031-05-01T04:00"),
        burned("b", "Jon", "2031-05-01T21:00"),
        killed("a", "Ada", 4),
        killed("b", "Jon", 9),
    )
    assert [f.slot for f in found(case, Code.CONTRADICTION)] == [Slot.HOW_MANY, Slot.WHEN]


def test_more_origins_before_fewer() -> None:
    """Five against one stands before one against one, though it is told later."""
    one = [killed("a", "Ada", 4), killed("b", "Jon", 9)]
    quote = "%d sheep were killed on the hill"
    many = [
        placed(counting(said(f"c{n}", f"Teller {n}", "kill", quote % size, patient="sheep"), size, "sheep"), "the hill")
        for n, size in enumerate((30, 30, 30, 30, 90))
    ]
    findings = found(case_of(*one, *many), Code.CONTRADICTION)
    assert [len(f.statements) for f in findings] == [5, 2]
