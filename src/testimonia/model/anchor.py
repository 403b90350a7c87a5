"""An anchor holds a statement to its words (W3C Web Annotation, text position and text quote selectors)."""

from dataclasses import dataclass

CONTEXT = 32  # code points kept before and after a quote


@dataclass(frozen=True, slots=True)
class Anchor:
    """Code points ``start`` to ``end`` of a source's text, with the exact words and a little text around them."""

    source: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""

    def holds_in(self, content: str) -> bool:
        """Do the words still stand where the anchor says?"""
        return content[self.start : self.end] == self.quote

    def overlaps(self, other: "Anchor") -> bool:
        """Do both anchors share a character?"""
        return self.source == other.source and self.start < other.end and other.start < self.end


def anchor_at(source: str, content: str, start: int, end: int) -> Anchor:
    """The anchor of ``content[start:end]``."""
    return Anchor(
        source=source,
        start=start,
        end=end,
        quote=content[start:end],
        before=content[max(0, start - CONTEXT) : start],
        after=content[end : end + CONTEXT],
    )
