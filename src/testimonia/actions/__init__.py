"""The corridor: one function a verb, the only code that opens several rooms.

In: what a person asked for. Out: values to print. Never: print, parse or render.
"""
