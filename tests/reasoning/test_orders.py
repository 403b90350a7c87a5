"""Orders that cannot be, and near-misses that can, in testimonies of our own."""

from dataclasses import replace
from itertools import permutations

import pytest
from told_material import Telling, told

from testimonia.model.case import Case
from testimonia.model.finding import Code, Finding, Slot
from testimonia.model.source import Kind
from testimonia.model.statement import Status
from testimonia.reasoning.ordering.chronicle import Chronicle
from testimonia.reasoning.reason import reasoned
from testimonia.reasoning.supposing import Supposing, supposed

WALK: tuple[Telling, ...] = (
    (
        "Mirko Dahl",
        "2031-06-01",
        (
            "I left the barracks on 3 May 2031. For four days I walked to my sister. "
            "I was at hers for nine days. "
            "The morning after, I crossed the frontier at Osk."
        ),
    ),
    ("Frontier Post of Osk", "2031-06-03", "On 12 May 2031 Mirko Dahl crossed the frontier at Osk on foot."),
)
PAPER: tuple[Telling, ...] = (
    ("Ana Weil", "2031-06-01", "We sent the petition to the prefect on Monday 5 May 2031."),
    ("Jon Reth", "2031-06-02", "The answer reached the office two days after Ana Weil had sent the petition."),
    ("Lia Korn", "2031-06-03", "They set off on the day after the answer had reached the office."),
    ("Tom Brand", "2031-06-04", "On Wednesday the 7th of May 2031 we set off from Harn at five in the morning."),
)
WAYS: tuple[Telling, ...] = (
    (
        "Ute Falk",
        "2031-06-01",
        (
            "On 9 May 2031 we left Harn at six in the morning. At Post Greben they stopped us. "
            "They held us there for three hours."
        ),
    ),
    (
        "Rik Falk",
        "2031-06-02",
        "To Post Greben it takes an hour and a half with the carts. On 9 May 2031 I was at home.",
    ),
    (
        "Ola Senn",
        "2031-06-03",
        (
            "On 9 May 2031 I drove the second cart. From the post to the Two Willows it is one hour. "
            "The first shot came at half past nine in the morning."
        ),
    ),
)
BURIED: tuple[Telling, ...] = (
    ("Vera Toll", "2031-06-01", "The mill burned on 2 May 2031. Three days after the mill burned I buried old Matej."),
    ("Ivo Penn", "2031-06-02", "On 9 May 2031 old Matej opened the gate for us."),
)
SURGEON: tuple[Telling, ...] = (
    (
        "Otto Hell",
        "2031-06-01",
        (
            "On 4 May 2031 I began an operation at nine in the evening. It took four hours, and I did not "
            "leave the table. Twenty minutes after the lights failed I was in the upper ward."
        ),
    ),
    ("Ines Gard", "2031-06-02", "On 4 May 2031 the lights failed at ten in the evening."),
)
CELLAR: tuple[Telling, ...] = (
    (
        "Zora Lind",
        "2031-06-01",
        (
            "They brought me down on Sunday 4 May 2031. For eight days I did not come up once. "
            "The morning after I first came up, I saw Karel Moor being led to the pit."
        ),
    ),
    ("Parish of Lind", "2031-06-03", "On 9 May 2031 Karel Moor was led to the pit."),
)
CHILD: tuple[Telling, ...] = (
    (
        "Josef Orm",
        "2031-06-01",
        (
            "Two days after the child came, Anton Grau died. The child was four days old when they let us out "
            "to bury the dead."
        ),
    ),
    (
        "Parish of Lind",
        "2031-06-03",
        "On 6 May 2031 Anton Grau died. On 14 May 2031 they let the people out to bury the dead.",
    ),
)


def orders(case: Case) -> list[Finding]:
    return [f for f in reasoned(case).findings if f.slot in {Slot.ORDER, Slot.OUTCOME} and f.code is not Code.GAP]


@pytest.mark.parametrize("tellings", [WALK, PAPER, WAYS, BURIED, SURGEON, CELLAR, CHILD])
def test_what_cannot_be_in_this_order_is_found_once(tellings: tuple[Telling, ...]) -> None:
    found = orders(told(*tellings))
    assert len(found) == 1, [f.message for f in found]
    assert "cannot all hold" in found[0].message


