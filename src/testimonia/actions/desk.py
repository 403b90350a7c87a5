"""A case on a desk: held in memory while people work at it, and kept as it stands on disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic

from testimonia.actions.followed import Followed
from testimonia.actions.follower import Follower
from testimonia.actions.moment import Moment
from testimonia.casebook import book
from testimonia.errors import TestimoniaError

POLL = 0.3  # seconds after which what another process wrote is seen at the latest
BREATH = 0.15  # seconds without a judgement before reasoning, so that several quick ones are reasoned over once
QUIET = 0.5  # seconds without a judgement before what takes longest
LONGEST_BREATH = 10.0  # seconds after which it is reasoned over all the same, where many judge without a pause

Listener = Callable[[Moment], None]


class Desk:
    """One case, for many readers and writers at once.

    Whoever writes does so by an action of the house, and then calls ``catch_up``. A thread of its own looks for what
    other processes wrote, and reasons.
    """

    def __init__(self, folder: Path) -> None:
        """Only ``on_desk`` calls this."""
        self.folder = folder
        self.trouble: str | None = None  # why the case cannot be read or reasoned over any more, in words
        self._changing = Lock()
        self._begun = self._seen = 0  # how often it was looked for what was written, and which look saw it last
        self._woken, self._closed = Event(), Event()
        self._given_up = ""  # the hash of the entry after which the case could not be reasoned over
        self._listeners: list[Listener] = []
        self._follower = Follower(folder)
        self._moment = _loaded(folder)

    @property
    def moment(self) -> Moment:
        """The case as it was last seen."""
        return self._moment

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every new moment, and every trouble, told from any thread; calling the answer ends it.

        A listener must neither wait nor raise: who writes goes on only after it.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def settled(self, patience: float) -> Moment:
        """The case once all that was decided until now has been reasoned over; as it is after ``patience`` seconds."""
        now = self.catch_up()
        until = monotonic() + patience
        while not (now.is_reasoned or now.head == self._given_up or self._closed.is_set()) and monotonic() < until:
            self._closed.wait(BREATH / 3)
            now = self._moment
        return now

    def catch_up(self) -> Moment:
        """See what was written since. Raises ``CaseDamaged`` and what reading a case raises.

        Of several who ask at once one looks for all: a look that began after somebody asked has seen what he wrote.
        """
        asked = self._begun
        with self._changing:
            before = self._moment
            if self._seen > asked:
                return before
            self._begun += 1
            with book.opened(self.folder, writing=False) as case:
                fresh = case.fresh(before.last, before.head)
            if (fresh.last, fresh.head) == (before.last, before.head):
                self._seen = self._begun
                return before
            if fresh.is_more:
                self._moment = _loaded(self.folder).knowing(before.follows)
            else:
                self._moment = before.after(fresh.last, fresh.head, fresh.statements, fresh.comments)
            self._seen = self._begun
        self._woken.set()
        self._tell()
        return self._moment

    def work(self) -> None:
        """See what others write, and reason, until the desk is closed."""
        while not self._closed.is_set():
            if self._see() and not self._moment.is_reasoned and self._moment.head != self._given_up:
                self._go_on()
            else:
                self._woken.wait(POLL)
                self._woken.clear()

    def close(self) -> None:
        """End ``work`` as soon as it has finished what it does."""
        self._closed.set()
        self._woken.set()

    def _go_on(self) -> None:
        """Reason over what was decided; where that is done, lay the accounts side by side as soon as it is quiet."""
        follows = self._moment.follows
        if follows is None or follows.head != self._moment.head:
            self._breathe()
            self._reason(self._follower.followed)
        elif self._is_quiet():
            self._reason(lambda _: self._follower.laid(follows))

    def _is_quiet(self) -> bool:
        head = self._moment.head
        self._closed.wait(QUIET)
        self._see()
        return self._moment.head == head and not self._closed.is_set()

    def _breathe(self) -> None:
        """Wait until nobody decides anything for a moment, but not for long."""
        until = monotonic() + LONGEST_BREATH
        last = None
        while last != self._moment.last and monotonic() < until and not self._closed.is_set():
            last = self._moment.last
            self._closed.wait(BREATH)

    def _see(self) -> bool:
        """Look what was written; can the case be read at all?"""
        try:
            now = self.catch_up()
        except TestimoniaError as trouble:
            self._say(f"{trouble} {trouble.remedy}".strip())
            return False
        if now.head != self._given_up:
            self._say(None)
        return True

    def _reason(self, over: Callable[[Moment], Followed]) -> None:
        moment = self._moment
        try:
            follows = over(moment)
        except TestimoniaError as trouble:
            self._say(f"{trouble} {trouble.remedy}".strip())
            return
        except Exception as defect:  # noqa: BLE001  the outermost edge of this thread: the desk must stay open
            self._given_up = moment.head
            self._say(f"The case cannot be reasoned over ({type(defect).__name__}): a defect of the program.")
            return
        with self._changing:
            self._moment = self._moment.knowing(follows)
        self._tell()

    def _say(self, trouble: str | None) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener(self._moment)


@contextmanager
def on_desk(folder: Path) -> Iterator[Desk]:
    """The case on a desk, until the block ends. Raises what opening the case raises."""
    with book.kept_open(folder):
        desk = Desk(folder)
        worker = Thread(target=desk.work, name="desk", daemon=True)
        worker.start()
        try:
            yield desk
        finally:
            desk.close()
            worker.join(timeout=POLL * 10)


def _loaded(folder: Path) -> Moment:
    with book.opened(folder, writing=False) as kept:
        last, head = kept.last_entry, kept.head  # before the case, so that what comes between is looked at once more
        return Moment(last, head, kept.case())
