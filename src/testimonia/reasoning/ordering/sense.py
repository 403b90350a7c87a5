"""Grounds from common sense: nobody acts after death."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from testimonia.model.chronology import Reason, Strength
from testimonia.reasoning.entities import tellers_of
from testimonia.reasoning.names import bare
from testimonia.reasoning.ordering.grounds import Ground, Kind, not_before
from testimonia.reasoning.ordering.points import Point, Side
from testimonia.reasoning.ordering.sentences import after_the_arrival, not_after_death
from testimonia.reasoning.ordering.told import Told
from testimonia.reasoning.words import act_name, listed, words_of

DEATHS = frozenset({"die", "bury"})


def deeds_before_death(told: Sequence[Told], shared_names: frozenset[str]) -> Iterator[Ground]:
    """What a person did comes before what tells of the death; a name that several bear names nobody."""
    deaths = deaths_told(told, shared_names)
    for deed in told if deaths else ():
        yield from deed_before_death(deed, deaths, shared_names)


def deaths_told(told: Iterable[Told], shared_names: frozenset[str]) -> Mapping[frozenset[str], list[Told]]:
    """The tellings of each death, by the names of who died."""
    deaths: dict[frozenset[str], list[Told]] = defaultdict(list)
    for one in told:
        if tells_death(one) and one.happened and (dead := _who_died(one) - shared_names):
            deaths[dead].append(one)
    return deaths


def deed_before_death(
    deed: Told, deaths: Mapping[frozenset[str], list[Told]], shared_names: frozenset[str]
) -> Iterator[Ground]:
    """One deed, and every death of whoever did it."""
    suffers = act_name(deed.act) in listed("order", "to_people") and not tells_death(deed)
    actors = ((deed.people if suffers else deed.actors) & deed.names) - shared_names  # "he" may be anybody
    if not actors or not _is_deed(deed):
        return
    for dead, tellings in deaths.items():
        if actors <= dead or dead <= actors:
            yield from (_ground(deed, death) for death in tellings if death.id != deed.id)


def tells_death(one: Told) -> bool:
    """Is its act dying or burying?"""
    return act_name(one.act) in DEATHS


def tells_arrival(one: Told) -> bool:
    """Is its act arriving, or getting off?"""
    act = one.act
    return act_name(act) == "arrive" or any(act.startswith(a) for a in listed("order", "alighting"))


def _who_died(one: Told) -> frozenset[str]:
    """Those who undergo it; of "die" those who do it. Whoever buries is not dead, nor is whoever tells it."""
    tellers = frozenset(word for name in tellers_of(one.statement) for word in bare(name))
    if act_name(one.act) != "bury":
        return one.people - tellers
    return (one.people - one.actors - tellers) or (one.names - tellers)


def _is_deed(one: Told) -> bool:
    return one.happened and act_name(one.act) not in listed("order", "of_the_dead")


def _ground(deed: Told, death: Told) -> Ground:
    reason = Reason(not_after_death(deed, death), (deed.id, death.id), Strength.ASSUMED)
    return Ground(Kind.SENSE, reason, not_before(Point(deed.id, Side.START), Point(death.id, Side.START)))


def alightings(told: Sequence[Told]) -> Iterator[Ground]:
    """Nobody gets off at a place before what he travels in has come there."""
    arrivals = [one for one in told if one.happened and act_name(one.act) == "arrive" and one.own]
    for leaving in told:
        if not (leaving.happened and any(leaving.act.startswith(a) for a in listed("order", "alighting"))):
            continue
        for arrival in arrivals:
            if leaving.names & _where(arrival) and not _apart_in_time(leaving, arrival):
                reason = Reason(after_the_arrival(leaving, arrival), (arrival.id, leaving.id), Strength.ASSUMED)
                tie = not_before(Point(arrival.id, Side.START), Point(leaving.id, Side.START))
                yield Ground(Kind.WAY, reason, tie)


def _where(arrival: Told) -> frozenset[str]:
    """The names of the place that something came to: in the words, or of the desk that noted it down."""
    return arrival.names | frozenset(words_of(arrival.statement.teller))


def _apart_in_time(one: Told, other: Told) -> bool:
    return bool(one.own and other.own and one.own.excludes(other.own))
