"""From a case to what follows from it.

In: a case. Out: chronology, events and findings.
Never: the disk, the network, a clock or chance; a score of credibility.
"""
