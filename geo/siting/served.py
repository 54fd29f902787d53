"""Who is covered by which site, once the sites are known."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from geo.access.costs import Floats, Places
from geo.access.nearest import nearest
from geo.siting.reach import Reach


def covered_by(reach: Reach, new: Places) -> tuple[Floats, Places]:
    """People covered at each point, and the cheapest open column within the radius, -1 without one."""
    opened = np.union1d(reach.existing, new).astype(np.int64)
    index, _ = nearest(reach.links[:, opened])
    assignment = np.where(index >= 0, np.append(opened, -1)[index], -1)
    return np.where(index >= 0, reach.people, 0.0), assignment


def told(service: csr_array, people: Floats) -> tuple[Floats, Places, Floats]:
    """People at each point, free of the solver's rounding; the column that serves most; people by column."""
    flow = np.where(service.data > people.max(initial=1.0) * 1e-9, service.data, 0.0)
    index, least = nearest(csr_array((1 / (1 + flow), service.indices, service.indptr), service.shape))
    served = np.bincount(
        np.repeat(np.arange(len(people)), np.diff(service.indptr)), flow, minlength=len(people)
    )
    near = np.round(served)
    served = np.where(np.abs(served - near) <= 1e-6 * np.maximum(near, 1.0), near, served)
    by_column: Floats = np.bincount(service.indices, flow, minlength=service.shape[1]).astype(np.float64)
    return np.minimum(served, people), np.where(least < 1, index, -1), by_column
