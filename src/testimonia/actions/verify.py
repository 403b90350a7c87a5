"""``verify``: does the record still hold?"""

from pathlib import Path

from testimonia.casebook import verify as record
from testimonia.casebook.verify import Verification


def verify(folder: Path) -> Verification:
    """Recompute every hash of a case and name the first thing that does not hold; raises NoSuchCase."""
    return record.verify(folder)
