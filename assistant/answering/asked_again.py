"""Questions that are answered by another asked in their place: with the document that "the report" means, of
the documents that a title names, of members instead of their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.asked import Asked
from assistant.answering.countries import asked_of_countries, names_a_state
from assistant.answering.draft import Draft
from assistant.answering.english_order import in_english_order
from assistant.answering.text_on_a_topic import text_on_a_topic
from assistant.answering.which_document import Meant, which_document
from assistant.asked_of_assistant import to_be_translated
from assistant.document_in_front import put_to_the_one_in_front
from assistant.documents_meant import documents_named
from assistant.documents_that_say import SAYING, put_to_documents, said_in, speaks_to
from assistant.members_asked import members_counted
from assistant.question import analyse

# Enough to see whether what a question asks for is named as a State.
_MOST_READ_FOR_A_NAME = 10


def to_be_shown(asked: Asked) -> Draft | None:
    """The text that is asked to be translated, as it stands, where a place or a document is named."""
    meant = to_be_translated(asked.query.asked)
    query = analyse(meant) if meant is not None else None
    if query is None or not (query.citations or query.resolutions):
        return None
    shown = asked.again(replace(asked.task, query=query))
    return replace(shown, notices=(asked.phrases.say("translates_nothing"), *shown.notices))


def of_the_one_in_front(asked: Asked) -> Draft | None:
    """What the document says that a phrase in front of the question picks ("norland letter about kelp, what
    do they want?"); None where none is picked, or it does not answer."""
    for text in dict.fromkeys((asked.query.text, asked.task.typed)):
        put = put_to_the_one_in_front(text, asked.library) if asked.query.asked_in == "en" else None
        if put is None:
            continue
        question, document = put
        draft = asked.again(replace(asked.task, query=analyse(question), typed=question))
        if draft.answered:
            return _meaning(asked, draft, [document.label])
    return None


def of_a_text_on_a_topic(asked: Asked) -> Draft | None:
    """What is told of "the resolution on Haiti", or which it is asked to be; None for other questions."""
    meant = text_on_a_topic(asked.library, asked.query, asked.library.documents(), asked.phrases)
    return None if meant is None else _of_meant(asked, meant)


def of_the_document_meant(asked: Asked) -> Draft | None:
    """What a bare "the document" or "the two reports" means, or which it is asked to be; None for other
    questions."""
    held = asked.library.documents()
    cited = {source for source, _ in asked.task.beside} or {asked.task.focus or ""}
    meant = which_document(asked.query, held, [d for d in held if d.source in cited], asked.phrases)
    return None if meant is None else _of_meant(asked, meant)


def _of_meant(asked: Asked, meant: Meant) -> Draft | None:
    """The answer to the question with the document that is meant; or the question which one is."""
    if meant.draft is not None:
        return meant.draft
    query = analyse(meant.question)
    named, _ = documents_named(asked.library, query)
    if not named:
        return None  # its own words do not tell it from the question's
    draft = asked.again(replace(asked.task, query=query))
    taken = meant.taken and draft.answered
    return _meaning(asked, draft, [document.label for document in named]) if taken else draft


def _meaning(asked: Asked, draft: Draft, labels: Sequence[str]) -> Draft:
    """``draft`` with what the question was taken to mean."""
    said = asked.phrases.say("meant", document=", ".join(labels))
    return replace(draft, notices=(said, *draft.notices))


def of_documents_titled(asked: Asked) -> Draft | None:
    """The answer of the documents that the question names by title as those that say something."""
    text = said_in(asked.query.text)
    if asked.query.language != "en" or SAYING.search(text) is None:
        return None
    found = asked.gathered(asked.query, ()).candidates
    titled = put_to_documents(text, asked.library, (c.paragraph for c in found))
    if titled is None:
        return None
    draft = asked.again(replace(asked.task, query=analyse(titled)))
    supports = [support for line in draft.lines for support in line.supports]
    told = " ".join([*(line.text for line in draft.lines), *(support.quote for support in supports)])
    titles = " ".join(support.document.masthead.title or "" for support in supports)
    return draft if draft.answered and speaks_to(text, told, titles) else None


def of_members(asked: Asked) -> Draft | None:
    """The list of a body's members, with their number, where that is asked; None where none is found."""
    plain = members_counted(asked.query.text) if asked.query.language == "en" else None
    if plain is None:
        return None
    draft = asked.again(replace(asked.task, query=analyse(plain)))
    several = [line for line in draft.lines if line.bullet]
    return draft if draft.answered and len(several) > 1 else None


def of_countries(asked: Asked) -> Draft | None:
    """What answers "Which Governments …?" asked of countries, where it names any; None otherwise."""
    plain = asked_of_countries(asked.query.text) if asked.query.asked_in == "en" else None
    if plain is None:
        return None
    draft = asked.again(replace(asked.task, query=in_english_order(analyse(plain))))
    said = " ".join(support.quote for line in draft.lines for support in line.supports)

    def texts_found(words: str) -> list[str]:
        return [hit.paragraph.text for hit in asked.library.search(words, _MOST_READ_FOR_A_NAME)]

    return draft if draft.answered and names_a_state(plain, said, texts_found) else None
