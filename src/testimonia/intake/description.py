"""What is said about a source beside its words: the keys of ``NAME.meta.toml``, and the options of ``add``."""

import datetime as dt
import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields

from testimonia.errors import BadValue
from testimonia.intake.edtf import is_edtf
from testimonia.model.source import Described, Kind

KEYS = tuple(field.name for field in fields(Described))
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_MOST = 2000  # characters; a document signed by sixty people names them all
_KINDS = ", ".join(Kind)


def from_toml(data: bytes) -> Described:
    """What a description file says. Raises BadValue where it cannot be read or understood as a whole."""
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadValue("The description is not written in UTF-8.", "Save it again as UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as trouble:
        raise BadValue(
            f"The description cannot be read: {trouble}.",
            'Each line is a key and a value in quotes, like: kind = "press"',
        ) from None
    for key in table:
        if key not in KEYS:
            raise _unknown(key)
    return described({key: _written(key, value) for key, value in table.items()})


def described(said: Mapping[str, str | None]) -> Described:
    """Checked values; what is None or blank was not said. Raises BadValue, naming the value and what is allowed."""
    values = {key: _clean(key, said.get(key)) for key in KEYS}
    kind, made_on, language = values["kind"], values["made_on"], values["language"]
    if kind is not None and kind not in set(Kind):
        raise BadValue(f"There is no kind {kind!r}.", f"Use one of: {_KINDS}.")
    if made_on is not None and not is_edtf(made_on):
        raise BadValue(
            f"made_on is not a date that can be read: {made_on!r}.",
            "Write 2023, 2023-03 or 2023-03-14; about: 2023-03~; uncertain: 2023-03?; between: 2023-03-12/2023-03-14.",
        )
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise BadValue(f"There is no language {language!r}.", "Use its short code, such as en, uk or ru.")
    return Described(Kind(kind) if kind else None, values["teller"], made_on, language, values["title"])


def merged(over: Described, under: Described) -> Described:
    """What ``over`` says, and where it says nothing, what ``under`` says."""
    return Described(
        kind=over.kind or under.kind,
        teller=over.teller or under.teller,
        made_on=over.made_on or under.made_on,
        language=over.language or under.language,
        title=over.title or under.title,
    )


def _written(key: str, value: object) -> str:
    """Dates and years may stand without quotes, which TOML reads as dates and numbers."""
    if isinstance(value, str):
        return value
    if key == "made_on" and type(value) is dt.date:
        return value.isoformat()
    if key == "made_on" and type(value) is int:
        return f"{value:04}"
    raise BadValue(f"The value of {key} is not text.", f'Write it in quotes, like: {key} = "..."')


def _clean(key: str, value: str | None) -> str | None:
    stripped = (value or "").strip()
    if _CONTROLS.search(stripped) or len(stripped) > _MOST:
        raise BadValue(f"The value of {key} has more than one line or is too long.", "Write it on one line.")
    return stripped or None


def _unknown(key: str) -> BadValue:
    near = difflib.get_close_matches(key, KEYS, 1)
    meant = f"Did you mean {near[0]}? " if near else ""
    return BadValue(f"There is no key {key!r} in a description.", f"{meant}The keys are: {', '.join(KEYS)}.")
