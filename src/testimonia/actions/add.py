"""``add``: bring files into a case."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book
from testimonia.casebook.book import Casebook
from testimonia.intake.description import described
from testimonia.intake.examine import examine
from testimonia.intake.gather import gather
from testimonia.model.arrival import Arrival, Refusal, Repeat
from testimonia.model.source import Described


class Came(StrEnum):
    """What became of a file."""

    ADDED = "added"
    AGAIN = "again"  # the same bytes were in the case already
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file. ``source`` is the source's id, None where it was refused; then ``message`` and ``remedy`` say why.

    ``remarks`` tell what of the original could not be taken into the text.
    """

    name: str
    came: Came
    source: str | None = None
    message: str = ""
    remedy: str = ""
    remarks: tuple[str, ...] = ()


def add(
    folder: Path,
    paths: Sequence[Path],
    said: Described,
    hand: Hand,
    expect: Callable[[int], None] = lambda _: None,
) -> Generator[Outcome, None, None]:
    """Add files and folders to a case, one outcome a file, each kept before it is told.

    ``said`` overrides what stands in the ``.meta.toml`` beside a file. ``expect`` is told how many files there are.
    Raises NoSuchFile where a path is not there, BadValue where ``said`` cannot be understood, and what opening the case
    raises.
    """
    checked = described(asdict(said))
    gathered = gather(paths, apart=[folder])
    expect(len(gathered.files) + len(gathered.refusals))
    with book.opened(folder) as case:
        for refusal in gathered.refusals:
            yield _kept(case, refusal, hand, ())
        for found in gathered.files:
            yield _kept(case, examine(found, checked, case.has_original), hand, gathered.descriptions)


def _kept(case: Casebook, came: Arrival | Repeat | Refusal, hand: Hand, mended: tuple[str, ...]) -> Outcome:
    """Keep one file; ``mended`` are the descriptions that could be read, so that findings about them end."""
    match came:
        case Arrival():
            source = case.add(came, by=hand.name, at=hand.at, mended=mended)
            return Outcome(came.name, Came.ADDED, source.id, remarks=came.remarks)
        case Repeat():
            source = case.describe(came, by=hand.name, at=hand.at, mended=mended)
            return Outcome(came.name, Came.AGAIN, source.id, f"the same bytes are in the case as {source.name}")
        case Refusal():
            case.refuse(came, by=hand.name, at=hand.at)
            return Outcome(came.name, Came.REFUSED, None, came.message, came.remedy)
