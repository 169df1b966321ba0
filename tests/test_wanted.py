"""What kind of thing a question wants told, and whether a sentence holds one."""

from __future__ import annotations

import pytest

from assistant.answering.wanted import found_in, wanted
from assistant.question import analyse
from assistant.sentences import Span

# question, kind of thing wanted
ASKED = (
    ("How many piers stand empty?", "count"),
    ("Number of signatories of the Kelp Accord?", "count"),
    ("What is the total number of piers?", "count"),
    ("What was the cost of the new pier?", "money"),
    ("What is the annual budget of the Kelp Fund?", "money"),
    ("How much did Atlantis contribute?", "money"),
    ("How much money has been pledged?", "money"),
    ("How much were the Kelp Fund's contributions in 2031?", "money"),
    ("How much was the increase in contributions?", "number"),
    ("What share of the staff are women?", "share"),
    ("What percentage of piers is closed?", "share"),
    ("How long was the workshop on kelp?", "duration"),
    ("What prison term does the Accord prescribe?", "duration"),
    ("For how many years did the Fund run?", "duration"),
    ("How often does the Committee meet?", "frequency"),
    ("How old was the observer?", "age"),
    ("At which e-mail address are comments welcome?", "address"),
    ("What is the document number of the report on kelp?", "symbol"),
    ("When was the Accord adopted?", "date"),
    ("Where was the seminar held?", "place"),
    ("Which countries attended the seminar?", "country"),
    ("Who chaired the session?", "person"),
    # … and what wants nothing of the kind
    ("What did speakers say about funding?", ""),
    ("What was said about the cost-sharing committee?", ""),
    ("Why was the budget cut?", ""),
    ("Was the loan paid back?", ""),
)


@pytest.mark.parametrize(("question", "kind"), ASKED)
def test_the_kind_of_thing_wanted_is_told_from_the_question(question: str, kind: str) -> None:
    assert wanted(analyse(question)).kind == kind


HELD = (
    ("What was the cost of the pier?", "The pier was built for $3.2 million.", "$3.2 million"),
    ("What was the cost of the pier?", "It cost 40 million euros in all.", "40 million euros"),
    ("What was the cost of the pier?", "The pier has 140 planks.", None),
    ("What share of the staff are women?", "Of the staff, 45 per cent are women.", "45 per cent"),
    ("What share of the staff are women?", "There are 45 women.", None),
    ("How long was the workshop?", "A one-day workshop was held.", "one-day"),
    ("How long was the workshop?", "It lasted two years.", "two years"),
    ("How long was the workshop?", "The workshop was held at the pier.", None),
    ("How often does the Committee meet?", "The Committee meets twice a year.", "twice"),
    ("How often does the Committee meet?", "The Committee met at the pier.", None),
    ("When must the Fund report?", "The Fund shall report within five months.", "within five months"),
    ("When must the Fund report?", "The Fund shall report at the pier.", None),
    ("How old was the observer?", "He was 54 years old.", "years old"),
    ("At which e-mail address?", "Write to kelp@example.org.", "kelp@example.org"),
    ("At which e-mail address?", "Write to the secretariat.", None),
    ("What is the document number of the report?", "See the report (E/CN.29/2015/4).", "E/CN.29/2015/4"),
)


@pytest.mark.parametrize(("question", "sentence", "short"), HELD)
def test_only_a_sentence_with_that_kind_of_thing_holds_an_answer(
    question: str, sentence: str, short: str | None
) -> None:
    query = analyse(question)
    found, there = found_in(wanted(query), query, (), Span(0, len(sentence), sentence))
    assert there == (short is not None)
    assert (found.text if found else None) == short


def test_an_item_of_a_list_counts_what_its_lead_in_names() -> None:
    query = analyse("How many discontinued piers stand empty?")
    item = Span(0, 17, "119 stand empty.")
    found, _ = found_in(wanted(query), query, (), item, "Of the discontinued piers:")
    assert found is not None
    assert found.text == "119"
    assert found_in(wanted(query), query, (), item, "Of the wardens:") == (None, False)


def test_the_noun_of_which_is_what_a_sentence_should_name_again() -> None:
    assert wanted(analyse("Which bank laundered the money?")).noun == ("bank",)
    assert wanted(analyse("What kind of place is it?")).noun == ()
