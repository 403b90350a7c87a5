"""From a case to what may leave it.

In: a case and a policy. Out: Cleared. Never: the disk, the network, a clock or chance.
"""
