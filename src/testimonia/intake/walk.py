"""Everything below a folder, in sorted order, without being led out of it or round in circles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.intake.names import shown

_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "__macosx"})  # by the systems that show folders
_OWNER = "~$"  # Word's mark that somebody has a document open
_LINK_OUT = ("It is a link to a file outside of the folder, and was not followed.", "Add the file that it leads to.")
_LINK_NOWHERE = (
    "It is a link that leads nowhere or in a circle.",
    "Delete it, or add the file that it should lead to.",
)
_LINK_TO_FOLDER = (
    "It is a link to a folder, and was not followed.",
    "If that folder is not within this one, add it too.",
)
_CLOSED = ("You may not look into this folder.", "Change its permissions, or ask whoever owns it for a copy.")


@dataclass(frozen=True, slots=True)
class Met:
    """A file on the way: its real path, its name in the case, the path where it was met, and why it is refused."""

    path: Path
    name: str
    beside: Path
    refused: tuple[str, str] | None = None


def walked(top: Path, apart: frozenset[Path]) -> Iterator[Met]:
    """The files below ``top``, a real path, but not below ``apart``."""
    waiting = [top]
    while waiting:
        here = waiting.pop()
        name = _name(here, top)
        if here.is_dir() and not here.is_symlink():
            if here not in apart:
                try:
                    inside = sorted(path.name for path in here.iterdir())
                except OSError:
                    yield Met(here, name, here, _CLOSED)
                    continue
                waiting += [here / entry for entry in reversed(inside) if not _is_skipped(entry)]
        elif here.is_symlink():
            yield _link(here, name, top)
        else:
            yield Met(here, name, here)


def _is_skipped(entry: str) -> bool:
    return entry.startswith((".", _OWNER)) or entry.lower() in _LEFT_BEHIND


def _name(path: Path, top: Path) -> str:
    return "/".join(shown(part) for part in path.relative_to(top).parts) or shown(top.name)


def _link(path: Path, name: str, top: Path) -> Met:
    """Where a link leads decides: to a file within the folder it is that file, anything else is refused."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Met(path, name, path, _LINK_NOWHERE)
    if real.is_dir():
        return Met(path, name, path, _LINK_TO_FOLDER)
    return Met(real, name, path) if real.is_relative_to(top) else Met(path, name, path, _LINK_OUT)
