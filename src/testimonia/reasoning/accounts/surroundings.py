"""What stands about a statement in its text: the question it answers, and the rest of its sentence."""

import re

ASKED, LABEL = 300, 40  # code points before a quote in which a question stands, and between it and the answer
REST = 220  # code points before and behind a quote in which its sentence begins and ends
RUN_ON = 200  # code points; a longer sentence is several
SENTENCE_ENDS = (".", "!", "?", "\n\n")


def sentence_of(text: str, start: int, end: int, quote: str) -> str:
    """The words up to where their sentences begin and end; themselves where a sentence runs on and on."""
    begins = max(text.rfind(mark, max(0, start - REST), start) for mark in SENTENCE_ENDS)
    ends = min((at for mark in SENTENCE_ENDS if (at := text.find(mark, end, end + REST)) >= 0), default=end)
    is_whole = quote.rstrip().endswith((".", "!", "?"))
    found = text[begins + 1 : end if is_whole else ends].strip()
    begins_here = begins >= 0 or start <= REST  # a sentence that begins further before is too long, or the text begins
    return found if quote and begins_here and len(found) <= RUN_ON else quote


def asked(text: str, start: int) -> str:
    """The question to which the words from ``start`` on are the answer; empty where they answer none."""
    question, mark, between = text[max(0, start - ASKED) : start].rpartition("?")
    if not mark or len(between) > LABEL:
        return ""
    return re.split(r"[.!?\n]", question)[-1]
