"""How long a search may go on."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Budget:
    """Steps that may be taken, and seconds by the clock that is handed in.

    Without a clock the same input gives the same result on every machine. A step is about a tenth of a millisecond.
    """

    steps: int = 20_000
    seconds: float = float("inf")
    clock: Callable[[], float] | None = None
    _ends: float | None = field(default=None, init=False)

    def spend(self, steps: int = 1) -> bool:
        """Take steps; False once nothing is left."""
        self.steps -= steps
        return self.steps >= 0 and not self._is_late()

    def half(self) -> "Budget":
        """Set half of what is left apart, for a search that must leave time for what comes after it."""
        self.steps -= self.steps // 2
        return Budget(self.steps, self.seconds / 2, self.clock)

    @property
    def is_over(self) -> bool:
        """Is nothing left?"""
        return self.steps <= 0 or self._is_late()

    def _is_late(self) -> bool:
        if self.clock is None:
            return False
        if self._ends is None:
            self._ends = self.clock() + self.seconds
        return self.clock() > self._ends
