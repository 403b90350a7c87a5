from casebook_material import statement
from hypothesis import given
from hypothesis import strategies as st

from testimonia.casebook.standing import standing
from testimonia.model.statement import Statement

Span = tuple[int, int]
SPAN = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def _made(spans: list[Span], prefix: str) -> list[Statement]:
    return [statement("s", start, end, f"{prefix}{number}") for number, (start, end) in enumerate(spans)]


def _repeats(one: Statement, other: Statement) -> bool:
    a, b = set(range(one.anchor.start, one.anchor.end)), set(range(other.anchor.start, other.anchor.end))
    return len(a & b) * 2 > min(len(a), len(b))


@given(st.lists(SPAN, max_size=12), st.lists(SPAN, max_size=6))
def test_exactly_the_proposals_that_repeat_nothing_stand(proposed: list[Span], decided: list[Span]) -> None:
    proposals, judged = _made(proposed, "p"), _made(decided, "d")
    stands = {one.id for one in standing(proposals, judged)}
    expected = {one.id for one in proposals if not any(_repeats(one, other) for other in judged)}
    assert stands == expected | {one.id for one in judged}


def test_half_of_the_shorter_is_not_more_than_half() -> None:
    half, more = statement("s", 0, 10, "half"), statement("s", 0, 12, "more")
    assert [one.id for one in standing([half], [statement("s", 5, 15, "d")])] == ["half", "d"]
    assert [one.id for one in standing([more], [statement("s", 5, 15, "d")])] == ["d"]
