"""How many new sites a region must, and may, receive."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from geo.access.costs import Places
from geo.siting.arguments import columns, number


class Quota(NamedTuple):
    """At least and at most so many new sites among some columns.

    Attributes
    ----------
    columns : sequence of int
        The columns of a region; existing and excluded ones may be among them and do not count.
    at_least : int
    at_most : int or None
        None where there is no upper limit.
    """

    columns: Sequence[int]
    at_least: int = 0
    at_most: int | None = None


#: Quotas, or what can be read as such; see `quotas_of`.
Quotas = Iterable[Any] | Mapping[Any, Any] | None


def quotas_of(quotas: Quotas, count: int, regions: Sequence[Hashable] | None = None) -> list[Quota]:
    """Read quotas.

    Parameters
    ----------
    quotas : sequence, mapping or None
        A sequence of `Quota` or of tuples (columns, at_least, at_most); a mapping from any name to one of
        these; or, with `regions`, a mapping from a region to (at_least, at_most), or to at_least alone.
    count : int
        How many columns there are.
    regions : sequence, shape (count,), optional
        The region of each column.

    Raises
    ------
    ValueError
        If a column does not exist, a number is no count, or less is allowed than is asked for.
    """
    if quotas is None:
        return []
    if isinstance(quotas, Mapping):
        given = [_of_region(name, limits, regions, count) for name, limits in quotas.items()]
    else:
        given = [Quota(*entry) for entry in quotas]
    return [_checked(quota, count) for quota in given]


def _of_region(name: Any, limits: Any, regions: Sequence[Hashable] | None, count: int) -> Quota:
    if regions is None:
        return Quota(*limits)
    if len(regions) != count:
        raise ValueError(f"regions names {len(regions)} regions: expected one for each of {count} columns")
    members = [column for column, region in enumerate(regions) if region == name]
    if not members:
        raise ValueError(f"quotas names the region {name!r}, in which no column lies")
    return Quota(members, *(limits if isinstance(limits, Sequence) else (limits,)))


def _checked(quota: Quota, count: int) -> Quota:
    members = columns(quota.columns, "a quota", count)
    at_least = number(quota.at_least, "at_least of a quota")
    at_most = None if quota.at_most is None else number(quota.at_most, "at_most of a quota")
    if at_most is not None and at_most < at_least:
        raise ValueError(
            f"a quota asks for at least {at_least} and at most {at_most} sites: no number is both"
        )
    return Quota(tuple(members.tolist()), at_least, at_most)


def unreachable_quota(quotas: Sequence[Quota], free: Places, sites: int) -> str:
    """A sentence on the first quota that cannot be met, empty where each alone can be."""
    for quota in quotas:
        there = int(np.isin(free, quota.columns).sum())
        if quota.at_least > there:
            return f"A quota asks for {quota.at_least} sites where candidates number {there}."
        if quota.at_least > sites:
            return f"A quota asks for {quota.at_least} sites, but only {sites} are to be opened."
    return ""
