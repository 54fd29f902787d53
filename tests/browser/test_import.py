"""The clerk's way through the import page: bring a file, see what was found, say yes, take it back."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.paths import BUILD
from tests.browser.looking import until
from tests.browser.running import running
from tests.pages.sample_loads import report, write_load

OpenPage = Callable[..., Page]
TOKEN = "a token of this test"
JUDGED, ACCEPTED, REFUSED = (f"20261122T10000{at}Z-0123456789a{at}" for at in range(3))
SEND = {"ar": "إرسال وتدقيق", "fr": "Envoyer et vérifier", "en": "Send and check"}
LOAD = {"ar": "تحميل 20 صفا", "fr": "Charger 20 lignes", "en": "Load 20 rows"}
UNDO = {
    "ar": ("تراجع…", "التراجع عن هذا التحميل"),
    "fr": ("Annuler…", "Annuler ce chargement"),
    "en": ("Undo…", "Undo this load"),
}
RIGHT = {
    "ar": "الصفوف الصحيحة 20 من أصل 23",
    "fr": "lignes justes : 20 sur 23",
    "en": "20 of 23 rows are right",
}
OFF = {"ar": "إرسال الملفات معطل", "fr": "L’envoi de fichiers est désactivé", "en": "Uploading is off"}
EMPTY = {"ar": "لم يحمل أي شيء بعد", "fr": "Rien n’a encore été chargé", "en": "Nothing has been loaded yet"}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place of this module's own for loads, beside the facts that are there."""
    own = tmp_path_factory.mktemp("imports")
    (own / "loads").mkdir()
    (own / "build").symlink_to(BUILD)
    return own


@pytest.fixture(scope="module")
def served(facts: None, room: Path) -> Iterator[str]:
    given = {
        "YAQAZA_DATA": str(room),
        "YAQAZA_ETL": f"{sys.executable} -m tests.pages.fake_loader",
        "YAQAZA_WRITE_TOKEN": TOKEN,
        "YAQAZA_UPLOAD_BYTES": str(2 * 1024 * 1024),
    }
    with running(**given) as here:
        yield here.url


@pytest.fixture(scope="module")
def closed(facts: None, room: Path) -> Iterator[str]:
    with running(YAQAZA_DATA=str(room), YAQAZA_WRITE_TOKEN="") as here:
        yield here.url


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """The server the other fixtures open pages of: one that takes files, unless the test asks otherwise."""
    return request.getfixturevalue("closed" if "closed" in request.fixturenames else "served")


@pytest.fixture
def loads(room: Path) -> Path:
    """Three loads: one waits, one counts, one was refused whole."""
    for name, status in ((JUDGED, "judged"), (ACCEPTED, "accepted"), (REFUSED, "refused")):
        told = report(name, f"{status}.xlsx", status=status)
        if status == "judged":
            row = {
                "indicator": "cell_present",
                "territory": "01.051",
                "period": "2025",
                "before": None,
                "after": 1,
            }
            told["changes"] = {"count": 1, "rows": [row]}
        write_load(room / "loads", name, told)
    return room / "loads"


def arrived(page: Page) -> None:
    until(page, "Boolean(document.querySelector('.imports-page .sentence'))")
    until(
        page, "!document.querySelector('#import-drop') || Boolean(document.querySelector('.import-choose'))"
    )


def opened(open_page: OpenPage, address: str, **options: object) -> Page:
    page = open_page(address, **options)
    arrived(page)
    return page


def introduce(page: Page, token: str = TOKEN, who: str = "فاطمة") -> None:
    """Type who one is, and whose files these are where that is asked."""
    until(page, "Boolean(document.querySelector('#import-who input'))")
    page.locator("#import-who input").first.fill(who)
    for office in page.locator("#import-who input[list]").all():
        office.fill("Ouarzazate")
    page.locator("#import-who input[type=password]").fill(token)


