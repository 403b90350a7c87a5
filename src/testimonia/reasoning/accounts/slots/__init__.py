"""One module for each slot in which two statements of one event may differ; each says no, or what speaks for it."""
