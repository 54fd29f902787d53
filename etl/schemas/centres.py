"""Centres: one row a centre, kept by the delegation (xlsx)."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from etl.schemas.fields import between, field, row_rule, rule
from etl.schemas.marks import simulated
from etl.schemas.rules import Rule

FIRST_DAY = pd.Timestamp(1950, 1, 1)


def _category_fits(rows: pd.DataFrame) -> pd.Series:
    return rows["type"].isna() | (rows["type"].eq("EPS") == rows["category"].notna())


def _closes_after_opening(rows: pd.DataFrame) -> pd.Series:
    return rows["closed_on"].isna() | rows["opened_on"].isna() | (rows["closed_on"] > rows["opened_on"])


def _unlicensed_without_places(rows: pd.DataFrame) -> pd.Series:
    return rows["legal_regime"].ne("unlicensed") | rows["licensed_places"].isna()


def _has_a_name(rows: pd.DataFrame) -> pd.Series:
    return rows["name_fr"].notna() | rows["name_ar"].notna()


def _not_before_1950(days: pd.Series) -> pd.Series:
    return days >= FIRST_DAY


SCHEMA = pa.DataFrameSchema(
    {
        "centre_id": field("Code du centre", "رمز المركز", unique=True),
        "name_fr": field("Nom du centre", "اسم المركز بالفرنسية", filled=False),
        "name_ar": field("Nom du centre en arabe", "اسم المركز", filled=False),
        "type": field("Type", "النوع", "choice", choices="centre_type"),
        "category": field("Catégorie d'EPS", "صنف المؤسسة", "choice", choices="category", filled=False),
        "delegation_code": field("Délégation", "المندوبية", "delegation"),
        "commune_code": field("Commune", "الجماعة", "commune"),
        "longitude": field("Longitude", "خط الطول", "decimal", between(-18, 0, Rule.LONGITUDE), filled=False),
        "latitude": field("Latitude", "خط العرض", "decimal", between(20, 37, Rule.LATITUDE), filled=False),
        "milieu": field("Milieu", "الوسط", "choice", choices="milieu"),
        "serves": field("Zone desservie", "المجال المستفيد", "choice", choices="serves", filled=False),
        "legal_regime": field(
            "Régime juridique", "النظام القانوني", "choice", choices="legal_regime", filled=False
        ),
        "licensed_on": field(
            "Date d'autorisation", "تاريخ الترخيص", "date", rule(Rule.PAST, _not_before_1950), filled=False
        ),
        "licensed_places": field(
            "Places autorisées",
            "الطاقة الاستيعابية المرخصة",
            "whole",
            between(1, 20_000, Rule.PLACES),
            filled=False,
        ),
        "has_director": field("Directeur en poste", "وجود مدير", "yes_no", filled=False),
        "jisr_label_year": field(
            "Label JISR depuis", "علامة جسر منذ", "whole", between(2000, 2100, Rule.YEAR), filled=False
        ),
        "establishment_project_year": field(
            "Projet d'établissement depuis",
            "المشروع التنموي للمؤسسة منذ",
            "whole",
            between(2000, 2100, Rule.YEAR),
            filled=False,
        ),
        "opened_on": field("Date d'ouverture", "تاريخ الافتتاح", "date", rule(Rule.PAST, _not_before_1950)),
        "closed_on": field("Date de fermeture", "تاريخ الإغلاق", "date", filled=False),
        "simulated": simulated(),
    },
    checks=[
        row_rule(Rule.CATEGORY, "category", _category_fits),
        row_rule(Rule.CLOSED_AFTER, "closed_on", _closes_after_opening),
        row_rule(Rule.UNLICENSED, "licensed_places", _unlicensed_without_places),
        row_rule(Rule.NAMED, "name_fr", _has_a_name),
    ],
    strict=True,
)
