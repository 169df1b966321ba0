"""An Arabic question has the verb first; its gloss has who acts before it and what English asks with."""

from __future__ import annotations

import re

import pytest

from index.translation import gloss
from index.translation.arabic_nouns import DEFINITE, FOR_SOMEONE, LINKED
from index.translation.arabic_order import BEFORE_A_VERB, COUNTING, COUNTS_FOR, WHO_ACTS
from index.translation.arabic_verbs import (
    CARRIED_OUT,
    NO_VERB,
    PERFECT_IN_T,
    SURELY_A_VERB,
    TO_COME,
    WITH_PRONOUN,
)
from index.translation.verbs import participle


def text_of(question: str) -> str:
    glossed = gloss(question, "ar")
    return glossed.text if glossed is not None else ""


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("متى أنشأ مجلس الأمن اللجنة؟", "When did Security Council establish Commission?"),
        ("متى تجتمع اللجنة في جنيف؟", "When does Commission meet in Geneva?"),
        ("متى ستجتمع اللجنة في جنيف؟", "When will Commission meet in Geneva?"),
        ("متى أنشئ الصندوق؟", "When was fund established?"),
        ("متى تم اعتماد القرار؟", "When was resolution adopted?"),
        ("هل يؤيد الاتحاد الروسي القرار؟", "Does Russian Federation support resolution?"),
        ("هل تم اعتماد القرار؟", "Was resolution adopted?"),
        ("لماذا لم توافق مصر على القرار؟", "Why did Egypt not agree on resolution?"),
        ("ماذا قال الأمين العام؟", "What did Secretary-General say?"),
        ("ماذا تقول الفقرة 9 من A/99/1؟", "What does paragraph 9 from A/99/1 say?"),
        ("ماذا طلبت الفقرة 3 من القرار 2555 (2029)؟", "What did paragraph 3 from resolution 2555 (2029)"),
        ("بكم خفض العراق الإنفاق؟", "By how much did Iraq reduce expenditure?"),
        ("بأي نسبة انخفضت إيرادات اليونيسف؟", "By what percentage did revenue of UNICEF decrease?"),
        ("هل لا تزال القضية معلقة؟", "Is case still suspended?"),
        ("هل للجمعية العامة ولاية على القضية؟", "Does General Assembly have "),
    ],
)
def test_who_acts_stands_before_the_verb(question: str, english: str) -> None:
    assert text_of(question).startswith(english)


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("كم تقريرا أصدر مجلس الأمن؟", "How many reports did Security Council issue?"),
        ("كم توصية قبلتها مصر؟", "How many recommendations did Egypt accept?"),
        ("كم مسألة لم تحل بعد؟", "How many issues are not resolved yet?"),
        ("كم شخصا قتل في القصف؟", "How many people killed in shelling?"),
        ("في كم بلد تعمل اليونيسف؟", "In how many countries does UNICEF work?"),
    ],
)
def test_what_is_counted_comes_before_who_acts(question: str, english: str) -> None:
    assert text_of(question) == english


def test_who_is_counted_acts() -> None:
    assert text_of("كم دولة أيدت مصر؟").startswith("How many countries support")


def test_and_is_written_together_with_the_word_after_it() -> None:
    assert text_of("متى اتفقت مصر وليبيا؟") == "When did Egypt and Libya agree?"
    assert " and " not in text_of("متى زار وزير الخارجية ليبيا؟")


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("من اعتقل في المدينة؟", "Who was arrested in city?"),
        ("متى عقد آخر اجتماع في جنيف؟", "When was last meeting held in Geneva?"),
        ("ماذا تفعل اللجنة في جنيف؟", "What does Commission do in Geneva?"),
        ("كم اقترضت مصر من البنك الدولي؟", "How much did Egypt borrow from World Bank?"),
        ("أين انعقد المؤتمر بمالطا؟", "Where did Conference take place in Malta?"),
        ("من هو زعيم داعش بالصومال؟", "Who is leader of ISIL in Somalia?"),
    ],
)
def test_small_words_are_those_english_has(question: str, english: str) -> None:
    assert text_of(question) == english


def test_latin_letters_stay() -> None:
    assert "affiliate personnel" in text_of('هل تؤيد اليونيسف مصطلح "affiliate personnel"؟')


@pytest.mark.parametrize(
    ("pattern", "matching", "not_matching"),
    [
        (BEFORE_A_VERB, ("ماذا", "وماذا", "ما الذي", "شو"), ("ما", "ما هي", "من")),
        (CARRIED_OUT, ("تم", "لم يتم", "وستتم"), ("تمويل", "أتم", "اهتمت")),
        (TO_COME, ("سوف", "راح", "ستعقد", "سيجتمع", "لن"), ("سيطر", "ست", "راحة", "سأل")),
        (
            NO_VERB,
            ("القرار", "للقرار", "لجنة", "إنشاء", "مجلس", "تعيين", "انتخاب", "اجتماع", "استخدام", "آراء"),
            ("أنشأ", "تنتهي", "منح", "مدت", "انهار", "انتخب", "اجتمع", "استضاف", "التقى", "جاء"),
        ),
        (SURELY_A_VERB, ("يجتمع", "سيجتمع", "أصدر", "قبلت", "قبلها"), ("قرار", "فريق", "لجنة")),
        (
            COUNTING,
            ("how many", "in how many countries", "what percentage", "which body"),
            ("when", "what is"),
        ),
        (
            COUNTS_FOR,
            ("in how many countries", "for which years", "to what"),
            ("how many", "which", "by whom"),
        ),
        (DEFINITE, ("ال", "وال", "لل"), ("قرار", "ليبيا")),
        (FOR_SOMEONE, ("للجمعية", "لمصر", "لرئيس"), ("لبنان", "ليبيا", "لجنة", "قرار")),
        (LINKED, ("الخاص", "تابعة", "المعنيين"), ("خصوص", "الخاصية", "قرار")),
        (WHO_ACTS, ("States", "countries in Africa", "people"), ("reports", "recommendations", "manager")),
        (WITH_PRONOUN, ("قبلتها", "أصدره", "اعتقلتهم"), ("قبلت", "ها", "أصدر")),
        (PERFECT_IN_T, ("تراجعت", "توقف", "تعهدت", "توصلت", "تبرع"), ("تنتهي", "تريد", "تجتمع", "يتوقف")),
    ],
)
def test_what_the_patterns_match(
    pattern: re.Pattern[str], matching: tuple[str, ...], not_matching: tuple[str, ...]
) -> None:
    found = pattern.search if pattern in (CARRIED_OUT, TO_COME) else pattern.fullmatch
    assert [word for word in matching if found(word) is None] == []
    assert [word for word in not_matching if found(word) is not None] == []


@pytest.mark.parametrize(
    ("verb", "told"),
    [("adopt", "adopted"), ("close", "closed"), ("delay", "delayed"), ("hold", "held"), ("set up", "set up"),
     ("submit", "submitted"), ("ratify", "ratified")],
)  # fmt: skip
def test_the_participle_of_a_verb(verb: str, told: str) -> None:
    assert participle(verb) == told