def choose(page: Page, *files: tuple[str, bytes]) -> None:
    given = [{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files]
    page.locator("#import-drop input[type=file]").first.set_input_files(given)


def query(page: Page) -> str:
    return page.evaluate("location.search")


def called(page: Page, loads: Path, *words: str) -> None:
    """Wait until the loader was called so."""

    def so() -> bool:
        calls = loads / ".calls"
        told = calls.read_text("utf-8").splitlines() if calls.exists() else []
        return any(json.loads(line)["words"][2:] == list(words) for line in told)

    deadline = time.monotonic() + 20
    while not so():
        assert time.monotonic() < deadline, f"the loader was not called with {words}"
        page.wait_for_timeout(50)


def unlike(language: str) -> bytes:
    """A file no other test sends."""
    return f"{language} {time.time_ns()}".encode()


def test_a_clerk_brings_a_file_says_yes_and_takes_it_back(language: str, open_page: OpenPage, room: Path):
    page = opened(open_page, f"/import?lang={language}")
    introduce(page)
    choose(page, ("مراكز 2024.csv", unlike(language)))
    page.get_by_role("button", name=SEND[language]).click()
    page.wait_for_url(re.compile("load=20261122T100000Z"))
    arrived(page)
    expect(page.locator("h1")).to_contain_text(RIGHT[language])
    page.get_by_role("button", name=LOAD[language]).click()
    expect(page.locator(".state-accepted")).to_be_visible(timeout=20_000)
    words, button = UNDO[language]
    page.get_by_text(words, exact=True).click()
    page.get_by_role("button", name=button).click()
    expect(page.locator(".state-withdrawn")).to_be_visible(timeout=20_000)
    load = page.evaluate("new URLSearchParams(location.search).get('load')")
    kept = json.loads((room / "loads" / load / "report.json").read_text("utf-8"))
    assert (kept["who"], kept["file"]) == ("فاطمة", "مراكز 2024.csv")


def test_a_wrong_token_is_told_beside_its_field_and_nothing_is_sent(
    open_page: OpenPage, room: Path, watched: Callable
):
    page, watch = watched()
    watch.forgive("403")
    page.goto("/import?lang=en")
    arrived(page)
    introduce(page, token="guess")
    choose(page, ("a.csv", unlike("en")))
    before = sorted((room / "loads" / ".asked").glob("*q*"))
    page.get_by_role("button", name="Send and check").click()
    expect(page.locator("#import-who [role=alert]")).to_have_text(
        "This is not the write token of this server."
    )
    expect(page.locator("#import-who input[type=password]")).to_be_focused()
    assert sorted((room / "loads" / ".asked").glob("*q*")) == before


def test_a_double_click_sends_a_file_once(open_page: OpenPage, room: Path):
    page = opened(open_page, "/import?lang=en")
    introduce(page)
    choose(page, ("double.csv", unlike("double")))
    page.get_by_role("button", name="Send and check").dblclick()
    page.wait_for_url(re.compile("load="))
    asked = (room / "loads" / ".asked").glob("*q*/asked.json")
    assert sum(json.loads(one.read_text("utf-8"))["target"] == "double.csv" for one in asked) == 1


def test_the_name_and_token_are_asked_for_before_a_file_is_sent(open_page: OpenPage):
    page = opened(open_page, "/import?lang=fr")
    choose(page, ("a.csv", unlike("fr")))
    page.get_by_role("button", name=SEND["fr"]).click()
    expect(page.locator("#import-who input").first).to_be_focused()
    introduce(page)
    page.reload()
    arrived(page)
    expect(page.locator("#import-who")).to_contain_text("Vous écrivez au nom de \u2068فاطمة\u2069")


def test_files_that_cannot_be_sent_say_so_and_can_be_left_out(open_page: OpenPage):
    page = opened(open_page, "/import?lang=en")
    choose(page, ("large.csv", b"x" * (2 * 1024 * 1024 + 1)), ("empty.csv", b""), (".DS_Store", b"x"))
    expect(page.locator(".import-files li")).to_have_count(2)
    expect(page.locator(".import-files .wrong")).to_have_text(
        [re.compile("Larger than 2 MB"), re.compile("The file is empty")]
    )
    expect(page.get_by_role("button", name="Send and check")).to_be_disabled()
    page.get_by_role("button", name="Leave out: empty.csv").click()
    expect(page.locator(".import-files li")).to_have_count(1)


def test_dropped_files_are_taken_and_the_browser_stays_on_the_page(open_page: OpenPage):
    page = opened(open_page, "/import?lang=en")
    page.evaluate(
        """() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['a;b'], 'dropped.csv'));
          const how = { dataTransfer, bubbles: true, cancelable: true };
          for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, how));
        }"""
    )
    expect(page.locator(".import-file-name")).to_have_text("dropped.csv")


def test_files_are_chosen_with_the_keyboard_alone(open_page: OpenPage):
    page = open_page("/import?lang=en")
    # Listened for from the start: the browser takes its time to hold choosers back, and Enter may be quicker.
    page.on("filechooser", lambda _: None)
    arrived(page)
    page.locator(".parts a").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".import-choose")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    assert chooser.value.is_multiple()


