"""What stops a build, said in the words of whoever has to mend it."""

from __future__ import annotations

from typing import Any

from data.words import translator


class SourceProblem(Exception):
    """A source is missing, altered or holds something that cannot be loaded.

    Parameters
    ----------
    message : str
        English text marked with ``N_``, with ``{placeholders}`` for the fields. It says what
        happened, the value, what was expected and what to do.
    **fields
        Values of the placeholders, such as ``file``, ``sheet``, ``row``, ``column``,
        ``value``, ``rule`` and ``expected``. A field that is itself marked text is translated.
    """

    def __init__(self, message: str, **fields: Any) -> None:
        self.message = message
        self.fields = fields
        super().__init__(self.text("en"))

    def __reduce__(self) -> tuple[Any, ...]:
        # Raised in a process of its own, it is told to the build with its fields.
        return _raised, (type(self), self.message, self.fields)

    def text(self, language: str) -> str:
        """The problem in one of the product's languages."""
        translate = translator(language).gettext
        words = {
            name: translate(value) if isinstance(value, str) and value else value
            for name, value in self.fields.items()
        }
        return translate(self.message).format(**words)


def _raised(kind: type[SourceProblem], message: str, fields: dict[str, Any]) -> SourceProblem:
    return kind(message, **fields)
