"""A question word alone asks the question before with that word."""

from __future__ import annotations

import pytest

from assistant.verb_forms import base_of
from assistant.word_asked import word_asked


@pytest.mark.parametrize(
    ("previous", "question", "becomes"),
    [
        ("Where will TIDES XVI be held?", "When?", "When will TIDES XVI be held?"),
        ("Was the Pier Law suspended?", "By whom?", "By whom was the Pier Law suspended?"),
        ("On what date was it suspended?", "and where?", "Where was it suspended?"),
        (
            "How many divers did the Fund hire in 2031?",
            "In how many ports?",
            "In how many ports did the Fund hire divers in 2031?",
        ),
        ("How many claims were rejected?", "Why?", "Why were claims rejected?"),
        ("How many claims were rejected?", "How many were paid?", None),
        ("How many signatories does it have?", "How many parties?", None),
        ("How many States have signed the Accord?", "and when?", "When did States sign the Accord?"),
        ("How many States signed the Accord?", "and when?", "When did States sign the Accord?"),
        ("Who attended the Lima seminar?", "and when was it?", None),  # the seminar
        ("Who chaired the Board?", "When?", "When did someone chair the Board?"),
        ("Who resigned from the Board in May?", "why?", "Why did someone resign from the Board in May?"),
        ("Who was hurt in Lima?", "and when exactly?", "When was someone hurt in Lima?"),
        ("Who heads the Kelp Panel?", "since when?", "Since when does someone head the Kelp Panel?"),
        ("Who is the chair of the Kelp Panel?", "since when?", "Since when is the chair of the Kelp Panel?"),
        (
            "Who may appoint an envoy under resolution 99 (2031)?",
            "what for?",
            "For what may someone appoint an envoy under resolution 99 (2031)?",
        ),
        ("When was the Pier Accord signed?", "Between whom?", "Between whom was the Pier Accord signed?"),
        (
            "Which report does the Board request?",
            "from whom?",
            "From whom does the Board request the report?",
        ),
        ("How much revenue did the Fund have in 2031?", "why?", "Why did the Fund have the revenue in 2031?"),
        ("How much did the Fund spend in 2031?", "on what?", "On what did the Fund spend in 2031?"),
        ("What did the Board adopt on kelp?", "when?", "When did the Board adopt that on kelp?"),
        ("What is the mandate of the Panel?", "until when?", "Until when is the mandate of the Panel?"),
        ("Which States joined the Accord?", "when was that?", "When did States join the Accord?"),
        ("What was the outcome of the vote?", "why?", None),
        ("Who chaired the Board?", "what?", None),
        ("Who chaired the Board?", "who?", None),
        ("Who chaired the Board?", "How many of them?", None),
        ("Read me paragraph 9", "when?", None),
        ("Where was it held?", "When did it end?", None),
    ],
)
def test_a_bare_question_word_asks_the_same_question_otherwise(
    previous: str, question: str, becomes: str | None
) -> None:
    assert word_asked(question, previous) == becomes


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("signed", "sign"),
        ("chaired", "chair"),
        ("decided", "decide"),
        ("proposed", "propose"),
        ("adopted", "adopt"),
        ("approved", "approve"),
        ("carried", "carry"),
        ("contributed", "contribute"),
        ("voted", "vote"),
        ("created", "create"),
        ("treated", "treat"),
        ("referred", "refer"),
        ("required", "require"),
        ("explained", "explain"),
        ("joined", "join"),
        ("determined", "determine"),
        ("established", "establish"),
        ("submitted", "submit"),
        ("provided", "provide"),
        ("avoided", "avoid"),
        ("opened", "open"),
        ("visited", "visit"),
        ("invited", "invite"),
        ("convened", "convene"),
        ("funded", "fund"),
        ("financed", "finance"),
        ("issued", "issue"),
        ("discussed", "discuss"),
        ("increased", "increase"),
        ("measured", "measure"),
        ("nominated", "nominate"),
        ("organized", "organize"),
        ("called", "call"),
        ("killed", "kill"),
        ("settled", "settle"),
        ("changed", "change"),
        ("attended", "attend"),
        ("abstained", "abstain"),
        ("objected", "object"),
        ("took", "take"),
        ("resigned", "resign"),
        ("urged", "urge"),
        ("included", "include"),
        ("served", "serve"),
        ("reported", "report"),
        ("elected", "elect"),
        ("completed", "complete"),
        ("removed", "remove"),
        ("launched", "launch"),
    ],
)
def test_the_base_of_a_past(past: str, base: str) -> None:
    assert base_of(past) == base
