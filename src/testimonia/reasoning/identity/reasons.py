"""Why a name is taken for somebody's, said in a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from testimonia.model.case import Case
from testimonia.model.entity import Entity
from testimonia.model.identity import Ground, Identity
from testimonia.model.mention import MentionType
from testimonia.reasoning.identity.bonds import Bond, Key
from testimonia.reasoning.identity.joining import Name
from testimonia.reasoning.names import bare

SAID = {
    Ground.DECIDED: "a reviewer joined “{name}” and “{other}”",
    Ground.PART: "“{name}” is a part of “{other}”, and of no other full name in the case",
    Ground.SAID: "the texts call “{other}” by “{name}”",
    Ground.NICKNAME: "“{name}” and “{other}” have forms of one given name",
    Ground.SPELLING: "“{name}” and “{other}” may be one name in two spellings",
    Ground.ROLE: "“{name}”: of those in the case only “{other}” is called so",
}


def identities_of(
    joined: Iterable[Bond],
    entities: Mapping[str, Entity],
    by_name: Mapping[Name, str],
    by_role: Mapping[str, str],
    case: Case,
    written: Mapping[Name, Iterable[str]],
) -> tuple[Identity, ...]:
    """One for each name and role that was brought to an entity, in the order of the entities' names."""
    seen = _seen(case)
    found = [_identity(bond, entities[by_name[bond.type, bond.name]], written, seen) for bond in joined]
    found += [_of_role(role, entities[bearer], seen) for role, bearer in by_role.items()]
    return tuple(sorted(found, key=lambda one: (one.type, one.of.casefold(), one.ground, one.name)))


def _identity(
    bond: Bond, entity: Entity, written: Mapping[Name, Iterable[str]], seen: Mapping[Name, tuple[str, ...]]
) -> Identity:
    one, other = ((bond.type, key) for key in (bond.name, bond.other))
    if frozenset(bare(entity.name)) == bond.name:
        one, other = other, one
    name, of = (next(iter(sorted(written[key]))) for key in (one, other))
    reason = SAID[bond.ground].format(name=name, other=of)
    return Identity(entity.id, bond.type, name, entity.name, bond.ground, reason, seen.get(one, ()))


def _of_role(role: str, entity: Entity, seen: Mapping[Name, tuple[str, ...]]) -> Identity:
    name = f"the {role}"
    reason = SAID[Ground.ROLE].format(name=name, other=entity.name)
    sources = seen.get((MentionType.PERSON, frozenset(bare(entity.name))), ())
    return Identity(entity.id, MentionType.PERSON, name, entity.name, Ground.ROLE, reason, sources)


def _seen(case: Case) -> dict[Name, tuple[str, ...]]:
    """The sources in which each name is marked."""
    found: dict[Name, dict[str, None]] = defaultdict(dict)
    for kind, key, source in _marked(case):
        found[kind, key][source] = None
    return {name: tuple(sources) for name, sources in found.items()}


def _marked(case: Case) -> Iterator[tuple[MentionType, Key, str]]:
    for mention in case.mentions:
        yield mention.type, frozenset(bare(mention.name)), mention.source
