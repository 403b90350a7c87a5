"""Names without what spellings differ in."""

import unicodedata


def plain_letters(name: str) -> str:
    """A name in small letters without accents, apostrophes, hyphens and spaces, to compare by."""
    return "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if c.isalnum())
