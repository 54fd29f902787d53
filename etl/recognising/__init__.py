"""From cells to a table of one kind: header rows, headings, totals, what stands in titles and sheet names."""

from etl.recognising.reading_words import KnownWords, ReadsWords
from etl.recognising.recognition import recognise
from etl.recognising.refusal import Nearest, NotRecognised
from etl.recognising.workbook import Recognised, recognise_all

__all__ = ["KnownWords", "Nearest", "NotRecognised", "ReadsWords", "Recognised", "recognise", "recognise_all"]
