"""What lies around an answer, long searches and moves, on nine communes worked out by hand."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable
from typing import Any

import pytest
from dash.development.base_component import Component

from data.words import LANGUAGES
from pages._parts.plan import found, moving, searching, work
from pages._parts.plan.answer import Answer, answered
from pages._parts.plan.around import around, keep_around
from pages._parts.plan.around_shown import shown
from pages._parts.plan.asking import asked_view
from pages._parts.plan.curve_shown import table_rows
from pages._parts.plan.question import problem
from pages._parts.plan.searching import searched
from pages._parts.plan.summary import summary
from pages._parts.plan.view import PlanView
from pages._reports.csv_file import csv_file
from pages._reports.plan_curve import curve_sheet
from tests.pages.aside import finished

IZEMMOUREN, BAB_BERRED, BAB_TAZA, CHEFCHAOUEN = "01.051.05.01", "01.151.05.01", "01.151.05.03", "01.151.01.03"
Ask = Callable[..., Answer]


class Pipe:
    """Keeps what a search tells."""

    def __init__(self) -> None:
        self.told: list[tuple[Any, ...]] = []

    def send(self, said: tuple[Any, ...]) -> None:
        self.told.append(said)

    def close(self) -> None:
        self.told.append(("closed",))


def search(answer: Answer, wide: bool = True) -> Pipe:
    pipe = Pipe()
    work.work(pipe, problem(answer.view, answer.ground), wide, 10.0, 10.0)  # type: ignore[arg-type]
    return pipe


def question(**query: str) -> PlanView:
    return asked_view({"lang": "en", **query})[0]


def text(part: Any) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list | tuple):
        return " ".join(map(text, part))
    return text(getattr(part, "children", None) or "") if isinstance(part, Component) else ""


def test_the_curve_the_next_sets_and_the_centres_nothing_replaces_are_those_found_by_hand(asked: Ask):
    answer = asked()
    pipe = search(answer)
    keep_around(answer.view, _around(pipe))
    known = around(answer)
    assert known is not None
    assert [one.people for one in known.curve[:3]] == [2000, 5400, 5400]
    assert all(one.proven for one in known.curve)
    assert [(one.instead, one.given_up, one.lost) for one in known.others[:2]] == [
        ((BAB_TAZA,), (BAB_BERRED,), 700),
        ((IZEMMOUREN,), (BAB_BERRED,), 1200),
    ]
    assert [(need.code, need.lost, need.always) for need in known.needs] == [(BAB_BERRED, 700, True)]


def _around(pipe: Pipe) -> dict[str, Any]:
    return next(said[1] for said in pipe.told if said[0] == "around")


def test_a_search_tells_its_answer_then_each_step_and_closes(asked: Ask):
    told = search(asked()).told
    assert told[0][0] == "answer"
    assert told[0][1].status == "optimal"
    assert told[-1] == ("closed",)
    assert {said[1] for said in told if said[0] == "step"} == {"curve", "next", "needs"}
    assert [said[0] for said in search(asked(), wide=False).told] == ["answer", "closed"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_lies_around_is_shown_in_every_language_with_a_table_behind_the_curve(asked: Ask, language: str):
    answer = asked()
    keep_around(answer.view, _around(search(answer)))
    known = around(answer)
    assert known is not None
    view = asked_view({"lang": language, "sites": "1"})[0]
    said = text(shown(view, answer, known))
    assert "700" in said
    assert "{" not in said
    assert len(table_rows(view, known.curve)) == len(known.curve)
    lines = csv_file(curve_sheet(view)).decode("utf-8-sig")
    assert "5400" in lines


def test_numbers_of_centres_that_keep_no_limit_have_no_point_and_say_so(asked: Ask):
    answer = asked(limits="01:1-,12:1-", sites="2")
    keep_around(answer.view, _around(search(answer)))
    known = around(answer)
    assert known is not None
    assert [one.people for one in known.curve[:3]] == [None, None, 5400]
    view = asked_view({"lang": "en", "sites": "2"})[0]
    assert table_rows(view, known.curve)[0][1] == "not possible"


def test_a_long_search_runs_beside_the_server_and_keeps_what_it_finds(asked: Ask):
    view, answer = question(sites="2"), asked(sites="2")

    async def everything() -> list[dict[str, Any]]:
        return [json.loads(line) async for line in searched(view, True)]

    lines = finished(everything())
    assert lines[0]["step"] == "waiting"
    assert lines[-1]["step"] == "done"
    assert around(answer) is not None
    assert not multiprocessing.active_children()


def test_whoever_leaves_ends_the_search(asked: Ask):
    view, answer = question(sites="2", detour="1.2"), asked(sites="2", detour="1.2")

    async def left_after_a_word() -> int:
        lines = searched(view, True)
        await anext(lines)
        await anext(lines)
        await lines.aclose()
        return len(multiprocessing.active_children())

    assert finished(left_after_a_word()) == 0
    assert around(answer) is None


def test_a_better_answer_takes_the_place_of_one_that_was_not_proven_and_never_the_other_way(asked: Ask):
    view = asked().view
    good = found.kept(view)
    assert good is not None
    other = question(sites="2", detour="1.4")
    weak = found.Found(good.sites, good.served, good.assignment, 1.0, 9.0, 8.0, "time limit", 1.0)
    found.keep(other, weak)
    assert found.kept(other) == weak
    found.keep(other, good)
    assert found.kept(other) == good
    found.keep(other, weak)
    assert found.kept(other) == good


def test_what_one_process_found_every_other_reads(asked: Ask):
    view = asked().view
    mine = found.kept(view)
    found._kept.clear()
    assert found.kept(view) == mine


@pytest.mark.parametrize(("target", "lost"), [(BAB_TAZA, 700), (IZEMMOUREN, 1200)])
def test_moving_a_centre_loses_what_is_no_longer_near(asked: Ask, target: str, lost: int):
    view = asked().view
    move = moving.moved(view, BAB_BERRED, target)
    assert move is not None
    assert move.lost == lost
    after = answered(moving.after(view, answered(view), move))
    assert [site.code for site in after.sites] == [target]
    assert answered(view).newly - after.newly == lost


def test_a_move_counts_places_too(asked: Ask):
    view = asked(room="1000").view
    origin = asked(room="1000").sites[0].code
    move = moving.moved(view, origin, IZEMMOUREN)
    assert move is not None or origin == IZEMMOUREN
    assert move is None or move.lost == 0


@pytest.mark.parametrize(
    ("origin", "target"),
    [
        (BAB_TAZA, IZEMMOUREN),
        (BAB_BERRED, BAB_BERRED),
        (BAB_BERRED, CHEFCHAOUEN),
        (BAB_BERRED, "99"),
        ("", ""),
    ],
)
def test_what_is_no_move_is_refused(asked: Ask, origin: str, target: str):
    assert moving.moved(asked().view, origin, target) is None


def test_a_move_is_said_with_the_number_its_language_asks_for(asked: Ask):
    view = asked_view({"lang": "en", "sites": "1"})[0]
    said = [moving.said(view, moving.Move(BAB_BERRED, BAB_TAZA, lost)) for lost in (0, 1, 700, -2)]
    assert [one.rpartition(": ")[2] for one in said] == [
        "as many people are near.",
        "1 person fewer is near.",
        "700 people fewer are near.",
        "2 people more are near.",
    ]
    arabic = asked_view({"lang": "ar", "sites": "1"})[0]
    said = [moving.said(arabic, moving.Move(BAB_BERRED, BAB_TAZA, lost)) for lost in (1, 2, 7, 11, 100)]
    assert [one.split()[-1].rstrip(".") for one in said] == ["واحد", "بشخصين", "أشخاص", "شخصاً", "شخص"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sites", ["1", "2", "budget"])
def test_a_plan_is_summed_up_in_whole_sentences(language: str, sites: str):
    query = {"sites": sites, "price": "1000", "budget": "3000", "regions": "01", "each": "yes", "room": "1"}
    view = asked_view({"lang": language, **query})[0]
    said = summary(view, answered(view))
    assert all(one.endswith((".", "؟")) for one in said)
    assert "{" not in " ".join(said)
    assert len(said) >= 6


def test_one_search_runs_others_wait_and_those_beyond_a_few_are_told_so(asked: Ask):
    view = question(sites="2", detour="1.3")
    asked(sites="2", detour="1.3")

    async def many() -> tuple[dict[str, Any], list[list[str]], dict[str, Any]]:
        first = searched(view, True)
        begun = json.loads(await anext(first))
        waiting = [searched(view, False) for _ in range(searching.MOST_WAITING)]
        told = [[await anext(one)] for one in waiting]
        beyond = [json.loads(line) async for line in searched(view, False)]
        # Whoever leaves makes room, whether they search or wait.
        await waiting[0].aclose()
        told[1].append(await anext(waiting[1]))
        await first.aclose()
        told[1].append(await anext(waiting[1]))
        for one in waiting[1:]:
            await one.aclose()
        return begun, told, {"lines": beyond, "left": len(searching._queue)}

    begun, told, end = finished(many())
    steps = [[(json.loads(line)["step"], json.loads(line)["done"]) for line in lines] for lines in told]
    assert begun["step"] == "waiting"
    assert [lines[0] for lines in steps] == [("queued", 1), ("queued", 2), ("queued", 3)]
    assert steps[1] == [("queued", 2), ("queued", 1), ("waiting", 0)]
    assert [line["step"] for line in end["lines"]] == ["full"]
    assert end["left"] == 0
    assert not multiprocessing.active_children()
