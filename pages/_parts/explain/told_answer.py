"""An explanation line by line, for machines."""

from __future__ import annotations

from pages._parts.explain.answer import Answer, build, input_told, rows_told, sources_told
from pages._parts.explain.told import Line, Told


def told_answer(told: Told) -> Answer:
    """Everything the page says, ready for JSON."""
    return {
        "said": told.sentence,
        "about": [told.subtitle, *told.about],
        "simulated": told.simulated,
        "lines": [_line(line, told) for line in told.lines],
        "sources": sources_told(told.sources, told.lang),
        "build": build(),
        "page": told.address.url(),
    }


def _line(line: Line, told: Told) -> Answer:
    found = line.sample()
    said: Answer = {
        "name": line.name,
        "label": line.label,
        "value": line.number,
        "said": line.value,
        "how": line.how,
        "filled": line.filled,
        "explained": line.url or None,
    }
    if line.parts:
        said["inputs"] = [input_told(one, told.lang) for one in line.parts]
    if found is not None:
        said["evidence"] = rows_told(found, told.rows_url(line.name))
    return said
