"""A document in the asker's language answers by what the question is about, not by being in that language.

"¿Cuánto cobra al mes un voluntario …?" was answered by the only Spanish document of a library of English
ones, which has "Naciones Unidas" and "internacional" in it as every document has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import fold, stem, terms, words_of_question

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

# Of 17 Spanish questions to a library with one Spanish document among 259 English ones the right answers had
# .5 to 1.0 of the question's words in what they cite, the wrong ones 0 to .2 (1 December 2026; one wrong of
# languages_dev .12). "Documents of the United Nations" is no word of a question.
LEAST_SHARE = 0.5


def is_beside_the_question(query: Query, draft: Draft) -> bool:
    """Whether less than half of the words of ``query``, read in its own language, stand in the paragraphs
    that ``draft`` cites or in their documents' titles."""
    asked = words_asked(query.text, query.language)
    if not asked or not draft.answered:
        return False
    told: set[str] = set()
    for line in draft.lines:
        for support in line.supports:
            masthead = support.document.masthead
            text = f"{support.text} {masthead.title or ''} {masthead.body or ''}"
            told.update(terms(text, query.language))
    return bool(told) and len(asked & told) < LEAST_SHARE * len(asked)


def words_asked(question: str, language: str) -> frozenset[str]:
    """The stems of what a question is about, without what every document of the United Nations has."""
    words = [word for word, _ in words_of_question(fold(question))]
    if language == "zh":
        return frozenset(pair for word in words for pair in terms(word, language)) - _everywhere(language)
    return frozenset(stem(word, language) for word in words) - _everywhere(language)


def _everywhere(language: str) -> frozenset[str]:
    return frozenset(terms(_IN_EVERY_DOCUMENT.get(language, ""), language))


_IN_EVERY_DOCUMENT = {
    "fr": "Nations Unies internationale internationaux document rapport année",
    "es": "Naciones Unidas internacional documento informe año",
    "ru": "Организации Объединенных Наций ООН международный документ доклад год",
    "zh": "联合国 国际 文件 报告",
    "ar": "الأمم المتحدة الدولية الدولي وثيقة تقرير عام",
}
