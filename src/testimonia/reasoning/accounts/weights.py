"""How much each sign counts when it is asked whether two statements tell of one event: a logistic regression.

The weights were learned from cases whose events people had sorted out (bench/learn_alignment.py), and stand in
data/alignment.toml, where they can be read.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from testimonia.reasoning.accounts.pair import SIGNS

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weighing:
    """One weight for each of ``SIGNS``, and what is added to their sum."""

    weights: tuple[float, ...]
    bias: float

    def likelihood(self, signs: Matrix) -> Matrix:
        """How likely each row of signs is of one event, from 0 to 1."""
        total = signs @ np.asarray(self.weights) + self.bias
        return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float64)


@cache
def weighing(*, is_within: bool) -> Weighing:
    """For two statements within one source, or of two sources."""
    raw = resources.files("testimonia.reasoning").joinpath("data", "alignment.toml").read_text("utf-8")
    table = tomllib.loads(raw)["within" if is_within else "between"]
    return Weighing(tuple(float(table["signs"][sign]) for sign in SIGNS), float(table["bias"]))
