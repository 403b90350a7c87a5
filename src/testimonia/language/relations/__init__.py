"""How a sentence ties what it tells to other happenings, and how long it says that something lasted.

In: a sentence, its language. Out: relations ("two days after the crossing") and lengths ("for ten days").
Never: what happened when; which happening is meant is for reasoning to find.
"""
