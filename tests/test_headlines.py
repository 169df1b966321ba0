"""The short answer in front of a sentence is the one its own clause makes it, or there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.asked_figure import asked_in
from assistant.answering.headlines import headline
from assistant.answering.own_clause import told_in
from assistant.answering.own_verb import dated_in
from assistant.answering.wanted import found_in, wanted
from assistant.matching import weigh
from assistant.question import analyse
from assistant.sentences import Span
from index.embedding import HashingEncoder
from index.library import Library
from tests.mastheads import masthead

KILLED = (
    "The envoy said that, since March alone, close to 7,000 civilians on the coast had been affected by the "
    "storms, with 812 people killed, including 61 children."
)
TREATED = (
    "Of the 5.4 million people living with kelp fever, 1.2 million were not yet receiving treatment, and "
    "300,000 people died of it."
)

CREW = "Of the 140 crew, 90 (64 per cent) were men and 50 (36 per cent) were women."
REGISTER = "The register contained 640 wardens, 410 of whom (64 per cent) were entered for proven thefts."
THEFTS = "The thefts harmed 3,020 harvesters, 21 per cent of whom were children."
LOST = "The storm cost 12 men and 5 women their boats, and 40 boats were repaired."
SAILS = "By 2030, 575 boats will be leaking, some 60 will still be without sails, some 84 boats will be lost."
POSTS = "The Mission had 30 posts: four in the Pier Branch and 13 in the Net Branch."
CUT = (
    "It had eight posts (1 P-4, 1 P-3 and 6 others), of which five (1 P-4 and 4 others) are to be cut in May "
    "and one (P-3) is to be moved."
)
FLOOD = "The flood reached 290 piers, of which 12 were sunk and 89 became loose."
ACCESS = (
    "The Fund supported 137 million women in accessing basic services and 139 million women in obtaining "
    "kelp services."
)
GREW = "The budget grew from $19 million to $21 million."
ANSWERS = (
    # the figure of which the predicate is said, not the one beside its noun
    ("How many civilians were killed?", KILLED, "812"),
    ("How many civilians were affected by the storms?", KILLED, "close to 7,000"),
    ("How many children were killed?", KILLED, "61"),
    ("How many people living with kelp fever were not receiving treatment?", TREATED, "1.2 million"),
    ("How many people are living with kelp fever?", TREATED, "5.4 million"),
    ("How many people died of kelp fever?", TREATED, "300,000"),
    # … of those counted before
    ("How many wardens were entered for proven thefts?", REGISTER, "410"),
    ("How many wardens does the register contain?", REGISTER, "640"),
    ("How many harvesters were children?", THEFTS, "21 per cent of 3,020"),
    ("How many harvesters were harmed?", THEFTS, "3,020"),
    # a count where a count is asked, a share where a share is
    ("How many women are among the crew?", CREW, "50"),
    ("How many men are among the crew?", CREW, "90"),
    ("What percentage of the crew are women?", CREW, "36 per cent"),
    # the opposite of what is asked is no answer
    ("How many formal proposals does it contain?", "It contains 33 informal proposals.", ""),
    ("How many informal proposals does it contain?", "It contains 33 informal proposals.", "33"),
    ("How many unproven thefts were there?", "Of the 274 proven thefts, all were told.", ""),
    ("How many piers were paid for?", "By May 12 piers were not paid for.", ""),
    ("How many piers were not paid for?", "By May 12 piers were not paid for.", "12"),
    ("How many posts does the Fund have in total?", "Six net additional posts were approved.", ""),
    ("How many additional posts were approved?", "Six net additional posts were approved.", "Six"),
    ("How many boats will be without sails?", SAILS, "some 60"),
    ("How many of the boats are green?", "It has 90 boats, comprising 55 green and 35 blue ones.", "55"),
    # an item without a noun counts that of the figure before
    ("How many posts are there in the Net Branch?", POSTS, "13"),
    ("How many posts are there in the Mission?", POSTS, "30"),
    ("How many kelp wardens are there?", "It has 12 police wardens and 15 harvesters.", ""),
    # asides in brackets are clauses of their own
    ("How many posts are to be cut?", CUT, "five"),
    ("How many posts are to be moved?", CUT, "one"),
    ("How many child losses were told?", "It told of 52 losses (22 dead, among them 14 children).", "14"),
    # … "of which" as well
    ("How many piers were sunk?", FLOOD, "12"),
    ("How many piers became loose?", FLOOD, "89"),
    ("How many women are in the crew?", "It is told that, of the 122 crew, 32 were women and 90 men.", "32"),
    # the verb may follow the noun
    ("How many States praised the Guild?", "Then 36 States came, of which 23 praised the Guild.", "23"),
    ("How many nets will each pool have?", "Each group has 20 to 25 nets (four from each pier).", "20 to 25"),
    ("How many targets did the Guild meet?", "It meets 15 of 16 targets, up from 14 of 16.", "15 of 16"),
    (
        "How many divers did the Forum on Kelp gather?",
        "The Forum gathered a record of divers – nearly 400 in total, with 300 divers in the hall.",
        "nearly 400",
    ),
    # before the change or after it?
    ("How much is the budget?", "The budget rose from $19 million to $21 million.", ""),
    # another year
    (
        "How many new thefts were there in 2030?",
        "In 2031, 76 new thefts were told compared to 63 new thefts in 2030.",
        "63",
    ),
    # what makes it more or less stays
    ("How many boats were lost?", "At least 40 boats were lost.", "At least 40"),
    ("How many boats were lost?", "It said that more than 1,100 boats were lost.", "more than 1,100"),
    ("How much did the pier cost?", "The pier cost an estimated $3.2 million.", "an estimated $3.2 million"),
    ("How many boats were lost?", "Each winter between 20 and 25 boats were lost.", "between 20 and 25"),
    ("How many people did not get Kelp treatment?", TREATED, "1.2 million"),
    ("How many people were without treatment?", TREATED, "1.2 million"),
    ("How many deaths of kelp fever were there?", TREATED, "300,000"),
    # the verb points to one figure and what follows it to another
    ("How many women got access to kelp services?", ACCESS, ""),
    ("How many women were supported in obtaining kelp services?", ACCESS, "139 million"),
    # two things are counted
    ("How many nets and boats were lost?", "It took 7 nets and about 15 boats.", "7 nets and about 15 boats"),
    ("How many nets and boats did it lose?", "It lost 7 nets, over 15 boats.", "7 nets, over 15 boats"),
    # a length of time keeps what makes it more or less
    ("How long was Mr. Oh held?", "Mr. Oh had been held for almost two years.", "almost two years"),
    # of a sum neither a small count nor a share in brackets
    ("How much of the losses was recovered?", "Of the losses, seven had consequences for the Fund.", ""),
    ("How much money was lost in 2030?", "Of $9 lost one took $8 (i.e. 87 per cent of all in 2030).", ""),
    # two figures are the answer
    ("By how much did the budget grow?", GREW, "from $19 million to $21 million"),
)  # fmt: skip


RALLY = (
    "On 20 May, the leader of the Kelp Party condemned as illegal the use of its flags during the rally "
    "held on 18 May."
)
NOTE = "In a note dated 24 March 2030, the Board invited Atlantis to apply for a seat by 16 April 2030."
LISTED = "The register has 12 names as at 3 May 2030, having last been updated on 1 April 2030."
AIM = "It stresses the will to end kelp fever by 2040, and the need to convene a meeting on kelp fever soon."
MANDATE = (
    "By resolution 99 (2030), adopted on 1 May 2030, the Board extended the term of the Guild until 7 June."
)
TERM = "In a note dated 17 March 2030, the Board was told of Ms. Oh, whose term was to expire in 2032."
SESSIONS = "The Guild is to hold two sessions in 2030: the third (14–31 July) and the fourth (3–28 November)."
DATES = (
    # the number of a resolution is no year, and when it began to work is not when it was set up
    (
        "When was the Panel established?",
        "The Panel was established by resolution 1966 (2031) and began work on 1 July 2032.",
        "",
    ),
    ("When did the Panel begin work?", "The Panel was established in 2031 and began work on 1 July 2032.",
     "1 July 2032"),
    ("When was the term of Ms. Oh to expire?", TERM, "2032"),
    ("Which day is the Day of Kelp?", "It decides to proclaim 25 July as the Day of Kelp.", "25 July"),
    ("By when must it report?", "It was asked to submit a paper on kelp by June 2030.", "by June 2030"),
    # the date of the verb asked about
    ("When did the leader condemn the use of its flags?", RALLY, "20 May"),
    ("Who condemned the use of its flags and when?", RALLY, "20 May"),
    ("When was the rally held?", RALLY, "18 May"),
    ("When was the register last updated?", LISTED, "1 April 2030"),
    ("When did the Board invite Atlantis to apply?", NOTE, "24 March 2030"),
    ("By when was Atlantis invited to apply?", NOTE, "by 16 April 2030"),
    ("When was resolution 99 adopted?", MANDATE, "1 May 2030"),
    ("Until when was the term of the Guild extended?", MANDATE, "until 7 June"),
    # the date in brackets after the session
    ("When is the third session of the Guild?", SESSIONS, "14–31 July"),
    ("When is the Guild's 4th session?", SESSIONS, "3–28 November"),
    # an aim is no event
    ("When will the meeting on kelp fever take place?", AIM, ""),
    ("By when is kelp fever to end?", AIM, "by 2040"),
    # all the days of one event, and what makes a date vague
    ("When did the Guild meet?", "The Guild met on 8 March and 1 July 2030.", "8 March and 1 July 2030"),
    ("When did the Guild meet?", "The Guild met on 18, 19 and 22 April.", "18, 19 and 22 April"),
    ("When did the storm come?", "The storm came in early October 2030.", "early October 2030"),
    ("When will it be closed?", "It will be closed by the end of 2030.", "by the end of 2030"),
    # all terms of office
    ("When was Ms. Oh chair?", "Chair of the Guild: 2025–2027, 2033–2036", "2025–2027, 2033–2036"),
    ("When was Ms. Oh chair of the Guild?", "Ms. Oh was chair of the Guild in 2025.", "2025"),
    # two answers
    ("When and where was the Guild founded?", "The Guild was founded in Lima on 10 May 2030.", ""),
    ("Until when was it extended, and how often?", MANDATE, ""),
)  # fmt: skip
PLACES = (
    ("Where was the deal made?", "It led to the return to the Kelp Accord, and to quiet.", ""),
    ("Where should disputes go?", "They are referred to the Court of Kelp in due time.", "the Court of Kelp"),
    ("Where was the seminar held?", "The seminar was held in Lima, Peru, from 3 to 4 May.", "Lima, Peru"),
)


@pytest.mark.parametrize(("question", "text", "answer"), [*ANSWERS, *DATES, *PLACES])
def test_what_stands_in_front_is_what_its_own_clause_makes_it(question: str, text: str, answer: str) -> None:
    query, sentence = analyse(question), Span(0, len(text), text)
    weighted = weigh(query.terms, lambda word: 1, 10)
    short, _ = found_in(wanted(query), query, weighted, sentence)
    assert headline(query, sentence, short) == answer


def test_a_sentence_begins_anywhere_in_its_paragraph() -> None:
    query, before = analyse("How many civilians were killed?"), "It rained. "
    sentence = Span(len(before), len(before) + len(KILLED), KILLED)
    short, _ = found_in(wanted(query), query, weigh(query.terms, lambda word: 1, 10), sentence)
    assert headline(query, sentence, short) == "812"


# text, its figures, the words of the clause of the last one
CLAUSES: tuple[tuple[str, list[str], str], ...] = (
    ("12 men and 5 women were killed", ["12", "5"], "and women were killed"),
    ("It built 3 piers, sold 7 boats and lost 43 nets", ["3", "7", "43"], "and lost nets"),
    ("It rose from $30 million in 2030 to $96 million in 2032", ["$30 million", "$96 million"], "to in 2032"),
    ("It rose in May; in June, 63 boats came", ["63"], "in June, boats came"),
    ("It met 15 of 16 targets", ["15 of 16"], "It met targets"),
    ("It had 58 (44 per cent) then", ["58"], "It had then"),
    ("It cut 8 posts (1 P-4 and 7 others) then", ["8", "1", "7"], "It cut posts then and others"),
    ("It grew by 20, as against 15 of 16 then", ["20", "15 of 16"], "It grew by , as against then"),
    # names and lengths of time count nothing
    ("See No. 185, chap. 4, table 3, resolutions 598 (2031) and 619 (2032), phase 2", [], ""),
    ("At 10.50 p.m. the first two nets, in three weeks, for 14 consecutive months", [], ""),
    ("Under article 30 and items 3 and 4, for five years, a 50-year loan", [], ""),
    ("One of them, and each one that stayed", [], ""),
    ("One pier stayed", ["One"], "pier stayed"),
)


@pytest.mark.parametrize(("text", "amounts", "last"), CLAUSES)
def test_a_figure_has_its_own_clause(text: str, amounts: list[str], last: str) -> None:
    told = told_in(text)
    assert [text[one.amount.start : one.amount.end] for one in told] == amounts
    assert " ".join(told[-1].words.split()) == last if told else not last


def test_what_is_said_of_a_row_is_said_of_each() -> None:
    men, women = told_in("12 men and 5 women were killed")
    assert "killed" in men.after
    assert "killed" in women.after


ASKED = (
    # question, noun, modifiers, predicate, in the negative
    ("How many formal complaints were not settled in 2030?", "complaints", "formal", "settled", True),
    ("How many civilians were killed by the storm?", "civilians", "", "killed", False),
    ("How many women are among the crew?", "women", "", "crew", False),
    (
        "How many people living with kelp fever received care?",
        "people",
        "",
        "living",
        False,
    ),
    ("How many boats did the Board on Nets and Piers gather?", "boats", "", "gather", False),
    ("How many boats has the Guild sunk?", "boats", "", "sunk", False),
    ("How many States have signed the old pact?", "states", "", "signed old pact", False),
    ("How many senior posts does the Fund have?", "posts", "senior", "", False),
)


@pytest.mark.parametrize(("question", "noun", "modifiers", "predicate", "negated"), ASKED)
def test_the_parts_of_what_is_counted(
    question: str, noun: str, modifiers: str, predicate: str, negated: bool
) -> None:
    asked = asked_in(analyse(question))
    parts = (asked.noun, asked.modifiers, asked.predicate)
    assert [" ".join(token.lower for token in part) for part in parts] == [noun, modifiers, predicate]
    assert asked.negated == negated


# text, its dates, the words they belong to, whether they are only aimed at
OF_VERBS: tuple[tuple[str, list[tuple[str, str, bool]]], ...] = (
    ("On 2 May 2030, the Board met", [("2 May 2030", "met", False)]),
    ("closed on 2 May, reopened on 3 May", [("2 May", "closed", False), ("3 May", "reopened", False)]),
    ("They agreed to end it by 2040", [("2040", "end", True)]),
    ("It recalls, on this matter, its resolution 7 of 20 May 2030", [("20 May 2030", "resolution", False)]),
    ("It welcomes the 2030 Agenda and resolution 99 (2031)", []),
    ("It lasted from 1 January to 31 December 2030", [("1 January to 31 December 2030", "lasted", False)]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), OF_VERBS)
def test_a_date_belongs_to_the_verb_before_it(text: str, dates: list[tuple[str, str, bool]]) -> None:
    assert [(text[d.start : d.end], d.verb, d.aim) for d in dated_in(text)] == dates


REPORT = (
    masthead("E/CN.32/2035/4", "Economic and Social Council", "3 March 2035")
    + """Commission on Tidal Works
