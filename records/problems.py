"""What is said when the records cannot be read or written."""

from __future__ import annotations

from typing import Any

from data.words import translator


class RecordsProblem(Exception):
    """The store of what people write cannot be used.

    Parameters
    ----------
    message : str
        English text marked with ``N_``, with ``{placeholders}``.
    **fields
        Their values.
    """

    def __init__(self, message: str, **fields: Any) -> None:
        self.message = message
        self.fields = fields
        super().__init__(self.text("en"))

    def text(self, language: str) -> str:
        """The problem in one of the product's languages."""
        return translator(language).gettext(self.message).format(**self.fields)
