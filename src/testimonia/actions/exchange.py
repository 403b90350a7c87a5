"""The export's shape (``testimonia-case/1``) as it comes back from a person or another program.

Types are strict, so that nothing is guessed; keys that the contract does not name are passed over. Of a statement only
``id``, ``source``, ``start``, ``end``, ``quote``, ``teller`` and ``act`` must be there.
"""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from testimonia.errors import BadValue, NoSuchFile
from testimonia.model.statement import Knowledge, Modality, Polarity, Status
from testimonia.model.when import Basis

_SHOWN = 5  # mistakes that are named; more would not help
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?", re.ASCII)
_TO_THE_MINUTE = len("2023-03-14T06:40")


def _moment(bound: str) -> str:
    """A day or a second of a day, as the contract writes it; a minute is taken for its first second."""
    try:
        read = datetime.fromisoformat(bound) if _MOMENT.fullmatch(bound) else None
    except ValueError:
        read = None
    if read is None:
        raise ValueError("a bound is a day (2023-03-14) or a second of a day (2023-03-14T06:40:00)")
    return f"{bound}:00" if len(bound) == _TO_THE_MINUTE else bound


Bound = Annotated[str, AfterValidator(_moment)]
Name = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="ignore", allow_inf_nan=False)


class SentSource(_Part):
    """Enough of a source to know it again."""

    id: Name
    name: str = ""
    sha256: str | None = None


class SentParticipant(_Part):
    """Who or what takes part."""

    role: Name
    text: str | None = None


class SentWhen(_Part):
    """A time, by the words and what they resolve to."""

    text: str
    edtf: str | None = None
    earliest: Bound | None = None
    latest: Bound | None = None
    basis: Basis = Field(default=Basis.OWN, alias="from")


class SentWhere(_Part):
    """A place; ``text`` is null where another program knows the place without words for it."""

    text: str | None = None
    place: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)


class SentQuantity(_Part):
    """How many, of what."""

    number: float
    unit: str | None = None
    of: str | None = None
    hedge: str | None = None
    least: float | None = None
    most: float | None = None


class SentStatement(_Part):
    """A statement, still with the sender's offsets."""

    id: Name
    source: Name
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: Name
    teller: Name
    act: Name
    chain: tuple[str, ...] = ()
    participants: tuple[SentParticipant, ...] = ()
    when: SentWhen | None = None
    where: SentWhere | None = None
    quantities: tuple[SentQuantity, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    knowledge: Knowledge = Knowledge.UNKNOWN
    status: Status = Status.PROPOSED


class SentCase(_Part):
    """The file."""

    format: Literal["testimonia-case/1"]
    sources: tuple[SentSource, ...]
    statements: tuple[SentStatement, ...]


def received(file: Path) -> SentCase:
    """What stands in the file; raises NoSuchFile, and BadValue with the first places that do not fit."""
    try:
        return SentCase.model_validate_json(file.read_bytes())
    except FileNotFoundError as missing:
        raise NoSuchFile(f"{file} is not there") from missing
    except OSError as refused:
        raise BadValue(f"{file} cannot be read: {refused.strerror}", remedy="Name a file you may read.") from refused
    except ValidationError as misfit:
        raise BadValue(
            f"{file} does not have the shape testimonia-case/1: {_misfits(misfit)}; nothing was imported",
            remedy="Correct the places named, or compare with: testimonia export CASE --format json -o example.json",
        ) from misfit


def _misfits(misfit: ValidationError) -> str:
    found = misfit.errors(include_url=False, include_input=False)
    named = [f"{'.'.join(map(str, one['loc'])) or 'the file'}: {one['msg']}" for one in found[:_SHOWN]]
    return "; ".join(named) + (f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else "")
