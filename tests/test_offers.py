"""What is offered to be asked next is in the language of the question, and is understood when it is asked."""

from __future__ import annotations

import pytest

from assistant.answering.offers import in_own_language
from assistant.answering.wording import Phrases
from assistant.language import Language
from assistant.question import analyse

UNNAMED = "Board of Tides, 3rd session, draft report (addendum), 3 May 2031, symbol not stated"
OTHERS: tuple[Language, ...] = ("fr", "es", "ru", "zh", "ar")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("document", ["E/CN.99/2031/10", "S/RES/9861 (2031)", UNNAMED])
def test_the_summary_of_a_document_is_offered_and_read_back(language: Language, document: str) -> None:
    (offered,) = in_own_language((f"Summarize {document}",), Phrases(language))
    assert not offered.startswith("Summar")
    query = analyse(offered)
    assert query.asked_in == language
    assert query.text == f"Summarise {document}"


@pytest.mark.parametrize("language", OTHERS)
def test_the_next_paragraph_is_offered_and_read_back(language: Language) -> None:
    english = "What does paragraph 9 of E/CN.99/2031/10 say?"
    (offered,) = in_own_language((english,), Phrases(language))
    query = analyse(offered)
    assert (query.asked_in, query.kind) == (language, "lookup")
    assert [str(cited.locators[0]) for cited in query.citations] == ["p9"]


def test_a_topic_and_what_is_asked_in_english_stay() -> None:
    topic = ("What do the documents say about kelp?",)
    assert in_own_language(topic, Phrases("fr")) == topic
    assert in_own_language(("Summarize A/99/1",), Phrases("en")) == ("Summarize A/99/1",)
