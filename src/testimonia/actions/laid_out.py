"""A case with its comparison and its questions, for those who print it."""

from dataclasses import replace

from testimonia.model.case import Case
from testimonia.reasoning.comparison import comparison
from testimonia.reasoning.interview import interview


def laid_out(case: Case) -> Case:
    """The reasoned case with accounts side by side and the questions for the next interview."""
    return replace(case, comparison=comparison(case), questions=interview(case))
