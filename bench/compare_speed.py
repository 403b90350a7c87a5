"""How long laying the accounts of ten thousand statements side by side takes: cold, and after one judgement.

Run with: make bench
"""

import gc
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from chronology_case import invented

from testimonia.model.case import Case
from testimonia.model.statement import Status
from testimonia.reasoning.accounts.laid import Accounts
from testimonia.reasoning.independence.copies import copies
from testimonia.reasoning.reason import as_told, linked_case, reasoned

SOURCES, EACH = 500, 20
JUDGED = 15  # statements, each rejected and then accepted
GOAL, COLD = 0.3, 20.0  # seconds after a judgement, and of everything that follows from a case


def main() -> None:
    """Print the figures."""
    for sources in (SOURCES // 4, SOURCES // 2, SOURCES):
        case = linked_case(invented(sources, EACH))
        took, kept = timed(lambda case=case: laid(case))  # type: ignore[misc]
        each = 1000 * took / len(case.statements)
        print(f"{len(case.statements):6} statements laid side by side: {took:5.2f} s, {each:.2f} ms one")
    print(f"events {len(kept.events())}, differences {len(kept.findings())}")
    print(f"copies among {SOURCES} sources: {timed(lambda: copies(case.sources, case.texts))[0]:.2f} s")
    seconds = []
    for n in range(JUDGED):
        statement = case.statements[n * len(case.statements) // JUDGED]
        for status in (Status.REJECTED, Status.ACCEPTED):
            judged = replace(statement, status=status)
            seconds.append(timed(lambda judged=judged: after(kept, judged))[0])  # type: ignore[misc]
    print(f"after a judgement, events, differences and agreement: median {statistics.median(seconds):.3f} s")
    print(f"goal {GOAL} s: {'met' if max(seconds) <= GOAL else 'missed'}; slowest {max(seconds):.3f} s")
    whole = timed(lambda: reasoned(invented(SOURCES, EACH)))[0]
    print(f"all that follows from the case: {whole:.1f} s (goal {COLD:.0f} s)")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at the most")


def laid(case: Case) -> Accounts:
    """All accounts compared."""
    accounts = Accounts(case, as_told(case.statements, case))
    accounts.events()
    accounts.findings()
    accounts.agreeing()
    return accounts


def after(kept: Accounts, judged: object) -> None:
    """One judgement, and all that follows from it."""
    kept.judged(judged)  # type: ignore[arg-type]
    kept.events()
    kept.findings()
    kept.agreeing()


def timed(what: Callable[[], object]) -> tuple[float, Accounts]:
    """Seconds that a call takes, and what it gives."""
    gc.collect()
    began = time.perf_counter()
    made = what()
    return time.perf_counter() - began, made  # type: ignore[return-value]


if __name__ == "__main__":
    main()
