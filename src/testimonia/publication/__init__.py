"""From what is cleared to pages and files.

In: Cleared; and, for the time reader on its own, one text that is in no case, with its times. Out: dossier, page of
times and exports as text and bytes. Never: take a case that protection has not cleared.
"""
