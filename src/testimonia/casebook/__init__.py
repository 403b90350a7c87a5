"""From entries to a case.

In: things done to a case. Out: the case as it stands, on disk and in memory. Never: rewrite an original or an entry.

``book`` is the door; ``verify`` looks at a case without it. docs/disk-format.md specifies what lies on disk.
"""
