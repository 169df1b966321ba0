"""How the words of a follow-up are put into the question before: what it replaces, and what stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.another_deed import another_deed
from assistant.another_matter import another_matter
from assistant.another_one import another_one, another_text_or_body, kind_named, ones_in_full
from assistant.another_time import another_time
from assistant.conversation import standalone
from assistant.events_counted import event_for_persons, with_such
from assistant.keyword_follow_ups import in_keywords
from assistant.listed_one import listed_one
from assistant.model import Answer, Citation, Conversation
from assistant.named_things import NAMED_THING, thing_for_thing
from assistant.question_words import said_as_a_question
from assistant.same_of_another import same_of_another
from assistant.substitution import substitute
from assistant.topic import topic_of
from assistant.written_in import written_in


def _cited(quote: str, symbol: str = "A/85/7", place: str = "p4") -> Citation:
    return Citation(
        1, symbol, symbol, place, "a.txt", quote, 0, len(quote), quote, citation=f"{symbol}, para. 4"
    )


def _after(question: str, *quotes: str) -> Conversation:
    cited = tuple(_cited(quote) for quote in quotes or ("Something else was done.",))
    return Conversation().with_turn(Answer(question, question, True, "…", citations=cited))


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        ("How long was it extended in June 1972?", "in 1973", "How long was it extended in 1973?"),
        ("What happened on 2 November 1992?", "in 1993", "What happened in 1993?"),
        ("kelp force how long extended june 1972", "in 1973", "kelp force how long extended in 1973"),
        ("the June 1972 resolution on kelp", "1973", "the 1973 resolution on kelp"),
        ("the resolution of 30 January 1970", "of 1971", "the resolution of 1971"),
        # a reporting date comes again every year
        (
            "How many States were parties as at 2 May 2031?",
            "in 2030",
            "How many States were parties as at 2 May 2030?",
        ),
        ("the year ended 31 December 2030", "2031", "the year ended 31 December 2031"),
        # a whole date for a whole date
        ("What happened on 2 November 1992?", "on 3 May 1993", "What happened on 3 May 1993?"),
        ("Who spoke in 2031?", "in 2032", "Who spoke in 2032?"),
    ],
)
def test_a_year_stands_for_a_whole_date(previous: str, fragment: str, becomes: str) -> None:
    assert another_time(previous, fragment) == becomes


def test_words_without_a_time_replace_none() -> None:
    assert another_time("What happened in June 1972?", "the Board") is None


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "what did the Board decide about the Lima mission in 2031",
            "on Norway",
            "what did the Board decide about Norway in 2031",
        ),
        ("What is said about funding in 2031?", "regarding piers", "What is said about piers in 2031?"),
        ("What is said regarding funding?", "about piers", "What is said regarding piers?"),
    ],
)
def test_on_about_and_regarding_replace_one_another(previous: str, fragment: str, becomes: str) -> None:
    assert another_matter(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [
        ("What is said about funding?", "on 3 May 2031"),
        ("What is said about funding?", "on its third report"),
        ("What does the report on Norway say about gangs?", "on Chile"),
        ("What did the Board decide on nets?", "on piers"),
        ("What is said about funding?", "for Norway"),
    ],
)
def test_on_a_day_or_beside_another_on_replaces_no_matter(previous: str, fragment: str) -> None:
    assert another_matter(previous, fragment) is None


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "UNKELP regular resources 2031",
            "total expenditure",
            "What is the total expenditure of UNKELP in 2031?",
        ),
        ("UNKELP total contributions 2031", "regular depots", "UNKELP regular depots 2031"),
        ("UNDOF expenditure 2031/32", "UNFICYP", "UNFICYP expenditure 2031/32"),
        ("report on Norway 2031", "Chile", "report on Chile 2031"),
    ],
)
def test_keywords_keep_their_name_and_time(previous: str, fragment: str, becomes: str) -> None:
    assert in_keywords(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [
        ("What are the regular resources of UNKELP?", "total expenditure"),
        ("regular resources", "total expenditure"),
        ("UNDOF expenditure", "Norway"),
        ("UNKELP regular resources 2031", "in 2032"),
    ],
)
def test_what_is_no_keywords_or_no_such_name_is_left_to_others(previous: str, fragment: str) -> None:
    assert in_keywords(previous, fragment) is None


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "How many States are party to the convention against nets?",
            "the lost boats one",
            "How many States are party to the lost boats convention?",
        ),
        (
            "number of states parties convention against nets vs lost boats convention",
            "the kelp workers one",
            "number of states parties to the kelp workers convention",
        ),
        (
            "how long was the mandate of the Cyprus force extended in 2031",
            "the Lebanon one",
            "how long was the mandate of the Lebanon force extended in 2031",
        ),
        (
            "How many recommendations does the Board report have?",
            "the Fund one",
            "How many recommendations does the Fund report have?",
        ),
        ("Which trends does the Board paper name?", "the debt one", "What about the debt trend?"),
        (
            "how many members has the kelp commission",
            "the forum on nets",
            "how many members has the forum on nets",
        ),
    ],
)
def test_the_x_one_is_another_of_the_kind_spoken_of(previous: str, fragment: str, becomes: str) -> None:
    assert another_one(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [
        ("How many States are party to the convention against nets?", "the first one"),
        ("How many States are party to the convention against nets?", "the other ones"),
        ("How many people fled?", "the lost boats one"),
        ("How many States are party to the convention against nets?", "the lost boats"),
        ("What does the draft say?", "the force"),
    ],
)
def test_ordinals_and_questions_without_a_kind_name_no_other(previous: str, fragment: str) -> None:
    assert another_one(previous, fragment) is None


def test_another_body_or_text_is_looked_for_in_its_own_documents() -> None:
    asked = "How many States are party to the convention against nets?"
    assert another_text_or_body(asked, "the lost boats one")
    assert not another_text_or_body("How much is the depot budget?", "the pier one")
    assert not standalone("and the lost boats one?", _after(asked)).leans
    assert standalone("and in 2031?", _after(asked)).leans


def test_where_something_stands_is_none_of_the_kinds() -> None:
    assert kind_named("Why is kelp rare, reasons given in the Board paper?") is None


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        (
            "Which regions were the bad ones in?",
            "How many UNKELP audits came out unsatisfactory in 2031?",
            "Which regions were the UNKELP audits that came out unsatisfactory in?",
        ),
        (
            "Which were the late ones?",
            "How many recommendations were accepted?",
            "Which were the late recommendations?",
        ),
        (
            "How do they relate to the Lima ones?",
            "What are the Tirana principles?",
            "How do they relate to the Lima principles?",
        ),
    ],
)
def test_the_bad_ones_are_those_that_were_asked_about(question: str, previous: str, becomes: str) -> None:
    assert ones_in_full(question, previous) == becomes


@pytest.mark.parametrize("question", ["Which ones?", "Which was the first one?", "The one that left?"])
def test_other_ones_are_told_in_other_ways(question: str) -> None:
    assert ones_in_full(question, "How many audits were there?") is None


_LISTED = (
    "(a) Nets left adrift: many nets are lost at sea",
    "(b) Digital divide: the widening divide between ports",
    "(c) Age of the boats",
)


def test_the_digital_one_after_a_list_is_the_item_with_that_word() -> None:
    after = _after("Why is kelp rare, reasons given in the Board paper", *_LISTED)
    understood = standalone("what does it say about the digital one", after)
    assert understood.question == "What does A/85/7 say about the digital divide?"


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("what does it say about the pier one", _LISTED),  # no such item
        ("what does it say about the digital one", _LISTED[1:2]),  # no list
        ("what does it say about the digital one", (*_LISTED, "(d) Digital nets: new")),  # two of them
        ("what does it say about the second one", _LISTED),
    ],
)
def test_what_no_item_or_several_have_is_none_of_the_list(question: str, quotes: tuple[str, ...]) -> None:
    assert listed_one(question, _after("Why is kelp rare?", *quotes).turns[-1]) is None


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        ("how many people got kelp fever in 2031", "deaths", "How many people died of kelp fever in 2031?"),
        (
            "How many people were displaced in Norway in 2031?",
            "arrests",
            "How many arrests were there in Norway in 2031?",
        ),
        (
            "How many civilians fled Norway in 2031?",
            "the deaths",
            "How many civilians died in Norway in 2031?",
        ),
    ],
)
def test_what_happened_to_persons_takes_their_place_and_not_their_verb(
    previous: str, fragment: str, becomes: str
) -> None:
    assert event_for_persons(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [
        ("how many people got kelp fever in 2031", "children"),
        ("How many ships were lost in 2031?", "deaths"),
        ("Who got kelp fever?", "deaths"),
    ],
)
def test_other_words_are_no_event_of_persons(previous: str, fragment: str) -> None:
    assert event_for_persons(previous, fragment) is None


@pytest.mark.parametrize(
    ("question", "previous", "becomes"),
    [
        (
            "how many without treatment",
            "how many people got kelp fever in 2031",
            "How many people with kelp fever were without treatment in 2031?",
        ),
        (
            "And how many without food?",
            "How many people were displaced in Norway?",
            "How many people were without food in Norway?",
        ),
        (
            "how many with disabilities",
            "how many volunteers served in 2031",
            "How many volunteers with disabilities served in 2031?",
        ),
    ],
)
def test_how_many_without_something_is_asked_of_the_persons(
    question: str, previous: str, becomes: str
) -> None:
    assert with_such(question, previous) == becomes


@pytest.mark.parametrize("question", ["how many without treatment died?", "how many?", "how many in 2031"])
def test_how_many_with_a_verb_or_a_time_is_read_otherwise(question: str) -> None:
    assert with_such(question, "how many people got kelp fever") is None


def test_the_persons_are_looked_for_before_what_happened_to_them() -> None:
    conversation = _after("how many people got kelp fever in 2031")
    deaths = standalone("and deaths?", conversation).question
    conversation = conversation.with_turn(replace(conversation.turns[0].answer, standalone_question=deaths))
    understood = standalone("how many without treatment", conversation)
    assert understood.question.startswith("How many people")
    assert understood.question.endswith("were without treatment in 2031?")


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        ("how many States signed the Accord?", "ratified", "how many States ratified the Accord?"),
        ("Which States signed the Accord?", "not rejected", "Which States not rejected the Accord?"),
        ("How many have been opened?", "answered", "How many have been answered?"),
    ],
)
def test_a_deed_replaces_a_deed(previous: str, fragment: str, becomes: str) -> None:
    assert another_deed(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [("how many States need the Accord?", "ratified"), ("how many States signed the Accord?", "nets")],
)
def test_no_deed_is_put_where_none_was_done(previous: str, fragment: str) -> None:
    assert another_deed(previous, fragment) is None


def test_the_place_goes_with_the_thing_that_stood_there() -> None:
    previous = "Please tell me when the headquarters of UNKELP in Oran was handed over."
    old = NAMED_THING.search(previous)
    assert old is not None
    became = thing_for_thing(previous, old, "the camp in Gao")
    assert became == "Please tell me when the camp in Gao was handed over."
    named = "when is the next session of the Committee against Nets"
    old = NAMED_THING.search(named)
    assert old is not None
    assert (
        thing_for_thing(named, old, "the next meeting of the Board")
        == "when is the next meeting of the Board"
    )


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("when was the mission camp in Oran closed", "the mission camp in Oran"),
        ("the headquarters in Lima", "the headquarters in Lima"),
        ("the Gao camp closed", "the Gao camp"),
        ("the ships lost in Oran", None),
        ("the representative of Norway", None),
        ("the States that are in Norway", None),
    ],
)
def test_a_thing_is_told_apart_by_a_name(text: str, thing: str | None) -> None:
    found = NAMED_THING.search(text)
    assert (found.group() if found else None) == thing


@pytest.mark.parametrize(
    ("previous", "fragment", "becomes"),
    [
        (
            "How many members does the Fund have?",
            "the members of the Board",
            "How many members does the Board have?",
        ),
        ("who chairs the Fund in 2031?", "the chair of the Board", "who chairs the Board in 2031?"),
    ],
)
def test_the_same_is_asked_of_another(previous: str, fragment: str, becomes: str) -> None:
    assert same_of_another(previous, fragment) == becomes


@pytest.mark.parametrize(
    ("previous", "fragment"),
    [
        ("How many members does the Fund have?", "the posts of the Board"),
        ("who left the Fund?", "the chair of the Board"),
        ("who chairs the Fund?", "the Board"),
    ],
)
def test_other_things_of_another_are_not_the_same(previous: str, fragment: str) -> None:
    assert same_of_another(previous, fragment) is None


def test_what_is_counted_stays_and_the_name_last_put_there_goes() -> None:
    before = "How many of the UN volunteers were with UNICEF?"
    assert substitute(before, "UNHCR") == "How many of the UN volunteers were with UNHCR?"


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what was the ad hoc committee on kelp meant to do", "the ad hoc committee on kelp"),
        ("what is the Board authorized to do under resolution 99", "the Board"),
        ("new cases at UNKELP: 2031 compared with 2032", "new cases at UNKELP"),
        ("UNKELP volunteers by region: 2031 vs 2032", "UNKELP volunteers"),
        ("Which countries were invited to the Lima meeting?", "the Lima meeting"),
        ("What is kelp: how much is there?", "kelp: how much is there"),
    ],
)
def test_a_topic_is_the_thing_without_what_it_is_to_do(question: str, topic: str) -> None:
    assert topic_of(question) == topic


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (
            "what was the ad hoc committee on kelp meant to do",
            "what did it recommend?",
            "What did the ad hoc committee on kelp recommend?",
        ),
        (
            "new cases at UNKELP: 2031 compared with 2032",
            "which region had most of them?",
            "Which region had most of the new cases at UNKELP?",
        ),
        ("reasons given in the letter of Norway about nets", "who signed it?", "Who signed A/85/7?"),
        (
            "How many States are party to the convention on lost boats in June 2031?",
            "how many States have signed it?",
            "How many States have signed the convention on lost boats?",
        ),
        ("Which offices were opened in Oran?", "and Norway?", "Which offices were opened in Norway?"),
    ],
)
def test_a_pronoun_is_the_thing_alone(before: str, question: str, becomes: str) -> None:
    assert standalone(question, _after(before)).question == becomes


@pytest.mark.parametrize(
    ("before", "after", "previous", "meant"),
    [
        ("What does ", " say about kelp?", "reasons given in the Board paper", "A/85/7"),
        ("Who wrote ", "?", "nets, according to the letter of Norway", "A/85/7"),
        ("When did ", " meet?", "reasons given in the Board paper", ""),
        ("What does ", " say about kelp?", "reasons given by the Board", ""),
    ],
)
def test_it_is_the_document_where_only_a_document_does_that(
    before: str, after: str, previous: str, meant: str
) -> None:
    assert written_in(before, after, previous, [_cited("x")]) == meant


def test_of_two_documents_it_is_the_one_in_words() -> None:
    cited = [_cited("x"), _cited("y", "A/85/8")]
    assert written_in("What does ", " say?", "given in the Board paper", cited) == "the Board paper"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what did the Board do", "What did the Board do?"),
        ("How many were there?", "How many were there?"),
        ("UNKELP expenditure 2031", "UNKELP expenditure 2031"),
        ("Sum up A/85/7", "Sum up A/85/7"),
    ],
)
def test_what_was_understood_reads_as_a_question(text: str, said: str) -> None:
    assert said_as_a_question(text) == said


def test_a_whole_question_in_spanish_is_put_into_no_slot() -> None:
    after = _after("¿Hasta cuándo se prorrogó el mandato de la UNKELP?")
    typed = "¿y cada cuánto tiene que informar el Secretario General?"
    understood = standalone(typed, after)
    assert (understood.question, understood.leans) == (typed, True)
