"""From a path to the words of a source.

In: paths and what is said of them. Out: arrivals with their texts, repeats, and refusals that say what to do next.
Never: judge what the words mean; read a strange file in the program's own process.
"""
