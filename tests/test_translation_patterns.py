"""The patterns that glosses are written by: what each must match and must not, beside each other."""

from __future__ import annotations

import re

import pytest

from index.question_language import ACCENTED, ENDINGS
from index.translation.counting import (
    FOR_SEVERAL,
    HOW_MUCH,
    NO_NOUN,
    ONE_IN_S,
    SEVERAL,
    VERB,
    WITH_ITS_NOUN,
    plural,
)
from index.translation.dates import DAY, YEAR, YEAR_WORDS
from index.translation.framing import ASKED_OF, LESS, LINKS, MORE, NO_LONGER
from index.translation.guessing import BEFORE_A_PLACE, OF_A_PLACE
from index.translation.kept import FIGURE, INITIALS
from index.translation.letters import names_in_latin
from index.translation.lexicon import MARKED, OR
from index.translation.numerals import english_figure, number_pattern
from index.translation.tokens import BREAK


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (MARKED, ("how often ?", "fiscal ~", "team/crew !"), ("how often?", "team", "?", "~ !x")),
        (
            SEVERAL,
            ("recommendations", "main findings", "small States"),
            ("status", "basis", "process", "report"),
        ),
        (ENDINGS["es"], ("sanciones", "sociedad", "misión", "faros"), ("Rey", "papel", "faux")),
        (ENDINGS["fr"], ("mission", "société", "travaux", "pratiques"), ("faros", "mer", "papel")),
        (ACCENTED, ("misión", "évaluation"), ("Ñu", "communiqué", "naïve", "mission")),
        (FOR_SEVERAL["fr"], ("dans quels", "Quelles", "lesquels"), ("quel", "dans quelle", "sequelles")),
        (FOR_SEVERAL["ru"], ("в каких странах", "Какие"), ("какой", "каким", "в каком")),
        (FOR_SEVERAL["zh"], ("哪些", "在哪几个国家", "哪两个"), ("哪个", "哪里")),
        (WITH_ITS_NOUN, ("in which country", "which region"), ("which", "which countries", "in what year")),
        (VERB["ru"], ("построено", "голосуют", "участвует"), ("маяков", "лет", "стран")),
        (
            NO_NOUN,
            ("be", "applied", "being built", "two", "other", "in the late"),
            ("need", "seed", "bee", "tether"),
        ),
        (NO_NOUN, ("COVID-19", "donate"), ("lighthouse", "cease-fire", "women's group", "newspaper")),
        (
            ONE_IN_S,
            ("país", "análisis", "crisis", "virus", "mes", "tres"),
            ("países", "meses", "faros", "mesas"),
        ),
        (YEAR, ("2024", "1990", "2024-25", "2022/23"), ("24", "3024", "20245", "2024/")),
        (DAY, ("8", "08", "25", "1st"), ("45", "2nd", "2024", "")),
        (YEAR_WORDS["ru"], ("год", "году", "годах", "г.", "гг"), ("годовой", "города", "г-н")),
        (YEAR_WORDS["ar"], ("عام", "العام", "وعام", "لسنة", "سنوات"), ("عامة", "عالم", "سن")),
        (MORE, ("plus de", "de plus d'", "Plus d’"), ("plus", "plus que", "surplus de")),
        (LESS, ("moins de", "de moins d’"), ("moins", "au moins de", "moins que")),
        (ASKED_OF, ("opinion of", "at the request of", "with", "alongside"), ("offer", "of it", "without")),
        (
            OF_A_PLACE,
            ("лиссабонский", "валлеттской", "женевского"),
            ("русский язык", "ский", "маяк", "лиссабон"),
        ),
        (INITIALS, ("А.", "А.К.", "А. К."), ("А", "АК.", "а.к.", "A.K.")),
        (re.compile(FIGURE), ("60 %", "60%", "12.000", "9,4", "2\u00a0000"), ("%", "60 per", "9,", "x9")),
        (LINKS[0][0], ("الخاص", "خاصة", "الخاصين"), ("خاصية", "خصوص")),
        (LINKS[1][0], ("التابع", "تابعة", "التابعون"), ("تبع", "متابعة")),
        (LINKS[2][0], ("المعني", "معنية", "المعنيين"), ("معنى", "معنويات")),
    ],
)
def test_the_whole_of_a_word(
    pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert [text for text in matches if not pattern.fullmatch(text)] == []
    assert [text for text in others if pattern.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (
            NO_LONGER,
            ("les camps ne reçoivent-ils plus de vivres", "n’est plus là", "N'a plus parlé"),
            (
                "plus de vivres",
                "ne dura pas plus",
                "n'a vu plus de 10",
                "ne vint plus tard",
                "ne voit, plus loin",
            ),
        ),
        (BEFORE_A_PLACE, ("жил в ", "поехал на «", "Во "), ("жил с ", "остров ", "в большом ")),
        (OR, ("team/crew", "HIV/hepatitis", "and/AIDS"), ("HIV/AIDS", "team")),
        (BREAK, ("так? И", "так. И", "¿Qué", "так."), ("EE. UU.x", "2.5", "так, и")),
    ],
)
def test_anywhere(pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert [text for text in matches if not pattern.search(text)] == []
    assert [text for text in others if pattern.search(text)] == []


@pytest.mark.parametrize(
    ("language", "asking", "much", "many"),
    [
        (
            "fr",
            "Combien",
            (" le Conseil a-t-il versé ?", " coûte le phare ?", " a été versé ?"),
            (
                " de phares ?",
                " d’îles ?",
                " ont péri ?",
                " concernent l’île ?",
                " le Fonds a-t-il de phares ?",
                " en a-t-il ?",
            ),
        ),
        (
            "ar",
            "كم",
            (" أنفقت البعثة", " سيدفع الصندوق", " بلغ", " تبلغ الكلفة"),
            (" بلدا", " سيارة", " عدد السفن", "  أنفقت", " بلغاريا", " قدما"),
        ),
    ],
)
def test_what_follows_where_nothing_is_counted(
    language: str, asking: str, much: tuple[str, ...], many: tuple[str, ...]
) -> None:
    pattern = HOW_MUCH[language]
    assert [text for text in much if not pattern.match(f"{asking}{text}", len(asking))] == []
    assert [text for text in many if pattern.match(f"{asking}{text}", len(asking))] == []


@pytest.mark.parametrize(
    ("language", "matches", "others"),
    [
        ("es", ("43.º", "43er", "2do", "5ta", "8va", "43 ª"), ("43", "43 er", "43erx", "A/43er", "4343er")),
        ("fr", ("3e", "21ème", "1er"), ("3", "3ex", "A/3e", "sept. 12", "sept navires")),
        ("zh", ("2 000万", "3万", "三百二十", "一百零五"), ("三十", "万", "三")),
    ],
)
def test_numbers_of_one_language(language: str, matches: tuple[str, ...], others: tuple[str, ...]) -> None:
    pattern = number_pattern(language)
    assert pattern is not None
    assert [text for text in matches if not pattern.fullmatch(text)] == []
    assert [text for text in others if pattern.fullmatch(text)] == []


def test_a_month_cut_short_stands_beside_a_year() -> None:
    pattern = number_pattern("fr")
    assert pattern is not None
    assert [pattern.search(text) for text in ("sept navires", "oct. dernier", "déc 3024", "avril 2024")] == [
        None
    ] * 4
    found = [pattern.search(text) for text in ("sept. 2024", "déc. 1990", "Janv 2020", "fevr. 2020")]
    assert [match and match[0] for match in found] == ["sept.", "déc.", "Janv", "fevr."]


@pytest.mark.parametrize(
    ("figure", "english"),
    [
        ("9,4", "9.4"),
        ("12.000", "12,000"),
        ("1.234.567", "1,234,567"),
        ("60 %", "60 per cent"),
        ("9,45%", "9.45 per cent"),
        ("12,000", "12,000"),
        ("12.5", "12.5"),
        ("2024", "2024"),
        ("1234.567", "1234.567"),
    ],
)
def test_figures_in_the_english_form(figure: str, english: str) -> None:
    assert english_figure(figure) == english


@pytest.mark.parametrize(
    ("word", "in_a_place", "latin"),
    [
        ("Велморией", False, ("Velmoria",)),
        ("Зурского", False, ("Zurskiy",)),
        ("Ивановым", False, ("Ivanov",)),
        ("Маренги", False, ("Marenga", "Marengi")),
        ("Маренге", True, ("Marenga", "Mareng")),
        ("Маренге", False, ("Marenge", "Marenga")),
        ("Тюрком", False, ("Tyurk", "Tyurkom")),
        ("Осло", True, ("Oslo",)),
        ("Ом", False, ("Om",)),
    ],
)
def test_names_out_of_their_cases(word: str, in_a_place: bool, latin: tuple[str, ...]) -> None:
    assert names_in_latin(word, in_a_place) == latin


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("signatory", "signatories"), ("survey", "surveys"), ("church", "churches"), ("child", "children"),
        ("State", "States"), ("meeting", "meetings"), ("plenary meeting", "plenary meetings"),
        ("need", "needs"),
        ("year of imprisonment", "years of imprisonment"),
        ("UNICEF", "UNICEF"), ("training", "training"), ("applied", "applied"),
        ("of the port", "of the port"),
        ("water", "water"), ("two", "two"), ("process", "process"),
    ],
)  # fmt: skip
def test_the_plural_of_what_has_one(noun: str, several: str) -> None:
    assert plural(noun) == several
