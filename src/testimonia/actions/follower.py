"""Reasons over one moment after another, and over no more than has changed between them."""

from dataclasses import replace
from pathlib import Path

from testimonia.actions.followed import Followed
from testimonia.actions.laid_out import laid_out
from testimonia.actions.moment import Moment
from testimonia.actions.whole import not_read
from testimonia.casebook import book
from testimonia.model.case import Case
from testimonia.reasoning.reason import Following


class Follower:
    """Keeps what followed from the moment before. Not for several threads at once."""

    def __init__(self, folder: Path) -> None:
        """Nothing is reasoned over yet."""
        self._folder = folder
        self._seen: Case | None = None
        self._following: Following | None = None

    def followed(self, moment: Moment) -> Followed:
        """What follows from the case of this moment."""
        following = self._taken(moment.case) or Following(moment.case)
        self._seen, self._following = moment.case, following
        case = following.case(setting_aside=False)
        with book.opened(self._folder, writing=False) as kept:
            foreign = not_read(case, kept.keyed_id)
        case = replace(case, findings=case.findings + foreign)
        before = moment.follows
        follows = Followed(moment.head, case, before.laid if before else laid_out(case), is_laid=before is None)
        follows.warm()
        return follows

    def laid(self, follows: Followed) -> Followed:
        """The same with the accounts laid side by side anew."""
        laid = Followed(follows.head, follows.case, laid_out(follows.case), is_laid=True)
        laid.warm()
        return laid

    def _taken(self, now: Case) -> Following | None:
        """What was kept, after the judgements since; None where more than judgements changed."""
        if self._following is None or self._seen is None:
            return None
        if replace(now, statements=(), comments=()) != replace(self._seen, statements=(), comments=()):
            return None
        before = {one.id: one for one in self._seen.statements}
        if before.keys() != {one.id for one in now.statements}:
            return None
        changed = (one for one in now.statements if before[one.id] is not one and before[one.id] != one)
        return self._following if all(self._following.judged(one) for one in changed) else None
