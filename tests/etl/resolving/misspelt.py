"""Names as people write them: slips and variants made by rule from the names of real places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Slip(NamedTuple):
    """A name written otherwise: by which rule, where it is looked for, and whose it is."""

    rule: str
    written: str
    within: str
    code: str


def _bare(name: str) -> str:
    return "".join(s for s in unicodedata.normalize("NFD", name) if not unicodedata.combining(s))


def _swapped(name: str) -> str:
    """Two letters within its longest word the other way round."""
    word = max(re.findall(r"[^\W\d_]+", name), key=len)
    middle = len(word) // 2
    other = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return name.replace(word, other, 1)


def _left_out(name: str) -> str:
    """A letter missing within its longest word."""
    word = max(re.findall(r"[^\W\d_]+", name), key=len)
    middle = len(word) // 2
    return name.replace(word, word[:middle] + word[middle + 1 :], 1)


def _doubled(name: str) -> str:
    found = re.search(r"(?<=[aeiouéèAEIOU])([bdflmnrstz])(?=[aeiouéè])", name)
    return name[: found.start()] + found[1] + name[found.start() :] if found else name


def _single(name: str) -> str:
    return re.sub(r"([bdflmnrstzck])\1", r"\1", name)


def _sub(pattern: str, other: str) -> Callable[[str], str]:
    return lambda name: re.sub(pattern, other, name, count=1)


#: Variants a good normal form or the declared words must see through, and slips that a person must settle.
FRENCH: dict[str, Callable[[str], str]] = {
    "no accents, capitals": lambda name: _bare(name).upper(),
    "no hyphens": lambda name: name.replace("-", " "),
    "hyphens for spaces": lambda name: name.replace(" ", "-"),
    "El for Al": _sub(r"\bAl\b", "El"),
    "Al for El": _sub(r"\bEl\b", "Al"),
    "Beni for Bni": _sub(r"\bBni\b", "Beni"),
    "Bni for Beni": _sub(r"\bB[eé]ni\b", "Bni"),
    "Ouled for Oulad": _sub(r"\bOulad\b", "Ouled"),
    "Aït for Ait": _sub(r"\bAit\b", "Aït"),
    "My for Moulay": _sub(r"\bMoulay\b", "My"),
    "Commune rurale": lambda name: f"Commune rurale de {name}",
    "Si for Sidi": _sub(r"\bSidi\b", "Si"),
    "ou for w": _sub(r"(?i)w", "ou"),
    "u for ou": _sub(r"ou", "u"),
    "q for k": _sub(r"k", "q"),
    "sh for ch": _sub(r"ch", "sh"),
    "rh for gh": _sub(r"gh", "rh"),
    "e for a": _sub(r"(?<=[a-z])a(?=[a-z])", "e"),
    "one letter doubled": _doubled,
    "double letter single": _single,
    "two letters swapped": _swapped,
    "one letter left out": _left_out,
}
ARABIC: dict[str, Callable[[str], str]] = {
    "no hamza": lambda name: re.sub("[أإآ]", "ا", name),
    "ه for ة": _sub("ة(?=\\b)", "ه"),
    "ى for ي": _sub("ي(?=\\b)", "ى"),
    "no ال": _sub(r"\bال", ""),
    "ال added": lambda name: name if "ال" in name else f"ال{name}",
    "tatweel": lambda name: name[:2] + "ــ" + name[2:],
    "ابن for بن": _sub(r"\bبن\b", "ابن"),
    "جماعة": lambda name: f"جماعة {name}",
    "ظ for ض": _sub("ض", "ظ"),
    "ق for ك": _sub("ك", "ق"),
    "two letters swapped in Arabic": _swapped,
    "one letter left out in Arabic": _left_out,
}


def slips(names: list[tuple[str, str, str]]) -> Iterator[Slip]:
    """Every rule on every name it changes; names are (code, within, name)."""
    for code, within, name in names:
        for rule, write in (ARABIC if re.search("[\u0600-\u06ff]", name) else FRENCH).items():
            written = write(name)
            if written != name:
                yield Slip(rule, written, within, code)
