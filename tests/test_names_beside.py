""" "Le musée Bandera": a word with a capital beside a noun is a name, whatever it would be as a word."""

from __future__ import annotations

import pytest

from assistant.answering.as_typed import names_typed
from assistant.question import analyse
from index.translation import gloss
from index.translation.names_beside import stands_as_name
from index.translation.tokens import tokens_of


@pytest.mark.parametrize(
    ("language", "question", "word", "is_name"),
    [
        ("fr", "Combien a coûté le musée Bandera ?", "Bandera", True),
        ("fr", "Que dit le rapport Carton ?", "Carton", True),
        ("es", "¿Cuánto costó el plan Flores?", "Flores", True),
        ("fr", "Que dit M. Lepont ?", "Lepont", True),
        ("fr", "Que dit la Cour ?", "Cour", False),
        ("es", "¿Qué pide el Consejo?", "Consejo", False),
        ("fr", "Bande de mer : que dit-on ?", "Bande", False),
        ("fr", "Quels sont les pays Parties ?", "Parties", False),
        ("es", "¿Qué hacen los países Miembros?", "Miembros", False),
        ("fr", "Que fait l’OTAN ?", "OTAN", False),
        ("fr", "Que fait le groupe bande ?", "bande", False),
    ],
)
def test_what_stands_as_a_name(language: str, question: str, word: str, *, is_name: bool) -> None:
    tokens = tokens_of(question, language)
    at = next(n for n, token in enumerate(tokens) if token.text == word)
    assert stands_as_name(question, tokens, at) is is_name


@pytest.mark.parametrize(
    ("language", "question", "name", "word"),
    [
        ("fr", "Combien a coûté le musée Bandera ?", "Bandera", "gang"),
        ("es", "¿Cuánto costó el museo Bandera?", "Bandera", "flag"),
    ],
)
def test_a_name_is_kept_and_the_word_is_searched_too(
    language: str, question: str, name: str, word: str
) -> None:
    found = gloss(question, language)
    assert found is not None
    assert name in found.text.split()[-1]
    assert word not in found.text.lower().split()
    assert word in found.for_words.split()


def test_a_place_beside_a_noun_is_still_the_place() -> None:
    found = gloss("Le représentant Suisse a-t-il voté ?", "fr")
    assert found is not None
    assert "Switzerland" in found.text


def test_no_name_is_said_to_be_nowhere_that_was_not_typed() -> None:
    query = analyse("Combien a coûté le musée Ardoise ?")
    assert names_typed(query, ["Slate", "Ardoise", "Musée Ardoise"]) == ("Ardoise", "Musée Ardoise")
    assert names_typed(analyse("How much did the Slate Museum cost?"), ["Slate"]) == ("Slate",)
