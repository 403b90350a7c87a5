"""Testimonia, a compiler for testimony: sources in, statements anchored to their words, findings out.

ARCHITECTURE.md draws the rooms of this package and the one way its doors open.
"""

__version__ = "0.1.0"
