"""What stands on the page until its scripts have run: the words first, each thing in its later place."""

from __future__ import annotations

from html import escape

from data import words
from pages._parts.text import sentence
from pages._parts.view import View

_WAITING = """<div class="waiting" aria-busy="true">
<div class="header"><span class="brand"><span lang="ar">يقظة</span><span lang="en">Yaqaza</span></span></div>
<div class="banner-place"></div>
<div class="main">
<div class="controls">{label}</div>
<p class="sentence">{sentence}</p>
</div>
</div>"""


def waiting(view: View) -> str:
    """Header and sentence of a view, as plain HTML."""
    label = words.translator(view.lang).gettext("Loading the choices…")
    return _WAITING.format(label=escape(label), sentence=escape(sentence(view)))
