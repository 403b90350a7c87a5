"""Do the words still stand where the statements say?"""

from collections.abc import Iterator

from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding
from testimonia.reasoning.ids import id_of


def lost_anchors(case: Case) -> Iterator[Finding]:
    """A finding for each statement whose words are not in its source's text where they should be."""
    contents = {text.source: text.content for text in case.texts}
    for statement in case.standing:
        if not statement.anchor.holds_in(contents.get(statement.source, "")):
            message = f"The words “{statement.anchor.quote[:80]}” do not stand where this statement says they do."
            name = id_of("finding", Code.ANCHOR_LOST, statement.id)
            yield Finding(name, Code.ANCHOR_LOST, message, None, (statement.id,), None, (statement.source,))
