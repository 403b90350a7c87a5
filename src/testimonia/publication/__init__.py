"""From what is cleared to pages and files.

In: Cleared. Out: dossier and exports as text and bytes. Never: take a case that protection has not cleared.
"""
