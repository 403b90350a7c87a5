"""How the teller knows, as far as the words show it."""

from spacy.tokens import Token

from testimonia.language.lexicon import lexicon
from testimonia.model.source import Kind
from testimonia.model.statement import Knowledge, Modality
from testimonia.reading.clauses import Clause
from testimonia.reading.syntax import FIRST_PERSON, is_first_person, lemma_of, shared_subject, word_of
from testimonia.reading.voices import Voice


def knowledge_of(clause: Clause, voice: Voice, modality: Modality, kind: Kind | None) -> Knowledge:
    """Frames say it best ("I saw", "I was told"); else taking part is doing, and a witness who tells has seen."""
    framed = _of_frames(clause, voice)
    if framed is not None:
        return framed
    if voice.hearsay or _attributed(clause):
        return Knowledge.TOLD
    if modality is Modality.FEARED:
        return Knowledge.INFERRED
    own = lemma_of(clause.head)
    if own in lexicon().words("verbs.hearing") and is_first_person(shared_subject(clause.head)):
        return Knowledge.HEARD
    if own in lexicon().words("verbs.seeing") and is_first_person(shared_subject(clause.head)):
        return Knowledge.SAW
    if _takes_part(clause) or _tells_of_self(clause, voice):
        return Knowledge.DID
    if modality in {Modality.INTENDED, Modality.PROMISED}:
        return Knowledge.TOLD if _is_witness(voice, kind) else Knowledge.UNKNOWN
    if modality is Modality.ORDERED:
        return Knowledge.HEARD if _is_witness(voice, kind) else Knowledge.UNKNOWN
    return Knowledge.SAW if _is_witness(voice, kind) else Knowledge.UNKNOWN


def _of_frames(clause: Clause, voice: Voice) -> Knowledge | None:
    words = lexicon().words
    for frame in reversed(clause.frames):
        lemma, mine = lemma_of(frame), is_first_person(shared_subject(frame))
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in frame.children)
        if lemma in words("verbs.seeing") and mine:
            return Knowledge.SAW
        if lemma in words("verbs.hearing") and mine:
            return (
                Knowledge.TOLD
                if any(c.dep_ == "mark" and word_of(c) == "that" for c in _below(frame))
                else Knowledge.HEARD
            )
        if lemma in words("verbs.thinking") and mine:
            return Knowledge.INFERRED
        if lemma in words("verbs.hearsay") and ((passive and mine) or voice.hearsay):
            return Knowledge.TOLD
        if passive and lemma in {"inform", "tell", "advise"}:
            return Knowledge.TOLD
    return None


def _below(frame: Token) -> list[Token]:
    return [g for c in frame.children if c.dep_ == "ccomp" for g in c.children]


def _attributed(clause: Clause) -> bool:
    """A bracket that says so: "they say", "as I was told", "people say"."""
    said = {"say", "tell", "hear"}
    for token in clause.tokens():
        if lemma_of(token) in said and token.dep_ in {"parataxis", "advcl"} and token != clause.head:
            subject = shared_subject(token)
            if subject is not None and (word_of(subject) in {"they", "people", "everybody", "somebody"}):
                return True
    return False


def _takes_part(clause: Clause) -> bool:
    """Is the teller who says "I" or "we" one of those who act or to whom it is done?"""
    subject = shared_subject(clause.head)
    if is_first_person(subject):
        return True
    near = [
        c for c in clause.head.children if c.dep_ in {"dobj", "dative", "obj", "prep", "agent", "nsubjpass", "attr"}
    ]
    inside = [g for c in near if c.dep_ in {"prep", "agent", "dative"} for g in c.children]
    return any(word_of(t) in FIRST_PERSON - {"my", "our", "mine", "ours"} for t in (*near, *inside))


def _tells_of_self(clause: Clause, voice: Voice) -> bool:
    """As in "Marrec says that he was at home": of the one who is cited, "he" in what he says means himself."""
    subject = shared_subject(clause.head)
    return (
        bool(voice.chain)
        and voice.quote is None
        and bool(clause.frames)
        and subject is not None
        and word_of(subject) in {"he", "she"}
    )


def _is_witness(voice: Voice, kind: Kind | None) -> bool:
    """Does this voice tell as one who was there?

    So do witnesses, those who keep a record of what comes before them, and those who write to one another; the authors
    of official texts and articles do not.
    """
    if voice.quote is not None or voice.chain:
        return voice.chain[-1:] != () and kind is Kind.OTHER
    return kind in {Kind.TESTIMONY, Kind.RECORD, Kind.OTHER}
