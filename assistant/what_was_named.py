"""What the question before names that a follow-up can speak of: its text, who acted, the body, the State.

Pure: questions in, phrases out; "" or None where nothing of the kind is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.another_time import BEFORE_THE_TIME
from assistant.asked_for import acting_in
from assistant.citations import parse_citations
from assistant.common_subject import EVERYWHERE, with_article
from assistant.kinds_of_names import KindOfName, names_in
from assistant.model import Citation, Turn
from assistant.names import proper_names
from assistant.substitution import texts_in
from assistant.verification.names import countries_in

# What only a State has in its name.
_OF_A_STATE = re.compile(
    r"(?i)(?:permanent\s+)?(?:representative|delegation|observer|government|minister|ambassador|parliament"
    r"|authorities|delegate|capital)s?"
)
# What only a text has.
_OF_A_TEXT = re.compile(
    r"(?i)(?:purpose|aim|title|date|preamble|symbol|paragraph|annex|text|provision|recommendation|conclusion|sponsor"
    r"|author|adoption|vote|wording|operative|preambular)s?"
)
_ACCORDING = re.compile(r"(?i),?\s*\baccording to [^?]+")
_ASKS_FOR_A_STATE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:which|what)\s+(?:[a-z]+\s+){0,3}?(?:states?|countr(?:y|ies)|governments?|delegations?|nations?)\b"
    r"|\A\W*(?:and\s+)?(?:who|whom|where)\b"
)
_TEXT_NOUN = re.compile(
    r"\b[Tt]he (?:same )?(?P<noun>(?:draft )?resolution|draft decision|draft|decision|letter|report"
    r"|note|document|statement)\b"
    r"(?!\s+(?:of|on|by|from|dated|that|which|issued|submitted|contained|concerning|adopted (?:by"
    r"|at|on|in))\b|\s+[A-Z\d(]|['’])"
)
_EVENT_NOUN = re.compile(
    r"\b[Tt]he (?P<noun>meeting|session|conference|forum|seminar|summit|workshop|congress|dialogue)\b"
    r"(?!\s+(?:of|on|in|for|at|by|with|that|which)\b|\s+[A-Z\d(]|['’])"
)
_BODIES: tuple[KindOfName, ...] = ("body", "organ", "meeting", "text", "other")
_ROLE_OF = re.compile(
    r"(?i)\A(?:the\s+)?(?:[A-Za-z-]+\s+){0,3}?(?:observer|representative|director|chair\w*|president|chief|head"
    r"|administrator|registrar|prosecutor|commander"
    r"|moderator|secretary|coordinator|rapporteur|minister|members?|judges?|staff)\s+(?:of|for)\s+(?P<whose>.+)\Z"
)


_TREATY = re.compile(
    r"(?:\b(?:[Tt]he )?(?:[A-Z][\w-]+ )*(?:Convention|Protocol|Covenant|Treaty|Agreement|Accord|Statute)\b"
    r"|\b[Tt]he (?:[A-Za-z][\w-]* ){0,2}?(?:convention|covenant|treaty)\b)"
    r"(?: (?:on|against|of|for) [^?,]+?"
    r"(?=\s+(?:in|on|as|by|at|have|has|had|enter|come|are|is|were|was)\s|\s*[?,]))?"
)


def text_named(question: str) -> str:
    """``"What does resolution 99 (2031) say?"`` → ``"resolution 99 (2031)"``."""
    placed = [cited.document for cited in parse_citations(question) if cited.document and cited.locators]
    if placed and placed[0]:
        return placed[0]
    found = texts_in(question)
    return question[slice(*found[0])] if found else ""


def text_spoken_of(turns: Sequence[Turn]) -> str:
    """The text that the last questions name, the latest first, where the answer is of that text."""
    for turn in reversed(turns[-3:]):
        text = text_named(turn.answer.standalone_question)
        if text and (not turn.answer.answered or _is_cited(text, turn.answer.citations)):
            return text
        if text:
            return ""
        found = _text_found(turn) if {c.symbol for c in turns[-1].answer.citations} <= _symbols(turn) else ""
        if found:
            return found
    return ""


# Of the text itself something was asked: what it says, or what is so under it.
_OF_THE_TEXT = re.compile(
    r"(?i)(?:\b(?:does|did|do|has|was|is|can|according to|in|of|by|whether|summari[sz]e)\s+"
    r"(?:(?:the|draft|Security|General|Council|Assembly|operative|\w+['’]s)\s+){0,4}|\A\W*(?:draft\s+)?)\Z"
)


def text_cited_instead(turns: Sequence[Turn]) -> str:
    """The document that the last answer cites, where the question only mentions a text ("the report on
    resolution 99 (2031)") and another is what tells; "" elsewhere."""
    last = turns[-1]
    asked = last.answer.standalone_question
    text = text_named(asked)
    symbols = _symbols(last)
    if not text or not last.answer.answered or len(symbols) != 1 or _OF_THE_TEXT.search(asked.split(text)[0]):
        return ""
    symbol = next(iter(symbols)) or ""
    number = re.search(r"\d+(?:/\d+)*", text)
    own = number is not None and re.search(rf"(?<!\d){re.escape(number.group())}(?!\d)", symbol) is not None
    return "" if own or text == symbol else symbol


_ASKS_FOR_A_TEXT = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:(?:by|in|under|with|through)\s+)?(?:which|what)\s+"
    r"(?P<noun>(?:draft )?resolution|decision|report|letter|note|document)\b(?!s)"
)


