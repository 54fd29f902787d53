"""Where the next sites do most good: exact answers, each with its proof."""

from geo.siting.answer import Siting
from geo.siting.around import Need, coverage_curve, needs, next_best
from geo.siting.centre import p_centre
from geo.siting.cover import set_cover
from geo.siting.coverage import coverage_problem, maximal_coverage
from geo.siting.equity import Equity
from geo.siting.evaluation import Evaluation, evaluate
from geo.siting.median import p_median
from geo.siting.problem import CoverageProblem
from geo.siting.quotas import Quota
from geo.siting.shared import shared_out

__all__ = [
    "CoverageProblem",
    "Equity",
    "Evaluation",
    "Need",
    "Quota",
    "Siting",
    "coverage_curve",
    "coverage_problem",
    "evaluate",
    "maximal_coverage",
    "needs",
    "next_best",
    "p_centre",
    "p_median",
    "set_cover",
    "shared_out",
]
