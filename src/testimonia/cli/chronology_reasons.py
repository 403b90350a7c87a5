"""Why a time is bounded: each side with its reasons, and the numbers of their statements."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text as Styled

from testimonia.cli.console import seen
from testimonia.language.chronology_words import STRENGTHS, sides
from testimonia.model.chronology import Bounds, Reason
from testimonia.publication.numbering import Numbering

_NARROWEST = 30  # columns of a reason


def reason_lines(bounds: Bounds, numbers: Numbering, console: Console, indent: int) -> Iterator[Styled]:
    """``not before 9 March 2023, because:`` and a reason on every line below; nothing where the time is only told."""
    for side in sides(bounds):
        because = ", because:" if side.reasons else ", as told"
        yield Styled(f"{'':{indent}}{side.words}{because}", style="dim")
        for reason in side.reasons:
            yield from _reason(reason, numbers, console, indent)


def _reason(reason: Reason, numbers: Numbering, console: Console, indent: int) -> Iterator[Styled]:
    """One sentence, wrapped under its dash."""
    told = [f"{numbers.number(name)}" for name in reason.statements if numbers.statement(name)]
    strength = f" ({STRENGTHS[reason.strength]})" if STRENGTHS[reason.strength] else ""
    words = (
        Styled(seen(" ".join(reason.words.split())))
        .append(f" [{', '.join(told)}]" if told else "", style="bold")
        .append(strength)
    )
    for number, line in enumerate(words.wrap(console, max(console.width - indent - 4, _NARROWEST))):
        line.rstrip()
        yield Styled(f"{'':{indent}}  {' ' if number else '-'} ").append(line)
