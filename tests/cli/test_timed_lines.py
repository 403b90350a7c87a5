import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from testimonia.cli.console import seen
from testimonia.cli.timed_lines import print_timed
from testimonia.language.timed import Timed
from testimonia.language.times import TimeExpression, find_times
from testimonia.language.times.expression import TimeType
from testimonia.model.text import Text

GUTTER = len("  1 | ")


def printed(content: str, *, width: int = 80, colour: bool = False, times: list[TimeExpression] | None = None) -> str:
    """What a console of this width shows; ``colour`` is a terminal that can underline."""
    found = find_times(content, "2031-06-02") if times is None else times
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        _environ={},
    )
    print_timed(Timed("note.txt", Text("note.txt", content, ()), tuple(found), "2031-06-02", "en"), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_whole_text_is_shown_with_marks_below_the_times_and_their_intervals() -> None:
    text = "The mill burned on 14 March 2031.\nNobody spoke.\nThe next day they held us for two weeks."
    assert printed(text) == (
        "  1 | The mill burned on 14 March 2031.\n"
        "    |                    ^^^^^^^^^^^^^\n"
        "    = 14 March 2031\n"
        "  2 | Nobody spoke.\n"
        "  3 | The next day they held us for two weeks.\n"
        "    | ^^^^^^^^^^^^                  ~~~~~~~~~\n"
        "    = The next day: 15 March 2031 (counted from: 14 March 2031)\n"
        "    = two weeks: 2 weeks long\n"
        "\n"
        "3 times: 2 dates, 1 length\n"
        "^^^ when, ~~~ how long or how often\n"
    )


@pytest.mark.parametrize("before", ["門の人 came on ", "cafe\u0301 on ", "नमस्ते on ", "a\tb\x1b[2J on "])
def test_marks_stand_below_their_words_after_wide_and_combining_characters(before: str) -> None:
    _, marks, *_ = printed(f"{before}14 March 2031.").splitlines()
    assert marks[GUTTER:] == " " * cell_len(seen(before)) + "^" * len("14 March 2031")


def test_a_wide_character_in_a_time_has_two_marks() -> None:
    whole = TimeExpression(2, 5, "三月é", TimeType.DATE, "XXXX-03")
    assert printed("a 三月é b", times=[whole]).splitlines()[1][GUTTER:] == "  ^^^^^"


def test_a_time_over_two_rows_is_marked_in_both_and_explained_below_the_second() -> None:
    lines = printed("We came to the ford on 14 March 2031.", width=GUTTER + 28).splitlines()
    assert lines[:5] == [
        "  1 | We came to the ford on 14",
        "    |                        ^^",
        "    | March 2031.",
        "    | ^^^^^^^^^^",
        "    = 14 March 2031",
    ]


def test_on_a_terminal_the_words_are_underlined_and_there_are_no_marks() -> None:
    shown = printed("The mill burned on 14 March 2031.", colour=True)
    assert re.search(r"\x1b\[4;36m14 March 2031\x1b\[0m", shown)
    assert "^" not in shown


def test_a_line_without_a_time_is_dim_on_a_terminal() -> None:
    assert "\x1b[2mNobody spoke.\x1b[0m" in printed("Nobody spoke.", colour=True)


def test_an_event_that_a_time_is_counted_from_is_named() -> None:
    time = TimeExpression(0, 8, "Two days", TimeType.DURATION, "P2D", relation="after the ambush")
    assert "= Two days: 2 days (counted after: the ambush)" in printed("Two days after the ambush", times=[time])


def test_a_text_without_times_says_so() -> None:
    assert printed("Nobody spoke.") == "  1 | Nobody spoke.\n\n0 times\n"
    assert printed("") == "\n0 times\n"


def test_hostile_words_steer_no_terminal() -> None:
    time = TimeExpression(0, 6, "\x1b[2Jxx", TimeType.DATE, "2031", "2031", "2031-01-01", "2031-12-31", "\x1b]0;x\x07")
    assert "\x1b" not in printed("\x1b[2Jxx and \u202eon", times=[time])


@given(st.text(max_size=120), st.lists(st.integers(0, 120), max_size=6, unique=True), st.integers(26, 60))
def test_no_word_is_lost_and_marks_reach_no_further_than_the_words(content: str, cuts: list[int], width: int) -> None:
    ends = sorted(min(cut, len(content)) for cut in cuts)
    times = [
        TimeExpression(start, end, content[start:end], TimeType.DATE, "2031", "2031")
        for start, end in zip(ends[::2], ends[1::2], strict=False)
        if content[start:end].strip()
    ]
    rows = [line for line in printed(content, width=width, times=times).split("\n") if line[4:5] == "|"]
    words = "".join(rows[n][GUTTER:] for n in range(len(rows)) if not _is_marks(rows, n))
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", seen(content.replace("\n", " ")))
    for n, row in enumerate(rows):
        if _is_marks(rows, n):
            assert cell_len(row) <= cell_len(rows[n - 1])


def _is_marks(rows: list[str], n: int) -> bool:
    """Carets and blanks alone, below a row of words."""
    return n > 0 and rows[n].startswith("    | ") and set(rows[n][GUTTER:]) <= {"^", " "} and "^" in rows[n]
