"""Pages without Dash, for when there is nothing else to show."""

from __future__ import annotations

from html import escape

from data import words

_PAGE = """<!DOCTYPE html>
<html lang="{lang}" dir="{direction}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · {product}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icons/yaqaza.svg">
<link rel="stylesheet" href="/assets/fonts/fonts.css">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<main class="error-page">
<p class="brand">{product}</p>
<h1>{title}</h1>
<p>{text}</p>
{way}
</main>
</body>
</html>"""


def no_page(lang: str) -> str:
    """There is no such address: the way back to the map."""
    _ = words.translator(lang).gettext
    text = _("The address may be mistyped, or the page was moved.")
    return _page(lang, _("This page does not exist"), text, _way_back(lang))


def failure(lang: str) -> str:
    """Something went wrong on the server: nothing about how, and the way back."""
    _ = words.translator(lang).gettext
    text = _("The page could not be made. It has been noted; please try again, or start from the map.")
    return _page(lang, _("Something went wrong"), text, _way_back(lang))


def no_facts(lang: str) -> str:
    """There is nothing to show yet: the command that makes it."""
    _ = words.translator(lang).gettext
    text = _("Run this command in the project’s folder, then load this page again:")
    command = '<pre dir="ltr"><code>make data</code></pre>'
    return _page(lang, _("The figures have not been built yet"), text, command)


def _way_back(lang: str) -> str:
    said = words.translator(lang).gettext("Back to the map")
    return f'<p><a href="/map?lang={lang}">{escape(said)}</a></p>'


def _page(lang: str, title: str, text: str, way: str) -> str:
    product = words.translator(lang).gettext("Yaqaza")
    return _PAGE.format(
        lang=lang,
        direction=words.direction(lang),
        product=escape(product),
        title=escape(title),
        text=escape(text),
        way=way,
    )
