"""Pages: the templates, the catalogue of their words, and what every page is given."""

import gettext
import hashlib
from functools import cache
from importlib import resources
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from testimonia.actions.moment import Moment
from testimonia.publication.page import style
from testimonia.publication.visible import named, shown

DOMAIN = "workbench"


@cache
def environment(language: str = "en") -> Environment:
    """The templates in a language; whatever they print is escaped, and what cannot be seen is shown."""
    made = Environment(
        loader=PackageLoader("testimonia.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    words = gettext.translation(DOMAIN, str(resources.files(__package__) / "locale"), [language], fallback=True)
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    made.filters["named"] = named
    made.globals["asset"] = asset
    return made


def template(name: str) -> Template:
    """One template."""
    return environment().get_template(name)


def make_ready() -> None:
    """Compile every template, so that nobody who opens the first page waits for it."""
    for name in environment().list_templates(["jinja"]):
        template(name)


def page(request: Request, name: str, moment: Moment, **values: Any) -> HTMLResponse:
    """A page, or a part of one, of the case as it stands."""
    words = template(f"{name}.html.jinja").render(
        moment=moment,
        case=moment.case,
        visitor=request.state.visitor,
        trouble=request.app.state.desk.trouble,
        here=name,
        **values,
    )
    return HTMLResponse(words)


@cache
def asset(name: str) -> str:
    """The address of a file of ours, which changes with its content, so that a browser may keep it."""
    return f"/static/{name}?{hashlib.sha256(content_of(name)).hexdigest()[:12]}"


@cache
def content_of(name: str) -> bytes:
    """The bytes of a file of ours. Raises ``FileNotFoundError``."""
    if name == "shared.css":
        return shared_style().encode("utf-8")
    return resources.files(__package__).joinpath("static", *name.split("/")).read_bytes()


def shared_style() -> str:
    """The dossier's style, so that findings, drawings and tables look alike in both."""
    return style("", "dossier.css", "chronology.css", "map.css", "matrix.css")
