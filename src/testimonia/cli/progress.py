"""A progress bar for people who watch, and nothing for anybody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from testimonia.cli.console import err, seen

_LONGEST = 40  # columns for a name


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that may be shown or not; to the verb it is the same."""

    progress: Progress
    task: TaskID

    def expect(self, total: int) -> None:
        """So many are to come."""
        self.progress.update(self.task, total=total)

    def did(self, name: str) -> None:
        """One more is done."""
        self.progress.update(self.task, advance=1, name=seen(name)[-_LONGEST:])


@contextmanager
def progress(work: str) -> Iterator[Bar]:
    """A bar on the standard error while it is a terminal; it goes away when the work is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}"))
    for column in columns:
        if isinstance(column, TextColumn):
            column.markup = False
    with Progress(*columns, console=err(), transient=True, disable=not err().is_terminal) as shown:
        yield Bar(shown, shown.add_task(work, total=None, name=""))
