"""Whether a sentence is beside the point of a question, however near it comes in words and meaning."""

from __future__ import annotations

import re

from assistant.answering.answerability import figure_of_other_bodies, of_another_body, of_other_names
from assistant.answering.attributes import lacks_what_a_country_has
from assistant.answering.attribution import (
    heads_another_body,
    lacks_the_speaker,
    names_nobody,
    of_other_speakers,
    only_introduces,
    speaker_asked,
    speaker_of_why,
)
from assistant.answering.close_reading import Reading, in_full
from assistant.answering.deadlines import lacks_the_deadline
from assistant.answering.elected import lacks_the_election
from assistant.answering.event_place import lacks_the_event
from assistant.answering.headlines import FIGURES
from assistant.answering.kinds_of_money import of_other_money
from assistant.answering.manner import lacks_the_manner
from assistant.answering.of_another_month import of_another_month
from assistant.answering.own_acts import only_recalls
from assistant.answering.premises import (
    lacks_the_deed,
    of_another_number,
    of_another_object,
    only_past,
    only_planned,
)
from assistant.answering.relative_times import lacks_the_relative_time
from assistant.answering.reports_to import lacks_the_report
from assistant.answering.said_of_it import lacks_the_attribute
from assistant.answering.sides_told import lacks_a_side
from assistant.answering.took_place import dates_others, lies_behind
from assistant.answering.wanted import wanted
from assistant.keywords import are_keywords
from assistant.periods import of_another_period, of_other_years, periods
from assistant.question import Query
from assistant.retrieval import context_words
from assistant.terms import nearness, stems_of

# So few words are a name or what an amendment puts in, and tell nothing that is so or not.
LEAST_TO_SAY = 3
# "United Nations system staff and affiliate personnel": no verb, which says neither yes nor no.
_SAYS_SOMETHING = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|may|might|must|can|could|do|does|did"
    r"|not|no|held|made|took|met|gave|set|led|(?-i:[a-z]+(?:ed|es|s)))\b"
)


def beside_the_point(query: Query, reading: Reading) -> bool:
    """Whether a sentence is of another time or body than the question, or lacks the deed whose doer is asked
    for."""
    return (
        only_planned(query, reading)
        or only_recalls(query, reading)
        or only_past(query, reading)
        or lacks_the_deed(query, reading)
        or of_another_body(query, reading)
        or figure_of_other_bodies(query, reading)
        or of_other_names(query, reading)
        or _lacks_what_a_country_has(query, reading)
        or of_another_number(query, reading)
        or _of_another_period(query, reading)
        or _of_other_money(query, reading)
        or of_another_object(query, reading)
        or names_nobody(query.text, in_full(reading))
        or heads_another_body(query.text, in_full(reading))
        or _only_signed(query, reading)
        or _is_rows_of_figures(query, reading)
        or lacks_the_deadline(query.text, in_full(reading))
        or _lacks_a_keyword(query, reading)
        or of_another_month(query.text, in_full(reading), reading.candidate.document.masthead.date)
        or dates_others(query.text, reading.sentence.text)
        or _lies_behind(query, reading)
        or lacks_the_relative_time(query.text, f"{reading.text} {' '.join(reading.with_before)}")
        or _of_other_speakers(query, reading)
        or _lacks_what_is_set_apart(query, reading)
        or _of_another_occasion(query, reading)
    )


def _of_another_occasion(query: Query, reading: Reading) -> bool:
    """Whether a sentence is on another event, election or report than the one whose place, winner or
    intervals are asked for, or on no such thing."""
    if query.language != "en" or query.kind in {"comparison", "summary", "lookup"}:
        return False
    stored, document = reading.candidate.paragraph, reading.candidate.document
    heading = " ".join(stored.section)
    said = f"{stored.section[-1] if stored.section else ''} {in_full(reading)}"
    around = f"{heading} {reading.text} {context_words(document)} {document.masthead.date or ''}"
    return (
        lacks_the_event(query.text, said, around)
        or lacks_the_election(query.text, said, around)
        or lacks_the_report(query.text, in_full(reading))
    )


