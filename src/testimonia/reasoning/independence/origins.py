"""From how many independent origins an account comes: who copies, who tells together, who only passes on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from testimonia.model.independence import Agreement, Copy, Origin
from testimonia.model.statement import Knowledge, Statement
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.messages import briefly
from testimonia.reasoning.words import words_of

MOST = 0.5  # share of a statement's words that stand in a copied passage, from which on it is copied


@dataclass(frozen=True, slots=True)
class Copied:
    """For a source the stretches of its text that it has from other sources."""

    stretches: Mapping[str, tuple[tuple[int, int, str], ...]]

    def origin(self, statement: Statement) -> str | None:
        """The source that a statement's words are copied from, if they are."""
        for start, end, other in self.stretches.get(statement.source, ()):
            shared = min(end, statement.anchor.end) - max(start, statement.anchor.start)
            if shared >= MOST * (statement.anchor.end - statement.anchor.start):
                return other
        return None


def copied(copies: Iterable[Copy]) -> Copied:
    """Where each source copies."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for copy in copies:
        for passage in copy.passages:
            found[copy.source].append((passage.start, passage.end, copy.other))
    return Copied({source: tuple(sorted(some)) for source, some in found.items()})


def agreement(event: str, statements: Sequence[Statement], known: Copied) -> Agreement:
    """The origins of statements that tell the same, each with what only repeats it.

    Tellers who tell together, one teller in several sources, and a text that copies another are one origin. What a
    teller has from others is shown with its own origin where that is known, and makes none of its own.
    """
    taken = {s.id: source for s in statements if (source := known.origin(s) or _word_for_word(s, statements, known))}
    groups = _merged(statements, {s.id: _home(s, taken.get(s.id)) for s in statements})
    origins = [_origin(group, taken) for group in groups]
    return Agreement(event, tuple(origin for origin in origins if origin.statements))


def _word_for_word(statement: Statement, statements: Sequence[Statement], known: Copied) -> str | None:
    """The source that a statement repeats in the same words, where its source has other passages from there.

    So short a sentence ("the fire was put out by 05:30") would prove no copy by itself.
    """
    others = {other for _, _, other in known.stretches.get(statement.source, ())}
    words = words_of(statement.anchor.quote)
    return next((s.source for s in statements if s.source in others and words_of(s.anchor.quote) == words), None)


def _home(statement: Statement, source: str | None) -> frozenset[str]:
    """Whatever two statements have in common that makes them one origin: a teller, or the source copied from."""
    names = {f"teller {name}" for name in tellers_of(statement)}
    return frozenset({f"source {source}"} if source else {*names, f"source {statement.source}"})


def _merged(statements: Sequence[Statement], homes: Mapping[str, frozenset[str]]) -> list[list[Statement]]:
    groups: list[tuple[set[str], list[Statement]]] = []
    for statement in statements:
        mine, told = set(homes[statement.id]), [statement]
        apart = []
        for marks, group in groups:
            if marks & mine:
                mine |= marks
                told = group + told
            else:
                apart.append((marks, group))
        groups = [*apart, (mine, told)]
    return [group for _, group in groups]


def _origin(group: Sequence[Statement], taken: Mapping[str, str]) -> Origin:
    copies = tuple(s.id for s in group if s.id in taken)
    own = [s for s in group if s.id not in copies]
    firsthand = [s for s in own if s.knowledge is not Knowledge.TOLD]
    named = firsthand or own or list(group)
    told = tuple(s.id for s in own)
    why = "told together" if any(len(tellers_of(s)) > 1 for s in own) else ""
    return Origin(briefly(named[0].teller), told if firsthand else (), copies if firsthand else (*told, *copies), why)
