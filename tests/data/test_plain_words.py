"""Statistical words in plain language: each in three languages, none twice, none too long to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.plain_words import LONGEST, STATISTICS, plain_words, read
from data.words import LANGUAGES

WHOLE = '[{key}]\nword = {{ ar = "أ", fr = "a", en = "a" }}\nsaid = {{ ar = "أ", fr = "b", en = "{said}" }}\n'


def written(folder: Path, name: str, key: str = "mean", said: str = "c") -> None:
    (folder / f"{name}.toml").write_text(WHOLE.format(key=key, said=said), encoding="utf-8")


def test_every_word_is_explained_in_three_languages():
    for key, word in plain_words().items():
        assert set(word.word) == set(word.said) == set(LANGUAGES), key
        assert all(len(said) <= LONGEST for said in word.said.values()), key


def test_an_explanation_says_more_than_its_word():
    repeating = [
        (key, lang)
        for key, word in plain_words().items()
        for lang in LANGUAGES
        if len(word.said[lang]) < 2 * len(word.word[lang])
    ]
    assert not repeating


def test_the_words_of_all_files_are_one_dictionary(tmp_path: Path):
    written(tmp_path, "one")
    written(tmp_path, "two", key="spread")
    assert set(read(tmp_path)) == {"mean", "spread"}


def test_a_word_explained_twice_is_refused_with_its_name(tmp_path: Path):
    written(tmp_path, "one")
    written(tmp_path, "two")
    with pytest.raises(ValueError, match=r"two\.toml: the word 'mean' is explained in another file"):
        read(tmp_path)


def test_a_word_without_a_language_is_refused(tmp_path: Path):
    (tmp_path / "one.toml").write_text('[mean]\nword = { ar = "أ", fr = "a", en = "a" }\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"one\.toml: mean\.said has no text .* in ar, fr, en"):
        read(tmp_path)


def test_an_explanation_nobody_would_read_is_refused(tmp_path: Path):
    written(tmp_path, "one", said="x" * (LONGEST + 1))
    with pytest.raises(ValueError, match=r"mean\.said has no text of 1 to \d+ characters in en"):
        read(tmp_path)


def test_french_explanations_write_the_curved_apostrophe():
    texts = [*(word.word["fr"] for word in plain_words().values())]
    texts += [word.said["fr"] for word in plain_words().values()]
    assert not [text for text in texts if "'" in text]


def test_the_cells_are_named_in_full():
    told = " ".join(path.read_text(encoding="utf-8") for path in STATISTICS.glob("*.toml"))
    assert told.count("خلية اليقظة") == told.count("خلية اليقظة الاجتماعية")
