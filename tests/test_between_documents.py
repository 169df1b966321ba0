"""What changed from one document of an answer to the next: what the two texts show, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answering.across import asked_of_each
from assistant.answering.between_documents import with_changes
from assistant.answering.changed_words import ChangedWords, changed_words
from assistant.answering.draft import Draft, Line, Support
from assistant.answering.told_figures import difference_of, told_figure
from assistant.answering.wording import Phrases
from assistant.language import Language
from assistant.question import analyse
from assistant.verification import check_sentence
from index.model import Masthead
from index.records import DocumentRecord

DEVELOPED = "How did the number of parties to the Convention on Kelp develop?"
MANDATE = "How did the mandate of the Kelp Mission develop over time?"


def _line(year: int, text: str, *, kind: str = "report", body: str = "Commission on Kelp") -> Line:
    symbol = f"E/XY.3/{year}/4"
    masthead = Masthead(body=body, date=f"{year}-05-04", document_type=kind)
    document = DocumentRecord(year, f"{year}.txt", symbol, masthead=masthead, year=year)
    return Line(text, (Support(document, "p4", text, 0, len(text)),), heading=f"**{symbol}**", bullet=True)


def _changes(question: str, *lines: Line, language: Language = "en") -> list[Line]:
    draft = with_changes(Draft(True, lines), analyse(question), Phrases(language))
    assert draft.answered
    assert [line for line in draft.lines if line in lines] == list(lines), "the entries stay as they are"
    return [line for line in draft.lines if line not in lines]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (
            "Decides to extend the mandate of the Kelp Mission until 30 June 2031;",
            "Decides to extend the mandate of the Kelp Mission until 31 December 2032;",
            [("30 June 2031", "31 December 2032")],
        ),
        (
            "Decides, as recalled in resolution 2729 (2031), to keep the Fund open until 30 June 2031;",
            "Decides, as recalled in resolution 2999 (2032), to keep the Fund open until 30 June 2032;",
            [("30 June 2031", "30 June 2032")],
        ),
        (
            "As at 31 January 2031, 47 States were parties to the Convention on Kelp.",
            "As at 31 January 2032, 51 States were parties to the Convention on Kelp.",
            [("47 States", "51 States")],
        ),
        (
            "Authorizes up to 1,000 pilots, led by the Board of Tides, to guard the harbour;",
            "Authorizes up to 1,500 pilots, led by the Board of Tides, to guard the harbour and its piers;",
            [("1,000 pilots", "1,500 pilots"), ("", "and its piers")],
        ),
        (
            "Regrets that the Authority did not pay the four pilots of the harbour in full;",
            "Regrets that the Authority did pay the four pilots of the harbour in full;",
            [("not", "")],
        ),
        ("Urges States to report on the state of their piers;",) * 2 + ([],),
    ],
)  # fmt: skip
def test_words_that_differ_in_one_and_the_same_text_are_told(
    old: str, new: str, changes: list[tuple[str, str]]
) -> None:
    found = changed_words(old, new)
    assert found == [ChangedWords(*change) for change in changes]
    for change in found:
        assert change.old in old
        assert change.new in new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Requests Member States to limit solitary duty at staffed stations to 14 days;",
            "Invites Member States to consider limiting solitary duty, in accordance with circumstances;",
        ),
        ("One speaker praised the piers.", "Many speakers praised the piers."),
        ("The harbour has four piers.", "The Board met in May and thanked the pilots for their patience."),
    ],
)
def test_two_texts_that_only_speak_of_one_thing_are_no_one_text(old: str, new: str) -> None:
    assert changed_words(old, new) is None


def test_a_date_put_off_is_told_under_the_later_document_and_cites_both() -> None:
    old = _line(2031, "Decides to extend the mandate of the Kelp Mission until 30 June 2031;")
    new = _line(2032, "Decides to extend the mandate of the Kelp Mission until 31 December 2032;")
    (told,) = _changes(MANDATE, old, new)
    assert told.text == "before: “30 June 2031” — now: “31 December 2032”"
    assert told.heading == "E/XY.3/2032/4 compared with E/XY.3/2031/4:"
    assert told.supports == (*old.supports, *new.supports)


def test_the_figure_asked_about_is_told_of_each_wording_with_the_difference_marked_as_computed() -> None:
    old = _line(
        2031, "As at 31 January 2031, 96 States had signed it and 22 States had become parties to it."
    )
    new = _line(
        2032, "Two further States had joined, bringing the number of parties to the Convention to 24."
    )
    (told,) = _changes(DEVELOPED, old, new)
    assert told.text == "before: “22” — now: “24”"
    assert told.heading.endswith("Difference, computed from the two figures: +2")
    assert "2" not in told.text.replace("22", "").replace("24", ""), "what is computed is in no quotation"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("22 States had become parties to it.", "Over the year 24 States signed it."),
        ("22 ports of Chile had become parties to it.", "24 ports of Chad are parties to the Convention."),
        ("22 States had become parties to it.", "Then 24 more States were parties than the year before."),
        ("22 States had become parties to it.", "Of its parties 24 met, and 25 parties did not."),
        ("22 States had become parties to it.", "The parties, 24 of whom are islands, met twice."),
    ],
)  # fmt: skip
def test_figures_of_other_things_are_not_set_beside_each_other(old: str, new: str) -> None:
    assert _changes(DEVELOPED, _line(2031, old), _line(2032, new)) == []


def test_a_figure_with_over_or_about_is_told_without_a_difference() -> None:
    old = _line(2031, "Over 40 States had become parties to it.")
    new = _line(2032, "It was joined by more, and 51 States are now parties to the Convention.")
    (told,) = _changes(DEVELOPED, old, new)
    assert told.text == "before: “Over 40” — now: “51”"
    assert "computed" not in told.heading


def test_what_was_added_is_no_rise_to_so_much() -> None:
    old = _line(2031, "At the end of the year 22 States had become parties to it.")
    new = _line(2032, "At the end of the year 24 more States had become parties to it.")
    (told,) = _changes(DEVELOPED, old, new)
    assert told.text == "before: “22 States” — now: “24 more States”"
    assert "computed" not in told.heading


def test_figures_of_two_bodies_are_not_set_beside_each_other() -> None:
    old = _line(2031, "22 States had become parties to it.", body="Board of Tides")
    new = _line(2032, "The number of parties to the Convention had reached 24.")
    assert _changes(DEVELOPED, old, new) == []


def test_states_that_one_list_has_and_the_other_has_not_are_named() -> None:
    old = _line(2031, "Ferries were lent by Chile, Peru, Norway and Fiji.")
    new = _line(
        2032, "The Board thanked Chile, Peru, Norway and Malta, which had lent it their ferries again."
    )
    told = _changes("How did the lending of ferries develop over time?", old, new)
    assert [line.text for line in told] == [
        "Named now and not before: Malta",
        "Named before and not now: Fiji",
    ]


def test_of_a_paragraph_that_stays_the_same_its_beginning_is_told() -> None:
    text = "Urges all States to report on their piers and harbours by May of each year;"
    (told,) = _changes("How did the text on piers change over time?", _line(2031, text), _line(2032, text))
    assert told.text == "the same words: “Urges all States to report on their piers and harbours” …"


def test_titles_are_no_paragraphs_and_are_not_compared() -> None:
    lines = [_line(year, "Long-term effects of kelp on the tides of all harbours") for year in (2031, 2032)]
    titles = [replace(line, supports=(replace(line.supports[0], locator=""),)) for line in lines]
    assert _changes("Compare E/XY.3/2031/4 and E/XY.3/2032/4", *titles) == []


def test_a_draft_that_has_become_a_resolution_is_said_to_be_adopted() -> None:
    old = _line(
        2031, "Urges all States to report on their piers and harbours by May;", kind="draft resolution"
    )
    new = _line(2032, "Urges all States to report on their piers and harbours by June;", kind="resolution")
    (told,) = _changes("How did the text on piers change over time?", old, new)
    assert told.heading.endswith("What was a draft is adopted.")
    (told,) = _changes("How did the text on piers change over time?", old, _line(2032, new.text))
    assert "adopted" not in told.heading


def test_nothing_is_told_of_documents_of_one_date_or_other_languages_or_other_questions() -> None:
    old = _line(2031, "Decides to extend the mandate of the Kelp Mission until 30 June 2031;")
    new = _line(2032, "Decides to extend the mandate of the Kelp Mission until 30 June 2032;")
    assert _changes("What is the mandate of the Kelp Mission?", old, new) == []
    assert _changes(MANDATE, new, old) == []
    assert len(_changes(MANDATE, old, new, language="fr")) == 1


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_what_is_told_in_any_language_stands_in_what_is_cited(language: Language) -> None:
    old = _line(2031, "Authorizes up to 1,000 pilots, led by the Board of Tides, to guard the harbour;")
    new = _line(
        2032, "Authorizes up to 1,500 pilots, led by the Board of Tides, to guard the harbour at night;"
    )
    told = _changes("How did the force of pilots develop over time?", old, new, language=language)
    assert len(told) == 2
    for line in told:
        assert check_sentence(line.text, [support.quote for support in line.supports]).label == "supported"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Compare what E/XY.3/2031/4 and E/XY.3/2032/4 say about kelp.", "What is said about kelp."),
        ("What do E/XY.3/2031/4 and E/XY.3/2032/4 say about kelp?", None),
        ("Compare what Chad and Peru say about kelp.", None),
    ],
)
def test_each_document_of_a_comparison_is_asked_a_question(question: str, asked: str | None) -> None:
    assert ("What is said" in asked_of_each(analyse(question)).text) is (asked is not None)
    if asked is not None:
        assert asked_of_each(analyse(question)).text == asked


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        ("$1.5 million", "$3 million", "$1.5 million"),
        ("forty", "51", "11"),
        ("$40", "51", None),
        ("40 per cent", "51 per cent", "11 per cent"),
    ],
)
def test_a_difference_is_of_two_figures_of_one_kind(one: str, other: str, between: str | None) -> None:
    first, second = told_figure(one), told_figure(other)
    assert first is not None
    assert second is not None
    assert difference_of(first, second) == between
    assert told_figure(f"over {one}") is None
