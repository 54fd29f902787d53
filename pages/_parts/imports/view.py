"""What one looks at on `/import`: a part of the page, or one load and what of its findings."""

from __future__ import annotations

from dataclasses import dataclass

from data.words import N_
from pages._parts.address import Address
from pages._parts.asked import Asked
from pages._parts.imports import loads, requests

IMPORTS_PATH = "/import"
PAGE = "imports"
#: The parts of the page, in the order of its navigation.
PARTS = {
    "bring": N_("Bring files"),
    "loads": N_("Loads"),
    "names": N_("Names to settle"),
}
SEVERITIES = ("error", "warning", "note")
_NO_PART = N_("There is no part “{asked}” on this page: the nearest one is shown.")
_NO_LOAD = N_("There is no load “{asked}”: the list of loads is shown.")
_NO_SEVERITY = N_("Findings are errors, warnings or notes, not “{asked}”: all are shown.")
_NO_RULE = N_("Nothing here breaks a rule “{asked}”: all findings are shown.")


@dataclass(frozen=True)
class ImportsView:
    """One screen of the page: equal views show the same."""

    lang: str = "ar"
    part: str = "bring"
    load: str = ""
    severity: str = ""
    rule: str = ""

    def address(self) -> Address:
        """Where the view is."""
        part = "" if self.load else self.part
        fields = {"part": part, "load": self.load, "severity": self.severity, "rule": self.rule}
        return Address(IMPORTS_PATH, self.lang, {name: one for name, one in fields.items() if one})


def nearest_view(asked: Asked) -> ImportsView:
    """The view a query asks for, or the nearest there is."""
    lang = asked.language()
    name = asked.values.get("load", "").strip()
    found = loads.find(name) if name else None
    if found is not None:
        severity = asked.choose("severity", SEVERITIES, "", _NO_SEVERITY)
        rule = asked.choose("rule", _rules(found), "", _NO_RULE)
        return ImportsView(lang, "loads", name, severity, rule)
    if name and (request := requests.find(name)) is not None:
        # What was asked has become a load: that is what is meant now.
        become = loads.find(request.load) if request.state == "done" else None
        return ImportsView(lang, "loads", become.id if become else name)
    if name:
        asked.note(_NO_LOAD, name)
    part = asked.choose("part", PARTS, "loads" if name else "bring", _NO_PART)
    return ImportsView(lang, part)


def _rules(load: loads.Load) -> list[str]:
    return [str(rule.get("rule")) for rule in load.listed("rules")]
