"""What speaks for two names being one's: a part of a name, its forms and spellings, and what the texts say."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from testimonia.model.identity import Ground
from testimonia.model.mention import MentionType
from testimonia.reasoning.identity.spelling import folded, given_name, is_form_of, is_spelt_like
from testimonia.reasoning.names import FULL, bare, nested, whose

Key = frozenset[str]
NAME = r"[^\W\d_][\w'\u2019-]+"
CALLED = re.compile(
    rf"(?P<name>{NAME}(?: {NAME})?),? "
    r"(?:\(?(?:call sign|callsign|known as|called|nicknamed|alias)|whom \w+ (?:all )?called)"
    rf" [\"\u201c\u00ab]?(?P<other>{NAME})"
)


@dataclass(frozen=True, slots=True)
class Bond:
    """Two names of one type, by their words, why they may be one's, and how that is said."""

    type: MentionType
    name: Key
    other: Key
    ground: Ground


def bonds(names: Mapping[MentionType, frozenset[Key]], texts: Iterable[str]) -> Iterator[Bond]:
    """All bonds, the firmest first; those of one ground in the order of the names."""
    persons = names.get(MentionType.PERSON, frozenset())
    yield from _parts(persons)
    yield from _said(persons, texts)
    yield from _nicknames(persons)
    for kind in (MentionType.PERSON, MentionType.PLACE):
        yield from _spellings(kind, names.get(kind, frozenset()))


def _parts(persons: frozenset[Key]) -> Iterator[Bond]:
    """A part of one full name; a part of several is nobody's."""
    full = nested(persons)
    for key in _sorted(persons):
        owner = whose(tuple(key), full)
        if owner is not None and owner != key:
            yield Bond(MentionType.PERSON, key, owner, Ground.PART)


def _said(persons: frozenset[Key], texts: Iterable[str]) -> Iterator[Bond]:
    """Of "Ivan Moor, call sign Raven"; both must be names of the case, or parts of one."""
    full = nested(persons)
    for text in texts:
        for found in CALLED.finditer(text):
            one, other = (frozenset(bare(found[group])) for group in ("name", "other"))
            owner = one if one in persons else whose(tuple(one), full)
            if owner and other in persons and other != owner and found["other"][:1].isupper():
                yield Bond(MentionType.PERSON, other, owner, Ground.SAID)


def _nicknames(persons: frozenset[Key]) -> Iterator[Bond]:
    """One surname and forms of one given name; or a given name alone, where one full name has a form of it."""
    full = [key for key in _sorted(persons) if len(key) >= FULL]
    for one, other in _near(full):
        mine, theirs = sorted(one - other), sorted(other - one)
        if one & other and len(mine) == len(theirs) == 1 and is_form_of(mine[0], theirs[0]):
            yield Bond(MentionType.PERSON, one, other, Ground.NICKNAME)
    by_given: dict[str, list[Key]] = defaultdict(list)
    for key in full:
        for word in key:
            by_given[given_name(word)].append(key)
    for (word,) in (key for key in _sorted(persons) if len(key) == 1):
        holders = by_given.get(given_name(word), [])
        if len(holders) == 1 and word not in holders[0]:
            yield Bond(MentionType.PERSON, frozenset((word,)), holders[0], Ground.NICKNAME)


def _spellings(kind: MentionType, names: frozenset[Key]) -> Iterator[Bond]:
    """Names of which every word is spelt like one of the other's, given names also in another form."""
    for one, other in _near(_sorted(names)):
        if _meet(one, other, is_loose=kind is MentionType.PERSON and len(_in_full(one)) >= FULL):
            yield Bond(kind, one, other, Ground.SPELLING)


def _near(keys: list[Key]) -> Iterator[tuple[Key, Key]]:
    """The pairs of as many words that begin alike; of any others nothing is asked, so that many names cost little."""
    blocks: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in keys:
        blocks[tuple(sorted(given_name(word)[:1] for word in _in_full(key)))].append(key)
    for block in blocks.values():
        yield from combinations(block, 2)


def _meet(one: Key, other: Key, *, is_loose: bool) -> bool:
    """Does every word find its own? One at least must be spelt alike: a given name alone ties nobody.

    A loose spelling, or another form of a given name, is only taken where another word agrees.
    """
    mine, theirs = _in_full(one), _in_full(other)
    left, firm, loose = set(theirs - mine), len(mine & theirs), 0
    for word in sorted(mine - theirs):
        spelt = next((w for w in sorted(left) if folded(word) == folded(w)), None)
        meant = spelt or next((w for w in sorted(left) if is_spelt_like(word, w) or is_form_of(word, w)), None)
        if meant is None:
            return False
        left.discard(meant)
        firm, loose = firm + (spelt is not None), loose + (spelt is None)
    return firm > 0 and (not loose or (is_loose and loose < len(mine)))


def _in_full(key: Key) -> Key:
    """The words of a name without initials ("Roth Anna P.")."""
    return frozenset(word for word in key if len(word) > 1) or key


def _sorted(keys: Iterable[Key]) -> list[Key]:
    return sorted(keys, key=lambda key: (len(key), sorted(key)))
