"""One number as written: its readings, and what its spelling proves about the column's separators."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from data.spelling import word_form
from etl.values.signs import folded

Role = Literal["decimals", "thousands"]
Proof = tuple[str, Role]  # what a separator was seen to part

_BODY = re.compile(
    r"(?P<whole>\d{1,3}(?P<group>[ .,'٬])\d{3}(?:(?P=group)\d{3})*|\d*)(?:(?P<point>[.,٫])(?P<part>\d+))?"
)
_TOKEN = re.compile(r"(?P<number>[\d.,٫][\d .,'٬٫]*)|(?P<word>[^\W\d_]+)|(?P<other>\S)")
_PERCENT = re.compile(r"(?:%|pour ?cent|(?:في|ب)\s?المائ?ة|بالمئة|في المئة)$", re.IGNORECASE)
#: Signs a number may take, and below what it stays exact in every column type.
LONGEST, GREATEST = 60, 10**15
_JOINERS = frozenset({"و", "et", "and"})
_SCALES = {
    word_form(word): scale
    for scale, words in {
        10**3: "ألف ألفا آلاف الآلاف mille millier milliers thousand",
        10**6: "مليون مليونا ملايين million millions",
        10**9: "مليار مليارا ملايير مليارات milliard milliards",
    }.items()
    for word in words.split()
}
_PAIRS = {
    word_form(word): scale
    for word, scale in {"ألفان": 10**3, "ألفين": 10**3, "مليونان": 10**6, "مليونين": 10**6}.items()
}


class Part(NamedTuple):
    """A number and what it is multiplied by; `mark` is the separator that can be read two ways, if any."""

    digits: str
    mark: str = ""
    scale: int = 1


@dataclass(frozen=True)
class Written:
    """One number as written.

    Attributes
    ----------
    parts : tuple of Part
        Added up they make the number: 493 thousand and 970.
    proofs : frozenset of Proof
        What its spelling alone shows: in ``1.234,5`` the comma parts decimals, the point thousands.
    negative, percent : bool
        Its signs.
    """

    parts: tuple[Part, ...]
    proofs: frozenset[Proof]
    negative: bool = False
    percent: bool = False

    @property
    def marks(self) -> frozenset[str]:
        """Separators that could part thousands as well as decimals."""
        return frozenset(part.mark for part in self.parts if part.mark)

    def value(self, roles: Mapping[str, Role]) -> Decimal:
        """The number, each doubtful separator taken in the role given."""
        total = sum((_value(part, roles) * part.scale for part in self.parts), Decimal(0))
        return -total if self.negative else total


def written(text: str) -> Written | None:
    """Read a number's spelling; None where there is no number, or something beside it."""
    if len(text) > LONGEST:
        return None
    body, percent = _PERCENT.subn("", folded(text))
    body = body.strip()
    negative = body.startswith("-")
    body = body[1:].strip() if body[:1] in {"-", "+"} else body
    if not body or not (body[0].isdigit() or body[0] in ".,٫" or body[0].isalpha()):
        return None
    parts = _parts(body)
    if parts is None:
        return None
    return Written(
        tuple(part for part, _ in parts),
        frozenset(proof for _, proofs in parts for proof in proofs),
        negative,
        bool(percent),
    )


Spelt = tuple[Part, frozenset[Proof]]


def _parts(body: str) -> list[Spelt] | None:
    """The parts of a sum in words, each of a smaller scale than the one before; one part mostly."""
    plain = _plain(body)
    if plain is not None:
        return [plain]
    parts: list[Spelt] = []
    waiting: Spelt | None = None
    joined = True
    for token in _TOKEN.finditer(body):
        if token["number"]:
            waiting, joined = _plain(token["number"].strip()) if waiting is None else None, False
            if waiting is None:
                return None
        elif (word := word_form(token[0])) in _JOINERS and parts and waiting is None and not joined:
            joined = True
        elif (part := _scaled(word, waiting)) is not None:
            parts.append(part)
            waiting, joined = None, False
        else:
            return None
    parts += [waiting] if waiting else []
    scales = [part.scale for part, _ in parts]
    descending = all(before > after for before, after in pairwise(scales))
    return parts if parts and descending and not joined and scales[0] > 1 else None


def _scaled(word: str, waiting: Spelt | None) -> Spelt | None:
    """A number times the scale a word names: 3 thousand, a thousand, two thousand in one Arabic word."""
    if word in _PAIRS and waiting is None:
        return Part("2", scale=_PAIRS[word]), frozenset()
    if word not in _SCALES:
        return None
    part, proofs = waiting or (Part("1"), frozenset())
    return part._replace(scale=_SCALES[word]), proofs


def _plain(body: str) -> Spelt | None:
    """A number in digits and separators, and what its separators prove."""
    found = _BODY.fullmatch(body)
    if found is None or not any(sign.isdigit() for sign in body):
        return None
    whole, group, point, part = found["whole"], found["group"], found["point"], found["part"]
    if point is not None and group == point:
        return None
    if group in (".", ",") and point is None and whole.count(group) == 1:
        return _doubtful(whole, group)
    digits = "".join(sign for sign in whole if sign.isdigit()) or "0"
    proofs: set[Proof] = set()
    if group in (".", ","):
        proofs.add((group, "thousands"))
    if point in (".", ","):
        proofs.add((point, "decimals"))
    return Part(f"{digits}.{part}" if part else digits), frozenset(proofs)


def _doubtful(whole: str, mark: str) -> Spelt:
    """Three digits after a single sign: thousands or decimals, unless a zero in front says decimals."""
    if whole.startswith("0"):
        return Part(whole.replace(mark, ".")), frozenset({(mark, "decimals")})
    return Part(whole, mark), frozenset()


def _value(part: Part, roles: Mapping[str, Role]) -> Decimal:
    if not part.mark:
        return Decimal(part.digits)
    return Decimal(part.digits.replace(part.mark, "." if roles[part.mark] == "decimals" else ""))
