"""What a value outside of its funnel is called, and how sure that is."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stats.arguments import Floats, finite, refuse

Direction = Literal["higher", "lower", "none"]


class Verdict(StrEnum):
    """What a value is beside its benchmark, and how sure that is: codes, which pages put into words."""

    BETTER_998 = "better 99.8"
    BETTER_95 = "better 95"
    SIMILAR = "similar"
    WORSE_95 = "worse 95"
    WORSE_998 = "worse 99.8"
    NO_JUDGEMENT = "no judgement"
    INSUFFICIENT = "insufficient"

    @property
    def word(self) -> str:
        """The verdict without how sure it is: better, worse, similar, no judgement or insufficient."""
        return self.value.removesuffix(" 99.8").removesuffix(" 95")

    @property
    def confidence(self) -> float | None:
        """How sure it is, 0.95 or 0.998; nothing where the value does not stand apart or is not judged."""
        return {" 95": 0.95, "9.8": 0.998}.get(self.value[-3:])


_JUDGED = {
    "higher": [
        Verdict.WORSE_998, Verdict.WORSE_95, Verdict.SIMILAR, Verdict.BETTER_95, Verdict.BETTER_998
    ],
    "lower": [
        Verdict.BETTER_998, Verdict.BETTER_95, Verdict.SIMILAR, Verdict.WORSE_95, Verdict.WORSE_998
    ],
    "none": [Verdict.NO_JUDGEMENT] * 5,
}  # fmt: skip


def position(
    value: ArrayLike, lower_95: ArrayLike, upper_95: ArrayLike, lower_998: ArrayLike, upper_998: ArrayLike
) -> Floats:
    """Where values lie in their funnels, without judging them.

    Parameters
    ----------
    value : array_like, shape (n,) or scalar
        Values in the unit of the limits.
    lower_95, upper_95, lower_998, upper_998 : array_like, shape (n,) or scalar
        Control limits of `funnel_limits`; those of 99.8 % enclose those of 95 %.

    Returns
    -------
    ndarray of float, shape (n,), or float for scalars
        -2 below the limit of 99.8 %, -1 below that of 95 %, 0 within (on a limit is within), 1 and 2 above;
        NaN where a number is NaN.

    Raises
    ------
    ValueError
        If the shapes differ, a number is infinite, or limits are not nested. The values are named.
    """
    given = {"lower 99.8": lower_998, "lower 95": lower_95, "upper 95": upper_95, "upper 99.8": upper_998}
    read = {name: finite(name, numbers) for name, numbers in {"value": value, **given}.items()}
    if len({numbers.shape for numbers in read.values()} - {()}) > 1:
        told = ", ".join(f"{name} {numbers.shape}" for name, numbers in read.items())
        raise ValueError(f"shapes differ: {told}")
    here, *limits = np.broadcast_arrays(*read.values())
    nested = dict(zip(given, limits, strict=True))
    # A hair's breadth is rounding where a funnel is cut at 0 or 1.
    unordered = np.any(np.diff(np.stack(limits), axis=0) < -1e-12, axis=0)
    refuse(unordered, "the limits of 99.8 % must enclose those of 95 %", **nested)
    low_998, low_95, high_95, high_998 = limits
    beyond = (here > high_95).astype(float) + (here > high_998) - (here < low_95) - (here < low_998)
    return (beyond + 0 * sum(limits, here))[()]


def verdict(  # noqa: PLR0917 - others rely on this order
    value: ArrayLike,
    lower_95: ArrayLike,
    upper_95: ArrayLike,
    lower_998: ArrayLike,
    upper_998: ArrayLike,
    direction: Direction,
) -> NDArray[np.object_] | Verdict:
    """Judge values by their funnels.

    Parameters
    ----------
    value, lower_95, upper_95, lower_998, upper_998 : array_like, shape (n,) or scalar
        As for `position`.
    direction : {"higher", "lower", "none"}
        Which values are good ones; "none" where nobody may say, and then every value is ``no judgement``.

    Returns
    -------
    ndarray of Verdict, shape (n,), or Verdict for scalars
        Codes that are strings: ``better 99.8``, ``better 95``, ``similar``, ``worse 95``, ``worse 99.8``,
        ``no judgement``, and ``insufficient`` where a number is NaN.

    Raises
    ------
    ValueError
        As for `position`, and if the direction is another.

    References
    ----------
    Office for Health Improvement and Disparities, *Fingertips*: 95 % and 99.8 % limits, about two and three
    standard deviations, as in Spiegelhalter (2005).

    Examples
    --------
    >>> print(verdict(0.30, 0.12, 0.28, 0.08, 0.32, "lower"))
    worse 95
    """
    if direction not in _JUDGED:
        raise ValueError(f"direction is {direction!r}: expected higher, lower or none")
    where = position(value, lower_95, upper_95, lower_998, upper_998)
    known = ~np.isnan(where)
    words = np.array([*_JUDGED[direction], Verdict.INSUFFICIENT], dtype=object)
    found: NDArray[np.object_] | Verdict = words[np.where(known, np.nan_to_num(where) + 2, 5).astype(int)]
    return found