Seventh session
Lisbon, 4-8 May 2035

Review of the harbours

Report of the Secretary-General

1. Fifteen formal proposals, which the Guild will follow up, were made after the review. \
An annex has a table. \
The review of the harbours also led to 33 informal proposals, which complement the formal proposals.

2. The harbours were reviewed by four divers.
"""
)


@pytest.mark.parametrize(("kind", "number"), [("formal", "Fifteen"), ("informal", "33")])
def test_the_sentence_beside_answers_where_the_best_one_counts_the_opposite(
    kind: str, number: str, tmp_path: Path
) -> None:
    (tmp_path / "harbours.txt").write_text(REPORT, encoding="utf-8")
    with Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as library:
        assert not library.add([tmp_path / "harbours.txt"]).failed
        answer = Assistant(library).answer(
            f"How many {kind} proposals did the review of the harbours lead to?"
        )
    assert answer.text.startswith(f"**{number}** — ")


# text around "40", what stands in front of the sentence
HEDGED = (
    ("over 40 boats", "over 40"),
    ("well over 40 boats", "well over 40"),
    ("no fewer than 40 boats", "no fewer than 40"),
    ("only some 40 boats", "only some 40"),
    ("40 or more boats", "40 or more"),
    ("an average of 40 boats", "an average of 40"),
    # … and what is no hedge
    ("moreover 40 boats", "40"),
    ("handsome 40 boats", "40"),
    ("a total of 40 boats", "40"),
)


@pytest.mark.parametrize(("words", "number"), HEDGED)
def test_words_that_make_a_figure_more_or_less_stay_with_it(words: str, number: str) -> None:
    query, text = analyse("How many boats were lost?"), f"It said that in May {words} were lost."
    sentence = Span(0, len(text), text)
    short, _ = found_in(wanted(query), query, weigh(query.terms, lambda word: 1, 10), sentence)
    assert headline(query, sentence, short) == number
