"""From a path to a sealed source.

In: paths and what is said of them. Out: sources with their texts, or the error Unreadable.
Never: judge what the words mean.
"""
