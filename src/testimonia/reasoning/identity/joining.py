"""Names joined to those who bear them: the firmest bond first, and never two that a reviewer has split."""

from collections.abc import Iterable, Iterator

from testimonia.model.identity import Ground, Ruling, Verdict
from testimonia.model.mention import MentionType
from testimonia.reasoning.identity.bonds import Bond, Key
from testimonia.reasoning.names import bare

Name = tuple[MentionType, Key]
ORDER = list(Ground)


class Joined:
    """Who bears which names, and by what bond each name came to its bearer."""

    def __init__(self, names: Iterable[Name], found: Iterable[Bond], rulings: Iterable[Ruling]) -> None:
        """``rulings`` in the order in which they were made; of one pair the last holds."""
        self._head = {name: name for name in names}
        self._members = {name: {name} for name in self._head}
        self.bonds: list[Bond] = []
        said = last_said(rulings)
        self._split = {pair for pair, ruling in said.items() if ruling.verdict is Verdict.SPLIT}
        joined = (_bond(ruling) for ruling in said.values() if ruling.verdict is Verdict.JOIN)
        for bond in sorted([*joined, *found], key=_firmness):
            self._join(bond)

    def groups(self) -> Iterator[frozenset[Name]]:
        """The names of each bearer."""
        yield from (frozenset(members) for members in self._members.values())

    def _join(self, bond: Bond) -> None:
        one, other = (bond.type, bond.name), (bond.type, bond.other)
        if one not in self._head or other not in self._head:
            return
        mine, theirs = self._head[one], self._head[other]
        if mine == theirs or self._are_split(self._members[mine], self._members[theirs]):
            return
        self._members[mine] |= self._members.pop(theirs)
        self._head.update(dict.fromkeys(self._members[mine], mine))
        self.bonds.append(bond)

    def _are_split(self, mine: set[Name], theirs: set[Name]) -> bool:
        return any(frozenset((a, b)) in self._split for a in mine for b in theirs)


def last_said(rulings: Iterable[Ruling]) -> dict[frozenset[Name], Ruling]:
    """Of each two names what was ruled last on whether they are of one."""
    return {_pair(ruling): ruling for ruling in rulings if ruling.verdict is not Verdict.RENAME}


def _pair(ruling: Ruling) -> frozenset[Name]:
    return frozenset((ruling.type, frozenset(bare(name))) for name in (ruling.name, ruling.other))


def _bond(ruling: Ruling) -> Bond:
    return Bond(ruling.type, frozenset(bare(ruling.name)), frozenset(bare(ruling.other)), Ground.DECIDED)


def _firmness(bond: Bond) -> tuple[int, str, list[str], list[str]]:
    return ORDER.index(bond.ground), bond.type, sorted(bond.name), sorted(bond.other)
