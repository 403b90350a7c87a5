"""The workbench in the browser: one module a page or a verb.

In: requests of reviewers, on this machine alone. Out: pages, and JSON under /api. Never: logic of its own; each page
shows what an action gives, each write is one action of the house.
"""
