"""What reading proposes for one source."""

from dataclasses import dataclass

from testimonia.model.mention import Mention
from testimonia.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Proposals:
    """Mentions and statements of one source in the order of its words; nobody has judged them yet."""

    source: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
