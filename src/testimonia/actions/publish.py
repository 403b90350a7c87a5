"""``publish``: the dossier."""

from pathlib import Path

from testimonia.actions.laid_out import laid_out
from testimonia.actions.outside import outside
from testimonia.actions.whole import whole
from testimonia.actions.written import write_whole
from testimonia.protection.clear import clear
from testimonia.publication.dossier import dossier

PAGE = "dossier.html"


def publish(folder: Path, out: Path, made_at: str) -> Path:
    """Write the dossier into the folder ``out`` and return the page's path. ``made_at`` is an instant in UTC.

    A dossier that is there is replaced; anything else under its name is left alone. Raises BadValue, CannotWrite,
    and what opening the case raises.
    """
    outside(folder, out)
    page = out / PAGE
    write_whole(page, dossier(clear(laid_out(whole(folder))), made_at=made_at), _is_dossier)
    return page


def _is_dossier(head: str) -> bool:
    return 'name="generator" content="Testimonia' in head
