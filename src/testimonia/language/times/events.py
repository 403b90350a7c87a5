"""The event that a time is counted from, in the words that follow it."""

import re
from collections.abc import Mapping
from typing import Any


def event_pattern(settings: Mapping[str, Any]) -> re.Pattern[str]:
    """What follows "three days after": an event, from a word that may begin one up to the end of its clause."""
    begins, opens = settings.get("event", r"(?!)"), settings.get("event_opens", r"(?!)")
    ends = "|".join([*(re.escape(word) for word in settings.get("event_ends", ())), *settings.get("event_stops", ())])
    body, close = r"[^.,;:!?()\"\u00bb\u201d\n]{1,60}?", r"(?=[.,;:!?()\"\u00bb\u201d\n]|$"
    stop = close + (rf"|\s+(?:{ends})(?!\w)" if ends else "") + ")"
    noun = rf"(?:(?:after|before|following|prior\s+to|preceding)\s+)?(?={begins}){body}{stop}"
    clause = rf"{opens}{body}{close})"  # a conjunction opens a clause with its verb
    return re.compile(rf"\s+(?P<event>{clause}|{noun})", re.IGNORECASE)


def unlinked(said: str, links: Mapping[str, str]) -> str:
    """An event without the preposition that ties it on: "(la veille) du massacre" is the day before "le massacre"."""
    link = next((one for one in links if said.lower().replace("\u2019", "'").startswith(one)), None)
    return said if link is None else links[link] + said[len(link) :]
