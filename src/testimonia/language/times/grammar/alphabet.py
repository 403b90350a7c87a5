"""One character for every set of classes, so that patterns over tokens become regular expressions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

FIRST = 0xE000  # the private use area of Unicode, which no text means anything by
NEVER = "(?!)"


@dataclass(slots=True)
class Alphabet:
    """Grows with each new set of classes; ``size`` tells whether it grew since patterns were compiled."""

    chars: dict[frozenset[str], str] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many sets of classes there are."""
        return len(self.chars)

    def char(self, classes: Iterable[str]) -> str:
        """The character of a set of classes."""
        key = frozenset(classes)
        return self.chars.setdefault(key, chr(FIRST + len(self.chars)))

    def of(self, names: Iterable[str]) -> str:
        """All characters whose set holds one of the names."""
        wanted = set(names)
        return "".join(char for classes, char in self.chars.items() if not wanted.isdisjoint(classes))
