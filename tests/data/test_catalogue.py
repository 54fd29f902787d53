"""The declarations of the project, and declarations that must be refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.catalogue import catalogue, load
from data.indicator import Kind
from data.paths import INDICATORS, REFERENCE, SOURCES
from data.problems import DeclarationProblem

PLAIN = """
group = "need"
theme = "education"
position = 10
unit = "pct"
decimals = 1
direction = "lower"
sources = ["hcp_rgph_2024"]

[computation]
kind = "published"
numerator = "illiteracy_10_plus_pct"
denominator = "population_10_plus"
interval = "census_sample"

[coverage]
levels = ["country", "province"]
periods = ["2014", "2024"]
milieus = ["total", "rural"]

[coverage.milieus_in]
2014 = ["total"]

[label]
ar = "معدل الأمية"
fr = "Taux d'analphabétisme"
en = "Illiteracy rate"

[why]
ar = "سبب"
fr = "raison"
en = "reason"

[how]
ar = "طريقة"
fr = "méthode"
en = "method"
"""


def declare(folder: Path, text: str, name: str = "illiteracy_rate"):
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load(folder, REFERENCE, SOURCES)


def test_at_least_forty_five_different_measures_are_declared():
    assert len({one.family for one in catalogue().indicators.values()}) >= 45


def test_every_group_that_a_reader_is_promised_has_indicators():
    assert {one.group for one in catalogue().indicators.values()} == {
        "need",
        "supply",
        "use",
        "gap",
        "vigilance",
    }


@pytest.mark.parametrize("key", ["population", "households", "eps_authorised", "centres_per_100k_emf"])
def test_the_keys_that_others_rely_on_exist(key):
    assert catalogue().find(key) is not None


def test_every_text_of_every_indicator_is_there_in_three_languages_without_braces_left():
    for one in catalogue().indicators.values():
        for words in (one.label, one.why, one.how):
            assert set(words) == {"ar", "fr", "en"}
            assert all(text and "{" not in text for text in words.values())


def test_no_two_indicators_share_a_label_in_any_language():
    for language in ("ar", "fr", "en"):
        labels = [one.label[language] for one in catalogue().indicators.values()]
        assert sorted(labels) == sorted(set(labels))


def test_arabic_texts_are_arabic_and_name_the_cell_in_full():
    for one in catalogue().indicators.values():
        for text in (one.label["ar"], one.why["ar"], one.how["ar"]):
            assert any("\u0600" <= letter <= "\u06ff" for letter in text)
            assert "خلية اليقظة" not in text.replace("خلية اليقظة الاجتماعية", "")
            assert "خلايا اليقظة" not in text.replace("خلايا اليقظة الاجتماعية", "")


def test_keys_can_stand_in_a_url():
    for key in catalogue().indicators:
        assert key.isascii()
        assert key.replace("_", "").isalnum()


def test_the_picker_meets_needs_first_and_vigilance_last():
    groups = [one.group for one in catalogue().indicators.values()]
    assert groups == sorted(groups, key=["need", "supply", "use", "gap", "vigilance"].index)


def test_distances_say_that_they_are_straight_lines():
    for one in catalogue().indicators.values():
        if one.theme == "distance":
            assert "straight line" in one.label["en"]
            assert "vol d’oiseau" in one.label["fr"]


def test_a_declaration_becomes_a_frozen_indicator(tmp_path):
    one = declare(tmp_path, PLAIN).indicators["illiteracy_rate"]
    assert one.computation.kind is Kind.PUBLISHED
    assert one.promises() == [
        ("country", "2014", "total"),
        ("country", "2024", "total"),
        ("country", "2024", "rural"),
        ("province", "2014", "total"),
        ("province", "2024", "total"),
        ("province", "2024", "rural"),
    ]
    with pytest.raises(AttributeError):
        one.unit = "km"


def test_a_declaration_over_a_dimension_gives_a_key_for_each_value(tmp_path):
    text = (INDICATORS / "centres_per_100k.toml").read_text(encoding="utf-8")
    keys = declare(tmp_path, text, "density_of").indicators
    assert len(keys) == 16
    assert keys["density_of_emf"].computation.numerator == "centres_emf"
    assert keys["density_of_emf"].label["fr"] == "Espaces pour femmes (EMF) pour 100 000 habitants"


def test_values_of_a_dimension_can_be_left_out(tmp_path):
    text = (INDICATORS / "centres_per_100k.toml").read_text(encoding="utf-8")
    keys = declare(tmp_path, 'except = ["EMF"]\n' + text, "density_of").indicators
    assert "density_of_emf" not in keys
    assert len(keys) == 15


def test_adding_an_indicator_from_existing_measures_takes_one_file(tmp_path):
    shutil.copytree(INDICATORS, tmp_path, dirs_exist_ok=True)
    before = load(tmp_path, REFERENCE, SOURCES).indicators
    after = declare(tmp_path, PLAIN).indicators
    assert set(after) - set(before) == {"illiteracy_rate"}


def test_levels_can_have_periods_of_their_own(tmp_path):
    text = PLAIN.replace("[label]", '[coverage.periods_at]\nprovince = ["2024"]\n\n[label]')
    one = declare(tmp_path, text).indicators["illiteracy_rate"]
    assert one.periods == {"country": ("2014", "2024"), "province": ("2024",)}


def without(line: str) -> str:
    return PLAIN.replace(f"{line}\n", "")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        (without('fr = "Taux d\'analphabétisme"'), "label.fr", None),
        (PLAIN.replace('fr = "raison"', 'fr = " "'), "why.fr", " "),
        (PLAIN.replace('"illiteracy_10_plus_pct"', '"illiteracy"'), "computation.numerator", "illiteracy"),
        (without('numerator = "illiteracy_10_plus_pct"'), "computation.numerator", None),
        (PLAIN.replace('unit = "pct"', 'unit = "percent"'), "unit", "percent"),
        (PLAIN.replace('direction = "lower"', 'direction = "down"'), "direction", "down"),
        (PLAIN.replace('"need"', '"needs"'), "group", "needs"),
        (PLAIN.replace('"education"', '"school"'), "theme", "school"),
        (without("position = 10"), "position", None),
        (PLAIN.replace("decimals = 1", "decimals = 9"), "decimals", 9),
        (PLAIN.replace("decimals = 1", "decimals = true"), "decimals", True),
        (PLAIN.replace('"hcp_rgph_2024"', '"hcp_2024"'), "sources", "hcp_2024"),
        (PLAIN.replace('"province"', '"district"'), "coverage.levels", "district"),
        (PLAIN.replace('"rural"]', '"village"]'), "coverage.milieus", "village"),
        (PLAIN.replace('["2014", "2024"]', '["2014", "24"]'), "coverage.periods", ["2014", "24"]),
        (PLAIN.replace("2014 = [", "2004 = ["), "coverage.milieus_in.2004", ["total"]),
        (PLAIN.replace('kind = "published"', 'kind = "given"'), "computation.kind", "given"),
        (PLAIN.replace('kind = "published"', 'kind = "ratio"'), "computation.per", None),
        (PLAIN.replace('kind = "published"', 'kind = "change"'), "computation.since", None),
        (
            PLAIN.replace('kind = "published"', 'kind = "published"\nsince = "2014"'),
            "computation.since",
            "2014",
        ),
        (PLAIN.replace("census_sample", "rate"), "computation.interval", "rate"),
        (without('denominator = "population_10_plus"'), "computation.sample_base", None),
        (
            PLAIN.replace('kind = "published"', 'kind = "published"\nsuppress_below = 5'),
            "computation.suppress_levels",
            None,
        ),
        (PLAIN.replace("direction", "polarity"), "direction", None),
        ('colour = "red"\n' + PLAIN, "colour", "red"),
        (PLAIN.replace("[why]", '[why]\nes = "razón"'), "why.es", "razón"),
        ('dimension = "colour"\n' + PLAIN, "dimension", "colour"),
        ('dimension = "centre_type"\nexcept = ["XYZ"]\n' + PLAIN, "except", "XYZ"),
        (
            'dimension = "centre_type"\n' + PLAIN.replace("Illiteracy rate", "Rate {colour}"),
            "label.en",
            "Rate {colour}",
        ),
        ("position = ", "the file", None),
    ],
)
def test_what_is_incomplete_or_unknown_is_refused_with_file_key_and_value(tmp_path, text, key, value):
    with pytest.raises(DeclarationProblem) as refused:
        declare(tmp_path, text)
    assert refused.value.file.name == "illiteracy_rate.toml"
    assert refused.value.key == key
    if key != "the file":
        assert refused.value.value == value
    assert refused.value.expected
    assert str(refused.value).startswith("illiteracy_rate.toml: ")


def test_a_file_whose_name_cannot_be_a_key_is_refused(tmp_path):
    with pytest.raises(DeclarationProblem, match=r"Taux-2024"):
        declare(tmp_path, PLAIN, "Taux-2024")


def test_a_key_that_two_files_give_is_refused_with_both(tmp_path):
    text = (INDICATORS / "centres_per_100k.toml").read_text(encoding="utf-8")
    declare(tmp_path, text, "density_of")
    with pytest.raises(DeclarationProblem, match=r"density_of_emf.*density_of\.toml"):
        declare(tmp_path, PLAIN, "density_of_emf")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("population,,people,س,p,p", "population twice"),
        ("new_measure,,people,س,,p", "no label_fr"),
        ("new_{value},colour,people,س,p,p", "'colour'"),
    ],
)
def test_a_measure_named_twice_or_without_words_is_refused(tmp_path, row, words):
    shutil.copytree(REFERENCE, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "measures.csv").open("a", encoding="utf-8") as table:
        table.write(row + "\n")
    with pytest.raises(ValueError, match=words):
        load(INDICATORS, tmp_path, SOURCES)


def test_a_service_without_a_label_is_refused(tmp_path):
    shutil.copytree(REFERENCE, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "services.csv").open("a", encoding="utf-8") as table:
        table.write("legal_aid,8,CAS,population,,Aide,Aid,س,p,p,س,p,p\n")
    with pytest.raises(ValueError, match="legal_aid has no label_ar"):
        load(INDICATORS, tmp_path, SOURCES)


def test_every_service_has_a_target_that_is_measured():
    known = catalogue()
    for one in known.indicators.values():
        if one.dimension == "service":
            assert set(one.computation.measures) <= set(known.measures)


def test_a_denominator_is_said_in_the_readers_words():
    known = catalogue()
    reach = known.indicators["reach_elderly"]
    assert known.denominator_label(reach, "fr") == "personnes de 60 ans et plus"
    assert known.denominator_label(known.indicators["population"], "fr") is None
