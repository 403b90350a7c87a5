"""EDTF (ISO 8601-2:2019; Library of Congress, levels 0 to 2), read to bounds and written from them.

In: a text in EDTF, or bounds. Out: bounds, or the shortest EDTF that has them.
Never: words of a language; what is no EDTF is refused, not guessed at.
"""

from testimonia.language.edtf.bounds import Bounds, together
from testimonia.language.edtf.reading import read
from testimonia.language.edtf.writing import written

__all__ = ["Bounds", "read", "together", "written"]
