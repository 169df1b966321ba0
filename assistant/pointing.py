"""Follow-ups that point: "the next paragraph", "paragraph 15 (b)", "the second one", "[3]"."""

from __future__ import annotations

import re

from assistant.citations import format_citation, parse_citations
from assistant.inline_items import inline_items
from assistant.model import Citation, Conversation, Turn
from assistant.names import ordinal_value
from assistant.terms import content_terms

_NEXT = re.compile(
    r"(?i)\b(?:the )?(?P<way>next|following|subsequent|previous|preceding|prior|suivant\w*"
    r"|précédent\w*|siguiente|anterior|следующ\w+|предыдущ\w+)\s*(?:sub-?)?(?P<unit>paragraphs?"
    r"|paras?\.?|footnote|one|párrafo|пункт\w*)\b"
    r"|\b(?:the )?(?P<way5>next|following|previous|preceding)(?=\W*(?:please|say|says)?\W*\Z)"
    r"|\bwhat (?:comes|follows)(?: (?:right )?(?:after|next))?(?: (?:that|this|it))?(?=\W*\Z)"
    r"|\bparagraphe? (?P<way2>suivant|précédent|before that|after that|before|after)\b"
    r"|\bpárrafo (?P<way3>siguiente|anterior)\b|\bthe (?:one|paragraph) (?P<way4>after|before)\b"
    r"|(?P<zh>下一段|上一段)"
)
_BACK = re.compile(r"(?i)previous|preceding|prior|before|précédent|anterior|предыдущ|上一段")
_ORDINAL_ONE = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:what about\s+)?the (?P<alone>first|second|third|fourth|fifth|last)\W*\Z"
    r"|\bthe (?P<of>first|second|third|fourth|fifth|sixth|last) of (?:these|those|them)\b"
    r"|\b(?:the )?(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
    r"|\d+(?:st|nd|rd|th))\s+(?:one|point|item|citation|source|result|quote|answer|entry)\b(?!\s+to\s)"
    r"|\b(?:number|source|citation|point)\s+(?P<number>\d{1,2})\b|\A\s*\[(?P<marker>\d{1,2})\]\W*\Z"
)
# "How many got the second one?" asks for a number, and not what a paragraph says.
_COUNTS = re.compile(r"(?i)\A\W*(?:(?:and|but|so)\s+)?how (?:many|much)\b")
# After these "the first one" is a document, not the paragraph that is quoted of it.
_DOCUMENTS_ASKED = re.compile(
    r"(?i)\A\W*(?:which|what|list|show(?: me)?|find(?: me)?|give me)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:documents|resolutions|decisions|reports|letters|notes|drafts|texts)\b"
)

# "Resolutions about kelp", "How many letters are there from Norland?"
_HOW_MANY = re.compile(
    r"(?i)\A\W*(?:how many\s+)?(?:[\w-]+\s+){0,3}?(?:documents|resolutions|decisions|reports|letters|notes)\b"
)


def by_place(question: str, cited: Citation | None) -> str | None:
    """ "The next paragraph", "paragraph 15 (b)", "footnote 2": in the document that was cited last."""
    if cited is None:
        return None
    name = cited.symbol or cited.label
    move = _NEXT.search(question)
    if move and len(content_terms(_NEXT.sub(" ", question))) <= 1:
        step = -1 if _BACK.search(move.group()) else 1
        moved = _moved(cited.locator, step)
        return f"What does {_words_of(moved)} of {name} say?" if moved else None
    citations = parse_citations(question)
    if citations and all(c.document is None and c.locators for c in citations):
        last = citations[-1]
        told = f"{question[: last.end]} of {name}{question[last.end :]}"
        alone = re.fullmatch(r"(?i)\W*(?:and|what about|and what about)\s+(?P<place>[^?]+?)[?!.\s]*", told)
        return f"What does {alone['place']} say?" if alone and len(citations) == 1 else told
    return None


