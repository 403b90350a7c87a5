"""``comment``: a note of a reviewer about a statement. It stays inside the case: no export and no dossier holds it."""

from pathlib import Path

from testimonia.actions.hand import Hand
from testimonia.casebook import book
from testimonia.errors import BadValue
from testimonia.model.comment import Comment

LONGEST = 4000  # characters


def comment(folder: Path, statement: str, words: str, hand: Hand) -> Comment:
    """Keep a comment. Raises NoSuchStatement, BadValue for no words or too many, and what opening the case raises."""
    said = words.strip()
    if not said or len(said) > LONGEST:
        raise BadValue("A comment has some words, and not too many.", f"Write up to {LONGEST} characters.")
    noted = Comment(statement, said, hand.name, hand.at)
    with book.opened(folder) as case:
        case.comment(noted)
    return noted
