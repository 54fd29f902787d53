"""What stands on the page until its scripts have run: the words first, each thing in its later place."""

from __future__ import annotations

from html import escape

from data import words

_WAITING = """<div class="waiting" aria-busy="true">
<div class="header"><span class="brand"><span lang="ar">يقظة</span><span lang="en">Yaqaza</span></span></div>
<div class="banner-place"></div>
<div class="main">
<div class="controls">{label}</div>
<p class="sentence">{sentence}</p>
</div>
</div>"""


def waiting(lang: str, sentence: str) -> str:
    """The header and a page's first sentence, as plain HTML."""
    label = words.translator(lang).gettext("Loading the choices…")
    return _WAITING.format(label=escape(label), sentence=escape(sentence))