def _lacks_what_is_set_apart(query: Query, reading: Reading) -> bool:
    """Whether a sentence tells one of two things whose difference is asked for, tells not how a text was
    adopted where that is asked, or is a word or two that say neither yes nor no."""
    if query.language != "en" or query.kind not in {"yes-no", "comparison"}:
        return False
    said = in_full(reading)
    if query.kind == "yes-no" and (len(said.split()) < LEAST_TO_SAY or not _SAYS_SOMETHING.search(said)):
        return True
    if query.kind == "yes-no" and lacks_the_attribute(query.text, said):
        return True
    return lacks_a_side(query.text, said) or lacks_the_manner(query.text, f"{said} {reading.text}")


# A table whose columns were lost is words and figures without a sentence.
_FIGURE = re.compile(r"(?<![\w./])[-–(]?\d[\d.,]*%?\)?(?![\w/])")
_VERB = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|shall|should|may|[a-z]{3,}ed)\b")
LEAST_FIGURES, LEAST_SHARE_OF_FIGURES = 8, 0.2


def _is_rows_of_figures(query: Query, reading: Reading) -> bool:
    """Whether what is no figure is asked for, and a sentence is the rows of a table run together."""
    if query.kind in {"number", "date", "list", "comparison", "lookup"} or "|" in reading.sentence.text:
        return False
    if _VERB.search(reading.sentence.text):
        return False  # "has served for four terms: 2031–2033, …"
    figures = len(_FIGURE.findall(reading.sentence.text))
    return figures >= max(LEAST_FIGURES, LEAST_SHARE_OF_FIGURES * len(reading.sentence.text.split()))


_ASKS_FOR_A_NAME = re.compile(
    r"(?i)\b(?:who|whose|whom|sign(?:s|ed|ature|ing)?|names?|author|wrote|written)\b"
)


def _only_signed(query: Query, reading: Reading) -> bool:
    """Whether a sentence is a signature, where no name is asked for: whoever signed a letter said nothing
    with that."""
    return reading.text.lstrip(" “").startswith("(Signed)") and not _ASKS_FOR_A_NAME.search(query.text)


# Of so many keywords each must be there; of more one may be said in another way.
FEW_KEYWORDS = 3
SAME_WORD = 0.8


def _lacks_a_keyword(query: Query, reading: Reading) -> bool:
    """Whether what is typed as into a search box has a word that neither the paragraph nor what stands over
    it has: with no question around it each word is what is meant."""
    if query.asked_in != "en" or query.kind != "statement" or not are_keywords(query.text):
        return False
    candidate = reading.candidate
    there = f"{candidate.around} {reading.text} {' '.join(candidate.paragraph.section)}"
    stems = stems_of(f"{there} {context_words(candidate.document)}")
    asked = [term.stem for term in query.terms if not any(letter.isdigit() for letter in term.word)]
    missing = [stem for stem in asked if all(nearness(stem, other) < SAME_WORD for other in stems)]
    return len(missing) > (len(asked) > FEW_KEYWORDS)


def _of_another_period(query: Query, reading: Reading) -> bool:
    """Whether a sentence is of another budget year or, where a figure is asked for, of other years alone: the
    report of 2025 on 2024 has no figures of 2025."""
    if query.kind == "comparison":  # "2024/25 and the year before" is of two
        return False
    said = " ".join(reading.with_before)
    asked = periods(query.text)
    if asked:
        return of_another_period(asked, periods(said))
    if len(query.years) != 1 or wanted(query).kind not in FIGURES or query.language != "en":
        return False
    return of_other_years(int(query.years[0]), said)


def _of_other_money(query: Query, reading: Reading) -> bool:
    if query.language != "en" or not (
        wanted(query).kind in FIGURES or query.kind in {"statement", "comparison"}
    ):
        return False
    return of_other_money(query.text, f"{reading.candidate.lead_in} {' '.join(reading.with_before)}")


def _lacks_what_a_country_has(query: Query, reading: Reading) -> bool:
    return query.language == "en" and lacks_what_a_country_has(query.text, " ".join(reading.with_before))


def _of_other_speakers(query: Query, reading: Reading) -> bool:
    if query.language != "en":
        return False
    speaker = speaker_asked(query.text)
    if speaker is None:
        # most questions are neither: nothing of the reading need be put together
        return speaker_of_why(query.text) is not None and lacks_the_speaker(query.text, in_full(reading))
    said = in_full(reading)
    return of_other_speakers(speaker, said) or only_introduces(query.text, said)


def _lies_behind(query: Query, reading: Reading) -> bool:
    date = reading.candidate.document.masthead.date
    told = reading.short.text if reading.short is not None and reading.typed else ""
    return lies_behind(query.text, in_full(reading), date, told)
