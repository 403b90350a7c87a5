import json
from pathlib import Path

import pytest

from testimonia.actions.exchange import received
from testimonia.errors import BadValue, NoSuchFile

STATEMENT = {"id": "1", "source": "s", "start": 0, "end": 4, "quote": "They", "teller": "Ilka Brand", "act": "come"}


def written(folder: Path, **changes: object) -> Path:
    whole = {"format": "testimonia-case/1", "sources": [], "statements": [STATEMENT | changes]}
    file = folder / "statements.json"
    file.write_text(json.dumps(whole), "utf-8")
    return file


def test_a_statement_needs_only_its_words_its_teller_and_its_act(tmp_path: Path) -> None:
    assert received(written(tmp_path)).statements[0].when is None


def test_keys_that_the_contract_does_not_name_are_passed_over(tmp_path: Path) -> None:
    assert received(written(tmp_path, colour="red")).statements[0].id == "1"


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"start": "0"}, "statements.0.start"),
        ({"polarity": "maybe"}, "statements.0.polarity"),
        ({"when": {"text": "at noon", "earliest": "14 March"}}, "statements.0.when.earliest"),
        ({"when": {"text": "at noon", "latest": "2023-03-14T12"}}, "statements.0.when.latest"),
        ({"where": {"text": "here", "lat": 91}}, "statements.0.where.lat"),
        ({"quantities": [{"number": "nine"}]}, "statements.0.quantities.0.number"),
        ({"quote": ""}, "statements.0.quote"),
    ],
)
def test_what_does_not_fit_is_named_by_its_place(tmp_path: Path, changes: dict[str, object], place: str) -> None:
    with pytest.raises(BadValue, match=place):
        received(written(tmp_path, **changes))


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'{"format": "testimonia-case/2"}', b'"\\ud800"'])
def test_a_file_of_another_shape_is_refused_with_a_remedy(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.json"
    file.write_bytes(content)
    with pytest.raises(BadValue, match="nothing was imported") as refused:
        received(file)
    assert "testimonia export" in refused.value.remedy


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        received(tmp_path / "nowhere.json")
