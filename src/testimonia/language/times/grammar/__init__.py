"""A small grammar: the words and patterns of one language, made into terms.

In: a text, the language's files. Out: terms with their places. Never: a day; what the terms mean is read elsewhere.
"""
