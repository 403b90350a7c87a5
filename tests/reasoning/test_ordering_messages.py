"""Whole messages, so that whoever changes a sentence reads how it stands among the others."""

from ordering_material import Telling, case_of, may, orders, says, tells

from testimonia.reasoning.ordering.chronicle import Chronicle

SENT = may(5, "we sent the letter to Osk", "send", agent="we", patient="the letter")
ANSWERED = says("The answer came back two days after Ada Roth had sent the letter", "come", agent="The answer")
SET_OFF = says("The carters set off from Orlec the day after the answer had come back", "set off")
LETTER = (
    tells("Ada Roth", SENT),
    tells("Jon Marn", ANSWERED),
    tells("Lia Korn", SET_OFF),
    tells("Ivo Penn", may(7, "the carters set off from Orlec", "set off", agent="the carters")),
)
WALK = (
    tells(
        "Mirko Dahl",
        may(3, "I left the barracks", "leave", agent="I", patient="the barracks"),
        says("Nine days I lodged with my aunt", "stay", agent="I"),
        says("The morning after, I crossed over at Osk", "cross", agent="I", goal="Osk"),
    ),
    tells("Frontier Post of Osk", may(10, "Mirko Dahl crossed over at Osk", "cross", agent="Mirko Dahl", goal="Osk")),
)
DEATH = (
    tells("Parish of Tolin", may(2, "Anton Grau died", "die", agent="Anton Grau")),
    tells("Ivo Penn", may(5, "Anton Grau opened the gate for us", "open", agent="Anton Grau", patient="the gate")),
)
LONG = "On 5 May 2031 Anton Grau opened the gate for us and for " + "the carters of Orlec and for " * 5 + "the boys"


def message(*tellings: Telling) -> str:
    (found,) = orders(*tellings)
    return found.message


def test_a_chain_goes_from_its_first_day_over_each_telling_to_the_day_that_does_not_fit() -> None:
    assert message(*LETTER) == (
        "These cannot all hold. Ada Roth: “On 5 May 2031 we sent the letter to Osk” (5 May 2031). Jon Marn: “The "
        "answer came back two days after Ada Roth had sent the letter”. That is taken to be what Ada Roth tells: "
        "“On 5 May 2031 we …”. Lia Korn: “The carters set off from Orlec the day after the answer had come back”."
        " That is taken to be what Jon Marn tells: “The answer came back two …”. “The carters set off from …” "
        "(Lia Korn) and “On 7 May 2031 the carters set off from Orlec” (Ivo Penn) are taken for one happening: "
        "the same act, and Orlec. So “On 7 May 2031 the …” was not before 8 May 2031. But: Ivo Penn: “On 7 May "
        "2031 the …” (7 May 2031)."
    )


def test_a_length_stands_between_what_was_before_and_what_came_behind_it() -> None:
    assert message(*WALK) == (
        "These cannot all hold. Mirko Dahl: “On 3 May 2031 I left the barracks” (3 May 2031). Mirko Dahl goes on:"
        " “Nine days I lodged with my aunt”, after “On 3 May 2031 I …”. So long it took: “Nine days I lodged with"
        " …” (Mirko Dahl). Mirko Dahl: “The morning after, I crossed over at Osk”, counted from “Nine days I "
        "lodged with …”. “The morning after, I crossed …” (Mirko Dahl) and “On 10 May 2031 Mirko Dahl crossed "
        "over at Osk” (Frontier Post of Osk) are taken for one happening: the same act, and Osk. So “On 10 May "
        "2031 Mirko …” was not before 12 May 2031. But: Frontier Post of Osk: “On 10 May 2031 Mirko …” (10 May "
        "2031)."
    )


def test_a_deed_after_a_death_says_who_is_taken_to_be_meant() -> None:
    assert message(*DEATH) == (
        "These cannot all hold. Ivo Penn: “On 5 May 2031 Anton Grau opened the gate for us” (5 May 2031). “On 5 "
        "May 2031 Anton …” (Ivo Penn) cannot have been after “On 2 May 2031 Anton Grau died” (Parish of Tolin): "
        "the same person is taken to be meant. So “On 2 May 2031 Anton …” was not before 5 May 2031. But: Parish "
        "of Tolin: “On 2 May 2031 Anton …” (2 May 2031)."
    )


def test_a_long_passage_is_cut_at_a_word() -> None:
    told = may(5, LONG.removeprefix("On 5 May 2031 "), "open", agent="Anton Grau")
    quoted = message(DEATH[0], tells("Ivo Penn", told)).partition("“")[2].partition("”")[0]
    assert quoted.endswith(" …")
    assert LONG.startswith(f"{quoted.removesuffix(' …')} ")
    assert len(quoted) <= 142


def test_no_message_speaks_of_truth() -> None:
    for tellings in (LETTER, WALK, DEATH):
        said = message(*tellings).casefold()
        assert not any(word in said for word in (" lie", "false", "true", "wrong", "credib"))


def test_every_reason_of_a_bound_is_a_sentence() -> None:
    chronology = Chronicle(case_of(*LETTER, *WALK, *DEATH)).chronology()
    bounds = [b for line in chronology.dated for b in (line.bounds.earliest_start, line.bounds.latest_end) if b]
    reasons = [reason.words for bound in bounds for reason in bound.reasons]
    assert len(reasons) > 10
    assert all(words.endswith(".") and words[:1] == words[:1].upper() and "None" not in words for words in reasons)
