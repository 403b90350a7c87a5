"""From entries to a case.

In: things done to a case. Out: the case as it stands, on disk and in memory. Never: rewrite an original or an entry.
"""
