import tempfile
from pathlib import Path

from casebook_material import AT, BY, SENTENCES, STORY, arrival, judgement, proposals, statement
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from testimonia.casebook.book import create, opened
from testimonia.casebook.verify import verify
from testimonia.model.arrival import Refusal, Repeat
from testimonia.model.case import Case
from testimonia.model.judgement import Decision
from testimonia.model.source import Described, Kind

SPANS = st.lists(st.sampled_from([*SENTENCES, (0, 29), (5, 30), (31, 50)]), unique=True, max_size=4).map(tuple)
NAMES = st.sampled_from(["a.txt", "b.txt", "c.txt"])


class Work(RuleBasedStateMachine):
    """Any sequence of things done to a case; after each, a case opened anew is the same and holds."""

    def __init__(self) -> None:
        """Begin with an empty case."""
        super().__init__()
        self.room = tempfile.TemporaryDirectory()
        self.folder = Path(self.room.name) / "case"
        create(self.folder, by=BY, at=AT)
        self._open()

    def _open(self) -> None:
        self.opening = opened(self.folder)
        self.book = self.opening.__enter__()

    def _case(self) -> Case:
        return self.book.case()

    def teardown(self) -> None:
        self.opening.__exit__(None, None, None)
        self.room.cleanup()

    @rule(name=NAMES, ending=st.sampled_from(["", " And then?", " No."]))
    def add(self, name: str, ending: str) -> None:
        source = self.book.add(arrival(name, STORY + ending), by=BY, at=AT)
        assert source in self._case().sources

    @rule(name=NAMES)
    def refuse(self, name: str) -> None:
        finding = self.book.refuse(Refusal(name, "It is empty.", "Look for a backup."), by=BY, at=AT)
        assert finding in self._case().findings

    @precondition(lambda self: self._case().sources)
    @rule(data=st.data(), kind=st.sampled_from(Kind), teller=st.sampled_from([None, "Vera Moss"]))
    def describe(self, data: st.DataObject, kind: Kind, teller: str | None) -> None:
        source = data.draw(st.sampled_from(self._case().sources))
        said = self.book.describe(Repeat(source.name, source.sha256, Described(kind, teller)), by=BY, at=AT)
        assert (said.described.kind, said.described.teller) == (kind, teller or source.described.teller)

    @precondition(lambda self: self._case().sources)
    @rule(data=st.data(), spans=SPANS, reader=st.sampled_from(["reader-1", "reader-2"]))
    def propose(self, data: st.DataObject, spans: tuple[tuple[int, int], ...], reader: str) -> None:
        source = data.draw(st.sampled_from(self._case().sources))
        before = {one.id for one in self._case().statements}
        done = self.book.propose(proposals(source.id, spans), reader, by=BY, at=AT)
        after = {one.id for one in self._case().statements}
        assert (done.new, done.gone) == (len(after - before), len(before - after))
        assert source.id not in {one.id for one in self.book.unread(reader)}

    @precondition(lambda self: self._case().statements)
    @rule(data=st.data(), decision=st.sampled_from(Decision))
    def judge(self, data: st.DataObject, decision: Decision) -> None:
        one = data.draw(st.sampled_from(self._case().statements))
        changed = statement(one.source, 31, 50) if decision is Decision.CHANGE else None
        decided = self.book.judge(judgement(one.id, decision), changed)
        assert decided in self._case().statements

    @precondition(lambda self: self._case().sources)
    @rule(data=st.data(), spans=SPANS)
    def bring_in(self, data: st.DataObject, spans: tuple[tuple[int, int], ...]) -> None:
        source = data.draw(st.sampled_from(self._case().sources))
        statements = [statement(source.id, start, end, f"out-{source.id}-{start}-{end}") for start, end in spans]
        self.book.bring_in(statements, by="Jon Hale", at=AT)
        assert {one.id for one in statements} <= {one.id for one in self._case().statements}

    @rule()
    def reopen(self) -> None:
        before = self._case()
        self.opening.__exit__(None, None, None)
        found = verify(self.folder)
        self._open()
        assert found.trouble is None
        assert found.entries == self.book.last_entry
        assert self._case() == before


Work.TestCase.settings = settings(
    max_examples=25, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnySequence = Work.TestCase
