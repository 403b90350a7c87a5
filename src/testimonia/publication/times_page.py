"""The times of one text as a page: the words with every time marked, and a list of what each allows."""

from markupsafe import Markup

from testimonia.language.day_words import instant_words
from testimonia.language.time_words import summary_words
from testimonia.language.timed import Timed
from testimonia.publication.page import environment, style, style_hash
from testimonia.publication.time_marks import times_marked
from testimonia.publication.time_sheets import LOOKS, time_sheets

GENERATOR = "Times by Testimonia"  # what the page says made it; a dossier says something else


def times_page(timed: Timed, *, stamp: str) -> str:
    """One self-contained HTML document; the same input gives the same bytes.

    ``stamp`` is the sentence on every printed page that says who may see it.
    """
    sheet = style(stamp, "dossier.css", "times.css")
    sheets = time_sheets(timed)
    page = (
        environment()
        .get_template("times.html.jinja")
        .render(
            name=timed.name,
            stamp=stamp,
            generator=GENERATOR,
            style=Markup(sheet),  # noqa: S704 - our own sheets; the stamp in them is written as a CSS string
            style_hash=style_hash(sheet),
            summary=summary_words(timed.times),
            language=timed.language,
            reference=instant_words(timed.reference) if timed.reference else None,
            looks=LOOKS,
            text=times_marked(timed.text, sheets),
            sheets=sheets,
        )
    )
    return f"{page}\n"
