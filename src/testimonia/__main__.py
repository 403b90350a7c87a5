"""``python -m testimonia``."""

from testimonia.cli.main import run

run()
