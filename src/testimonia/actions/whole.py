"""A case with everything that follows from it: what ``check``, ``export`` and ``publish`` begin with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from testimonia.actions.languages import is_read_here, language_of
from testimonia.actions.supposing import NOTHING, LeavingOut, supposing
from testimonia.casebook import book
from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding
from testimonia.model.source import Source
from testimonia.reasoning.reason import reasoned
from testimonia.reasoning.supposing import supposed


def whole(folder: Path, leaving_out: LeavingOut = NOTHING) -> Case:
    """The case with entities, events, chronology and findings; raises what opening the case raises.

    With ``leaving_out`` it is the case as it would stand without that; raises BadValue for a name that is not there.
    """
    with book.opened(folder, writing=False) as kept:
        case, identify = kept.case(), kept.keyed_id
    follows = reasoned(supposed(case, supposing(case, leaving_out)))
    return replace(follows, findings=follows.findings + not_read(case, identify))


def not_read(case: Case, identify: Callable[..., str]) -> tuple[Finding, ...]:
    """A finding for each source in a language that this version does not read."""
    return tuple(_not_read(source, language, identify) for source, language in _foreign(case))


def unread(case: Case) -> tuple[Source, ...]:
    """The sources that hold no statement yet, though this version reads their language."""
    foreign = {source.id for source, _ in _foreign(case)}
    return tuple(source for source in _untold(case) if source.id not in foreign)


def _foreign(case: Case) -> tuple[tuple[Source, str], ...]:
    texts = {text.source: text for text in case.texts}
    spoken = ((source, language_of(source, texts[source.id])) for source in _untold(case))
    return tuple((source, language) for source, language in spoken if not is_read_here(language))


def _untold(case: Case) -> tuple[Source, ...]:
    told = {statement.source for statement in case.statements}
    return tuple(source for source in case.sources if source.id not in told)


def _not_read(source: Source, language: str, identify: Callable[..., str]) -> Finding:
    said = source.described.language is not None
    return Finding(
        id=identify("not-read", source.id, language),
        code=Code.GAP,
        message=f"{source.name} {'is' if said else 'looks as if it were'} in the language {language!r}; this version "
        f"reads English alone, so nothing was proposed from it",
        sources=(source.id,),
    )
