"""One module a verb: parse, call one action, print.

In: words typed. Out: words printed and an exit code. Never: open a room but the corridor.
"""