@pytest.mark.parametrize(
    ("tellings", "needless"),
    [
        (WALK, "I left the barracks on 3 May"),
        (PAPER, "We sent the petition"),
        (CELLAR, "For eight days"),
        (BURIED, "burned"),
    ],
)
def test_without_any_one_of_its_statements_it_could_be(tellings: tuple[Telling, ...], needless: str) -> None:
    case = told(*tellings)
    found = orders(case)[0]
    named = {s.id for s in case.statements if needless in s.anchor.quote}
    assert named & set(found.statements)
    for name in found.statements:
        without = tuple(replace(s, status=Status.REJECTED) if s.id == name else s for s in case.statements)
        assert not orders(replace(case, statements=without))


def test_the_chain_of_a_finding_reads_from_its_first_date_to_the_one_that_does_not_fit() -> None:
    assert orders(told(*PAPER))[0].message == (
        "These cannot all hold. Ana Weil: “We sent the petition to the prefect on Monday 5 May 2031” (5 May 2031). "
        "Jon Reth: “The answer reached the office two days after Ana Weil had sent the petition”. "
        "That is taken to be what Ana Weil tells: “We sent the petition to …”. "
        "Lia Korn: “They set off on the day after the answer had reached the office”. "
        "That is taken to be what Jon Reth tells: “The answer reached the office …”. "
        "“They set off on the …” (Lia Korn) and “On Wednesday the 7th of May 2031 "
        "we set off from Harn at five in the morning” "
        "(Tom Brand) are taken for one happening: the same words tell of it. "
        "So “On Wednesday the 7th of …” was not before "
        "8 May 2031. But: Tom Brand: “On Wednesday the 7th of …” (7 May 2031, 05:00)."
    )


def test_one_tellers_own_clash_is_a_variation() -> None:
    words = WALK[1][2].replace("Mirko Dahl crossed", "I crossed")
    (found,) = orders(told(WALK[0], ("Mirko Dahl", "2032-01-05", words)))
    assert (found.code, found.slot) == (Code.VARIATION, Slot.ORDER)
    (other,) = orders(told(*WALK))
    assert other.code is Code.IMPOSSIBLE_ORDER


@pytest.mark.parametrize(
    "tellings",
    [
        (
            WALK[0],
            ("Frontier Post of Osk", "2031-06-03", "On 17 May 2031 Mirko Dahl crossed the frontier at Osk on foot."),
        ),
        (*PAPER[:3], ("Tom Brand", "2031-06-04", "On Thursday the 8th of May 2031 we set off from Harn at five.")),
        (
            WAYS[0],
            WAYS[1],
            (
                "Ola Senn",
                "2031-06-03",
                WAYS[2][2].replace("half past nine in the morning", "a quarter to twelve in the morning"),
            ),
        ),
        (BURIED[0], ("Ivo Penn", "2031-06-02", "On 4 May 2031 old Matej opened the gate for us.")),
        (BURIED[0], ("Ivo Penn", "2031-06-02", "On 9 May 2031 young Mato opened the gate for us.")),
        (SURGEON[0], ("Ines Gard", "2031-06-02", "On 5 May 2031 the lights failed at two in the morning.")),
        (CELLAR[0], ("Parish of Lind", "2031-06-03", "On 14 May 2031 Karel Moor was led to the pit.")),
        (
            (
                "Ada Roth",
                "2031-06-01",
                "On 5 May 2031 they ordered us to hold the bridge for two days. We left the bridge the same night.",
            ),
        ),
        (
            (
                "Ada Roth",
                "2031-06-01",
                "On 5 May 2031 we left Harn. Two days we walked. I had been in Osk on 1 May 2031.",
            ),
        ),
    ],
)
def test_what_can_be_is_left_alone(tellings: tuple[Telling, ...]) -> None:
    assert not orders(told(*tellings))


def test_two_people_of_one_surname_are_kept_apart() -> None:
    family = (
        "Anton Grau died on 2 May 2031. Greta Grau died on 9 May 2031.",
        "On 5 May 2031 Greta Grau opened the door for us.",
    )
    assert not orders(told(("Parish", "2031-06-01", family[0]), ("Ivo Penn", "2031-06-02", family[1])))


