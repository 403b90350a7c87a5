"""The nouns of the house.

In: nothing. Out: frozen records that every room may hold. Never: disk, network, clock or chance.
"""
