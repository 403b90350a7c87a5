"""Foreign text made safe to look at: never markup, and nothing in it that hides or turns other words round."""

import re

from markupsafe import Markup, escape

# Controls but tab and line ends; marks, embeddings, overrides and isolates of direction (UAX 9); invisible characters;
# line and paragraph separators; the byte order mark; lone surrogates; tags. Joiners stay: Persian, Hindi and emoji are
# written with them.
UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def named(text: str) -> str:
    """The text with every unseen character as its code point, ``[U+202E]``; for attributes."""
    return UNSEEN.sub(lambda found: f"[{_code(found[0])}]", text)


def shown(value: object) -> object:
    """What a template prints: a text as HTML; what is HTML already, and numbers, as they are."""
    return as_html(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def as_html(text: str) -> Markup:
    """A text escaped, with every unseen character set in a frame."""
    return Markup().join(_framed(text)) if UNSEEN.search(text) else escape(text)


def _framed(text: str) -> list[Markup]:
    parts, last = [], 0
    for found in UNSEEN.finditer(text):
        parts += [escape(text[last : found.start()]), Markup('<span class="unseen">{}</span>').format(_code(found[0]))]
        last = found.end()
    return [*parts, escape(text[last:])]


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
