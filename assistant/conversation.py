"""A follow-up made into a question that stands alone, so that one search answers it and a person can check.

Pure: what was asked and answered before in, a question out. What was understood is always shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.citations import format_citation, parse_citations
from assistant.model import Citation, Conversation, Turn
from assistant.names import DATE, SESSION, YEAR, ordinal_value, proper_names
from assistant.question import analyse
from assistant.terms import content_terms
from assistant.topic import topic_of


@dataclass(frozen=True, slots=True)
class Standalone:
    """``question`` can be answered alone; ``rewritten`` says that it differs from what was typed.

    ``document`` is the file the conversation is at, for a place named without its document.
    """

    question: str
    rewritten: bool = False
    document: str | None = None


_LEAD = (
    r"\A\s*(?:(?:and|but|so|then|also|ok(?:ay)?|et|mais|y|pero|а|и|但是|那么|و)[\s,]+)*"
    r"(?:(?:what|how) about|what of|et (?:pour|en)?|y (?:en)?|qu'en est-il de)?\s*"
)
_ELLIPSIS = re.compile(
    r"(?i)\A\s*(?:(?:and|but|so|then|also|et|y|а|и|那|و)[\s,]+(?:(?:what|how) about\s+)?|(?:what"
    r"|how) about\s+|what of\s+|same for\s+)(?P<rest>[^?？؟]+)[?？؟.]*\s*\Z"
)
_CORRECTION = re.compile(
    r"(?i)\A\s*(?:no|non|нет|sorry|pardon|wait|actually|rather)?[\s,.:;—–-]*(?:(?:i|we) (?:meant|mean"
    r"|was asking about|wanted)|i'm asking about|je voulais dire|quise decir|"
    r"(?:not .{1,60}?[,;]?\s*(?:but|rather)))\s+(?P<rest>[^?]+?)(?:,?\s+not\s+[^?]+)?[?.!]*\s*\Z"
)
_NEXT = re.compile(
    r"(?i)\b(?:the )?(?P<way>next|following|subsequent|previous|preceding|prior|suivant\w*"
    r"|précédent\w*|siguiente|anterior|следующ\w+|предыдущ\w+)\s+(?:sub-?)?(?P<unit>paragraphs?"
    r"|paras?\.?|footnote|one|párrafo|пункт\w*)?\b"
    r"|\bparagraphe? (?P<way2>suivant|précédent|before that|after that|before|after)\b"
    r"|\bpárrafo (?P<way3>siguiente|anterior)\b|\bthe (?:one|paragraph) (?P<way4>after|before)\b"
    r"|(?P<zh>下一段|上一段)"
)
_BACK = re.compile(r"(?i)previous|preceding|prior|before|précédent|anterior|предыдущ|上一段")
_ORDINAL_ONE = re.compile(
    r"(?i)\b(?:the )?(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
    r"|\d+(?:st|nd|rd|th))\s+(?:one|point|item|citation|source|result|quote|answer|entry)\b"
    r"|\b(?:number|source|citation|point)\s+(?P<number>\d{1,2})\b|\A\s*\[(?P<marker>\d{1,2})\]\W*\Z"
)
_MORE = re.compile(
    r"(?i)\A\W*(?:(?:tell|say|give|show) me more|(?:any(?:thing)?|what|something) (?:more"
    r"|else)(?: (?:on|about) (?:this|that|it))?|more(?: details?)?(?: please)?|go on|continue"
    r"|elaborate|(?:can|could) you (?:elaborate|expand))(?:[\s,]+(?:on|about) (?:this|that|it))?\W*\Z"
)
_OBJECT = re.compile(
    r"(?i)\b(?:it|them|this|that|these|those)(?=\s*(?:[?.!,;]|\Z|\b(?:in|on|at|by|for|and|or|with|from"
    r"|to|held|adopted|mentioned|say|about|take|happen)\b))"
)
_SUBJECT = re.compile(
    r"(?i)\b(?:it|they|this|that|these|those)\b(?=\s+(?:was|were|is|are|has|have|had|be|held|take|took"
    r"|say|said|happen|start|end|adopt|cost|last|do|mean|refer|call|request|recommend|contain|include)\w*\b)"
)
_PERSON = re.compile(
    r"(?i)\b(?:he|she|him|her|the same (?:speaker|representative|observer|person)|that (?:speaker"
    r"|representative|observer|person|delegation))\b"
)
_POSSESSIVE = re.compile(r"(?i)\b(?:its|their|his|her)\b")
_THERE = re.compile(
    r"(?i)\b(?:there)\b(?!\s+(?:is|are|was|were|be|been|any|a|an|some|no|general)\b)"
    r"|(?<=\bwho was )there\b|\bthen\b(?=\s*\?)"
)
_EXPLETIVE = re.compile(
    r"(?i)\b(?:is|was) it (?:true|noted|stressed|said|suggested|indicated|emphasi[sz]ed|agreed|decided"
    r"|possible|correct|expected|proposed|important|necessary)\b|\bit (?:is|was) (?:true|noted|said"
    r"|stressed|suggested)\b"
)
_DOCUMENT_WORD = re.compile(
    r"(?i)\b(?:(?:in|of|by|from|does|did|is|was) )?(?P<noun>th(?:is|at|e same) (?:document|report"
    r"|resolution|draft resolution|draft report|letter|note|text|paper))\b"
)
_PARAGRAPH_WORD = re.compile(
    r"(?i)\b(?:in|from|of|does|did|is)?\s*(?P<noun>th(?:is|at|e same) (?:paragraph|para\.?|passage"
    r"|provision))\b"
)
_SPEAKER_ROLE = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )?(?:observer|representative|Director|Chair(?:man|person|woman)?|President"
    r"|Chief|Secretary|Executive Director|"
    r"Special Rapporteur|Rapporteur|Under-Secretary-General|Minister)s?(?: (?:of|for"
    r"|on)(?: the)?(?: [A-Z][\w'’-]+| (?:of|for|and|on|in|the|against|de))+)?"
)


# What hangs on a name in small letters: the "on trafficking in persons" of "the Protocol on trafficking in
# persons".
_DETAIL = (
    r"(?:\s+(?:on|of|for|against)\s+[a-z][\w-]+(?:\s+(?:in|of|and)\s+[a-z][\w-]+)*)?"
    r"(?:\s+(?:meeting|seminar))?"
)


def standalone(question: str, conversation: Conversation) -> Standalone:
    """``question`` as it reads on its own after ``conversation``; unchanged when it stands alone."""
    last = conversation.turns[-1] if conversation.turns else None
    if last is None:
        return Standalone(question)
    cited = _last_citation(conversation)
    source = cited.source if cited else None
    rewritten = (
        _correction(question, last)
        or _by_place(question, cited)
        or _by_ordinal(question, last)
        or _more(question, last)
        or _by_omission(question, last)
        or _by_pronoun(question, last, cited)
    )
    if rewritten is None or _same(rewritten, question):
        return Standalone(question, document=source)
    return Standalone(rewritten, rewritten=True, document=source)


def _correction(question: str, last: Turn) -> str | None:
    match = _CORRECTION.match(question)
    if match is None:
        return None
    return _substitute(last.answer.standalone_question, match["rest"].strip()) or match["rest"].strip()


def _by_place(question: str, cited: Citation | None) -> str | None:
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
        return f"{question[: last.end]} of {name}{question[last.end :]}"
    return None


def _by_ordinal(question: str, last: Turn) -> str | None:
    match = _ORDINAL_ONE.search(question)
    if match is None or not last.answer.citations or len(content_terms(_ORDINAL_ONE.sub(" ", question))) > 2:
        return None
    word = (match["ordinal"] or match["number"] or match["marker"]).lower()
    citations = _items(last.answer.citations)
    count = len(citations)
    number = count if word == "last" else int(word) if word.isdigit() else ordinal_value(word)
    if number is None or not 1 <= number <= count:
        return None
    cited = citations[number - 1]
    return f"What does {cited.citation or format_citation(cited.symbol or cited.label, [cited.locator])} say?"


def _items(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations a reader counts: not the lead-in when what follows is its list."""
    if len(citations) > 2 and citations[1].locator.startswith(f"{citations[0].locator}."):
        return citations[1:]
    return citations


