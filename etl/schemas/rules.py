"""The rules of offices' files in words: what each one says and what it expects."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

from data.words import N_
from etl.values.why import Why


class Words(NamedTuple):
    """A rule and what a file should hold instead, as marked English texts, and what breaking it does.

    An ``error`` refuses the row; with a ``warning`` it is loaded and somebody should look.
    """

    statement: str
    expected: str
    severity: Literal["error", "warning", "note"] = "error"


class Rule(Enum):
    """Every reason for which a file can be refused; tests and catalogues go through all of them."""

    KNOWN_FILE = Words(
        N_("a file's name says what it holds"),
        N_(
            "a name that begins with centres, beneficiaires, cellules, rapports, signalements or registres "
            "and ends with .xlsx or .csv"
        ),
    )
    ONE_FILE = Words(
        N_("files of one office differ in more than their ending"), N_("one file of this name in the folder")
    )
    FORMAT = Words(N_("the file opens in its own format"), N_("a whole xlsx workbook, or text in UTF-8"))
    SHEET = Words(N_("the sheet is there"), N_("a sheet with this name"))
    HEADER = Words(N_("every declared heading is there"), N_("this heading in the first row"))
    KNOWN_HEADER = Words(N_("a heading is a declared one"), N_("only the headings listed in FILES.md"))
    HEADER_ONCE = Words(N_("a heading appears once"), N_("one column for each heading"))
    WIDTH = Words(
        N_("a row has as many cells as the header"), N_("the same number of semicolons in every row")
    )
    ROWS = Words(N_("a file holds at least one row"), N_("at least one row under the headings"))
    FILLED = Words(N_("the cell is filled"), N_("a value"))
    UNCOMPUTED = Words(
        N_("a cell with a formula holds its result"),
        N_(
            "the result, which is not in the file: open it in a spreadsheet program, save it there and send "
            "it again, or paste the values in place of the formulas"
        ),
    )
    BEYOND = Words(
        N_("a row has nothing beyond the headings"),
        N_(
            "quotation marks around what holds the separator of columns, such as “1,200”, or a heading above "
            "the last column: figures may stand one column too far here"
        ),
    )
    ONCE = Words(N_("the value appears once"), N_("a value that no other row has"))
    ONE_ROW = Words(N_("a combination appears once"), N_("one row for the same keys"))
    CONTRADICTED = Words(
        N_("rows for the same keys do not contradict each other"),
        N_("one row only, the right one; as nobody can tell which it is, none of them is loaded"),
    )
    WHOLE = Words(N_("a number is whole"), N_("digits only, such as 40"))
    DATE = Words(N_("a date is written JJ/MM/AAAA"), N_("a date such as 15/09/2016"))
    WEEK = Words(N_("a week is written AAAA-Snn"), N_("an ISO week such as 2024-S07"))
    CHOICE = Words(N_("the word is one of the list"), N_("a word of the list"))
    DELEGATION = Words(
        N_("the delegation is a known province, prefecture or préfecture d'arrondissements"),
        N_("its code such as 08.401, or its name in French or Arabic"),
    )
    COMMUNE = Words(
        N_("the commune is known and lies in the delegation"),
        N_("its code such as 08.401.01.03, or its name in French or Arabic"),
    )
    COMMUNE_ALIKE = Words(
        N_("a commune's name means one place"), N_("the commune's code, since several share the name")
    )
    TERRITORY = Words(
        N_("the territory is known at its level"),
        N_("its code such as MA, 08 or 08.401, or its name in French or Arabic"),
    )
    CENTRE = Words(N_("the centre is in the list of centres"), N_("a code that the file of centres holds"))
    CELL = Words(N_("the cell is in the list of cells"), N_("a code that the file of cells holds"))
    PLACES = Words(N_("places are between 1 and 20 000"), N_("a whole number from 1 to 20 000"))
    COUNT = Words(N_("a count is between 0 and 100 000"), N_("a whole number from 0 to 100 000"))
    SIGNALS = Words(N_("a row of signals counts between 1 and 10 000"), N_("a whole number from 1 to 10 000"))
    DAYS = Words(N_("days to orientation are between 0 and 730"), N_("a whole number from 0 to 730"))
    AMOUNT = Words(
        N_("a figure of a register is between 0 and 10 000 000"), N_("a whole number from 0 to 10 000 000")
    )
    REGISTER_YEAR = Words(
        N_("a register's year is between 1957 and 2100"), N_("a year from the institution's founding on")
    )
    YEAR = Words(N_("a year is between 2000 and 2100"), N_("a year such as 2024"))
    FIGURE_YEAR = Words(N_("a figure's year is between 1950 and 2100"), N_("a year such as 2014"))
    MINUTES = Words(N_("a way takes between 0 and 6 000 minutes"), N_("minutes, from 0 to 6 000"))
    FIGURE = Words(N_("a figure can be written and shown"), N_("a number of at most twelve digits"))
    PEOPLE = Words(N_("a population is between 0 and 60 000 000"), N_("a whole number from 0 to 60 000 000"))
    AGES = Words(
        N_("an age band has a first and a last age"), N_("ages such as 5-9, or 75+ for the last band")
    )
    ADDRESS = Words(
        N_("a link leads to a page"), N_("an address that begins with https:// or http://, or an empty cell")
    )
    LATITUDE = Words(N_("a latitude lies in Morocco"), N_("decimal degrees from 20 to 37, such as 33.97159"))
    LONGITUDE = Words(
        N_("a longitude lies in Morocco"), N_("decimal degrees from -18 to 0, such as -6.84981")
    )
    DECIMAL = Words(N_("a number is written with digits"), N_("a number such as 33.97159"))
    PAST = Words(N_("a date is not before 1950"), N_("a date from 01/01/1950 on"))
    NOT_YET = Words(N_("what is told has happened already"), N_("a date or a year that is not in the future"))
    CLOSED_AFTER = Words(
        N_("a centre or cell closes after it opened"), N_("a closing date after the opening date")
    )
    CATEGORY = Words(
        N_("an EPS has a category and no other type has one"),
        N_("a category for type EPS, an empty cell otherwise"),
    )
    UNLICENSED = Words(
        N_("an unlicensed centre has no licensed places"), N_("an empty cell for licensed places")
    )
    NAMED = Words(N_("a centre has a name"), N_("a name in French or in Arabic"))
    DAYS_WHEN_KNOWN = Words(N_("an unknown outcome has no days to orientation"), N_("an empty cell"))
    MARKED = Words(
        N_("a file is wholly demonstration or wholly real"), N_("the same word in every row of the column")
    )
    DEMO_FOLDER = Words(
        N_("the demo folder holds demonstration files only"),
        N_("Oui in this column; real files belong in a folder of their own under data/inbox"),
    )
    # Why a filled cell gives no value: said once, by etl/values.
    NUMBER = Words(*Why.NUMBER.value)
    NUMBER_TWO_WAYS = Words(*Why.NUMBER_TWO_WAYS.value)
    NUMBER_NOT_WHOLE = Words(*Why.NUMBER_NOT_WHOLE.value)
    PARENTHESES = Words(*Why.PARENTHESES.value)
    LOST = Words(*Why.LOST.value)
    SHARE_TWO_WAYS = Words(*Why.SHARE_TWO_WAYS.value)
    DAY = Words(*Why.DAY.value)
    DAY_TWO_WAYS = Words(*Why.DAY_TWO_WAYS.value)
    NO_SUCH_DAY = Words(*Why.NO_SUCH_DAY.value)
    SHORT_YEAR = Words(*Why.SHORT_YEAR.value)
    PERIOD = Words(*Why.PERIOD.value)
    PERIOD_TWO_WAYS = Words(*Why.PERIOD_TWO_WAYS.value)
    PERIOD_OTHER = Words(*Why.PERIOD_OTHER.value)
    NO_SUCH_WEEK = Words(*Why.NO_SUCH_WEEK.value)
    QUARTER = Words(*Why.QUARTER.value)
    SEASON_YEARS = Words(*Why.SEASON_YEARS.value)
    # What several rows, files or sources say together: etl/judging, one module a family.
    TOTAL_AGREES = Words(
        N_("a total is the sum of the rows it stands for"), N_("the sum of these rows"), "warning"
    )
    PARTS_AGREE = Words(
        N_("a territory's figure is the sum of those of its parts"), N_("the sum of the parts"), "warning"
    )
    PLACES_EXCEEDED = Words(
        N_("a centre helps no more people than it has licensed places"),
        N_("at most the licensed places of the list of centres"),
        "warning",
    )
    PLACES_TRIPLED = Words(
        N_("a centre helps at most three times as many people as it has licensed places"),
        N_("a count, or licensed places in the list of centres, that fit each other"),
    )
    OPEN_CENTRE = Words(
        N_("people are helped by a centre that is open that year"),
        N_("a year between opening and closing in the list of centres, or that list mended"),
    )
    TYPE_LISTED = Words(
        N_("a centre that has long been open is of a type the delegation's earlier list knows"),
        N_("a type of the earlier list, or an opening date after it"),
        "warning",
    )
    JUMP = Words(
        N_("a centre's figure stays near that of its last year"),
        N_("a figure near last year's, or a look at whether the change is real"),
        "warning",
    )
    OUTLIER = Words(
        N_("a figure does not stand apart from the others of its series"),
        N_("a figure like those of other years, or a look at whether it is real"),
        "warning",
    )
    FAR_FROM_PUBLISHED = Words(
        N_("a national total is near the published one"),
        N_("a total near the published figure, or a scope that explains the difference"),
        "warning",
    )
