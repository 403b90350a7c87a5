"""What leaves a case is put outside it, so that the record stays the record."""

from pathlib import Path

from testimonia.errors import BadValue


def outside(folder: Path, out: Path) -> None:
    """Raise BadValue where ``out`` lies in the case ``folder``."""
    if out.resolve().is_relative_to(folder.resolve()):
        raise BadValue(f"{out} lies inside the case", remedy="Name a place outside the case's folder.")
