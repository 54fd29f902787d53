"""The callback that shows what a page's address asks, as the page itself sends it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from benchmarks.load import Request

PATH = "/_dash-update-component"


@dataclass(frozen=True)
class Wiring:
    """A callback: its outputs as Dash names them, and the input it listens to."""

    outputs: Mapping[str, Any]
    listens: Any

    def request(
        self,
        value: Any,
        state: list[dict[str, Any]] | None = None,
        beside: Sequence[dict[str, Any]] = (),
    ) -> Request:
        """Ask it for a value of its input; `state`, and inputs `beside` it, as the page holds them."""
        asked = {**self.outputs, "changedPropIds": [], "parsedChangedPropsIds": []}
        asked["inputs"] = [{"id": self.listens, "property": "data", "value": value}, *beside]
        asked["state"] = state or []
        return Request("POST", PATH, json.dumps(asked).encode(), "application/json")


def wiring(url: str, result: str, listens: Any) -> Wiring:
    """The callback of which `result` is an output, such as ``composite-result.children``."""
    known = httpx.get(f"{url}/_dash-dependencies").json()
    output = next(one["output"] for one in known if result in one["output"])
    parts = [one.rsplit(".", 1) for one in output.strip(".").split("...")]
    outputs = [{"id": ident, "property": name} for ident, name in parts]
    several = output.startswith("..")
    return Wiring({"output": output, "outputs": outputs if several else outputs[0]}, listens)
