"""Long lists in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Query

Item = TypeVar("Item")
PageNumber = Annotated[int, Query(alias="page", ge=1, le=1_000_000)]


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Item]):
    """One page of a list: its items, its number from 1, how many pages there are, and of how many items."""

    items: tuple[Item, ...]
    number: int
    of: int
    total: int
    first: int  # the number of the first item here, from 1


def leaf(items: Sequence[Item], number: int, size: int) -> Leaf[Item]:
    """Page ``number`` of a list, or its last page where it has fewer."""
    of = max(1, -(-len(items) // size))
    number = min(number, of)
    begin = (number - 1) * size
    return Leaf(tuple(items[begin : begin + size]), number, of, len(items), begin + 1)
