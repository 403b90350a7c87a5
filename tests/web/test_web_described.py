"""What the interface says of itself holds: nothing that its description allows makes the server fail."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from web_material import HOST, at_work, mill

QUIET = settings(
    deadline=None, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def asked(folder: Path, examples: int) -> set[str]:
    """Ask everything that can be asked, so often each, and never be answered by a failure; what was asked."""
    done: set[str] = set()
    with at_work(folder) as (browser,):
        browser.reasoned()
        cookie = f"{browser.access.cookie}={browser.client.cookies[browser.access.cookie]}"
        headers = {**browser.headers, "host": HOST, "cookie": cookie}
        schema = schemathesis.openapi.from_asgi("/api/openapi.json", browser.app, headers=headers)
        for found in schema.get_all_operations():
            operation = found.ok()  # type: ignore[union-attr]

            @settings(QUIET, max_examples=examples)
            @given(case=operation.as_strategy())
            def ask(case: Any) -> None:
                answer = case.call(headers=headers)
                assert answer.status_code < 500, (case.method, case.path, answer.text)
                done.add(f"{case.method} {case.path} {answer.status_code // 100}")

            ask()
    return done


def test_no_request_that_is_allowed_makes_the_server_fail(tmp_path: Path) -> None:
    done = asked(mill(tmp_path / "mill"), 6)
    assert {"POST /api/visitor 2", "GET /api/findings 2", "POST /api/judgements 4"} <= done


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_no_request_of_many_makes_the_server_fail(tmp_path: Path) -> None:
    assert asked(mill(tmp_path / "mill"), 300)
