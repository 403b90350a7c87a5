"""A statement as another program sends it, beside the one the case knows."""

from dataclasses import replace

from testimonia.actions.exchange import SentStatement, SentWhen, SentWhere
from testimonia.model.anchor import Anchor
from testimonia.model.statement import Participant, Quantity, Statement, Status, Where
from testimonia.model.when import When


def statement_of(sent: SentStatement, anchor: Anchor, identity: str) -> Statement:
    """The statement that was sent, held by its words in this case."""
    return Statement(
        id=identity,
        anchor=anchor,
        teller=sent.teller,
        chain=sent.chain,
        act=sent.act,
        participants=tuple(Participant(one.role, one.text) for one in sent.participants),
        when=_when(sent.when),
        where=_where(sent.where),
        quantities=tuple(Quantity(**one.model_dump()) for one in sent.quantities),
        polarity=sent.polarity,
        modality=sent.modality,
        knowledge=sent.knowledge,
    )


def says_the_same(one: Statement, other: Statement) -> bool:
    """Do both assert the same by the same words, whoever decided about them?"""
    return _said(one) == _said(other)


def changed_into(known: Statement, incoming: Statement) -> Statement:
    """What was sent, with the reason for a time that nobody touched."""
    same_time = known.when is not None and incoming.when == replace(known.when, reason="")
    return replace(incoming, id=known.id, when=known.when if same_time else incoming.when)


def _said(statement: Statement) -> Statement:
    """The statement without what an export does not carry."""
    return replace(
        statement,
        id="",
        anchor=replace(statement.anchor, before="", after=""),
        participants=tuple(replace(one, entity=None) for one in statement.participants),
        when=statement.when and replace(statement.when, reason=""),
        status=Status.PROPOSED,
        reviewer=None,
    )


def _when(sent: SentWhen | None) -> When | None:
    return When(sent.text, sent.edtf, sent.earliest, sent.latest, sent.basis) if sent else None


def _where(sent: SentWhere | None) -> Where | None:
    return Where(sent.text or "", sent.place, sent.lat, sent.lon) if sent else None
