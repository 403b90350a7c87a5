"""Times told in words, read to uncertain intervals.

In: a text, the day it was made, its language. Out: time expressions in the order of the text.
Never: the clock; what "yesterday" means comes in as the reference.
"""

from testimonia.language.times.expression import TimeExpression
from testimonia.language.times.find import find_times

__all__ = ["TimeExpression", "find_times"]
