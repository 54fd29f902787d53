"""What the API of explanations answers, and the rows it leads to."""

from __future__ import annotations

import csv
import io
from typing import Any

from fastapi.testclient import TestClient


def asked(client: TestClient, **fields: str) -> dict[str, Any]:
    answer = client.get("/api/v1/explain", params=fields)
    assert answer.status_code == 200
    return answer.json()


def lines(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {line["name"]: line for line in told["lines"]}


def rows_of(client: TestClient, told: dict[str, Any], name: str) -> list[dict[str, str]]:
    """All the rows behind a line, from the address that the explanation itself gives."""
    answer = client.get(lines(told)[name]["evidence"]["all_rows"])
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text.split("\r\n\r\n")[1])))
