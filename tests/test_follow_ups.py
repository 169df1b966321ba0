"""Follow-ups as people write them, with what they become: pronouns, words left out, other languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.conversation import standalone
from assistant.model import Answer, Citation, Conversation
from assistant.persons_meant import persons_in
from assistant.verbless import singular
from assistant.what_was_named import nouns_in_full


def _answer(question: str, quote: str, symbol: str, place: str = "p4") -> Answer:
    cited = Citation(
        1, symbol, symbol, place, "a.txt", quote, 0, len(quote), quote, citation=f"{symbol}, para. 4"
    )
    return Answer(question, question, True, "…", citations=(cited,))


def _after(*turns: tuple[str, str], symbol: str = "E/XY.3/2031/10") -> Conversation:
    conversation = Conversation()
    for question, quote in turns:
        conversation = conversation.with_turn(_answer(question, quote, symbol))
    return conversation


@pytest.mark.parametrize(
    ("before", "quote", "question", "becomes"),
    [
        # A person is one whom the answer names.
        (
            "Which judge resigned from the Tidal Court in 2031?",
            "On 5 May 2031, Judge Ada Brook (Norway) resigned from the Tidal Court.",
            "Why did she resign?",
            "Why did Judge Ada Brook resign?",
        ),
        (
            "Whom did the Secretary-General appoint as Kelp Envoy?",
            "I have appointed Ada Brook (Norway) as Kelp Envoy.",
            "Whom does she replace?",
            "Whom does Ms. Brook replace?",
        ),
        (
            "Whom does Ms. Brook replace?",
            "Ms. Brook replaces Tor Reed (Norway), who left in May.",
            "When did he leave?",
            "When did Mr. Reed leave?",
        ),
        # Whoever acts in the question before acts again.
        (
            "What did resolution 99 (2031) declare about the piers of Oran?",
            "Declares that the piers are closed;",
            "What body did it set up?",
            "What body did resolution 99 (2031) set up?",
        ),
        (
            "What did the Fund's internal audit say about piers in 2031?",
            "The piers are sound.",
            "Which areas did it identify?",
            "Which areas did the Fund's internal audit identify?",
        ),
        (
            "In how many countries did the Fund support kelp farms in 2031?",
            "It supported kelp farms in 16 countries.",
            "Which countries passed laws on them?",
            "Which countries passed laws on kelp farms?",
        ),
        (
            "In how many countries did TIDEFUND support kelp farms in 2030?",
            "It supported kelp farms in 16 countries.",
            "Which countries passed laws on them in 2031?",
            "Which countries passed laws on kelp farms in 2031?",
        ),
        (
            "What is planned for the anniversary of Tidecamp?",
            "A regatta is planned.",
            "Which ports has its delegation visited?",
            "Which ports has Tidecamp's delegation visited?",
        ),
        # An office is a body's; what "it" joins is no person.
        (
            "How many judges are on the roster of the Tidal Court?",
            "The roster has 24 judges.",
            "And who is their President?",
            "Who is the President of the Tidal Court?",
        ),
        (
            "What did the Director of the Kelp Compact say?",
            "The Director spoke of kelp.",
            "How many firms participate in it?",
            "How many firms participate in the Kelp Compact?",
        ),
        (
            "Which Government is asked to close its ports in resolution 99 (2031)?",
            "Urges the Government of Norway to close its ports to the ships of Chile;",
            "What did its representative say?",
            "What did the representative of Norway say?",
        ),
        # What was counted is more or fewer, and has an increase.
        (
            "How many divers did the Fund host in 2031?",
            "It hosted 973 divers.",
            "Was that more than the year before?",
            "Was the number of divers that the Fund hosted in 2031 more than the year before?",
        ),
        (
            "How many divers served with the Fund?",
            "It hosted 973 divers.",
            "What was the increase compared with the year before?",
            "What was the increase in the number of divers that served with the Fund "
            "compared with the year before?",
        ),
        # "Why?" is asked of what was taken for granted.
        (
            "When will the Board hold its plenary?",
            "In May.",
            "Why so late?",
            "Why will the Board hold its plenary so late?",
        ),
        (
            "What does resolution 99 (2031) recommend to the Board?",
            "Recommends a pier;",
            "Why?",
            "Why does resolution 99 (2031) recommend that to the Board?",
        ),
        (
            "How many piers did the Fund's work give light in 2031?",
            "26 piers.",
            "How many of these in Norway?",
            "How many of the piers were in Norway?",
        ),
        # Ordinals and neighbours.
        (
            "Who was absent at the tenth session of the Kelp Board?",
            "Nobody was absent.",
            "And when is the next one?",
            "When is the eleventh session of the Kelp Board?",
        ),
        (
            "How many States were parties to the Kelp Accord in 2031?",
            "There were 60.",
            "Which was the last one to accede?",
            "Which was the last State to accede to the Kelp Accord?",
        ),
        (
            "What is item 7 of the agenda of the Kelp Board?",
            "Piers.",
            "And item 8?",
            "What is item 8 of the agenda of the Kelp Board?",
        ),
        # Who comes from where; what is said about what.
        (
            "Who is nominated from Chile for the Kelp Committee?",
            "Ada Brook is a diver.",
            "And from Norway?",
            "Who is nominated from Norway for the Kelp Committee?",
        ),
        (
            "Who sits on the Panel of Divers on Chile?",
            "Ada Brook.",
            "And the same for Norway?",
            "Who sits on the Panel of Divers on Norway?",
        ),
        (
            "What did the letter say about Oran harbour?",
            "It is full.",
            "And about Lima?",
            "What did the letter say about Lima?",
        ),
        (
            "How many piers did the Fund's work give light in 2031?",
            "26 piers.",
            "What about Norway?",
            "How many piers did the Fund's work give light in 2031 in Norway?",
        ),
        (
            "How much did the Assembly approve for KELPFOR in 2031?",
            "$56 was approved.",
            "What was the unencumbered balance?",
            "What was the unencumbered balance of KELPFOR in 2031?",
        ),
        # Words with a preposition before the question word are no fragment.
        (
            "By which resolution was KELPFOR established?",
            "It was established by resolution 99 (2031).",
            "And until when was its mandate extended?",
            "Until when was KELPFOR's mandate extended?",
        ),
        # The district that a text names decides nothing: the text does.
        (
            "Which harbour did resolution 99 (2031) say had been seized?",
            "Noting the seizure of the harbour of Oran,",
            "What does it demand?",
            "What does resolution 99 (2031) demand?",
        ),
        (
            "What does resolution 99 (2031) direct the Chief Diver to survey?",
            "Directs the Chief Diver to survey the piers;",
            "Why?",
            "Why does resolution 99 (2031) direct the Chief Diver to survey that?",
        ),
        (
            "How many divers applied to join the Kelp Board?",
            "Six divers applied.",
            "Did that meet the target?",
            "Did the number of divers that applied to join the Kelp Board meet the target?",
        ),
        (
            "How many depots did the Kelp Fund keep in 2031?",
            "It kept 19 depots.",
            "What is their total fair value?",
            "What is the total fair value of depots?",
        ),
        (
            "When did the Board of Tides hold the dialogue on the Oran reviews?",
            "It was held on 3 May 2031.",
            "Where was the one for Latin America held?",
            "Where was the dialogue for Latin America held?",
        ),
        # What is the Fund's is the Fund's, not its contributions'.
        (
            "How much were the Kelp Fund's contributions to regular depots in 2031?",
            "They were $6 million.",
            "What did its expenses come to?",
            "What did the expenses of the Kelp Fund come to?",
        ),
        (
            "Who gave speeches at the Kelp Board's event for the tenth anniversary?",
            "Ada Brook gave one.",
            "When was it held?",
            "When was the Kelp Board's event for the tenth anniversary held?",
        ),
    ],
)
def test_what_a_follow_up_becomes(before: str, quote: str, question: str, becomes: str) -> None:
    assert standalone(question, _after((before, quote))).question == becomes


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        ("How often must the SG report?", "How often must the SG report according to resolution 99 (2031)?"),
        ("What does it say about piers?", "What does resolution 99 (2031) say about piers?"),
        ("Was the resolution adopted unanimously?", "Was resolution 99 (2031) adopted unanimously?"),
        ("Any exceptions?", "Are there any exceptions according to resolution 99 (2031)?"),
        (
            "only the preambular ones please",
            "What do the preambular paragraphs of resolution 99 (2031) say?",
        ),
        ("Who abstained?", "Who abstained on resolution 99 (2031)?"),
        ("What is its purpose?", "What is the purpose of resolution 99 (2031)?"),
    ],
)
def test_what_names_nothing_keeps_to_the_text_that_was_asked_about(question: str, becomes: str) -> None:
    before = "Until when did resolution 99 (2031) extend the mandate?"
    conversation = _after((before, "Extends the mandate;"), symbol="S/RES/99 (2031)")
    assert standalone(question, conversation).question == becomes


def test_a_text_that_the_answer_is_not_of_is_not_taken_over() -> None:
    before = "Until when did resolution 99 (2031) extend the mandate of the Panel of Divers on Norway?"
    conversation = _after((before, "The mandate ends in May."), symbol="S/2031/452")
    asked = standalone("Who is the kelp expert?", conversation)
    assert asked.question == "Who is the kelp expert of the Panel of Divers on Norway?"
    assert asked.otherwise == "Who is the kelp expert?"


def test_the_resolution_that_was_found_is_the_one_spoken_of() -> None:
    before = ("Which resolution established the Kelp Mission?", "Decides to establish a Kelp Mission;")
    found = _after(before, symbol="S/RES/99 (2031)")
    asked = "By when must the Secretary-General report?"
    assert standalone(asked, found).question == (
        "By when must the Secretary-General report according to S/RES/99 (2031)?"
    )
    told = "It was established by resolution 99 (2031)."
    named = _after((before[0], told), symbol="A/86/12")
    assert standalone("Was it adopted unanimously?", named).question != "Was A/86/12 adopted unanimously?"
    assert standalone(asked, named).question == (
        "By when must the Secretary-General report according to resolution 99 (2031)?"
    )


@pytest.mark.parametrize(
    ("quote", "symbol"),
    [
        ("A mission was set up.", "A/86/12"),  # a report is not the resolution
        (
            "Set up by resolution 99 (2031), extended by resolution 100 (2032).",
            "A/86/12",
        ),  # which of the two?
    ],
)
def test_a_resolution_that_was_not_found_is_not_spoken_of(quote: str, symbol: str) -> None:
    conversation = _after(("Which resolution established the Kelp Mission?", quote), symbol=symbol)
    asked = "By when must the Secretary-General report?"
    assert standalone(asked, conversation).question == asked


def test_a_meeting_by_its_number_is_looked_for_only_where_the_conversation_is() -> None:
    before = "Whom did the Kelp Committee hear according to A/86/12?"
    conversation = _after((before, "It heard divers."), symbol="A/86/12")
    assert standalone("Who spoke at the 3rd meeting?", conversation).otherwise == ""
    assert standalone("Who spoke at the opening?", conversation).otherwise == "Who spoke at the opening?"


@pytest.mark.parametrize(
    ("question", "becomes"),
    [
        ("What is asked in it?", "What is asked in E/XY.3/2031/10, para. 4?"),
        ("What is the Chair of the Kelp Board asked to do in it?", "in E/XY.3/2031/10?"),
    ],
)
def test_what_a_paragraph_does_not_name_is_asked_of_its_document(question: str, becomes: str) -> None:
    conversation = _after(("What does paragraph 4 of E/XY.3/2031/10 say?", "Asks the Fund for divers;"))
    assert standalone(question, conversation).question.endswith(becomes)


def test_there_is_where_the_thing_asked_about_is() -> None:
    conversation = _after(("On what date did the pier in Lower Kelpland collapse?", "It fell on 1 May 2031."))
    assert standalone("Who was hurt there?", conversation).question == "Who was hurt in Lower Kelpland?"


def test_a_correction_may_bring_its_own_question() -> None:
    conversation = _after(("What does resolution 98 (2031) say of piers?", "The piers are closed."))
    asked = standalone("No, I meant resolution 99 (2031): what does it ask of divers?", conversation)
    assert asked.question == "What does resolution 99 (2031) ask of divers?"


def test_there_is_the_state_that_the_answer_names() -> None:
    conversation = _after(
        ("How many States are parties to the Kelp Accord?", "There are 60."),
        ("Which was the last State to accede to the Kelp Accord?", "Zimbabwe was the sixtieth State Party."),
    )
    asked = standalone("When did it enter into force there?", conversation)
    assert asked.question == "When did the Kelp Accord enter into force for Zimbabwe?"


@pytest.mark.parametrize(
    ("before", "question", "becomes"),
    [
        (
            "Que demande la résolution 99 (2031) ?",
            "Et que dit-elle des jetées ?",
            "Et que dit-elle des jetées (S/RES/99 (2031)) ?",
        ),
        ("¿Qué pide la resolución 99 (2031)?", "¿Quién la votó?", "¿Quién la votó (S/RES/99 (2031))?"),
        ("О чём резолюция 99 (2031)?", "Кто за нее голосовал?", "Кто за нее голосовал?"),
        ("第99(2031)号决议设立什么？", "它的期限是多久？", "它的期限是多久 (S/RES/99 (2031))？"),
    ],
)
def test_in_other_languages_what_is_meant_is_added(before: str, question: str, becomes: str) -> None:
    conversation = _after((before, "Decides;"), symbol="S/RES/99 (2031)")
    assert standalone(question, conversation).question == becomes


@pytest.mark.parametrize(
    "question",
    [
        "OK, then tell me until when the mandate of KELPFOR runs.",
        "Who chairs the Tidal Court?",
        "¿Cuántos buzos tiene KELPFOR?",
    ],
)
def test_another_subject_is_left_alone(question: str) -> None:
    assert standalone(question, _after(("And who won in 2031?", "Nobody won."))).question == question


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ms. Brook replaces Tor Reed (Norway), who left.", ["Ms. Brook", "Tor Reed"]),
        ("Ada Brook is a diver.", ["Ada Brook"]),
        ("The Kelp Board (Lima) met.", []),
        ("Judge Ada de Brook resigned.", ["Judge Ada de Brook"]),
    ],
)
def test_persons_of_a_passage(text: str, persons: list[str]) -> None:
    assert persons_in(text) == persons


def test_she_is_whom_the_answer_leads_with_and_stays_so() -> None:
    asked = "Who is the candidate of Norway for the Kelp Board?"
    first = replace(_answer(asked, "Expertise in kelp.", "E/31/9"), text="Note:\n\n**Ada Brook** — “Kelp”")
    conversation = Conversation().with_turn(first)
    assert standalone("Where did she study?", conversation).question == "Where did Ms. Brook study?"
    second = _answer("When was she President of the Dive School?", "President of the Dive School", "E/31/9")
    conversation = conversation.with_turn(second)
    assert standalone("Where did she study?", conversation).question == "Where did Ms. Brook study?"


def test_after_a_declined_question_on_the_same_the_conversation_is_where_it_was() -> None:
    told = _answer("How many divers did the Kelp Fund employ?", "It employed 12 divers.", "E/31/9")
    asked = "How many of them were lost?"
    declined = Answer(asked, "How many of the divers were lost?", False, "…")
    conversation = Conversation().with_turn(told).with_turn(declined)
    assert [one.source for one in standalone("Who trains divers?", conversation).cited] == ["a.txt"]
    other = Answer("What is said of Atlantis?", "What is said of Atlantis?", False, "…")
    assert standalone("Who trains divers?", conversation.with_turn(other)).cited == ()


@pytest.mark.parametrize(("many", "one"), [("countries", "country"), ("States", "State"), ("mass", "mass")])
def test_one_of_many(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("What does the draft resolution ask for?", "draft resolution, not adopted", "E/CN.31/2035/L.3"),
        (
            "What does the draft resolution ask for?",
            "revised draft resolution, not adopted",
            "E/CN.31/2035/L.3",
        ),
        # another one is meant than the draft report that the last answer cited
        ("What does the draft resolution ask for?", "draft report (addendum)", None),
        ("Who signed the letter?", "report", None),
        ("Who signed the letter?", "letter", "E/CN.31/2035/L.3"),
        ("Who wrote the report?", "note", "E/CN.31/2035/L.3"),
    ],
)
def test_the_draft_resolution_is_no_document_of_another_kind(
    question: str, status: str, said: str | None
) -> None:
    cited = replace(_answer("?", "q", "E/CN.31/2035/L.3").citations[0], status=status)
    full = nouns_in_full(question, "How many parties are there?", [cited])
    assert (said is None) if full is None else (said or "?") in full
