"""Drawings are the dossier's own, whose links lead within its one page; here they lead to the workbench's pages."""

import re

from markupsafe import Markup

from testimonia.actions.followed import Followed

_LINK = re.compile(r'href="#([a-z]+)(\d+)"')


def relinked(drawing: Markup, follows: Followed) -> Markup:
    """The drawing with every link to a statement, an event or a finding by its number led to where it is shown here."""
    statements, case = follows.numbers.statements, follows.case

    def address(found: re.Match[str]) -> str:
        kind, number = found[1], int(found[2])
        if kind == "s" and number <= len(statements):
            return f'href="/statements/{statements[number - 1].id}"'
        if kind == "e" and number <= len(case.events):
            return f'href="/comparison/{case.events[number - 1].id}"'
        if kind == "f" and number <= len(case.findings):
            return f'href="/findings?id={case.findings[number - 1].id}"'
        return found[0]

    return Markup(_LINK.sub(address, str(drawing)))  # noqa: S704  only addresses of ours were put in
