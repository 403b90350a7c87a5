"""What is no request, or one that nobody can answer, is said to be so: as JSON under /api, as a page elsewhere."""

import pytest
from web_material import Browser

JSON, FORM = "application/json", "multipart/form-data; boundary=x"
LONG_FIELD = b'--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\n' + b"a" * 1_100_000 + b"\r\n--x--\r\n"


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/api/visitor", JSON, b"\xff\xfe"),
        ("/api/visitor", JSON, b"[" * 100_000),
        ("/api/visitor", JSON, b'{"name": ' + b"9" * 5000 + b"}"),
        ("/api/visitor", JSON, b'{"name": "a", "\\ud800": 1}'),
        ("/api/visitor", JSON, b'{"name": "\\ud800"}'),
        ("/api/visitor", JSON, b'{"name": "a", "blind": NaN}'),
        ("/api/visitor", JSON, b'{"name": "a", "unknown": 1}'),
        ("/api/visitor", "text/plain", b'{"name": "a"}'),
        ("/api/sources", FORM, b"no part of anything"),
        ("/api/sources", "multipart/form-data", b"--x--"),
        ("/api/sources", JSON, b"{}"),
        ("/api/sources", FORM, LONG_FIELD),
    ],
)
def test_what_is_no_request_is_not_understood_and_says_so(onlooker: Browser, path: str, kind: str, body: bytes) -> None:
    last = onlooker.desk.moment.last
    answer = onlooker.client.post(path, content=body, headers={**onlooker.headers, "content-type": kind})
    assert answer.status_code in {400, 422}
    assert "not understood" in answer.json()["message"]
    assert answer.json()["remedy"]
    assert onlooker.desk.catch_up().last == last


@pytest.mark.parametrize(
    ("path", "said"),
    [("/api/visitor", {"name": " "}), ("/api/visitor", {"name": "a\x00b"}), ("/api/visitor", {"name": "a\u202eb"}),
     ("/api/undo", {"entry": 1}), ("/api/undo", {"entry": 1 << 50}),
     ("/api/judgements", {"decision": "change", "statements": [{"id": "a", "seen": "b"}]})],
)  # fmt: skip
def test_what_makes_no_sense_has_a_message_and_a_remedy(onlooker: Browser, path: str, said: object) -> None:
    answer = onlooker.post(path, said, code=400)
    assert answer["message"]
    assert answer["remedy"]


def test_a_refusal_has_the_form_in_which_it_was_asked(onlooker: Browser) -> None:
    for path, kind in (("/api/none", "application/json"), ("/none", "text/html"), ("/journal?page=x", "text/html")):
        assert onlooker.get(path).headers["content-type"].startswith(kind)
    wrong = onlooker.client.request("DELETE", "/api/undo", headers=onlooker.headers)
    assert wrong.status_code == 405
    assert "no such page" not in wrong.text