def _text_found(turn: Turn) -> str:
    """The text that answers "Which resolution set up the Kelp Mission?": the one that is cited, or the one
    resolution that its words name; "" where that is not plain."""
    asked = _ASKS_FOR_A_TEXT.match(turn.answer.standalone_question)
    symbols = _symbols(turn)
    if asked is None or not turn.answer.answered or len(symbols) != 1:
        return ""
    symbol = next(iter(symbols)) or ""
    said = {cited.quote[slice(*span)] for cited in turn.answer.citations for span in texts_in(cited.quote)}
    if said:
        return said.pop() if len(said) == 1 else ""
    is_resolution = "/RES/" in symbol
    return symbol if is_resolution == asked["noun"].lower().endswith("resolution") else ""


def _symbols(turn: Turn) -> set[str | None]:
    return {cited.symbol for cited in turn.answer.citations}


def _is_cited(text: str, citations: Sequence[Citation]) -> bool:
    number = re.search(r"\d+(?:/\d+)*", text)
    told = " ".join(f"{c.symbol or ''} {c.citation}" for c in citations)
    return text in told or (number is not None and re.search(rf"\b{number.group()}\b", told) is not None)


def agent_in(question: str) -> str:
    """Who acts in ``question``: "the Board's letter" of "What did the Board's letter say?"; "" where it is
    a person or nobody."""
    agent = acting_in(question)
    if not agent or _ROLE_OF.match(agent) or agent.removeprefix("the ") in EVERYWHERE:
        return ""
    return "" if any(name.kind == "person" for name in names_in(f"did {agent}")) else agent


def body_named(question: str) -> str:
    """The body, organ or meeting that ``question`` is about, with its article."""
    named = [n for n in names_in(question) if n.text not in EVERYWHERE and n.before not in {"many", "which"}]
    for kind in _BODIES:
        for name in named:
            if name.kind == kind:
                return with_article(question, name)
    return ""


def owner_of(thing: str, turns: Sequence[Turn]) -> str:
    """Whose ``thing`` "its representative", "its purpose" is after ``turns``."""
    if _OF_A_STATE.fullmatch(thing):
        return next((state for turn in reversed(turns[-3:]) if (state := state_meant(turn))), "")
    return text_named(turns[-1].answer.standalone_question) if _OF_A_TEXT.fullmatch(thing) else ""


def state_meant(turn: Turn) -> str:
    """The State that the question before names, or for which it asks and which the answer names."""
    previous = _ACCORDING.sub("", turn.answer.standalone_question)
    states = [name.text for name in names_in(previous) if name.kind == "state"]
    told = [country for cited in turn.answer.citations[:1] for country in countries_in(cited.quote)]
    others = [name for name in told if name[:1].isupper() and name not in states]
    if _ASKS_FOR_A_STATE.match(previous) and others and (len(set(others)) == 1 or "overnment" in previous):
        return others[0]
    return states[0] if states else ""


def within_role(topic: str) -> str:
    """``"the Director of the Kelp Fund"`` → ``"the Kelp Fund"``: what "it" can mean of a person's office."""
    role = _ROLE_OF.match(topic)
    return role["whose"] if role else topic


def nouns_in_full(question: str, previous: str, cited: Sequence[Citation]) -> str | None:
    """``question`` with "the resolution", "the meeting" said as what they were called before."""
    noun = _TEXT_NOUN.search(question)
    if noun and not texts_in(question):
        qualified = re.search(rf"\b[Tt]he {noun['noun']} (?:of|on|by) [^?,]+?{BEFORE_THE_TIME}", previous)
        text = qualified.group() if qualified else _text_called(noun["noun"].lower(), previous, cited)
        if text:
            return question[: noun.start()] + text + question[noun.end() :]
    event = _EVENT_NOUN.search(question)
    if event and not proper_names(question):
        full = re.search(
            rf"\b(?:[Tt]he|[Aa]n?)\s+(?:(?!(?:of|on|in|at|for|the)\b)[\w'’-]+\s+){{0,6}}?{event['noun']}\b"
            rf"(?:\s+(?:of|on|for|in)\s+[^?,]+?)?{BEFORE_THE_TIME}",
            previous,
        )
        if full and len(full.group().split()) > 2:
            said = re.sub(r"\A[Aa]n?\s", "the ", full.group())
            return f"{question[: event.start()]}{said[0].lower()}{said[1:]}{question[event.end() :]}"
    return None


def _text_called(noun: str, previous: str, cited: Sequence[Citation]) -> str:
    """The one text that the question before names or the answer cites and that may be called ``noun``."""
    named = text_named(previous)
    text = named or _only_cited(noun, cited)
    is_resolution = "/RES/" in text or text.lower().startswith(("resolution", "the resolution"))
    is_decision = text.lower().startswith(("decision", "the decision"))
    if not text or (noun == "resolution" and not is_resolution) or (noun == "decision" and not is_decision):
        return ""
    if noun in {"letter", "report", "note", "statement"} and (is_resolution or is_decision):
        return ""
    return (
        text
        if noun in {"resolution", "decision", "document"} or named.lower().startswith(noun)
        else f"the {noun} {text}"
    )


def _only_cited(noun: str, cited: Sequence[Citation]) -> str:
    """The symbol of the one document cited that may be called "the ``noun``": a draft report is no draft
    resolution; what has no status may be anything."""
    known = [citation for citation in cited if citation.symbol]
    symbols = {citation.symbol or "" for citation in known}
    fits = any(not citation.status or _may_be(noun, citation.status) for citation in known)
    return symbols.pop() if len(symbols) == 1 and fits else ""


def _may_be(noun: str, status: str) -> bool:
    """Whether a document of ``status`` may be called "the ``noun``"; reports are called so loosely."""
    return noun in {"document", "statement", "note", "report"} or noun in status.replace("revised ", "")


def treaty_in(question: str) -> str:
    """``"When did the Kelp Accord enter into force?"`` → ``"the Kelp Accord"``."""
    found = _TREATY.search(question)
    return found.group() if found else ""
