"""Questions about the answer that was just given: "Which document is that?", "Who said that?", "Is that a
decision or a draft?", "Read me the whole paragraph".

A search for them finds any text with "document" or "decision" in it; what they ask is known already: it is
the place that the answer rests on. Pure: the turns so far in, what is asked and of which places out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.citations import format_citation
from assistant.model import Citation, Conversation, Turn
from assistant.question_words import OPENING

About = Literal["source", "speaker", "standing", "paragraph", "first", "last", "adopted", "reply"]

_THAT = r"(?:th(?:at|is|ese|ose)|it|so)"
_END = r"(?:\s+(?:exactly|then|please|from|in|on|again|there|statement|answer|sentence|quote))*\W*\Z"
_OPENING = rf"(?i)\A\W*{OPENING}"
_TEXT = (
    r"(?:un\s+|official\s+)?(?:document|paragraph|para|text|source|resolution|report|letter|decision|page"
    r"|passage)"
)
_SAYS = r"(?:say|says|said|state|states|stated|write|writes|wrote|claim|claims|claimed|tell|tells|told)"
_STATUS = (
    r"(?:(?:legally\s+)?binding|official|final|(?:(?:already|formally|ever|been)\s+)*adopted"
    r"|(?:(?:only|just|really|already|actually|still|already|merely)\s+)*(?:an?|the|one of the)\s+"
    r"(?:(?:official|formal|final|mere|draft|adopted|legally|binding)\s+)*"
    r"(?:decision|draft|recommendation|proposal|resolution|request|view|opinion|statement|fact|position"
    r"|allegation|claim|text|report|letter|order|plan)(?:\s+of\s+(?:the|an?)\s+[\w -]+)?)"
)
_SOURCE = re.compile(
    rf"{_OPENING}(?:"
    rf"(?:(?:from|in|of)\s+)?(?:which|what)\s+{_TEXT}s?(?:\s+(?:is|was|are|were|does|did)\s+(?:{_THAT}"
    rf"|you\s+\w+)"
    rf"(?:\s+(?:come\s+from|{_SAYS}(?:\s+{_THAT})?|stand|written|taken))?|\s+{_SAYS}\s+{_THAT})?"
    rf"|where\s+(?:is|was|does|did|do)\s+(?:{_THAT}|you|the\s+{_TEXT})\s+(?:{_SAYS}|stand|come|get|have"
    rf"|take|taken"
    rf"|written|found|find)(?:\s+{_THAT})?"
    rf"|(?:what(?:['’]s|\s+is|\s+was)\s+)?(?:the|your|its|that)\s+(?:source|reference|citation|symbol)"
    rf"(?:\s+(?:of|for)\s+{_THAT}|\s+of\s+th(?:at|is)\s+{_TEXT})?"
    rf"|(?:source|reference|citation|page|para(?:graph)?|link|url|symbol|document)s?"
    r"(?: (?:number|no\.?|reference))?"
    rf"|(?:on|in|at) (?:what|which) (?:page|para(?:graph)?)"
    rf"|(?:the |give me the |what(?:['’]s| is) the )?(?:exact )?(?:page|para(?:graph)?)"
    r"(?: (?:number|no\.?|reference))"
    rf"|what\s+(?:is|was)\s+the\s+date\s+of\s+th(?:at|is)\s+{_TEXT}|(?:of|from)\s+(?:what"
    rf"|which)\s+date\s+is\s+{_THAT}"
    rf"|when\s+(?:is|was)\s+th(?:at|is)\s+{_TEXT}\s+(?:issued|published|dated|written|circulated|released)"
    rf"|where\s+is\s+(?:that|this)\s+from){_END}"
)
_SPEAKER = re.compile(
    rf"{_OPENING}(?:(?:who|which\s+[a-z]+)\s+(?:has\s+|was\s+it\s+(?:who\s+|that\s+)?|is\s+it\s+(?:who\s+"
    rf"|that\s+)?)?"
    rf"{_SAYS}\s+{_THAT}|who\s+is\s+(?:saying|speaking|claiming|talking)(?:\s+{_THAT})?"
    rf"|whose\s+(?:words?|view|opinion|position|claim|statement|proposal|recommendation|figure|estimate"
    rf"|assessment)s?"
    rf"\s+(?:is|are|was|were)\s+{_THAT}|according\s+to\s+(?:whom|who)|by\s+whom\s+(?:is|was)\s+{_THAT}\s+said"
    rf"|(?:says|said)\s+who){_END}"
)
_DOCUMENTS = re.compile(r"(?i)\b(?:documents|texts|resolutions|reports|letters|decisions|paragraphs)\b")
_WROTE_IT = re.compile(r"(?i)\bwrote it\b")
_STANDING = re.compile(
    rf"{_OPENING}(?P<verb>is|was|has|are|were)\s+(?P<that>{_THAT})\s+(?P<what>{_STATUS}(?:,?\s+or\s+(?:is\s+it\s+)?"
    rf"(?:not|{_STATUS}|[a-z]+))*){_END}"
)
# "Was it adopted in the end?" of what a report tells of.
_ADOPTED = re.compile(
    rf"{_OPENING}(?:(?:and|but|so)\s+)?(?:(?:was|were|is|are)\s+(?P<what>it|that|this|they|these|those"
    r"|(?:the|that|this|those)\s+(?:[\w-]+\s+){0,2}?(?:texts?|drafts?|amendments?|proposals?|revisions?|changes?))\s+"
    r"(?:then\s+|ever\s+|finally\s+|eventually\s+|actually\s+)?(?:adopted|approved|accepted|passed|rejected)"
    r"|did\s+(?:it|that|this|they|the\s+\w+)\s+(?:pass|(?:adopt|approve|accept|reject)\s+(?:it|that|them|this)))"
    r"(?:\s+(?:in the end|after all|at last|finally|eventually|then))?\W*\Z"
)
# "And what was the reply?": nothing says to what, so that it is to what was told.
_REPLIES = r"(?:reply|replies|answer|answers|response|responses|reaction|reactions)"
_REPLY = re.compile(
    rf"{_OPENING}(?:what\s+(?:was|were|is)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?{_REPLIES}"
    r"(?:\s+(?:of|by|from|given by)\s+(?P<of>[^?,]{2,60}?))?"
    r"|(?:how|what)\s+did\s+(?P<by>they|he|she|it|[^?,]{2,60}?)\s+(?:reply|respond|answer|react)"
    r"|(?:was|is)\s+there\s+(?:an?|any)\s+(?:reply|answer|response)|the\s+(?:reply|response))"
    r"(?:\s+to\s+(?:that|this|it|them|him|her))?\W*\Z"
)
_PARAGRAPH = re.compile(
    rf"{_OPENING}(?:(?:please|(?:can|could) you|(?:can|may) i)\s+)*"
    r"(?:read|show|give|quote|cite|print|see|have|tell|display|what does|what is)?\s*(?:me|us)?\s*(?:out\s+)?"
    r"(?:the|that|this)\s+"
    r"(?:(?:whole|full|entire|complete|exact)\s+(?:text\s+of\s+(?:the|that|this)\s+)?(?:paragraph|para"
    r"|passage"
    r"|quote|wording|text|sentence)|(?:text|wording)\s+of\s+(?:the|that|this)\s+(?:paragraph|para|passage))"
    r"(?:\s+(?:say|read))?(?:\s+(?:out|aloud|in full|please|to me))*\W*\Z"
    r"|\A\W*(?:are you (?:really |quite |absolutely )?(?:sure|certain)|is (?:that|this|it) (?:true|correct"
    r"|right|certain)"
    r"|really|how do you know(?: (?:that|this))?)(?: (?:about (?:that|this|it)|of (?:that|this|it)))?\W*\Z"
    r"|\A\W*(?:in full|the full text|full text|read it (?:out|in full|aloud))(?:,?\s+please)?\W*\Z"
)
_EDGE = re.compile(
    rf"{_OPENING}(?:(?:please|(?:can|could) you)\s+)*(?:read|show|give|quote|what (?:does|is|about|says)"
    r"|how does)?\s*(?:me\s+)?"
    r"(?:the|its)\s+(?P<edge>first|opening|last|final|closing)\s+(?:(?:numbered|operative)\s+)?(?:paragraph"
    r"|para)"
    r"(?:\s+of\s+(?:it|that|the\s+(?:same\s+)?(?:document|resolution|report|letter|text)))?(?:\s+(?:say"
    r"|read))?\W*\Z"
)
_KINDS: tuple[tuple[re.Pattern[str], About], ...] = (
    (_EDGE, "last"),
    (_PARAGRAPH, "paragraph"),
    (_STANDING, "standing"),
    (_ADOPTED, "adopted"),
    (_REPLY, "reply"),
    (_SPEAKER, "speaker"),
    (_SOURCE, "source"),
)
# The standing of a text that can itself be adopted.
_OF_A_TEXT = re.compile(r"(?:revised )?(?:draft )?(?:resolution|decision)")
_NOBODY = re.compile(r"(?i)they|he|she|it|them")
# A "response" to a flood is no words.
_IN_WORDS = re.compile(r"(?i)\b(?:repl(?:y|ies)|answers?)\b")
# A reply is to what stands in one place; who asked may stand in another.
MOST_PLACES_REPLIED_TO = 2
# So much of a quote tells which it is.
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class AboutTheAnswer:
    """``about`` is what is asked of the places ``cited``; ``question`` asks it so that it stands alone.
    ``by`` is who is asked about, where a reply is asked for and somebody is named."""

    about: About
    cited: tuple[Citation, ...]
    question: str
    by: str = ""

    @property
    def place(self) -> str:
        """Where the answer that is asked about stands, as it is cited."""
        return _place(self.cited[0])


def about_the_answer(question: str, conversation: Conversation) -> AboutTheAnswer | None:
    """What ``question`` asks about the answer before; None where it asks something else, or where nothing
    was answered. It stays with the answer through questions of its kind."""
    found = next(((kind, m) for pattern, kind in _KINDS if (m := pattern.match(question))), None)
    turn = _answer_meant(conversation)
    if found is not None and found[0] == "reply":
        return _reply_asked(question, found[1], conversation, turn)
    if found is None or turn is None:
        return None
    about, match = found
    cited = _resting_on(turn.answer.citations)
    first = cited[0]
    place = _place(first)
    if about == "standing" and _ADOPTED.match(question) and not _OF_A_TEXT.match(first.status):
        about = "adopted"
    if about == "adopted":
        if not first.locator or _OF_A_TEXT.match(first.status):
            return None
        return AboutTheAnswer(about, cited, f"Was what {place} speaks of adopted?")
    if about == "standing":
        adopted = "adopted" in match["what"]
        if adopted and not _OF_A_TEXT.match(first.status):
            return None  # what a report speaks of may be adopted, and no report says so of itself
        named = (first.symbol or first.label) if adopted else place
        return AboutTheAnswer(about, cited, f"{match['verb'].capitalize()} {named} {match['what'].strip()}?")
    if about == "last":
        about = "first" if match["edge"].lower() in {"first", "opening"} else "last"
        question = f"What does the {about} paragraph of {first.symbol or first.label} say?"
        return AboutTheAnswer(about, cited, question)
    if about == "paragraph":
        return AboutTheAnswer(about, cited, f"What does {place} say?")
    if about == "source" and _DOCUMENTS.search(question) and _DOCUMENTS.search(_asked(turn)):
        return None  # "Which documents?" after "How many documents were issued?"
    of_document = bool(first.symbol) and str(first.symbol) in _asked(turn)
    if about == "speaker" and (not first.locator or (of_document and _WROTE_IT.search(question))):
        return None  # after "What is A/80/1 about?", "Who wrote it?" asks who wrote the document
    asks = "Who says" if about == "speaker" else "Which document says"
    return AboutTheAnswer(about, cited, f"{asks} “{_shortened(first.quote)}”?")


def _reply_asked(
    question: str, asked: re.Match[str], conversation: Conversation, turn: Turn | None
) -> AboutTheAnswer | None:
    """The reply to the one thing that the answer before tells; of no place where that was declined; None
    where it tells of several places, or nothing was asked before."""
    if not conversation.turns:
        return None
    by = (asked["of"] or asked["by"] or "").strip()
    by = "" if _NOBODY.fullmatch(by) else by
    if turn is None:
        return AboutTheAnswer("reply", (), question) if not by or _IN_WORDS.search(question) else None
    cited = _resting_on(turn.answer.citations)
    places = {(one.source, one.locator) for one in cited}
    if len({source for source, _ in places}) > 1 or len(places) > MOST_PLACES_REPLIED_TO:
        return None
    last = cited[-1]
    whose = f" of {by}" if by else ""
    said = f"What was the reply{whose} to “{_shortened(last.quote)}”?"
    return AboutTheAnswer("reply", (last,), said, by)


def _place(cited: Citation) -> str:
    return cited.citation or format_citation(cited.symbol or cited.label, [cited.locator])


def _asked(turn: Turn) -> str:
    return turn.answer.standalone_question


def asks_about_an_answer(question: str) -> bool:
    """Whether ``question`` is of that kind: what follows it is a follow-up to the question before it."""
    return any(pattern.match(question) for pattern, _ in _KINDS)


def _answer_meant(conversation: Conversation) -> Turn | None:
    """The last turn, where it was answered from the documents."""
    last = conversation.turns[-1] if conversation.turns else None
    return last if last is not None and last.answer.answered and last.answer.citations else None


def _resting_on(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations without the lead-in of a list, and without mastheads where paragraphs are cited."""
    if len(citations) > 1 and citations[1].locator.startswith(f"{citations[0].locator}."):
        citations = citations[1:]
    return tuple(cited for cited in citations if cited.locator) or citations


def _shortened(quote: str) -> str:
    text = re.sub(r"\s+", " ", quote).strip(" .;,|“”")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
