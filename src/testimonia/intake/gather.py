"""From the paths that were named to the files that are sources, each with its description."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import NoSuchFile
from testimonia.intake.names import shown
from testimonia.intake.sidecar import NOTHING_SAID, Sidecars, is_sidecar
from testimonia.intake.walk import Met, walked
from testimonia.model.arrival import Refusal
from testimonia.model.source import Described


@dataclass(frozen=True, slots=True)
class Found:
    """A file that is to be examined, the name it will have in the case, and what its description says."""

    path: Path
    name: str
    described: Described = NOTHING_SAID


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found, in sorted order; what was refused; and the names of descriptions that could be read.

    ``descriptions`` lets the corridor end an earlier finding about a description that has been repaired since.
    """

    files: tuple[Found, ...]
    refusals: tuple[Refusal, ...] = ()
    descriptions: tuple[str, ...] = ()


def gather(paths: Sequence[Path], apart: Sequence[Path] = ()) -> Gathered:
    """The sources among the paths and below them.

    Folders are walked in sorted order; hidden files and what systems leave behind (``Thumbs.db``) are skipped, links
    out of the folder are refused, and folders in ``apart`` (the case itself) are not entered. Raises NoSuchFile for a
    path that was named and is not there.
    """
    sidecars = Sidecars()
    files: dict[Path, Found] = {}
    refusals: list[Refusal] = []
    for met in _all(paths, frozenset(path.resolve() for path in apart)):
        if met.refused is not None:
            refusals.append(Refusal(met.name, *met.refused))
        elif is_sidecar(met.path):
            sidecars.expect(met.path, met.name)
        else:
            files.setdefault(met.path, Found(met.path, met.name, sidecars.describe(met.beside, met.name)))
    return Gathered(tuple(files.values()), (*refusals, *sidecars.refusals()), sidecars.read_well())


def _all(paths: Sequence[Path], apart: frozenset[Path]) -> Iterator[Met]:
    for path in paths:
        if not path.exists():
            raise NoSuchFile(f"There is no file or folder {shown(str(path))}.")
        whole = path.resolve()
        if whole.is_dir():
            yield from walked(whole, apart)
        else:
            yield Met(whole, shown(path.name), path.parent.resolve() / path.name)
