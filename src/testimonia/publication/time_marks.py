"""A text with every time in it marked; pointer and keyboard open a card with what it allows."""

import bisect
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from testimonia.model.text import Text
from testimonia.publication.highlight import margin, margin_label
from testimonia.publication.time_sheets import TimeSheet
from testimonia.publication.visible import as_html

Labels = tuple[tuple[int, str], ...]


def times_marked(text: Text, sheets: Iterable[TimeSheet]) -> Markup:
    """The text as HTML. The words of time 12 have the id ``w12`` and lead to ``t12``; its card has the id ``c12``.

    The times are sorted and apart.
    """
    labels = tuple(sorted(dict(margin(text.spots)).items()))
    pieces, last = [], 0
    for sheet in sheets:
        pieces.append(_stretch(text.content, last, sheet.time.start, labels))
        pieces.append(_marked(sheet, _stretch(text.content, sheet.time.start, sheet.time.end, labels)))
        last = sheet.time.end
    return Markup().join([*pieces, _stretch(text.content, last, len(text.content) + 1, labels)])


def _stretch(content: str, begin: int, finish: int, labels: Labels) -> Markup:
    """The words between two offsets, with the labels that stand in the margin beside them."""
    first = bisect.bisect_left(labels, (begin, ""))
    last = bisect.bisect_left(labels, (finish, ""))
    return Markup().join(_labelled(content, begin, finish, labels[first:last]))


def _labelled(content: str, begin: int, finish: int, labels: Labels) -> Iterator[Markup]:
    for at, label in labels:
        yield as_html(content[begin:at])
        yield margin_label(label)
        begin = at
    yield as_html(content[begin:finish])


def _marked(sheet: TimeSheet, words: Markup) -> Markup:
    unplaced = " unplaced" if sheet.is_unplaced else ""
    return Markup(
        '<span class="time"><a class="{look}{unplaced}" id="w{n}" href="#t{n}" aria-describedby="c{n}">{words}</a>'
        '<span class="count" data-label="{n}"></span>{card}</span>'
    ).format(look=sheet.look.name, unplaced=unplaced, n=sheet.number, words=words, card=_card(sheet))


def _card(sheet: TimeSheet) -> Markup:
    field = Markup('<span class="field"><i>{}</i> <bdi>{}</bdi></span>')
    return Markup(
        '<span class="card" role="tooltip" id="c{n}"><b>{interval}</b><span class="basis">{basis}</span>{fields}</span>'
    ).format(
        n=sheet.number,
        interval=as_html(sheet.interval),
        basis=as_html(sheet.basis),
        fields=Markup().join(field.format(name, as_html(words)) for name, words in sheet.fields),
    )
