"""Follow-ups in French, Spanish, Russian, Chinese and Arabic: what a pronoun stands for is added in brackets.

In these languages no pronoun is replaced, which would need their grammar: "Et que dit-elle du varech ?" is
asked as "Et que dit-elle du varech (S/RES/99 (2031)) ?". Pure.
"""

from __future__ import annotations

import re

from assistant.model import Conversation, Turn
from assistant.names import proper_names
from assistant.persons_meant import person_meant
from assistant.question import analyse
from assistant.what_was_named import body_named, text_spoken_of
from index.translation import gloss

_PRONOUNS = {
    "fr": re.compile(
        r"(?i)-t?-?(?:il|elle|on)s?\b|\b(?:ils?|elles?|lui|celle-ci|celui-ci|son|sa|ses|leurs?)\b"
        r"|\b(?:qui|que|quand|où|comment|pourquoi)\s+(?:la|le|les|y|en|l['’])\b|\bl['’](?:a|ont|avait)\b"
    ),
    "es": re.compile(
        r"(?i)\b(?:él|ella|ellos|ellas|sus?|lo|le|les)\b|\b(?:quién|cuándo|dónde|cómo"
        r"|por qué)\s+(?:la|los|las)\b"
    ),
    "ru": re.compile(r"(?i)\b(?:он|она|оно|они|его|ее|её|их|ему|ей|им|ими|ней|нем|нём|них|там)\b"),
    "zh": re.compile(r"它|他|她|其(?!他)|该|那里|这些|那些"),
    "ar": re.compile(
        r"\b(?:هو|هي|هم)\b|[\u0621-\u064a]{2,}(?:ها|هم|هما)\b|\b(?:فيه|منه|عنه|له|به|إليه|عليه)\b"
    ),
}
_SHE = re.compile(r"(?i)\b(?:elle|ella|она|ее|её|ней)\b|她|\bهي\b")
_HE = re.compile(r"(?i)\b(?:il|lui|él|он|его|ему|нем|нём)\b|他(?!们)|\bهو\b")
_ASKS_FOR_A_PERSON = re.compile(
    r"(?i)\A\W*(?:y\s+|et\s+)?(?:qui|quién|a quién|кто|кого)\b|谁|\A\W*من\b"
    r"|\A\W*(?:y\s+|et\s+)?(?:quel(?:le)?|qué|cuál)\s+(?:\w+\s+){0,1}?(?:juge|membre|expert|ministre|président|candidat"
    r"|ambassadeur|rapporteur|directeur|représentant|juez|jueza|miembro|experto|ministro|presidente|candidato"
    r"|embajador|relator|director|representante)[ea]?\b"
)
# "Qui l'a remplacé ?", "¿Quién lo sustituyó?": whom somebody replaces, appoints, arrests.
_DONE_TO_A_PERSON = re.compile(
    r"(?i)(?:\bl['’](?:a|avait)\s+(?:(?:ensuite|alors|aussi|déjà)\s+)?"
    r"(?:remplac|nomm|élu|succéd|arrêt|tu[ée]\b|désign|limog|révoqu|accus|condamn|libér|bless|inhum|enlev)"
    r"|\blui\s+(?:a|avait)\s+succédé|\b(?:lo|la|le)\s+(?:reemplaz|sustituy|sucedi|nombr|eligi|arrest|detuv|mat[óo]\b"
    r"|design|destituy|acus|conden|liber|hiri|secuestr))"
)
# A follow-up that only goes on: "¿y cuánto bajaron los casos?".
_GOES_ON = re.compile(
    r"(?i)\A[\s¿¡]*(?:et|mais|y|e|pero|а|и|но)[\s,]+(?=\S)|\A\s*(?:那么?|还有|而)|\A\s*و(?=\w)"
)


def with_what_is_meant(question: str, conversation: Conversation) -> str | None:
    """``question`` with the text, person or body that its pronoun stands for; None for an English question,
    one without a pronoun, or where nothing is known for it."""
    query = analyse(question)
    pronouns = _PRONOUNS.get(query.asked_in)
    if pronouns is None or pronouns.search(question) is None or query.citations or query.resolutions:
        return None
    last = conversation.turns[-1]
    if any(name not in last.answer.standalone_question for name in proper_names(question)):
        return None
    if _DONE_TO_A_PERSON.search(question) and not _person(question, conversation):
        return None  # no body, no text
    meant = (
        _person(question, conversation) or _text(conversation) or body_named(last.answer.standalone_question)
    )
    if not meant or meant in question:
        return None
    stem = question.rstrip("?？؟.!。 ")
    mark = question[len(stem) :].strip() or "?"
    space = " " if query.asked_in == "fr" else ""
    return f"{stem} ({meant}){space}{mark}"


def asks_in_its_language(fragment: str) -> bool:
    """Whether ``fragment`` asks in one of these languages: "cada cuánto tiene que informar la Junta" is a
    question, and no name for another."""
    language = analyse(fragment).asked_in
    glossed = gloss(fragment, language) if language != "en" else None
    return glossed is not None and any(piece.role == "asking" for piece in glossed.pieces)


def goes_on(question: str) -> bool:
    """Whether a question in one of these languages opens with "and" and names nothing and no time: it is
    asked of what was spoken of."""
    query = analyse(question)
    if query.asked_in == "en" or _GOES_ON.match(question) is None:
        return False
    return not (query.names or query.years or query.citations or query.resolutions or query.sessions)


def _person(question: str, conversation: Conversation) -> str:
    last = conversation.turns[-1]
    pronoun = "she" if _SHE.search(question) else "he" if _HE.search(question) else ""
    if not pronoun and _DONE_TO_A_PERSON.search(question):
        name = person_meant("he", [Turn(last.question, last.answer)], asked_for=True)
        said = " ".join(cited.quote for cited in last.answer.citations)
        asks = _ASKS_FOR_A_PERSON.search(last.answer.standalone_question) is not None
        return name if asks and name and name.split()[-1] in said else ""
    if not pronoun or _ASKS_FOR_A_PERSON.search(last.answer.standalone_question) is None:
        return ""
    asked = Turn(last.question, last.answer)
    return person_meant(pronoun, [asked], asked_for=True)


def _text(conversation: Conversation) -> str:
    """The text that the last question names, by the symbol that the answer cites it under."""
    last = conversation.turns[-1]
    for cited in last.answer.citations:
        number = re.search(r"(?<=/)\d+(?:/\d+)?(?= \(|\Z)", cited.symbol or "")
        if number and re.search(rf"(?<!\d){number.group()}(?!\d)", last.answer.standalone_question):
            return cited.symbol or ""
    return text_spoken_of(conversation.turns)
