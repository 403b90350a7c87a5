"""Skill with words.

In: text. Out: spans and values.
Never: a case, the disk, the network, a clock or chance (its own tables are read as package data).
"""
