"""Every error that is raised, in one tree.

A *finding* is a value about the material and is returned; an *error* means the action could not be done, and says what
to do next::

    TestimoniaError
    ├── UsageError                what was asked for makes no sense as asked
    │   ├── NoSuchCase
    │   ├── CaseExists
    │   ├── NoSuchFile
    │   ├── NoSuchStatement
    │   ├── BadValue              a date, kind or name that cannot be read
    │   └── Stale                 what was decided about has changed since it was seen
    ├── CaseBusy                  another process holds the case
    ├── CaseDamaged               the record does not hold
    ├── CaseTooNew                made by a later version
    ├── Unreadable                one source cannot be read (becomes the finding unreadable-source)
    ├── ModelMissing              a language model that the settings name is not installed
    └── CannotWrite               the disk refused
"""


class TestimoniaError(Exception):
    """Root of the tree: a message in plain words, and the remedy."""

    exit_code = 2
    web_status = 500
    remedy = ""

    def __init__(self, message: str, remedy: str | None = None) -> None:
        """Keep the message; a remedy given here is used instead of the class's own."""
        super().__init__(message)
        if remedy is not None:
            self.remedy = remedy


class UsageError(TestimoniaError):
    """What was asked for makes no sense as asked."""

    web_status = 400


class NoSuchCase(UsageError):
    """The folder is not a case."""

    web_status = 404
    remedy = "Make one with: testimonia new CASE"


class CaseExists(UsageError):
    """A case, or something else, is already there."""

    web_status = 409
    remedy = "Choose another name, or go on with the case that is there."


class NoSuchFile(UsageError):
    """A file that was named is not there."""

    web_status = 404
    remedy = "Check the spelling of the path."


class NoSuchStatement(UsageError):
    """A statement that was named is not in the case."""

    web_status = 404
    remedy = "Look the id up with: testimonia export CASE --format json -o statements.json"


class BadValue(UsageError):
    """A date, a kind or a name that cannot be read."""


class Stale(UsageError):
    """What was decided about has changed since the reviewer saw it; ``now`` is what stands."""

    web_status = 409
    remedy = "Look at what stands now, then decide again."

    def __init__(self, message: str, now: object) -> None:
        """Keep the message, and what stands now."""
        super().__init__(message)
        self.now = now


class CaseBusy(TestimoniaError):
    """Another process holds the case."""

    web_status = 423
    remedy = "Wait until it has finished, then run the same command again."


class CaseDamaged(TestimoniaError):
    """The record on disk does not hold together."""

    remedy = "Run: testimonia verify CASE. It names the first thing that does not hold; restore that from a backup."


class CaseTooNew(TestimoniaError):
    """The case was written by a later version of the program."""

    remedy = "Install the newer Testimonia that made the case."


class Unreadable(TestimoniaError):
    """A source cannot be read; the corridor turns this into the finding ``unreadable-source``."""

    web_status = 422


class ModelMissing(TestimoniaError):
    """A language model that the settings name is not installed."""

    remedy = "Run: make setup"


class CannotWrite(TestimoniaError):
    """The disk refused to take what had to be written."""

    web_status = 507
    remedy = "Free some space or choose a folder that you may write to, then run the same command again."
