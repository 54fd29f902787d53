"""Who can reach what: nearest places, floating catchments, the cost of travel and of crowding."""

from geo.access.catchment import two_step_floating_catchment
from geo.access.decay import gaussian, steps
from geo.access.nearest import nearest
from geo.access.raam import raam

__all__ = ["gaussian", "nearest", "raam", "steps", "two_step_floating_catchment"]
