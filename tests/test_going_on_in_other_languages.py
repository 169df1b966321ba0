""" "¿Y cuánto bajaron los casos?" goes on with what was spoken of; "l'" of "qui l'a remplacé" is a person."""

from __future__ import annotations

import pytest

from assistant.further_readings import further_readings
from assistant.in_other_languages import goes_on, with_what_is_meant
from assistant.model import Answer, Citation, Conversation


def _after(question: str, quote: str) -> Conversation:
    cited = (Citation(1, "S/RES/9 (2031)", "S/RES/9 (2031)", "pp1", "a.txt", quote, 0, len(quote), quote),)
    return Conversation().with_turn(Answer(question, question, True, "…", citations=cited))


JUDGE = _after(
    "Quel juge de la Cour des marées est décédé en 2031 ?",
    "Noting with regret the death of Judge Ada Brook on 12 December 2031",
)


@pytest.mark.parametrize(
    ("question", "goes"),
    [
        ("¿y cuánto bajaron los casos?", True),
        ("et combien de bateaux ont coulé ?", True),
        ("А сколько было случаев?", True),
        ("et combien de bateaux ont coulé en 2031 ?", False),
        ("¿y cuánto dijo la resolución 9 (2031)?", False),
        ("¿Cuánto bajaron los casos?", False),
        ("and how much did cases fall?", False),  # English has its own rules
    ],
)
def test_what_only_goes_on(question: str, *, goes: bool) -> None:
    assert goes_on(question) is goes


def test_what_goes_on_is_asked_of_the_document_cited_before() -> None:
    found = further_readings("¿y cuánto bajaron los casos?", "¿y cuánto bajaron los casos?", JUDGE)
    assert [(one.question, one.sources) for one in found] == [("¿y cuánto bajaron los casos?", ("a.txt",))]


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        ("et qui l'a remplacé ?", "et qui l'a remplacé (Judge Ada Brook) ?"),
        ("et qui l’avait nommée ?", "et qui l’avait nommée (Judge Ada Brook) ?"),
        ("et qui l'a construit ?", None),  # no person is built
    ],
)
def test_whom_somebody_replaces_is_the_person(question: str, becomes: str | None) -> None:
    told = with_what_is_meant(question, JUDGE)
    if becomes is None:
        assert told is None or "Brook" not in told
    else:
        assert told == becomes


def test_no_body_is_replaced_for_a_person_that_nobody_named() -> None:
    declined = _after("Où siège la Cour des marées ?", "The Tidal Court sits in Lima.")
    assert with_what_is_meant("et qui l'a remplacé ?", declined) is None
