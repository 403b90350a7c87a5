"""Which agreement is real: what merely copies, who has it from whom, how many origins an account has.

In: texts, statements and events of a case. Out: copied passages, origins, and findings of copies and corroboration.
Never: whether an account is true.
"""
