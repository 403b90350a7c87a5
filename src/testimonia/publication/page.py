"""What every page has: its templates, its style sheet, and the policy that lets nothing else in."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from testimonia.publication.visible import named, shown


@cache
def environment() -> Environment:
    """The templates; whatever they print is escaped, and what cannot be seen is shown."""
    made = Environment(
        loader=PackageLoader("testimonia.publication"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["named"] = named
    return made


def style(stamp: str, *sheets: str) -> str:
    """The style sheets as one, with the stamp for the foot of every printed page (CSS Paged Media, margin boxes)."""
    templates = resources.files(__package__).joinpath("templates")
    whole = "\n".join(templates.joinpath(sheet).read_text("utf-8") for sheet in sheets)
    return whole.replace("STAMP", _css_string(stamp))


def style_hash(style_sheet: str) -> str:
    """The SHA-256 by which the page's policy knows its style sheet (Content Security Policy 3)."""
    return base64.b64encode(hashlib.sha256(style_sheet.encode("utf-8")).digest()).decode("ascii")


def _css_string(text: str) -> str:
    """A CSS string of any text: ASCII letters and digits, escapes of all else, each ended by a space (CSS Syntax)."""
    return '"' + "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text) + '"'
