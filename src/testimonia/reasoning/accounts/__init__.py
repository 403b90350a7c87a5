"""Laying accounts side by side.

In: the standing statements of a case, with the texts that hold them. Out: which of them tell of one event, and in what
they differ. Never: who is right.
"""
