"""What a text holds beside what is told: headings, datelines, signatures, oaths, greetings."""

import re

_FORMULAS = re.compile(
    r"""(?ix)
    \bmade\ (?:solemn\ )?oath\b | \bpersonally\ appeared\b | \bduly\ cautioned\b | \bbeing\ previously\ cautioned\b
    | \bjustices?\ of\ the\ peace\b | \bappeared\ and\ after\ due\ caution\b
    | ^\s*(?:signed|signature|sworn|stamp|witness(?:ed)?\ by|subscribed|read\ back|seen\ and\ approved)\b
      (?:[^.]|\b\w\.){0,120}\.?\s*$
    | ^\s*(?:dear|to\ whom|yours|sincerely|respectfully|to\ the)\b[^.]{0,80}[.,!]?\s*$
    | ^\s*\([^()]*\)\s*$
    | ^\s*(?:reprint|newspapers?\ may|copy\ issued)\b
    """
)
_DATELINE = re.compile(
    r"(?i)^[\w ,'’.|—–-]{0,90}?"  # noqa: RUF001 - apostrophes and dashes as texts have them
    r"\b(?:\d{1,2}(?:st|d|nd|rd|th)?(?: of)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|d|nd|rd|th)?),? "
    r"\d{4}(?:[^!?\d]|\d{1,2}[:.]\d\d){0,60}$"
)
_VERBAL = re.compile(
    r"(?i)\b(?:was|were|is|are|had|has|have|did|do|will|would|went|came|said|saw|left|took|began|fell|ran|lost|shot|met"
    r"|heard|told|brought|gave|made|got|stood|broke|fled|wrote|drove|fought|held|kept|lay|led|rode|sat|sent|spoke|woke"
    r"|hid|found|struck|blew|sank|i|we|he|she|they|it|(?!dated|signed|printed|published|issued|recorded|updated)[a-z]{2,}ed)\b"
)
_COURTESY = re.compile(
    r"""(?ix)
    \W* (?: (?:many\ )?thanks? (?:\ you)? | good\ (?:morning|day|afternoon|evening|night) | hello | goodbye | welcome
         | excuse\ me | (?:i\ beg\ your\ )?pardon | (?:you\ are|you're)\ welcome | please )
    (?: ,?\ (?:very\ much|so\ much|to\ you|again|sir|madam|ma'am|officer|doctor|everybody|everyone|for\ [^,.;]{1,40}) )*
    \W*
    """
)
_OATH = re.compile(
    r"(?i)\b(?:swear|affirm|declare|promise|certify|confirm)\b[^.;]{0,60}?\b(?:(?:tell|speak) (?:\w+ ){0,2}truth"
    r"|(?:statement|above|foregoing)\b[^.;]{0,40}\btrue)\b|\bso help me\b"
)
_HEADING_WORDS = 14
_SIGNERS = 3  # commas of a list of those who sign
_SIGNATURE_LETTERS = 0.8


def is_formula(paragraph: str) -> bool:
    """An oath, a signature, a dateline, a greeting or a note to editors."""
    return bool(_FORMULAS.search(paragraph)) or _is_dateline(paragraph) or _is_signature(paragraph)


def is_courtesy(sentence: str) -> bool:
    """A sentence that greets, thanks, or swears to tell the truth, and tells nothing."""
    return bool(_COURTESY.fullmatch(sentence) or _OATH.search(sentence))


def _is_dateline(paragraph: str) -> bool:
    return bool(_DATELINE.match(paragraph)) and not _VERBAL.search(paragraph)


def _is_signature(paragraph: str) -> bool:
    """Only names in capitals, as under a deposition."""
    letters = [c for c in paragraph if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    short = len(paragraph.split()) <= _HEADING_WORDS
    listed = paragraph.count(",") >= _SIGNERS
    return bool(letters) and capitals >= _SIGNATURE_LETTERS * len(letters) and (short or listed)


def is_heading(paragraph: str) -> bool:
    """A Markdown heading, or a short line without a sentence's end that is no field of a form."""
    if paragraph.startswith("#"):
        return True
    words = paragraph.split()
    ended = re.search(r"[.!?…,;:][\"”»')*]*$", paragraph)
    return len(words) <= _HEADING_WORDS and not ended and ":" not in paragraph
