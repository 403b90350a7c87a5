"""The dossier: one HTML file that opens from disk, asks nothing of any network, and prints on A4."""

from markupsafe import Markup

from testimonia.language.day_words import instant_words
from testimonia.model.case import Case
from testimonia.model.cleared import Cleared
from testimonia.model.finding import Code
from testimonia.model.identity import by_entity
from testimonia.model.statement import Status
from testimonia.publication.charts import Chart, charts
from testimonia.publication.chronology_sheets import event_sheets, line_sheets
from testimonia.publication.event_rows import event_clusters
from testimonia.publication.matrix_sheets import copy_sheets, matrix_sheets, question_sheets
from testimonia.publication.numbering import numbering
from testimonia.publication.page import environment, style, style_hash
from testimonia.publication.route_maps import route_maps
from testimonia.publication.rows import statement_rows
from testimonia.publication.sheets import finding_sheets, source_sheets, teller_sheets, told
from testimonia.publication.svg import chart_svg
from testimonia.publication.time_clashes import time_clashes

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
    clashes = time_clashes(case)
    sheet = style(cleared.stamp, "dossier.css", "chronology.css", "map.css", "matrix.css")
    groups = [
        [(title, finding_sheets(case, numbers, code)) for code, title in named_codes.items()] for named_codes in CODES
    ]
    differ, agree, ask, trouble = ([(title, found) for title, found in group if found] for group in groups)
    page = (
        environment()
        .get_template("dossier.html.jinja")
        .render(
            case=case,
            names=by_entity(case.identities),
            stamp=cleared.stamp,
            made_at=f"{instant_words(made_at[:16])} UTC",
            style=Markup(sheet),  # noqa: S704 - our own sheet; the stamp in it is written as a CSS string
            style_hash=style_hash(sheet),
            sheets=sheets,
            tellers=teller_sheets(sheets),
            charts=_drawn("c", charts((row,) for row in statement_rows(case.chronology.dated, numbers, clashes))),
            event_charts=_drawn("d", charts(event_clusters(case, numbers, clashes))),
            lines=line_sheets(case, numbers, clashes),
            events=event_sheets(case, numbers, clashes),
            clashes=clashes,
            routes=route_maps(case, numbers),
            undated=[told(one, numbers) for one in map(numbers.statement, case.chronology.undated) if one],
            differ=differ,
            agree=agree,
            ask=ask,
            trouble=trouble,
            matrices=matrix_sheets(case.comparison, numbers),
            copied=copy_sheets(case),
            interview=question_sheets(case.questions, numbers),
            counts=_counts(case),
        )
    )
    return f"{page}\n"


def _drawn(prefix: str, drawn: tuple[Chart, ...]) -> list[tuple[Chart, Markup]]:
    return [(chart, chart_svg(chart, f"{prefix}{number}")) for number, chart in enumerate(drawn, 1)]


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
