"""What stands between a case and the outside: a policy, and the only place where ``Cleared`` is made."""

from dataclasses import dataclass, replace

from testimonia.model.case import Case
from testimonia.model.cleared import Cleared


@dataclass(frozen=True, slots=True)
class Policy:
    """What may leave the case. ``stamp`` is the sentence that stands on every page."""

    name: str
    stamp: str


INTERNAL = Policy(
    name="internal",
    stamp="Internal use, nothing hidden: names, places and words stand here as they were told. Do not pass on.",
)


def clear(case: Case, policy: Policy = INTERNAL) -> Cleared:
    """The case as the policy lets it out; ``INTERNAL`` hides nothing that was told, and says so on every page.

    What reviewers noted for each other stays inside under every policy.
    """
    return Cleared(case=replace(case, comments=()) if case.comments else case, policy=policy.name, stamp=policy.stamp)
