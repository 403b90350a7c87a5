"""In: the names of a case, its texts, and what reviewers ruled. Out: which names are of one, each with its reason.

Never: merges without a reason; takes a part of several names for any of them.
"""