def test_several_files_go_in_together_and_a_bad_one_stops_no_other(open_page: OpenPage):
    page = opened(open_page, "/import?lang=en")
    introduce(page)
    choose(
        page,
        ("one.csv", unlike("1")),
        ("broken.csv", b"broken %d" % time.time_ns()),
        ("two.csv", unlike("2")),
    )
    page.get_by_role("button", name="Send and check").click()
    page.wait_for_url(re.compile("part=loads"))
    for name in ("one.csv", "two.csv"):
        expect(page.locator(".import-loads").get_by_role("link", name=name)).to_be_visible(timeout=20_000)
    bad = page.locator(".import-under-way li", has_text="broken.csv")
    expect(bad).to_contain_text("could not be done")
    bad.get_by_role("link").click()
    expect(page.locator(".import-problem")).to_have_text("The file cannot be read.")


def test_progress_is_left_and_come_back_to(open_page: OpenPage):
    page = opened(open_page, "/import?lang=en")
    introduce(page)
    choose(page, ("slow.csv", b"slow 4 %d" % time.time_ns()))
    page.get_by_role("button", name="Send and check").click()
    page.wait_for_url(re.compile("load="))
    address = page.evaluate("location.pathname + location.search")
    expect(page.locator(".import-step")).to_have_text("Checking every row")
    until(page, "document.querySelector('.import-progress').value", 40)
    other = opened(open_page, address.replace("lang=en", "lang=fr"))
    expect(other.locator("h1")).to_contain_text("est en cours de vérification")
    other.wait_for_url(re.compile("load=20261122T100000Z"))
    expect(other.locator("h1")).to_contain_text(RIGHT["fr"])
    again = opened(open_page, address)
    expect(again.locator("h1")).to_contain_text(RIGHT["en"])


def test_work_under_way_is_given_up_and_started_again(open_page: OpenPage):
    page = opened(open_page, "/import?lang=en")
    introduce(page)
    choose(page, ("slow.csv", b"slow 3 %d" % time.time_ns()))
    page.get_by_role("button", name="Send and check").click()
    expect(page.locator(".import-step")).to_have_text("Checking every row")
    page.get_by_role("button", name="Give up").click()
    expect(page.locator("h1")).to_contain_text("was given up")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator("h1")).to_contain_text(RIGHT["en"], timeout=20_000)


