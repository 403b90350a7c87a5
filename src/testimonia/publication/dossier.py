"""The dossier: one HTML file that opens from disk, asks nothing of any network, and prints on A4."""

from markupsafe import Markup

from testimonia.language.day_words import bounds_words, instant_words
from testimonia.model.case import Case
from testimonia.model.cleared import Cleared
from testimonia.model.finding import Code
from testimonia.model.statement import Status
from testimonia.publication.numbering import Numbering, numbering
from testimonia.publication.page import environment, style, style_hash
from testimonia.publication.rows import charts
from testimonia.publication.sheets import Told, finding_sheets, source_sheets, teller_sheets, told
from testimonia.publication.svg import chart_svg

DIFFER = {
    Code.CONTRADICTION: "Contradictions between tellers",
    Code.VARIATION: "Variations within one teller's accounts",
    Code.IMPOSSIBLE_ORDER: "Orders that cannot be",
}
AGREE = {Code.CORROBORATION: "Told alike by several", Code.COPY: "Copied from one another"}
ASK = {Code.GAP: "About what is told", Code.QUESTION: "About the sources"}
TROUBLE = {
    Code.UNREADABLE_SOURCE: "Sources that could not be read",
    Code.ANCHOR_LOST: "Words that were not found again",
}
CODES = (DIFFER, AGREE, ASK, TROUBLE)


def dossier(cleared: Cleared, *, made_at: str) -> str:
    """One self-contained HTML document; the same input gives the same bytes.

    ``made_at`` is the ISO 8601 instant in UTC at which it is made.
    """
    case, numbers = cleared.case, numbering(cleared.case)
    sheets = source_sheets(case, numbers)
    sheet = style(cleared.stamp, "dossier.css")
    groups = [
        [(title, finding_sheets(case, numbers, code)) for code, title in named_codes.items()] for named_codes in CODES
    ]
    differ, agree, ask, trouble = ([(title, found) for title, found in group if found] for group in groups)
    page = (
        environment()
        .get_template("dossier.html.jinja")
        .render(
            case=case,
            stamp=cleared.stamp,
            made_at=f"{instant_words(made_at[:16])} UTC",
            style=Markup(sheet),  # noqa: S704 - our own sheet; the stamp in it is written as a CSS string
            style_hash=style_hash(sheet),
            sheets=sheets,
            tellers=teller_sheets(sheets),
            charts=[(chart, chart_svg(chart, number)) for number, chart in enumerate(charts(case, numbers), 1)],
            dated=_dated(case, numbers),
            undated=[told(one, numbers) for one in map(numbers.statement, case.chronology.undated) if one],
            differ=differ,
            agree=agree,
            ask=ask,
            trouble=trouble,
            counts=_counts(case),
        )
    )
    return f"{page}\n"


def _dated(case: Case, numbers: Numbering) -> list[tuple[str, Told]]:
    found = ((line, numbers.statement(line.statement)) for line in case.chronology.dated)
    return [(bounds_words(line.earliest, line.latest), told(one, numbers)) for line, one in found if one]


def _counts(case: Case) -> list[tuple[int, str, str]]:
    """How many of what, and where it stands."""
    found = [finding.code for finding in case.findings]
    differing = sum(code in DIFFER for code in found)
    asking = sum(code in ASK for code in found)
    accepted = sum(s.status is Status.ACCEPTED for s in case.standing)
    return [
        _counted(len(case.sources), "source", "#sources"),
        _counted(len({s.teller for s in case.standing}), "teller", "#tellers"),
        _counted(len(case.standing), "statement", "#tellers", f", {accepted} accepted"),
        _counted(differing, "difference", "#findings"),
        _counted(asking, "open question", "#questions"),
    ]


def _counted(count: int, noun: str, link: str, more: str = "") -> tuple[int, str, str]:
    return count, f"{noun}{'s' * (count != 1)}{more}", link
