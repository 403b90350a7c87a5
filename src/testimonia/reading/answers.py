"""Answers that lean on their question: "Did you see him fire?" - "No."; "How many died?" - "Seventeen."."""

from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from testimonia.language.lexicon import lexicon
from testimonia.model.statement import Participant, Polarity, Quantity
from testimonia.reading.cast import phrase_of
from testimonia.reading.clauses import Clause, clauses_of
from testimonia.reading.participants import participants_of, role_of_subject
from testimonia.reading.polarity import polarity_of
from testimonia.reading.syntax import SUBJECTS, is_first_person, is_predicate, lemma_of, subject_of, word_of

_YES = frozenset({"yes", "yeah", "certainly", "indeed"})
_NO = frozenset({"no", "never", "nobody", "none", "nothing"})
_ASKING = frozenset({"how", "who", "whom", "what", "which", "whose"})
_ECHOES = frozenset({"do", "be", "have", "can", "could", "will", "would"})  # "Yes, they did"
_LONGEST = 16  # tokens; a longer fragment tells for itself or not at all


@dataclass(frozen=True)
class Answer:
    """A sentence without an act of its own, with the clause of the question that it completes."""

    own: Clause  # the words of the answer
    asked: Clause
    denied: bool
    supposed: bool = False  # "Twenty, I think"

    def participants(self) -> tuple[Participant, ...]:
        """Those of the question; the one it asks for in the words of the answer."""
        known = participants_of(self.asked, ())
        words = _thing_said(self.own)
        kept = tuple(p for p in known if _first_word(p) not in _ASKING)
        role = next((p.role for p in known if _first_word(p) in _ASKING), None) or _role_of_whom(self.asked)
        return (Participant(role, words), *kept) if role is not None and words is not None else kept

    def counted(self, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
        """A bare number counts what the question asks the number of."""
        thing = next((t.head for t in self.asked.head.sent if word_of(t) in {"many", "much"}), None)
        if thing is None or thing.pos_ != "NOUN":
            return quantities
        return tuple(q if q.unit else replace(q, unit=lemma_of(thing), of=word_of(thing)) for q in quantities)


def _first_word(participant: Participant) -> str:
    return (participant.text or "").split(" ")[0].casefold()


def _thing_said(own: Clause) -> str | None:
    """The thing or number that an answer names; None where it names none."""
    noun = next((t for t in own.tokens() if t.pos_ in {"NOUN", "PROPN", "NUM", "PRON"} and t.dep_ != "compound"), None)
    if noun is None:
        return None
    head = noun.head if noun.head.pos_ in {"NOUN", "PROPN"} and noun.dep_ in {"nummod", "poss"} else noun
    return phrase_of(head)


def _role_of_whom(asked: Clause) -> str | None:
    """What "who" is to the act that the question asks about."""
    whom = next((t for t in asked.head.children if word_of(t) in {"who", "whom"}), None)
    if whom is None:
        return None
    return role_of_subject(asked.head) if whom.dep_ in SUBJECTS else "patient"


def asked_in(sentence: Span) -> Clause | None:
    """The clause that a question asks about, the last if there are several."""
    clauses = clauses_of(sentence)
    return clauses[-1] if clauses else None


def answer_in(sentence: Span, asked: Clause | None) -> Answer | None:
    """The answer that a sentence without an act of its own gives to a question; None where it gives none."""
    words = [t for t in sentence if not t.is_punct and not t.is_space]
    if asked is None or not words or len(words) > _LONGEST:
        return None
    verbs = [t for t in words if is_predicate(t)]
    supposing = [t for t in verbs if _supposes(t)]
    plain = _opens_with(words, _YES | _NO)
    if any(not (t in supposing or (plain and _echoes(t))) for t in verbs):
        return None
    if not plain and not _answers([t for t in words if t not in supposing], asked):
        return None
    own = Clause(sentence.doc, words[0], words[0].i, words[-1].i + 1)
    denied = _opens_with(words, _NO) if plain else polarity_of(asked) is Polarity.DENIED
    whole = _perceiving(asked) if plain and denied else asked
    return Answer(own, whole, denied=denied, supposed=bool(supposing))


def _perceiving(asked: Clause) -> Clause:
    """Who answers "Did you see him fire?" with "No." has not seen it, and does not say that he did not fire."""
    perceived = lexicon().words("verbs.seeing") | lexicon().words("verbs.hearing")
    for place, frame in enumerate(asked.frames):
        if lemma_of(frame) in perceived:
            return replace(asked, head=frame, frames=asked.frames[:place])
    return asked


def _opens_with(words: list[Token], openers: frozenset[str]) -> bool:
    """Is it, or begins it with, one of these words standing alone?"""
    first = words[0]
    alone = len(words) == 1 or first.nbor(1).is_punct
    return alone and word_of(first) in openers


def _supposes(verb: Token) -> bool:
    """As in "Twenty, I think": a bracket that tells nothing itself."""
    thinking = lemma_of(verb) in lexicon().words("verbs.thinking")
    return thinking and is_first_person(subject_of(verb)) and not any(c.dep_ in {"dobj", "prep"} for c in verb.children)


def _echoes(verb: Token) -> bool:
    """As in "Yes, they did": the verb only repeats that of the question."""
    told = {"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "advcl", "agent", "conj"}
    return lemma_of(verb) in _ECHOES and not any(c.dep_ in told for c in verb.children)


def _answers(words: list[Token], asked: Clause) -> bool:
    """Does the fragment hold what the question word asks for?"""
    question = {word_of(t) for t in asked.head.sent}
    if question & {"many", "much"}:
        return any(t.pos_ == "NUM" or t.like_num for t in words)
    if question & {"when", "time", "long"}:
        return any(t.ent_type_ in {"DATE", "TIME"} or t.pos_ == "NUM" for t in words)
    if question & {"who", "whom"}:
        named = any(t.pos_ in {"PROPN", "NOUN"} for t in words)
        return named and lemma_of(asked.head) not in lexicon().words("verbs.existence")
    return bool(question & {"where"}) and any(t.pos_ == "ADP" for t in words)