def test_findings_are_filtered_and_the_filter_is_in_the_address(open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang=en&load={JUDGED}")
    expect(page.locator(".import-findings tbody tr")).to_have_count(3)
    page.locator("#findings label", has_text="To be checked").click()
    expect(page.locator(".import-findings tbody tr")).to_have_count(1)
    assert "severity=warning" in query(page)
    page.reload()
    expect(page.locator(".import-findings tbody tr")).to_have_count(1)
    page.locator("#findings label", has_text="All").click()
    page.locator(".import-rules a", has_text="No commune bears this name").click()
    expect(page.locator(".import-findings tbody tr")).to_have_count(1)
    expect(page.locator(".import-findings tbody")).to_contain_text("G17")
    assert "rule=place" in query(page)
    assert "severity" not in query(page)


def test_what_a_file_holds_is_text_and_never_markup(open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang=en&load={JUDGED}")
    expect(page.locator(".import-findings")).to_contain_text("Bni Drar <b>x</b>")
    assert page.locator(".import-findings .written b").count() == 0


def test_severities_are_told_in_words_and_shapes(language: str, open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang={language}&load={JUDGED}")
    said = {"ar": "مرفوض", "fr": "Refusé", "en": "Refused"}[language]
    expect(page.locator(".import-wrong", has_text=said)).to_have_count(2)
    assert page.locator(".import-findings .sign").all_inner_texts() == ["✕", "✕", "▲"]


def test_what_would_change_is_told_or_said_not_to_be_known(language: str, open_page: OpenPage, loads: Path):
    known = opened(open_page, f"/import?lang={language}&load={JUDGED}")
    none, yes = {"ar": ("لا يوجد رقم", "نعم"), "fr": ("pas de chiffre", "oui"), "en": ("no figure", "yes")}[
        language
    ]
    expect(known.locator("#effects tbody tr")).to_contain_text([none])
    expect(known.locator("#effects tbody tr")).to_contain_text([yes])
    unknown = opened(open_page, f"/import?lang={language}&load={ACCEPTED}")
    said = {"ar": "غير معروف", "fr": "Pas connu", "en": "Not known"}[language]
    expect(unknown.locator("#effects")).to_contain_text(said)


def test_a_file_that_was_not_recognised_offers_nothing_to_accept(open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang=en&load={REFUSED}")
    expect(page.locator("h1")).to_contain_text("cannot be loaded")
    expect(page.locator("[data-act=accept]")).to_have_count(0)
    expect(page.locator("#recognised")).to_have_count(0)


def test_findings_come_back_in_the_readers_language(language: str, open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang={language}&load={JUDGED}")
    link = page.locator(".import-downloads a[href$='.csv']")
    expect(link).to_have_count(1)
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == f"findings.{language}.csv"


def test_a_name_is_settled_once_for_every_file(open_page: OpenPage, loads: Path):
    page = opened(open_page, "/import?lang=en&part=names")
    card = page.locator(".import-name").first
    expect(card).to_contain_text("Bni Drar")
    expect(card).to_contain_text("92% alike")
    card.get_by_role("button", name="This is it: Bni Drar").click()
    expect(page.locator("#import-who input").first).to_be_focused()
    introduce(page)
    card.get_by_role("button", name="This is it: Bni Drar").click()
    expect(card.get_by_role("status")).to_contain_text("Settled")
    # What was asked for was given: the request for it is gone.
    expect(page.locator("#import-who [role=alert]")).to_have_count(0)
    expect(page.locator("#import-who")).to_contain_text("فاطمة")
    decided = ["alias", "accept", "--who", "فاطمة", "--within", "02.411"]
    called(page, loads, *decided, "--", "commune", "Bni Drar", "02.411.01.11")


def test_one_goes_back_to_an_earlier_build_after_reading_what_it_does(open_page: OpenPage, loads: Path):
    page = opened(open_page, "/import?lang=en&part=loads")
    expect(page.locator("#builds tbody tr").first).to_contain_text("serves now")
    if page.locator("#builds details").count() == 0:
        return  # only one build is kept here
    folded = page.locator("#builds details").first
    folded.locator("summary").click()
    expect(folded).to_contain_text("Every page shows the figures of that build again")
    folded.get_by_role("button").click()
    introduce(page)
    name = folded.get_by_role("button").get_attribute("data-target")
    folded.get_by_role("button").click()
    called(page, loads, "back", name)
    page.wait_for_url(re.compile("part=loads"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("load=20200101T000000Z-000000000000", "There is no load “20200101T000000Z-000000000000”"),
        ("load=../../etc", "There is no load “../../etc”"),
        ("part=lodes", "There is no part “lodes”"),
        (f"load={JUDGED}&severity=fatal", "not “fatal”"),
        (f"load={JUDGED}&rule=nonsense", "Nothing here breaks a rule “nonsense”"),
    ],
)
def test_a_bad_link_is_mended_with_a_notice(asked: str, told: str, open_page: OpenPage, loads: Path):
    page = opened(open_page, f"/import?lang=en&{asked}")
    expect(page.locator("#notices")).to_contain_text(told)


def test_without_a_token_everything_is_read_and_nothing_written(
    closed: str, language: str, open_page: OpenPage, loads: Path
):
    page = opened(open_page, f"/import?lang={language}")
    expect(page.locator(".import-closed")).to_contain_text(OFF[language])
    expect(page.locator(".import-closed")).to_contain_text("python -m etl load")
    assert page.locator("input[type=file], input[type=password], [data-act]").count() == 0
    for address in (
        f"part=loads&lang={language}",
        f"load={JUDGED}&lang={language}",
        f"part=names&lang={language}",
    ):
        other = opened(open_page, f"/import?{address}")
        assert other.locator("[data-act], input[type=password]").count() == 0


def test_before_the_first_load_it_says_what_to_do(
    language: str, tmp_path: Path, facts: None, browser: object, axe: Callable
):
    (tmp_path / "build").symlink_to(BUILD)
    with running(YAQAZA_DATA=str(tmp_path), YAQAZA_WRITE_TOKEN=TOKEN) as here:
        page = browser.new_page()
        page.goto(f"{here.url}/import?lang={language}&part=loads")
        arrived(page)
        expect(page.locator("#content")).to_contain_text(EMPTY[language])
        page.locator("#content .import-ways a").click()
        expect(page.locator(".import-steps li")).to_have_count(3)
        arrived(page)
        assert axe(page) == []
        page.close()


VIEWS = {
    "bringing": "",
    "the list": "part=loads",
    "names": "part=names",
    "a load to decide": f"load={JUDGED}",
    "a load that counts": f"load={ACCEPTED}",
    "a load refused": f"load={REFUSED}",
}


@pytest.fixture
def seen(language: str, width: int, open_page: OpenPage, loads: Path) -> Callable[[str], Page]:
    """Opens a view in each language, at each width."""
    return lambda view: opened(open_page, f"/import?lang={language}&{VIEWS[view]}", width=width)


@pytest.mark.parametrize("view", VIEWS)
def test_no_barrier_and_nothing_beside_the_screen(view: str, seen: Callable[[str], Page], axe: Callable):
    page = seen(view)
    page.evaluate("for (const folded of document.querySelectorAll('#content details')) folded.open = true")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_barrier_in_the_dark(open_page: OpenPage, loads: Path, axe: Callable):
    page = opened(open_page, f"/import?lang=ar&load={JUDGED}")
    page.locator("#theme-button").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert axe(page) == []
