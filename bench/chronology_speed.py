"""How long the order of a case of ten thousand statements takes: read cold, and after one judgement.

Run with: make bench
"""

import gc
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from chronology_case import invented

from testimonia.model.statement import Status
from testimonia.reasoning.ordering.chronicle import Chronicle

SOURCES, EACH = 500, 20
JUDGED = 60  # statements, each rejected and then accepted
GOAL = 0.1  # seconds after a judgement


def main() -> None:
    """Print the figures."""
    for sources in (SOURCES // 4, SOURCES // 2, SOURCES):
        case = invented(sources, EACH)
        took, kept = timed(lambda case=case: Chronicle(case))  # type: ignore[misc]
        print(
            f"{len(case.statements):6} statements, cold: {took:5.2f} s, {1000 * took / len(case.statements):.2f} ms one"
        )
    largest = max(map(len, kept.parts))
    print(f"parts: {len(kept.parts)}, the largest of {largest} statements; clashes {len(kept.findings())}")
    seconds = []
    for n in range(JUDGED):
        statement = case.statements[n * len(case.statements) // JUDGED]
        for status in (Status.REJECTED, Status.ACCEPTED):
            judged = replace(statement, status=status)
            seconds.append(timed(lambda judged=judged: after(kept, judged))[0])  # type: ignore[misc]
    seconds.sort()
    late = seconds[int(len(seconds) * 0.95)]
    median = statistics.median(seconds)
    print(f"after a judgement, bounds and findings: median {median:.3f} s, 95 of 100 within {late:.3f} s")
    print(f"goal {GOAL} s: {'met' if late <= GOAL else 'missed'}; slowest {seconds[-1]:.3f} s")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at the most")


def after(kept: Chronicle, judged: object) -> None:
    """One judgement, and all that follows from it."""
    kept.judged(judged)  # type: ignore[arg-type]
    kept.findings()
    kept.chronology()


def timed(what: Callable[[], object]) -> tuple[float, Chronicle]:
    """Seconds that a call takes, and what it gives."""
    gc.collect()
    began = time.perf_counter()
    made = what()
    return time.perf_counter() - began, made  # type: ignore[return-value]


if __name__ == "__main__":
    main()
