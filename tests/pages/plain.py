"""Questions of tests to the published build, in plain SQL beside the product's own queries."""

from __future__ import annotations

import pandas as pd

from data import warehouse


def asked(question: str) -> pd.DataFrame:
    """Answer a question on the connection that the product has open: a file takes one configuration only."""
    with warehouse._connection(warehouse.build()).cursor() as facts:
        return facts.execute(question).df()