def test_what_was_rejected_or_supposed_away_no_longer_counts() -> None:
    case = told(*WALK)
    (found,) = orders(case)
    source = next(s.source for s in case.statements if s.id == found.statements[-1])
    assert not orders(supposed(case, Supposing(only_accepted=True)))
    assert not orders(supposed(case, Supposing(without=frozenset({source}))))
    assert orders(supposed(case, Supposing())) == [found]


def test_the_order_of_the_statements_given_makes_no_difference() -> None:
    case = told(*PAPER)
    for statements in list(permutations(case.statements))[:6]:
        turned = reasoned(replace(case, statements=statements))
        assert [f.message for f in turned.findings] == [f.message for f in reasoned(case).findings]
        assert turned.chronology == reasoned(case).chronology


def test_judgement_after_judgement_ends_as_if_the_case_were_read_anew() -> None:
    case = told(*WALK, *PAPER, *BURIED)
    kept, statements = Chronicle(case), list(case.statements)
    for at, status in ((3, Status.REJECTED), (7, Status.ACCEPTED), (0, Status.REJECTED), (3, Status.PROPOSED)):
        statements[at] = replace(statements[at], status=status)
        kept.judged(statements[at])
        anew = Chronicle(replace(case, statements=tuple(statements)))
        assert {f.message for f in kept.findings()} == {f.message for f in anew.findings()}
        assert set(kept.chronology().dated) == set(anew.chronology().dated)
    changed = replace(statements[1], act="run")
    kept.judged(changed)
    statements[1] = changed
    assert set(kept.findings()) == set(Chronicle(replace(case, statements=tuple(statements))).findings())


def test_bounds_say_from_which_statements_they_come() -> None:
    case = told(
        ("Ada Roth", "2031-06-01", "The bridge at Kolm was blown up on 2 May 2031."),
        ("Jon Marn", "2031-06-02", "Four days after the bridge at Kolm was blown up we reached the camp."),
    )
    camp = next(s for s in case.statements if "reached the camp" in s.anchor.quote)
    bridge = next(s for s in case.statements if "2 May" in s.anchor.quote)
    line = next(one for one in reasoned(case).chronology.dated if one.statement == camp.id)
    assert line.bounds.earliest_start is not None
    assert line.bounds.latest_start is not None
    assert (line.bounds.earliest_start.at, line.bounds.latest_start.at) == (
        "2031-05-06T00:00:00",
        "2031-05-06T23:59:59",
    )
    assert {s for reason in line.bounds.earliest_start.reasons for s in reason.statements} == {camp.id, bridge.id}


def test_nobody_tells_of_what_came_after_the_telling() -> None:
    case = told(("Ada Roth", "2031-06-01", "They burned the mill."))
    times = reasoned(case).chronology
    assert (times.dated, times.undated) == ((), (case.statements[0].id,))


def test_a_heading_of_a_register_dates_what_stands_behind_it() -> None:
    register = "Register of the parish.\n\n6 May 2031. Died in the cellar: Anton Grau, 81.\n"
    words = "The child was born on 9 May 2031. Two days after the child was born, Anton Grau died."
    case = replace(told(("Parish of Lind", "2031-06-03", register), ("Josef Orm", "2031-06-01", words)))
    assert [f.slot for f in orders(case)] == [Slot.ORDER]


def test_a_move_that_no_one_can_make_is_found_and_one_that_can_be_made_is_not() -> None:
    left = "On 3 March 2022 at eight in the morning I was in Kharkiv. "
    fast = f"{left}On 3 March 2022 at ten in the morning I arrived in Lviv by car."
    slow = fast.replace("On 3 March 2022 at ten in the morning I", "On 4 March 2022 at ten in the morning I")
    found = [f for f in reasoned(told(("Daryna Lis", "2023-05-02", fast))).findings if f.slot is Slot.WHERE]
    assert [f.code for f in found if "Kharkiv" in f.message] == [Code.IMPOSSIBLE_ORDER]
    assert not [
        f for f in reasoned(told(("Daryna Lis", "2023-05-02", slow))).findings if f.code is Code.IMPOSSIBLE_ORDER
    ]


def test_records_are_not_the_only_kind_that_is_read() -> None:
    assert orders(told(*WALK, kind=Kind.OTHER))
