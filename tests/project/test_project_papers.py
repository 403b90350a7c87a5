"""The papers of the project say what is so."""

import re
from pathlib import Path

import pytest

from testimonia.cli.main import app

ROOT = Path(__file__).parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
VERBS = sorted(command.name or "" for command in app.registered_commands)


def anchors(paper: Path) -> set[str]:
    heads = re.findall(r"(?m)^#+ (.+)$", paper.read_text("utf-8"))
    return {re.sub(r"[^\w -]", "", head).strip().lower().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_link_leads_somewhere(paper: Path) -> None:
    lost = []
    for target, part in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", paper.read_text("utf-8")):
        goal = (paper.parent / target).resolve() if target else paper
        if not goal.exists() or (part and part not in anchors(goal)):
            lost.append(f"{target}#{part}")
    assert lost == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_an_action_a_module_and_a_page(verb: str) -> None:
    module = f"{verb}_.py" if verb == "import" else f"{verb}.py"
    # The workbench is all verbs, so it has no action of its own.
    assert verb == "serve" or (ROOT / "src/testimonia/actions" / module).is_file()
    assert (ROOT / "src/testimonia/cli" / module).is_file()
    assert f"testimonia {verb} " in (ROOT / "docs/how-to" / f"{verb}.md").read_text("utf-8")
    assert f"docs/how-to/{verb}.md" in (ROOT / "README.md").read_text("utf-8")


def test_the_verbs_are_those_of_the_contract() -> None:
    assert {"new", "add", "read", "check", "export", "import", "publish", "serve", "verify", "times"} <= set(VERBS)


def test_the_two_commands_of_the_readme_are_targets_and_ci_calls_the_second() -> None:
    targets = set(re.findall(r"(?m)^(\w+):", (ROOT / "Makefile").read_text("utf-8")))
    assert {"demo", "test", "setup", "slow", "bench"} <= targets
    first_screen = (ROOT / "README.md").read_text("utf-8")[:1500]
    assert "make demo" in first_screen
    assert "make test" in first_screen
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_readme_says_plainly_that_no_endangered_persons_material_belongs_here() -> None:
    assert "**Do not put any endangered person's material into it yet.**" in (ROOT / "README.md").read_text("utf-8")


def test_the_glossary_has_the_words_of_the_model() -> None:
    words = set(re.findall(r"(?m)^\| ([\w-]+) \|", (ROOT / "docs/glossary.md").read_text("utf-8")))
    assert {
        "case",
        "source",
        "text",
        "segment",
        "anchor",
        "teller",
        "chain",
        "mention",
        "statement",
        "event",
        "when",
    } <= words
    assert {"bound", "finding", "judgement", "entry", "cleared", "kind", "account"} <= words
