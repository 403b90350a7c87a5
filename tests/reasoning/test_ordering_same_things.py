"""To be added to test_ordering_same.py once same.py is mended (see same_fix.patch)."""

import pytest
from ordering_material import Said, says
from test_ordering_same import BURNED, MET, walked, why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BURNED, says("The barn burned down", "burn", agent="The barn")),
        (
            says("Our cart was destroyed", "destroy", patient="Our cart"),
            says("The mill was destroyed", "destroy", patient="The mill"),
        ),
        (
            says("The drowned were buried in the morning", "bury", patient="The drowned"),
            says("They buried him behind the mill", "bury", agent="They", patient="him"),
        ),
        (walked("Karel Moor", "Tolin"), walked("Karel Moor", "Orlec")),
        (
            says("In the night Karel Moor bought a horse", "buy", agent="Karel Moor", patient="a horse"),
            says("In the night Karel Moor bought our cart", "buy", agent="Karel Moor", patient="our cart"),
        ),
    ],
)
def test_what_is_done_to_different_things_is_not_one_happening(one: Said, other: Said) -> None:
    assert why(one, other, MET) is None
