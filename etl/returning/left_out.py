"""What a returned workbook says of the office's file that it does not hold."""

from __future__ import annotations

from collections.abc import Sequence

from data.words import N_, translator

ANEW = N_("This workbook holds the cells of your file only, without its colours, formulas and pictures.")
LOST = N_("Not in this copy, but still in your own file: {what}.")


def left_out(lost: Sequence[str], *, anew: bool, language: str) -> list[str]:
    """Sentences on what is left out.

    Parameters
    ----------
    lost : sequence of str
        Parts of the office's workbook, as texts to be translated.
    anew : bool
        Whether the workbook was written anew from its cells.
    language : str
        ``ar``, ``fr`` or ``en``.

    Returns
    -------
    list of str
        None where nothing is missing.
    """
    _ = translator(language).gettext
    apart = "، " if language == "ar" else ", "
    lines = [_(ANEW)] if anew else []
    return [*lines, *([_(LOST).format(what=apart.join(map(_, lost)))] if lost else [])]
