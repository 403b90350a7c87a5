import ast
from pathlib import Path

import testimonia
from testimonia.model.case import Case
from testimonia.protection.clear import INTERNAL, Policy, clear

SOURCES = Path(testimonia.__file__).parent


def test_internal_use_hides_nothing_and_says_so() -> None:
    case = Case("mill")
    cleared = clear(case)
    assert cleared.case is case
    assert cleared.policy == "internal"
    assert cleared.stamp == INTERNAL.stamp
    assert "Internal use, nothing hidden" in cleared.stamp


def test_the_stamp_is_the_policys() -> None:
    assert clear(Case("mill"), Policy("court", "For the court.")).stamp == "For the court."


def makes_cleared(path: Path) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    names = {
        func.id if isinstance(func, ast.Name) else func.attr
        for func in calls
        if isinstance(func, (ast.Name, ast.Attribute))
    }
    return bool(names & {"Cleared"})


def test_only_protection_makes_what_is_cleared() -> None:
    makers = {path.relative_to(SOURCES).parts[0] for path in SOURCES.rglob("*.py") if makes_cleared(path)}
    assert makers == {"protection"}
