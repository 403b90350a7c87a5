"""Every word of the interface stands in one catalogue, and a translation of it is shown."""

import gettext
import io
from importlib import resources
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import Environment

from testimonia.web.page import environment

WEB = Path(str(resources.files("testimonia.web")))


def test_the_catalogue_has_every_word_of_the_templates() -> None:
    found = extract_from_dir(WEB, [("templates/**.jinja", "jinja2")], {"templates/**.jinja": {"trimmed": "true"}})
    words = {ids if isinstance(ids, str) else ids[0] for _, _, ids, _, _ in found}
    with (WEB / "locale" / "workbench.pot").open("rb") as file:
        known = {one.id if isinstance(one.id, str) else one.id[0] for one in read_po(file) if one.id}
    assert known == words, "run: make texts"


def test_what_is_translated_is_shown_so() -> None:
    with (WEB / "locale" / "workbench.pot").open("rb") as file:
        catalogue = read_po(file)
    catalogue["Overview"].string = "Übersicht"
    made = io.BytesIO()
    write_mo(made, catalogue)
    made.seek(0)
    base = environment()
    german = Environment(loader=base.loader, autoescape=True, extensions=["jinja2.ext.i18n"])
    german.install_gettext_translations(gettext.GNUTranslations(made), newstyle=True)  # type: ignore[attr-defined]
    assert german.from_string('{{ _("Overview") }}').render() == "Übersicht"
    assert base.from_string('{{ _("Overview") }}').render() == "Overview"
