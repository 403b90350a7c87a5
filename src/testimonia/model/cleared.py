"""A value that has been through protection and may leave the case."""

from dataclasses import dataclass

from testimonia.model.case import Case


@dataclass(frozen=True, slots=True)
class Cleared:
    """A case under a policy. Only ``testimonia.protection`` makes one (an import contract and a test hold this).

    ``policy`` is the policy's name and ``stamp`` the sentence that stands on every page.
    """

    case: Case
    policy: str
    stamp: str
