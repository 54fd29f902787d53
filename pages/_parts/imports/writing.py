"""Who may write here: whoever gives the token that this server was started with. Until there are accounts."""

from __future__ import annotations

import hmac
import os
import re

#: The environment variable that holds the token; without it nobody writes.
TOKEN = "YAQAZA_WRITE_TOKEN"  # noqa: S105 - the name of a variable, not a secret
#: The header that gives it. No other site can set it from a reader's browser.
HEADER = "X-Yaqaza-Token"
_LONGEST_NAME = 80
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def is_open() -> bool:
    """Whether anybody may write on this server."""
    return bool(_token())


def allowed(given: str) -> bool:
    """Whether what was given is the token; takes as long for a near miss as for any other."""
    return is_open() and hmac.compare_digest(given.encode(), _token().encode())


def person(typed: str) -> str:
    """A name as typed, without signs that cannot be seen and not longer than a name."""
    return seen(typed)[:_LONGEST_NAME]


def seen(typed: str) -> str:
    """A text as typed, in one line and without signs that cannot be seen."""
    return " ".join(_UNSEEN.sub(" ", typed).split())


def _token() -> str:
    return os.environ.get(TOKEN, "").strip()