def by_ordinal(question: str, conversation: Conversation) -> str | None:
    """ "The second one", "[3]": the entry of the list that was shown last."""
    match = _ORDINAL_ONE.search(question)
    if match is None or len(content_terms(_ORDINAL_ONE.sub(" ", question))) > 2 or _COUNTS.match(question):
        return None
    shown = list_shown(conversation)
    if shown is None:
        return None
    word = (match["alone"] or match["of"] or match["ordinal"] or match["number"] or match["marker"]).lower()
    several = len({cited.symbol or cited.label for cited in shown.answer.citations}) > 1
    listed = shown.answer.standalone_question
    if several and _DOCUMENTS_ASKED.search(listed) and not match["marker"]:
        return _document_of_that_place(word, shown.answer.citations)
    citations = _items(shown.answer.citations)
    inside = list(inline_items(citations[0].quote)) if len(citations) == 1 else []
    count = len(inside) or len(citations)
    number = count if word == "last" else int(word) if word.isdigit() else ordinal_value(word)
    if number is None or not 1 <= number <= count:
        return None
    cited = citations[0 if inside else number - 1]
    if inside:
        place = cited.citation or format_citation(cited.symbol or cited.label, [cited.locator])
        return f"What does {place} ({inside[number - 1]}) say?"
    return f"What does {cited.citation or format_citation(cited.symbol or cited.label, [cited.locator])} say?"


_LATEST_OF_THESE = re.compile(
    r"(?i)\A\W*(?:(?:and|ok|so)\s+)?"
    r"(?:(?:what|which)(?:['’]s| is| was)\s+|show me\s+|give me\s+)?"
    r"the\s+(?:very\s+)?(?P<which>latest|newest|most recent|oldest|earliest)"
    r"(?:\s+(?:one|of (?:these|those|them)))?\W*\Z"
)
_ON_WHAT = re.compile(
    r"(?i)\b(?P<type>document|resolution|decision|report|letter|note)s\b[^?]*?"
    r"\b(?P<on>(?:about|on|from|concerning|regarding|deal with|relate to|of|by)\s+[^?]{2,60}?)"
    r"(?:\s+(?:are|is) there|\s+do you (?:have|hold))?[?.!\s]*\Z"
)


def latest_of_these(question: str, conversation: Conversation) -> str | None:
    """ "The latest one" after a list of the documents on something: the latest of those."""
    asked = _LATEST_OF_THESE.match(question)
    shown = list_shown(conversation) if asked else None
    if asked is None or shown is None:
        return None
    listed = shown.answer.standalone_question
    documents = _DOCUMENTS_ASKED.search(listed) or _HOW_MANY.match(listed)
    on = _ON_WHAT.search(listed) if documents else None
    if on is None:
        place = "first" if asked["which"].lower() in {"oldest", "earliest"} else "last"
        cited = shown.answer.citations  # documents are listed in the order of time
        return _document_of_that_place(place, cited) if _DOCUMENTS_ASKED.search(listed) else None
    topic = re.sub(r"(?i)\A(?:deal with|relate to)", "on", on["on"])
    return f"What is the {asked['which'].lower()} {on['type'].lower()} {topic}?"


def _document_of_that_place(word: str, citations: tuple[Citation, ...]) -> str | None:
    """What the ``word``-th document of a list of documents is about; None where there are not so many, or
    only one."""
    named = list(dict.fromkeys(cited.symbol or cited.label for cited in citations))
    number = len(named) if word == "last" else int(word) if word.isdigit() else ordinal_value(word)
    if number is None or len(named) < 2 or not 1 <= number <= len(named):
        return None
    return f"What is {named[number - 1]} about?"


def list_shown(conversation: Conversation) -> Turn | None:
    """The last turn that showed a list: after "the first one" comes "the second", of the same list."""
    for turn in reversed(conversation.turns):
        if turn.answer.citations and not _ORDINAL_ONE.search(turn.question):
            return turn
    return None


def _items(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations a reader counts: not the lead-in when what follows is its list."""
    if len(citations) > 2 and citations[1].locator.startswith(f"{citations[0].locator}."):
        return citations[1:]
    return citations


def _moved(locator: str, step: int) -> str | None:
    """``"p9"`` one on is ``"p10"``; from a sub-paragraph the next paragraph is its parent's."""
    head, *rest = locator.split(".")
    parts = [head, *rest] if not head.startswith("annex") else [f"{head}.{rest[0]}" if rest else head]
    match = re.fullmatch(r"(.*?)(\d+)", parts[0])
    if match is None or int(match[2]) + step < 0:
        return None
    return f"{match[1]}{int(match[2]) + step}"


def _words_of(locator: str) -> str:
    """The place as a question would name it: "paragraph 10", "preambular paragraph 3", "footnote 2"."""
    words = {
        "pp": "preambular paragraph",
        "op": "operative paragraph",
        "fn": "footnote",
        "u": "unnumbered paragraph",
    }
    head, _, place = locator.rpartition(".")
    match = re.fullmatch(r"([a-z]+)(\d+)", place)
    if match is None:
        return place
    prefix = f"annex {head.removeprefix('annex')}, " if head else ""
    return f"{prefix}{words.get(match[1], 'paragraph')} {match[2]}"
