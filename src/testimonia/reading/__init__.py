"""From a source to proposals.

In: a source and its text. Out: segments, mentions and statements. Never: decide anything; it proposes.
"""