def _more(question: str, last: Turn) -> str | None:
    topic = topic_of(last.answer.standalone_question)
    return f"What else is said about {topic}?" if topic and _MORE.match(question) else None


def _by_omission(question: str, last: Turn) -> str | None:
    """ "And in 2012?", "What about the Protocol?", "How many parties?": the rest is as asked before."""
    previous = last.answer.standalone_question
    match = _ELLIPSIS.match(question)
    if match and not _has_verb(match["rest"]):
        return _substitute(previous, match["rest"].strip())
    asked = re.match(
        r"(?i)\W*(?:and\s+)?(?P<head>how (?:many|much)|which|what)\s+(?P<noun>[\w-]+(?:\s[\w-]+)?)\s*\?",
        question,
    )
    if asked and not proper_names(question):
        same = re.search(rf"(?i)\b{asked['head']}\s+(?P<noun>[\w-]+)", previous)
        if same:
            return previous[: same.start("noun")] + asked["noun"] + previous[same.end("noun") :]
    return None


def _by_pronoun(question: str, last: Turn, cited: Citation | None) -> str | None:
    plain = re.sub(r"(?i)\A\s*(?:and|but|so|then|also)[\s,]+", "", question)
    plain = plain[:1].upper() + plain[1:]
    if cited is not None:
        name = cited.symbol or cited.label
        for pattern, full in (
            (_PARAGRAPH_WORD, cited.citation or format_citation(name, [cited.locator])),
            (_DOCUMENT_WORD, name),
        ):
            found = pattern.search(plain)
            if found:
                return plain[: found.start("noun")] + full + plain[found.end("noun") :]
    person = _PERSON.search(plain)
    if person and not proper_names(plain[: person.start()]):
        speaker = _speaker_of(last)
        if speaker:
            return plain[: person.start()] + speaker + plain[person.end() :]
    topic = topic_of(last.answer.standalone_question)
    if not topic:
        return None
    found = _external_pronoun(plain)
    if found is not None:
        replacement = f"{topic}'s" if _POSSESSIVE.fullmatch(found.group()) else topic
        if found.re is _THERE:
            replacement = f"at {topic}"
        return plain[: found.start()] + replacement + plain[found.end() :]
    if _is_bare(plain):
        stem = plain.rstrip("?!. ")
        return f"{stem}: {topic}?"
    return None


