"""``NAME.meta.toml`` beside a file: which file does it describe, and what does it say?"""

from pathlib import Path

from testimonia.errors import BadValue, Unreadable
from testimonia.intake.description import from_toml
from testimonia.intake.names import shown
from testimonia.intake.opening import contents
from testimonia.model.arrival import Refusal
from testimonia.model.source import Described

SUFFIX = ".meta.toml"
NOTHING_SAID = Described()
_MOST = 256 * 1024  # bytes
_STILL = "The file beside it was added without the description."


def is_sidecar(path: Path) -> bool:
    """Is it a description, not a source?"""
    return path.name.endswith(SUFFIX)


def described_by(sidecar: Path) -> tuple[Path, ...]:
    """The files that a description may mean: the one of the full name, else all of that stem without their own."""
    folder, bare = sidecar.parent, sidecar.name.removesuffix(SUFFIX)
    whole = folder / bare
    if bare and whole.is_file():
        return (whole,)
    beside = (folder / entry for entry in _entries(folder) if not entry.startswith("."))
    alike = (path for path in beside if path.stem == bare and not is_sidecar(path) and path.is_file())
    return tuple(path for path in alike if not (folder / (path.name + SUFFIX)).exists())


def _entries(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


class Sidecars:
    """The descriptions met on one walk; each is read once."""

    def __init__(self) -> None:
        """Nothing was met yet."""
        self._means: dict[Path, tuple[Path, ...]] = {}
        self._said: dict[Path, Described] = {}
        self._refused: dict[Path, Refusal] = {}
        self._names: dict[Path, str] = {}

    def expect(self, sidecar: Path, name: str) -> None:
        """A description was met itself: it must describe something."""
        if not self._meant(sidecar):
            self._refuse(sidecar, name, "There is no file beside it that it describes.", _name_it(sidecar))
        else:
            self._read(sidecar, name)

    def describe(self, source: Path, name: str) -> Described:
        """What the description beside a source says; nothing where there is none, or none that can be used."""
        for beside in (source.name, source.stem):
            sidecar = source.with_name(beside + SUFFIX)
            if sidecar.is_file() and source in self._meant(sidecar):
                return self._read(sidecar, _sibling(name, sidecar.name))
        return NOTHING_SAID

    def refusals(self) -> tuple[Refusal, ...]:
        """Descriptions that could not be used, in the order they were met."""
        return tuple(self._refused.values())

    def read_well(self) -> tuple[str, ...]:
        """Names of those that could."""
        return tuple(self._names[path] for path in self._said if path not in self._refused)

    def _meant(self, sidecar: Path) -> tuple[Path, ...]:
        if sidecar not in self._means:
            self._means[sidecar] = described_by(sidecar)
        return self._means[sidecar]

    def _read(self, sidecar: Path, name: str) -> Described:
        if sidecar not in self._said:
            self._names[sidecar] = name
            self._said[sidecar] = self._understood(sidecar, name)
        return self._said[sidecar]

    def _understood(self, sidecar: Path, name: str) -> Described:
        meant = self._meant(sidecar)
        if len(meant) > 1:
            names = ", ".join(shown(path.name) for path in meant)
            self._refuse(sidecar, name, f"It could describe several files: {names}.", _name_it(meant[0]))
            return NOTHING_SAID
        try:
            return from_toml(contents(sidecar, _MOST))
        except (BadValue, Unreadable) as trouble:
            self._refuse(sidecar, name, f"{trouble} {_STILL}", f"{trouble.remedy} Then add the file again.")
            return NOTHING_SAID

    def _refuse(self, sidecar: Path, name: str, message: str, remedy: str) -> None:
        self._refused.setdefault(sidecar, Refusal(name, message, remedy))


def _name_it(path: Path) -> str:
    """How a description is to be called, shown on one file."""
    example = shown(path.name.removesuffix(SUFFIX)) + ("" if path.suffix != ".toml" else ".txt")
    return f"Call it by the whole name of the file that it describes, like {example}{SUFFIX}, and add the file again."


def _sibling(name: str, other: str) -> str:
    return "/".join([*name.split("/")[:-1], shown(other)])
