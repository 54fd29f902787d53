"""What is served of one file: its content, its hash, its compressed copies, held in memory."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from pages._serving.codings import Coding
from pages._serving.copies import Copies
from pages._serving.media import media_type, shrinks
from pages._serving.places import hash_in

#: Changes whenever the file does: nanoseconds of its last change, and its size.
Stamp = tuple[int, int]


@dataclass
class Article:
    """One file as it was when last read."""

    path: Path
    stamp: Stamp
    content: bytes
    digest: str
    media_type: str
    pressed: dict[str, bytes] = field(default_factory=dict)


class Shelf:
    """Files read once and served from memory until they change on disk."""

    def __init__(self, copies: Copies) -> None:
        self._copies = copies
        self._articles: dict[Path, Article] = {}

    def article(self, path: Path) -> Article:
        """The file as it is now."""
        status = path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        known = self._articles.get(path)
        if known is not None and known.stamp == stamp:
            return known
        content = path.read_bytes()
        article = Article(path, stamp, content, hashlib.sha256(content).hexdigest(), media_type(path))
        self._articles[path] = article
        return article

    def body(self, article: Article, coding: Coding | None) -> tuple[bytes, str]:
        """What goes on the wire and the name of its coding, empty when it goes as it is.

        Content that would not become smaller goes as it is.
        """
        if coding is None or not shrinks(article.media_type):
            return article.content, ""
        if coding.name not in article.pressed:
            article.pressed[coding.name] = self._copy(article, coding)
        copy = article.pressed[coding.name]
        return (copy, coding.name) if len(copy) < len(article.content) else (article.content, "")

    def _copy(self, article: Article, coding: Coding) -> bytes:
        """The copy that was written beside the file with it, else one of our own.

        Only beside a file whose name is the hash of its content: elsewhere the copy may be out of date.
        """
        beside = article.path.with_name(article.path.name + coding.suffix)
        carried = hash_in(article.path.name)
        if carried and article.digest.startswith(carried) and beside.is_file():
            return beside.read_bytes()
        return self._copies.of(article.content, article.digest, coding)
