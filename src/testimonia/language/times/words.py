"""The words and rules of one language, read from its file in ``languages`` and made into patterns."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from testimonia.errors import BadValue
from testimonia.language.numerals import Numerals, either, numerals

LANGUAGES = {"en": "english"}  # BCP 47 to the name of the number words beside it


@dataclass(frozen=True, slots=True)
class Which:
    """Counted from where, and how many steps on."""

    base: str
    step: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with what it gives beside its groups."""

    name: str
    pattern: re.Pattern[str]
    give: Mapping[str, int | str]
    type: str | None
    needs_lead: bool
    leads: frozenset[str]  # one of these must stand in front, where the rule names any


@dataclass(frozen=True, slots=True)
class Words:
    """A language: tables of words by what they mean, rules, and the patterns of what stands around a time."""

    tables: Mapping[str, Mapping[str, int | str]]
    which: Mapping[str, Which]
    trail: Mapping[str, Which]
    rules: tuple[Rule, ...]
    any_rule: re.Pattern[str]
    trigger_words: frozenset[str]
    trigger: re.Pattern[str]
    lead: re.Pattern[str]
    future: re.Pattern[str]
    pieces: re.Pattern[str]
    event: re.Pattern[str]
    numerals: Numerals

    def look(self, table: str, said: str) -> int | str:
        """What a word of a table means, however it is written."""
        return self.tables[table][plain(said)]


def plain(said: str) -> str:
    """A wording in small letters with single spaces, as the tables have it."""
    return " ".join(said.lower().split())


@cache
def words_of(language: str) -> Words:
    """The words of a language; BadValue names the languages there are."""
    code = language.lower().split("-")[0]
    if code not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise BadValue(f"Times cannot be read in the language {language!r}.", f"Choose one of: {known}.")
    raw = resources.files(__package__).joinpath("languages", f"{code}.toml").read_text("utf-8")
    return _words(tomllib.loads(raw), numerals(LANGUAGES[code]))


def _words(raw: Any, number_words: Numerals) -> Words:
    tables = {name: table for name, table in raw["words"].items() if name not in ("which", "trail")}
    fragments = _fragments(raw, number_words)
    rules = tuple(_rule(rule, fragments) for rule in raw["rules"])
    return Words(
        tables=tables,
        which=_whiches(raw["words"]["which"]),
        trail=_whiches(raw["words"]["trail"]),
        rules=rules,
        any_rule=_any(rules),
        trigger_words=_trigger_words(tables, fragments),
        trigger=re.compile(rf"[^\W\d_]+|\d+|(?:{'|'.join(map(re.escape, raw['trigger']['signs']))})"),
        lead=_lead(raw["leads"]),
        future=re.compile(rf"\b{either(raw['future']['words'])}\b(?!.*[.;!?])", re.IGNORECASE | re.DOTALL),
        pieces=re.compile(str(raw["joints"]["pieces"]), re.IGNORECASE),
        event=re.compile(str(raw["relation"]["event"]), re.IGNORECASE),
        numerals=number_words,
    )


def _whiches(table: Mapping[str, object]) -> dict[str, Which]:
    return {said: Which(given["base"], given["step"]) for said, given in table.items() if isinstance(given, dict)}


def _any(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """All rules as one pattern, each in its numbered group; the groups within are taken out."""
    bare = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in rules)
    joined = "|".join(f"(?P<r{index}>{pattern})" for index, pattern in enumerate(bare))
    return re.compile(rf"(?<!\w)(?:{joined})", re.IGNORECASE)


def _rule(raw: Mapping[str, object], fragments: Mapping[str, str]) -> Rule:
    pattern = re.compile(_filled(str(raw["pattern"]), fragments), re.IGNORECASE)
    give = raw.get("give", {})
    return Rule(
        name=str(raw["name"]),
        pattern=pattern,
        give=give if isinstance(give, dict) else {},
        type=str(raw["type"]) if "type" in raw else None,
        needs_lead=bool(raw.get("needs_lead")),
        leads=frozenset(leads) if isinstance(leads := raw.get("leads", []), list) else frozenset(),
    )


def _filled(pattern: str, fragments: Mapping[str, str]) -> str:
    """The pattern with every <name> a group of that name and every <#name> its words alone."""
    while re.search(r"<#?[a-z_]+>", re.sub(r"\(\?P<\w+>", "", pattern)):
        pattern = re.sub(r"<#([a-z_]+)>", lambda m: f"(?:{fragments[m[1]]})", pattern)
        pattern = re.sub(r"(?<!\?P)<([a-z_]+)>", lambda m: f"(?P<{m[1]}>{fragments[m[1]]})", pattern)
    return pattern


def _fragments(raw: Any, number_words: Numerals) -> dict[str, str]:
    fragments = {name: either(table) for name, table in raw["words"].items()}
    fragments["mod_inner"] = fragments["mod"]
    fragments["decade_word"] = fragments["decade"]
    fragments["month"] = _capitalised(raw["words"]["month"])
    fragments["weekday_short"] = _as_written(raw["words"]["weekday_short"])
    fragments |= {"number": number_words.cardinal, "rank": number_words.ordinal, "tens": either(number_words.tens)}
    fragments["small"] = either(word for word, value in number_words.values.items() if word in number_words.hours)
    fragments |= {name: str(said) for name, said in raw["fragments"].items()}
    return fragments


def _capitalised(names: Mapping[str, object]) -> str:
    """Names in capital letters only, an abbreviation with or without its dot."""
    longest_first = sorted(names, key=len, reverse=True)
    forms = [
        f"(?:{name.capitalize()}|{name.upper()})" + (r"\b\.?" if len(name) <= len("sept") else r"\b")
        for name in longest_first
    ]
    return f"(?-i:{'|'.join(forms)})"


def _as_written(names: Mapping[str, object]) -> str:
    return f"(?-i:{'|'.join(re.escape(name.capitalize()) for name in names)})"


def _lead(leads: Mapping[str, object]) -> re.Pattern[str]:
    kinds = "|".join(
        f"(?P<{kind}>{either(said)})" for kind, said in leads.items() if isinstance(said, list) and kind != "about"
    )
    about = either(said) if isinstance(said := leads["about"], list) else ""
    return re.compile(rf"(?<!\w)(?:(?:{kinds}),?\s+)?(?:(?P<about>{about})\s+)?(?:(?:the|a|an)\s+)?$", re.IGNORECASE)


def _trigger_words(tables: Mapping[str, Mapping[str, object]], fragments: Mapping[str, str]) -> frozenset[str]:
    """The words at which it is worth trying the rules: one of every wording, the rarest being its last."""
    quiet = ("which", "trail", "mod", "few", "instant", "meridiem")
    said = (wording for name, table in tables.items() if name not in quiet for wording in table)
    named = {re.findall(r"[^\W\d_]+", wording)[-1] for wording in said}
    return frozenset(named | set(re.findall(r"[a-z]+", fragments["trigger_words"])))