def _external_pronoun(text: str) -> re.Match[str] | None:
    """The pronoun that stands for something outside the question, if there is one."""
    masked = _EXPLETIVE.sub(lambda m: "_" * len(m.group()), text)
    for pattern in (_SUBJECT, _OBJECT, _THERE, _POSSESSIVE):
        found = pattern.search(masked)
        if found is None:
            continue
        before = content_terms(masked[: found.start()])
        if pattern is _POSSESSIVE and before:
            continue  # "What did the Centre do in its work?" says whose work
        allowed = 0 if found.group().lower() == "they" else 1
        if pattern is _SUBJECT and len(before) > allowed:
            continue  # "What did the speakers say they would do?"
        return found
    return None


def _is_bare(question: str) -> bool:
    """Whether a question has too little in it to be searched for: "Why?", "Who spoke?", "When was that?"."""
    query = analyse(question)
    if query.kind in {"library", "small-talk", "lookup", "mentions"}:
        return False
    if query.names or query.years or query.resolutions or query.citations or query.sessions:
        return False
    return (
        len(query.terms) <= 1
        and len(question.split()) <= 5
        and bool(re.search(r"(?i)\b(?:who|when|where|why|how|what|which)\b", question))
    )


def _substitute(previous: str, fragment: str) -> str:
    """``previous`` with its part of the same kind as ``fragment`` put in its place, else with it added."""
    fragment = fragment.rstrip("?!. ")
    dated = re.search(rf"(?i)\s+(?:in|of|from|for|at)\s+{YEAR.pattern}\Z", fragment)
    if dated and proper_names(f"about {fragment[: dated.start()]}"):
        return _substitute(_substitute(previous, fragment[: dated.start()]), dated.group().strip())
    for pattern in (DATE, SESSION, YEAR):
        new, old = pattern.search(fragment), pattern.search(previous)
        if new and old:
            if pattern is not YEAR or DATE.search(previous) is None:
                return previous[: old.start()] + new.group() + previous[old.end() :]
            year = YEAR.search(previous)
            assert year is not None  # the pattern is YEAR and it matched
            return previous[: year.start()] + new.group() + previous[year.end() :]
        if new:
            preposition = "" if re.match(r"(?i)(?:in|on|at|during|for|by)\b", fragment) else "in "
            return f"{previous.rstrip('?!. ')} {preposition}{fragment}?"
    old_names = proper_names(previous)
    new_names = proper_names(f"about {fragment}")
    bare = re.sub(r"(?i)\A(?:about|for|on|in|by|of|from|with|at)\s+", "", fragment)
    bare = re.sub(
        r"(?i)\A(?:the|that|this)\s+(?:ones?|same)\s+(?:in|of|for|on|at|from|about|with)\s+", "", bare
    )
    if new_names and old_names:
        target = re.escape(_likest(new_names[0], old_names)) + _DETAIL
        article = r"(?:\bthe )?" if bare.lower().startswith("the ") else ""
        return re.sub(article + target, lambda _: bare, previous, count=1)
    counted = re.search(r"(?i)\bhow many (?P<noun>[\w-]+)", previous)
    if counted and re.fullmatch(r"[\w-]+s", bare):
        return previous[: counted.start("noun")] + bare + previous[counted.end("noun") :]
    topic = topic_of(previous)
    if topic and topic in previous:
        return previous.replace(topic, bare)
    return f"{previous.rstrip('?!. ')} {fragment}?"


def _likest(name: str, candidates: list[str]) -> str:
    """The candidate that shares most words with ``name``; the last one when none does."""
    words = set(name.lower().split())
    return max(enumerate(candidates), key=lambda pair: (len(words & set(pair[1].lower().split())), pair[0]))[
        1
    ]


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


def _speaker_of(turn: Turn) -> str | None:
    for citation in turn.answer.citations:
        found = _SPEAKER_ROLE.search(citation.quote)
        if found:
            role = found.group().strip()
            return role[0].lower() + role[1:] if role.startswith("The ") else role
    return None


def _last_citation(conversation: Conversation) -> Citation | None:
    for turn in reversed(conversation.turns):
        if turn.answer.citations:
            return turn.answer.citations[
                -1 if analyse(turn.answer.standalone_question).kind == "lookup" else 0
            ]
    return None


def _has_verb(fragment: str) -> bool:
    return bool(
        re.match(
            r"(?i)\s*(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can"
            r"|could|should|would|will)\b",
            fragment,
        )
    )


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).lower() == re.sub(r"\W+", "", other).lower()
