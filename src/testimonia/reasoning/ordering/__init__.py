"""The order of what is told: from statements to a time network, and from it to bounds and to orders that cannot be.

In: standing statements as told, their sources and texts. Out: grounds, bounds with reasons, impossible orders.
Never: a bound or an order without the statements that it came from; a verdict on who is right.
"""
