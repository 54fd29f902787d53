"""Where the header of a kind stands in a grid and which column is what: the best of all readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.indicator import LEVELS
from etl.reading.grid import Note
from etl.recognising.fields import PLACES, adds_up, required
from etl.recognising.forms import form
from etl.recognising.headings import Column
from etl.recognising.troubles import chosen, lone, mixed, twice
from etl.recognising.vocabulary import BETWEEN_LEVELS, Meaning, Vocabulary
from etl.schemas.around import AROUND

DELEGATIONS = frozenset({"province", "arrondissement_prefecture"})
CODE_WORDS = frozenset({"code", "رمز", "identifiant", "id", "معرف"})


@dataclass(frozen=True)
class Layout:
    """One way to read a grid as a kind.

    Attributes
    ----------
    first, last : int
        Header rows, counted from 0 in the grid.
    fields : dict of str to Column
        Field -> its column.
    spread : tuple of Column
        Columns of values of a wide table.
    sums : tuple of Column
        Total columns beside them.
    extra : tuple of Column
        Columns that are not read.
    missing : tuple of str
        Required fields that no column gives.
    trouble : Note or None
        Why it cannot be taken though nothing is missing.
    blamed : int
        The column the trouble is about.
    level : str
        The territorial level that the territories' heading names, or several with ``+`` between.
    """

    first: int
    last: int
    fields: dict[str, Column]
    spread: tuple[Column, ...] = ()
    sums: tuple[Column, ...] = ()
    extra: tuple[Column, ...] = ()
    missing: tuple[str, ...] = ()
    trouble: Note | None = None
    blamed: int = -1
    level: str = ""
    notes: tuple[Note, ...] = field(default=())

    @property
    def spread_fields(self) -> tuple[str, ...]:
        """The fields whose values stand in headings."""
        return tuple(name for name, _ in _meaning(self.spread[0]).values) if self.spread else ()

    @property
    def found(self) -> int:
        """How many fields the columns give."""
        return len(set(self.fields) | set(self.spread_fields)) + bool(self.spread)

    @property
    def order(self) -> tuple[int, bool, int, int, int]:
        """Smallest first: the best reading."""
        return len(self.missing), self.trouble is not None, -self.found, self.first - self.last, self.first


def layout(vocabulary: Vocabulary, first: int, last: int, columns: Sequence[Column]) -> Layout:
    """Tell fields, values, totals and the rest apart."""
    by_field: dict[str, list[Column]] = defaultdict(list)
    spread, totals, extra = [], [], []
    for column in columns:
        meaning = column.meaning
        if meaning is None or meaning == Meaning():
            extra.append(column)
        elif meaning.total:
            totals.append(column)
        elif meaning.values:
            spread.append(column)
        else:
            by_field[meaning.field].append(column)
    spread, totals = _milieu_totals(vocabulary, spread, totals)
    found = Layout(first, last, {}, tuple(spread), tuple(totals), tuple(extra))
    found = _values(vocabulary, found, by_field)
    found = _one_column_each(vocabulary, found, by_field)
    given = {*found.fields, *found.spread_fields, *([vocabulary.value_field] if found.spread else [])}
    return replace(found, missing=tuple(name for name in required(vocabulary.kind) if name not in given))


def _meaning(column: Column) -> Meaning:
    return column.meaning or Meaning()


def _milieu_totals(
    vocabulary: Vocabulary, spread: list[Column], totals: list[Column]
) -> tuple[list[Column], list[Column]]:
    """“Ensemble” beside “Urbain” and “Rural” is a value of its own where the list has one for it."""
    lacking = {name for column in spread for name, _ in _meaning(column).values}
    if vocabulary.spread.get("milieu") != "milieu_or_total" or "milieu" not in lacking:
        return spread, totals
    whole, rest = [], []
    for column in totals:
        said = dict(_meaning(column).values)
        if set(said) | {"milieu"} == lacking and "milieu" not in said:
            meaning = Meaning(_meaning(column).field, (*said.items(), ("milieu", "Ensemble")), how="wide")
            whole.append(replace(column, meaning=meaning))
        else:
            rest.append(column)
    return sorted([*spread, *whole], key=lambda column: column.position), rest


def _values(vocabulary: Vocabulary, found: Layout, by_field: dict[str, list[Column]]) -> Layout:
    """The column of values, the wide block, and the totals beside it."""
    name = vocabulary.value_field
    if found.spread:
        beside = (*found.sums, *by_field.pop(name, []))
        sums, extra = (beside, ()) if adds_up(vocabulary.kind) else ((), beside)
        return _checked_block(replace(found, sums=sums, extra=(*found.extra, *extra)), by_field)
    if found.sums and name not in by_field:
        by_field[name] = [column for column in found.sums if not _meaning(column).values][:1]
    taken = by_field.get(name, [])
    return replace(
        found, sums=(), extra=(*found.extra, *(column for column in found.sums if column not in taken))
    )


def _checked_block(found: Layout, by_field: dict[str, list[Column]]) -> Layout:
    """Refuse a wide block that can be read two ways."""
    wanted = set(found.spread_fields)
    seen: dict[frozenset[tuple[str, str]], Column] = {}
    for column in found.spread:
        said = frozenset(_meaning(column).values)
        if {name for name, _ in said} != wanted:
            return replace(found, trouble=mixed(found.spread[0], column), blamed=column.position)
        if said in seen:
            return replace(found, trouble=twice(seen[said], column), blamed=column.position)
        seen[said] = column
    for name in wanted & set(by_field):
        column = by_field[name][0]
        return replace(found, trouble=mixed(column, found.spread[0]), blamed=column.position)
    if found.sums and len(found.spread) == 1 and "period" not in wanted:
        part = found.spread[0]
        return replace(found, trouble=lone(found.sums[0], part), blamed=part.position)
    return found


def _one_column_each(vocabulary: Vocabulary, found: Layout, by_field: dict[str, list[Column]]) -> Layout:
    fields, extra, notes, level = {}, list(found.extra), list(found.notes), ""
    for name, several in by_field.items():
        if not several:
            continue
        reads = vocabulary.kind.schema.columns[name].metadata["reads"]
        ranked = sorted(several, key=lambda column: _rank(column, reads))
        best = ranked[0]
        if len(ranked) > 1 and _rank(best, reads) == _rank(ranked[1], reads):
            found = replace(found, trouble=twice(best, ranked[1]), blamed=ranked[1].position)
        fields[name] = best
        level = _meaning(best).level if reads == "territory" else level
        around = _around(vocabulary, ranked) if AROUND not in by_field else None
        if around is not None:
            fields[AROUND] = around
        others = [other for other in ranked[1:] if other is not around]
        extra += others
        notes += [chosen(best, other) for other in others]
    return replace(found, fields=fields, extra=tuple(extra), notes=tuple(notes), level=level)


def _around(vocabulary: Vocabulary, ranked: Sequence[Column]) -> Column | None:
    """The column of provinces beside one of communes: it tells communes of one name apart."""
    if AROUND not in vocabulary.kind.schema.columns or _meaning(ranked[0]).level != "commune":
        return None
    return next((column for column in ranked[1:] if _meaning(column).level in DELEGATIONS), None)


def _rank(column: Column, reads: str) -> tuple[int, bool, bool]:
    """Of several columns for a field: the smallest territory, then a code, then the declared heading."""
    meaning = _meaning(column)
    depth = -max(map(LEVELS.index, meaning.level.split(BETWEEN_LEVELS))) if meaning.level else -len(LEVELS)
    is_code = bool(CODE_WORDS & set(form(column.heading)))
    refers = reads in PLACES or reads in ("commune", "centre", "cell")
    return depth, refers and not is_code, meaning.how != "exact"
