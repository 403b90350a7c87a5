import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.intake.edtf import is_edtf


@pytest.mark.parametrize(
    "written",
    [
        "2023",
        "2023-03",
        "2023-03-14",
        "2024-02-29",
        "2023~",
        "2023-03?",
        "2023-03-14%",
        "2023-03-12/2023-03-14",
        "2023/2023-05",
        "../2023-03",
        "2023-03-14/..",
        "2023-03~/2023-04?",
        "0988",
    ],
)
def test_these_are_dates_of_a_source(written: str) -> None:
    assert is_edtf(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "14.03.2023",
        "2023-13",
        "2023-02-29",
        "2023-3-4",
        "2023-03-14T10:00",
        "March 2023",
        "23",
        "0000",
        "2023-03-14/2023-03-12",
        "../..",
        "/2023",
        "2023/",
        "2023/2024/2025",
        "2023~?",
        "٢٠٢٣",
        "2023-03-14\n",
    ],
)
def test_these_are_not(written: str) -> None:
    assert not is_edtf(written)


@given(st.dates(), st.dates())
def test_an_interval_of_days_holds_when_it_runs_forward(one: object, two: object) -> None:
    assert is_edtf(f"{one}/{two}") == (str(one) <= str(two))
