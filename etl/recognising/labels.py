"""Words that mark rows which are no facts: totals of every depth, and what is written under a table."""

from __future__ import annotations

import csv
import re
from functools import cache

from data.paths import REFERENCE
from etl.recognising.forms import Words, form

#: Sought first among distinct texts (RE2): a millionth of them goes on to be compared word by word.
TOTAL_SIGNS = "total|ensemble|somme|cumul|totaux|sum|" + "|".join(
    r"\x{0640}*".join(word) for word in ("مجموع", "جملة", "جمالي", "مجاميع")
)
FOOTER_SIGNS = (
    r"^\W*(?:source|n\s*\.?\s*b\b|note|nota|remarque|observation|légende|fait à|fait le|signature|cachet|visa"
    r"|le délégué|la déléguée|le directeur|la directrice|les données|\*|\(\*|\(1\)"
    r"|المصدر|مصدر|ملاحظ|ملحوظ|تنبيه|حرر|توقيع|التوقيع|خاتم|المندوب|المدير|ن\.\s*ب)"
)
#: A total of a deeper kind ends sooner: a grand total sums everything, a sub-total a few rows.
#: A total of a greater depth ends sooner: a grand total (0) sums everything, a sub-total (5) a few rows.
GRAND = 0
SHORT_SUB = re.compile(r"^\W*s\s*/\s*", re.IGNORECASE)


@cache
def depths() -> tuple[tuple[Words, int], ...]:
    """Labels of total rows with their depth, the longest first (``total_labels.csv``)."""
    with (REFERENCE / "total_labels.csv").open(encoding="utf-8", newline="") as lines:
        labels = [(form(row["label"]), int(row["depth"])) for row in csv.DictReader(lines)]
    return tuple(sorted(labels, key=lambda label: -len(label[0])))


def total_depth(text: str) -> int | None:
    """How deep a total a label announces: 0 the grand total, 5 a sub-total; None when it is no total."""
    words = form(SHORT_SUB.sub("sous-", text))
    for label, depth in depths():
        if words[: len(label)] == label:
            return depth
    return None


def is_footer(texts: list[str]) -> bool:
    """Whether the filled cells of a row without figures read like a remark: one or two, of several words."""
    return len(texts) <= 2 and any(len(text.split()) >= 3 for text in texts)
