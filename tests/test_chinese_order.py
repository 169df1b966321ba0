"""A Chinese question reads in the order of an English one: what asks, who, the verb, when."""

from __future__ import annotations

import re

import pytest

from index.translation import gloss
from index.translation.chinese_order import ADVERB, HAS_ITS_VERB, PARTICIPLE, TO_WHAT_END, WHAT_DID
from index.translation.chinese_times import DATE, IN_WORDS, YEAR


def text_of(question: str) -> str:
    found = gloss(question, "zh")
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("马耳他2031和2032年接待了几次访问？", "How many visits did Malta receive in 2031 and 2032?"),
        (
            "马耳他承诺每年至少提供几座灯塔？",
            "At least how many lighthouses did Malta commit to provide every year?",
        ),
        ("儿基会何时关闭了灯塔？", "When did UNICEF close lighthouse?"),
        ("儿基会什么时候从马耳他撤走的？", "When did UNICEF withdraw from Malta?"),
        ("儿基会为什么没有延长制裁？", "Why did UNICEF not extend sanctions?"),
        ("儿基会给马耳他提供了多少援助？", "How much aid did UNICEF provide to Malta?"),
        ("儿基会给多少国家送去了疫苗？", "To how many countries did UNICEF deliver vaccine?"),
        (
            "儿基会建立了什么机制来跟踪灯塔？",
            "What mechanism did UNICEF establish to track lighthouse?",
        ),
        ("人口基金的建议儿基会接受了几条？", "How many UNFPA recommendation did UNICEF accept?"),
        ("儿基会总收入下降了百分之多少？", "By what percentage did UNICEF total revenue decrease?"),
        ("马耳他有没有向秘鲁提供灯塔？", "Did Malta, Peru provide lighthouse?"),
        ("马耳他有多少儿童？", "How many children in Malta?"),
        ("儿基会的主席是谁？", "Who is president of UNICEF?"),
        ("谁在12月26日访问了马耳他？", "Who visit Malta on 26 December?"),
        ("委员会多久开一次会？", "How often does Committee meet?"),
        ("儿基会反对什么？", "What did UNICEF oppose?"),
        ("有多少问题还没解决？", "How many questions have not yet been resolved?"),
        ("儿基会2031年底的灯塔有多少？", "How many UNICEF lighthouse at the end of 2031?"),
    ],
)
def test_what_asks_is_followed_by_who_and_when_is_last(question: str, english: str) -> None:
    assert text_of(question) == english


@pytest.mark.parametrize(
    ("question", "has"),
    [
        ("马耳他的承诺是什么？", "commitment"),
        ("自2031年以来马耳他关闭了几座灯塔？", "from 2031"),
        ("2031年的报告是谁写的？", "2031 report"),
        ("灯塔的人数上限是多少？", "What is lighthouse"),
    ],
)
def test_what_is_no_verb_and_no_time_of_the_question_stays(question: str, has: str) -> None:
    assert has.lower() in text_of(question).lower()


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        (ADVERB, ("when", "until when", "in what year", "where was held"), ("how many", "which", "who")),
        (WHAT_DID, ("what did promise", "how often does meet"), ("what did it cost", "what is needed")),
        (HAS_ITS_VERB, ("what is", "how much is left", "what kind of"), ("which", "how many offers", "when")),
        (PARTICIPLE, ("held", "established", "adopted"), ("hold", "need", "speed")),
        (TO_WHAT_END, ("来", "的，以", "用于"), ("", "来自", "的")),
        (YEAR, ("2031", "2031-32", "2031/32"), ("31", "3031", "20311")),
        (DATE, ("26 December", "December 2031", "May"), ("26", "December the", "2031")),
        (
            IN_WORDS,
            ("past decade", "every year", "over the past two years", "in recent years", "recently"),
            ("year", "decade", "years of service", "pasture"),
        ),
    ],
)  # fmt: skip
def test_patterns_of_the_order(
    pattern: re.Pattern[str], matches: tuple[str, ...], others: tuple[str, ...]
) -> None:
    assert all(pattern.fullmatch(text) for text in matches)
    assert not any(pattern.fullmatch(text) for text in others)
