"""Of two statements, the one that denies and the one that affirms."""

from dataclasses import dataclass

from testimonia.model.statement import Polarity
from testimonia.reasoning.accounts.figure import Figure, Likeness, best_likeness
from testimonia.reasoning.accounts.resemblance import both_assert, may_be_at_once
from testimonia.reasoning.accounts.telling import Telling
from testimonia.reasoning.words import listed, words_of

SHORT = 48.0  # hours; a denial for longer is told of this time only in passing


@dataclass(frozen=True, slots=True, eq=False)
class Denial:
    """What one denies, beside what the other affirms."""

    denied: Telling
    affirmed: Telling

    @property
    def verb(self) -> str:
        """The verb of what is denied, as a lemma."""
        return self.denied.statement.act.casefold().split(" ")[0]

    @property
    def said(self) -> frozenset[str]:
        """The words of the denial."""
        return frozenset(words_of(self.denied.statement.anchor.quote))

    @property
    def is_asserted(self) -> bool:
        """Do both tell it as what happened, and may it have been at one time?"""
        return both_assert(self.denied, self.affirmed) and self.may_be_at_once

    @property
    def may_be_at_once(self) -> bool:
        """Do their times allow one moment?"""
        return may_be_at_once(self.denied, self.affirmed)

    @property
    def is_up_to_a_point(self) -> bool:
        """Does it hold until something else only ("not before they came")?"""
        return bool(listed("weigh", "up_to_a_point") & self.said)

    @property
    def is_up_to_a_time(self) -> bool:
        """Does it hold until a time ("before that night"), so that what is told of before denies it?"""
        when = self.denied.statement.when
        return when is not None and bool(listed("weigh", "up_to_a_point") & set(words_of(when.text)))

    @property
    def is_of_some_occasions(self) -> bool:
        """Does it hold for some occasions only ("when I knocked, nobody opened")?"""
        return bool(listed("accounts", "circumstances") & self.said)

    @property
    def nobody(self) -> tuple[Figure, ...]:
        """Those of the denial that are nobody."""
        return tuple(figure for figure in (*self.denied.agents, *self.denied.undergoers) if figure.is_nobody)

    @property
    def is_elsewhere(self) -> bool:
        """Is it denied of a place that the other does not tell of? "This section" may be any."""
        where = self.denied.statement.where
        if where is None or listed("accounts", "pointing") & set(words_of(where.text)):
            return False
        return not self.denied.places & self.affirmed.places

    @property
    def doers(self) -> Likeness:
        """Are those who act the same?"""
        return best_likeness(self.denied.agents, self.affirmed.agents)

    @property
    def undergoers(self) -> Likeness:
        """Are those the same to whom or to which it is done?"""
        return best_likeness(self.denied.undergoers, self.affirmed.undergoers)

    @property
    def is_within(self) -> bool:
        """Is what the one tells of a time of which the other says that it did not happen all through it?"""
        told, span = self.affirmed.span, self.denied.span
        if told is None or span is None or told.ends is None or span.ends is None or told.begins is None:
            return False
        if span.begins is None:
            return told.ends <= span.ends
        is_longer = told.ends - told.begins < span.ends - span.begins
        return is_longer and span.begins <= told.begins and told.ends <= span.ends

    @property
    def is_within_short(self) -> bool:
        """Is it so within some hours, and not only "never, in all those years"?"""
        span = self.denied.span
        is_short = span is not None and span.is_closed and (span.ends or 0.0) - (span.begins or 0.0) <= SHORT
        return is_short and self.is_within

    def is_none(self, figure: Figure) -> bool:
        """Does the denial say that there was none of it ("no drone", "not one soldier")?"""
        said = " ".join(words_of(self.denied.statement.anchor.quote))
        named = " ".join(words_of(figure.text))
        if figure.is_nobody or any(f"{no} {named}" in said for no in listed("who", "nobody")):
            return True
        return named.startswith("one ") and f"not {named}" in said


def denial(one: Telling, other: Telling) -> Denial | None:
    """The two in their parts; None where both affirm or both deny."""
    if one.statement.polarity is other.statement.polarity:
        return None
    return Denial(one, other) if one.statement.polarity is Polarity.DENIED else Denial(other, one)
