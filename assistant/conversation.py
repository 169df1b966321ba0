"""A follow-up made into a question that stands alone, so that one search answers it and a person can check.

Pure: what was asked and answered before in, a question out. What was understood is always shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.asked_for import (
    asked_again,
    asked_otherwise,
    one_said,
    thing_asked_for,
    things_in_full,
)
from assistant.carried_over import (
    counted_again,
    holder_said,
    on_new_subject,
    points_back,
    the_one,
    who_did,
    with_its_time,
)
from assistant.citations import format_citation, parse_citations
from assistant.common_subject import EVERYWHERE, with_common_subject
from assistant.model import Citation, Conversation, Turn
from assistant.names import proper_names
from assistant.pointing import by_ordinal, by_place
from assistant.question import analyse, split_questions
from assistant.substitution import substitute
from assistant.terms import content_terms, stems_of
from assistant.topic import several_of, topic_of
from assistant.verb_forms import PAST


@dataclass(frozen=True, slots=True)
class Standalone:
    """``question`` can be answered alone; ``rewritten`` says that it differs from what was typed.

    ``document`` is the file the conversation is at, for a place named without its document. ``leans`` says
    that the question keeps to what was talked about, so that its answer is looked for beside ``cited`` first.
    """

    question: str
    rewritten: bool = False
    document: str | None = None
    leans: bool = False
    cited: tuple[Citation, ...] = ()


_ELLIPSIS = re.compile(
    r"(?i)\A[¿\s]*(?:(?:and|but|so|then|also|et|y|а|и|那|و)[\s,]+(?:(?:what|how) about\s+)?|(?:what"
    r"|how) about\s+|what of\s+|same for\s+"
    r"|(?=(?:in|for|on|at|by|during|according to)\s+(?!which|what|whom|whose|how)"
    r"\S+(?:\s+\S+){0,4}\s*\??\s*\Z))"
    r"(?P<rest>[^?？؟]+)[?？؟.]*\s*\Z"
)
_CORRECTION = re.compile(
    r"(?i)\A\s*(?:no|non|нет|sorry|pardon|wait|actually|rather)?[\s,.:;—–-]*(?:(?:i|we) (?:meant|mean"
    r"|was asking about|wanted)|i'm asking about|je voulais dire|quise decir|"
    r"(?:not .{1,60}?[,;]?\s*(?:but|rather))|(?<=no, )(?=the |in |for )|(?<=non, )(?=la |le |l'|en )"
    r"|(?<=no, )(?=la |el |en ))\s*(?P<rest>[^?]+?)(?:,?\s+not\s+[^?]+)?[?.!]*\s*\Z"
)
# "No, not the Fund, the Bank."
_NOT_THIS = re.compile(
    r"(?i)\A\s*(?:(?:no|sorry)[\s,.:;—–-]+)?not\s+[^?,;.]{2,60}[,;.]\s*(?:but\s+|rather\s+)?(?P<rest>[^?,]{2,60}?)"
    r"[?.!]*\s*\Z"
)
_MORE = re.compile(
    r"(?i)\A\W*(?:(?:tell|say|give|show) me more|(?:any(?:thing)?|what|something) (?:more"
    r"|else)(?: (?:on|about) (?:this|that|it))?|more(?: details?)?(?: please)?|go on|continue"
    r"|elaborate|(?:can|could) you (?:elaborate|expand))(?:[\s,]+(?:on|about) (?:this|that|it))?\W*\Z"
)
_OBJECT = re.compile(
    r"(?i)(?<=\bof )(?:them|(?:these|those)(?=\s*(?:[?.!,;]|\Z"
    r"|\b(?:are|were|is|was|have|had|has|do|did|will|came|come|by|in|at|on|only|not)\b)))\b"
    r"|\b(?:it|them|this|that|these|those)(?=\s*(?:[?.!,;]|\Z|\b(?:in|on|at|by|for|and|or|with|from"
    r"|are|were|is|was|have|had|has|did|do|to|held|adopted|mentioned|say|about|take|happen)\b))"
)
_SUBJECT = re.compile(
    r"(?i)\b(?:it|they|this|that|these|those)\b(?=\s+(?:was|were|is|are|has|have|had|be|held|take|took"
    r"|say|said|happen|start|end|adopt|cost|last|do|mean|refer|call|request|recommend|contain|include)\w*\b)"
    r"|(?<=\bdoes )(?:it|they)\b(?=\s+[a-z])|(?<=\bdo )they\b(?=\s+[a-z])|(?<=\bdid )that\b(?=\s+make\b)"
    r"|(?<=\bdid )(?:it|they)\b(?=\s+[a-z])"
    r"|(?:(?<=\bwas )|(?<=\bwere )|(?<=\bis )|(?<=\bare )|(?<=\bhas )|(?<=\bhave )|(?<=\bhad )|(?<=\bwill ))"
    r"(?:it|they)\b(?=\s+[a-z])"
)
_PERSON = re.compile(
    r"(?i)\b(?:he|she|him|her|the same (?:speaker|representative|observer|person)|that (?:speaker"
    r"|representative|observer|person|delegation))\b"
)
_SEVERAL = re.compile(r"(?i)they|them|those|these|their")
# "of them are …", "of them returned": a verb follows, so a clause can be hung on "them".
_IS_OR_DID = re.compile(rf"(?i)\s+(?:are|were|is|was|have|had|has|do|did|will|can)\b|\s+{PAST}")
_SINGLE = re.compile(r"(?i)it|its|this|that")
_IS_EVENT = re.compile(
    r"(?i)(?:the|its|their|an?)\s+(?:(?!of|on|at|in|about|for|to)[\w'’-]+\s+){0,5}?"
    r"(?:meeting|session|seminar|conference|workshop|forum|summit|dialogue|election|review|round)s?\b"
)
# What takes place is the meeting, not its theme.
_HAPPENS = re.compile(
    r"(?i)\s*(?:be |was |is |been )?(?:take|took|taken|held|happen|start|begin|began|end|attend|convene)\w*\b"
)
_DID_TO = re.compile(
    r"(?i)\bwho\s+(?:chaired|attended|opened|hosted|organi[sz]ed|convened|moderated|closed|addressed)\s*\Z"
)
_EVENT = re.compile(
    r"(?i)\b(?:of|at|in|during) (?P<event>(?:the|its|their) [^,]*?"
    r"\b(?:meeting|session|seminar|conference|workshop|forum|summit|dialogue)\b.*)"
)
_PRONOUN = re.compile(r"(?i)\b(?:it|its|they|them|their|these|those|he|she|him|his|her|there)\b")
_OF = re.compile(r"(?i)\bof\s*\Z")
_POSSESSIVE = re.compile(r"(?i)\b(?:its|their|his|her)\b")
# "her term", but not "asked her to come".
_HIS_OWN = re.compile(
    r"(?i)\b(?:his|her|their)\b(?=\s+(?!to\b|in\b|on\b|for\b|at\b|by\b|about\b|and\b)[a-z])"
)
_THERE = re.compile(
    r"(?i)\b(?:there)\b(?!\s+(?:is|are|was|were|be|been|any|a|an|some|no|general)\b)"
    r"|(?<=\bwho was )there\b|\bthen\b(?=\s*\?)"
)
# "How many plenary meetings did it hold?": nothing stands before "it" but what is asked for.
_FRONTED = re.compile(
    r"(?i)\A\W*(?:(?:in|on|at|by|for|from|to|with|of)\s+)?(?:how many|how much|which|what)\s+"
    r"(?:(?!did|does|do|has|have|had|was|were|is|are|will|that|who)[\w'’-]+\s+){1,6}"
    r"(?:did|does|do|has|have|had|was|were|is|are|will)\s+\Z"
)
_EXPLETIVE = re.compile(
    r"(?i)\b(?:is|was) it (?:true|noted|stressed|said|suggested|indicated|emphasi[sz]ed|agreed|decided"
    r"|possible|correct|expected|proposed|important|necessary)\b"
    r"|\bhow (?:many|much)\b[^?]*?\b(?:are|is|were|was) there\b|\bit (?:is|was) (?:true|noted|said"
    r"|stressed|suggested)\b"
)
# "What did the Assembly actually appropriate?": of what, or for what, was said before.
_WITHOUT_OBJECT = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+)?(?:what|how much)\s+(?:did|does|has|have)\s+(?:the\s+)?(?:[\w'’-]+\s+){1,5}?"
    r"(?:\w+ly\s+)?(?:appropriate|recommend|decide|propose|approve|request|conclude|appropriated|recommended|decided"
    r"|proposed|approved|requested|concluded)\s*\?*\s*\Z"
)
_ABOUT_WHAT = re.compile(
    r"(?i)\s(?P<about>(?:for|on|about|regarding|concerning)\s+(?!what\b|which\b|whom\b|it\b|that\b)[^?]+)\?*\s*\Z"
)
_OPENS_ON = re.compile(r"(?i)\A\W*(?:and|but|so|then|also)\b")
_DEFINITE = re.compile(r"(?i)\b(?:the|this|that|these|those)\s+(?P<noun>[a-z]{3,})")
_DOCUMENT_WORD = re.compile(
    r"(?i)\b(?:(?:in|of|by|from|does|did|is|was) )?(?P<noun>th(?:is|at|e same) (?:document|report"
    r"|resolution|draft resolution|draft report|letter|note|text|paper))\b"
)
_PARAGRAPH_WORD = re.compile(
    r"(?i)\b(?:in|from|of|does|did|is)?\s*(?P<noun>th(?:is|at|e same) (?:paragraph|para\.?|passage"
    r"|provision))\b"
)
_SUMMED_UP = re.compile(r"(?i)(?P<verb>summari[sz]e|sum up) (?:it|this|that)\W*\Z")
_ONE_IN_PARAGRAPH = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:what about\s+)?(?:the ones?|that|those)\s+(?:in|of)\s+"
    r"(?P<paragraph>(?:operative\s+)?para(?:graph|\.)?\s*\d+(?:\s*\([a-z]\))?)(?=[\s,?.]|\Z)"
)
_PARAGRAPH_NUMBER = re.compile(r"(?i)\b(?:operative\s+)?para(?:graph|\.)?\s*\d+(?:\s*\([a-z]\))?")
# A question of more words says itself what it is about.
MOST_TERMS = 3
_SPEAKER_ROLE = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )?(?:[A-Z][\w'’-]+ ){0,3}"
    r"(?:observer|representative|Director|Chair(?:man|person|woman)?|President"
    r"|(?:High|Special) (?:Representative|Commissioner|Envoy)|Chief|Secretary(?:-General)?|Executive Director"
    r"|Special Rapporteur|Rapporteur|Under-Secretary-General|Minister)s?(?: (?:of|for"
    r"|on)(?: the)?(?: [A-Z][\w'’-]+| (?:of|for|and|on|in|the|against|de))+)?"
)


def standalone(question: str, conversation: Conversation, *, same_message: bool = False) -> Standalone:
    """``question`` as it reads on its own after ``conversation``; unchanged when it stands alone.

    ``same_message`` says that it is a later part of the message that the last turn began.
    """
    if not conversation.turns:
        return Standalone(question)
    last = _with_last_part(conversation.turns[-1])
    conversation = Conversation((*conversation.turns[:-1], last))
    other = on_new_subject(question)
    if other is not None:
        return Standalone(other, rewritten=True)
    cited = _last_citation(conversation)
    source = cited.source if cited else None
    rewritten = (
        _correction(question, last)
        or _in_another_paragraph(question, last)
        or by_place(question, cited)
        or by_ordinal(question, conversation)
        or _more(question, last)
        or _in_other_words(question, last)
        or (with_common_subject(question, last.answer.standalone_question) if same_message else None)
        or _by_omission(question, last)
        or _by_object(question, last)
        or _by_pronoun(question, conversation, cited)
        or with_its_time(_without_opening(question), last.answer.standalone_question)
        or _with_topic(question, last)
    )
    near = last.answer.citations
    if rewritten is None or _same(rewritten, question):
        return Standalone(question, document=source, leans=keeps_to_subject(question, last), cited=near)
    return Standalone(rewritten, rewritten=True, document=source, leans=True, cited=near)


def _with_last_part(turn: Turn) -> Turn:
    """The turn as if only the last question of its message had been asked: a follow-up takes up that one."""
    parts = split_questions(turn.answer.standalone_question)
    if len(parts) == 1:
        return turn
    return replace(turn, answer=replace(turn.answer, standalone_question=parts[-1]))


def keeps_to_subject(question: str, last: Turn) -> bool:
    """Whether a question that was not rewritten still speaks of what the turn before was about: by an opening
    "and", a pronoun, a name of it, or "the programme" where a programme was spoken of."""
    query = analyse(question)
    if query.kind in {"library", "small-talk", "lookup"} or query.citations or query.symbols:
        return False
    said = " ".join([last.answer.standalone_question, *(c.quote for c in last.answer.citations)])
    if points_back(question):
        return True
    names = [name for name in proper_names(question) if not name.isdigit() and name not in EVERYWHERE]
    if any(name not in said for name in names):
        return False
    if names or _OPENS_ON.match(question) or _PRONOUN.search(_EXPLETIVE.sub(" ", question)):
        return True
    known = stems_of(said)
    return any(stems_of(match["noun"])[0] in known for match in _DEFINITE.finditer(question))


def _correction(question: str, last: Turn) -> str | None:
    match = _NOT_THIS.match(question) or _CORRECTION.match(question)
    if match is None:
        return None
    return substitute(last.answer.standalone_question, match["rest"].strip()) or match["rest"].strip()


def _more(question: str, last: Turn) -> str | None:
    topic = topic_of(last.answer.standalone_question)
    return f"What else is said about {topic}?" if topic and _MORE.match(question) else None


def _in_other_words(question: str, last: Turn) -> str | None:
    """ "Which ones are they?", "By whom?", "Who asked for one?"."""
    previous = last.answer.standalone_question
    plain = _without_opening(question)
    return asked_again(question, previous) or asked_otherwise(question, previous) or one_said(plain, previous)


def _by_omission(question: str, last: Turn) -> str | None:
    """ "And in 2012?", "What about the Protocol?", "How many parties?": the rest is as asked before."""
    previous = last.answer.standalone_question
    match = _ELLIPSIS.match(question)
    if match and not _has_verb(match["rest"]):
        return substitute(previous, match["rest"].strip())
    counted = counted_again(question, previous, _several(previous))
    if counted is not None:
        return counted
    one = the_one(_without_opening(question), previous)
    if one is not None:
        return one
    asked = re.match(
        r"(?i)\W*(?:and\s+)?(?P<head>how (?:many|much)|which|what)\s+(?P<noun>[\w-]+(?:\s[\w-]+)?)\s*\?",
        question,
    )
    if asked and not proper_names(question):
        same = re.search(rf"(?i)\b{asked['head']}\s+(?P<noun>[\w-]+)", previous)
        if same:
            return previous[: same.start("noun")] + asked["noun"] + previous[same.end("noun") :]
    return None


def _by_object(question: str, last: Turn) -> str | None:
    """ "What did the Assembly appropriate?" after "What was recommended for the liquidation?": for that."""
    asked = _WITHOUT_OBJECT.match(question)
    about = _ABOUT_WHAT.search(last.answer.standalone_question)
    if asked is None or about is None or analyse(question).years:
        return None
    return f"{_without_opening(question).rstrip('?!. ')} {about['about'].strip()}?"


def _in_another_paragraph(question: str, last: Turn) -> str | None:
    """ "And the one in paragraph 25, for when is that?" after a question on paragraph 23."""
    other = _ONE_IN_PARAGRAPH.match(question)
    previous = last.answer.standalone_question
    before = _PARAGRAPH_NUMBER.search(previous)
    if other is None or before is None:
        return None
    return previous[: before.start()] + other["paragraph"] + previous[before.end() :]


def _with_topic(question: str, last: Turn) -> str | None:
    """ "And which was the last country to join?": joined what, the question before says."""
    topic = topic_of(last.answer.standalone_question) if _OPENS_ON.match(question) else ""
    if not topic:
        return None
    query = analyse(question)
    if query.kind in {"library", "small-talk", "lookup"}:
        return None
    own = [name for name in proper_names(_without_opening(question)) if name not in EVERYWHERE]
    if own or query.years or query.citations or len(query.terms) > MOST_TERMS or _PRONOUN.search(question):
        return None
    return f"{_without_opening(question).rstrip('?!. ')}: {topic}?"


def _without_opening(question: str) -> str:
    """ "And who chaired it?" without the "and"."""
    plain = re.sub(r"(?i)\A\s*(?:and|but|so|then|also)[\s,]+", "", question)
    return plain[:1].upper() + plain[1:]


def _by_pronoun(question: str, conversation: Conversation, cited: Citation | None) -> str | None:
    last = conversation.turns[-1]
    plain = _without_opening(question)
    if cited is not None:
        name = cited.symbol or cited.label
        place = cited.citation or format_citation(name, [cited.locator])
        summed_up = _SUMMED_UP.match(plain)
        if summed_up:
            return f"{summed_up['verb']} {name}"
        looked_up = analyse(last.answer.standalone_question).kind == "lookup"
        pronoun = _external_pronoun(plain) if looked_up and cited.locator else None
        if pronoun is not None and not _POSSESSIVE.fullmatch(pronoun.group()):
            return plain[: pronoun.start()] + place + plain[pronoun.end() :]
        for pattern, full in (
            (_PARAGRAPH_WORD, place),
            (_DOCUMENT_WORD, name),
        ):
            found = pattern.search(plain)
            if found:
                return plain[: found.start("noun")] + full + plain[found.end("noun") :]
    held = holder_said(plain, last.answer.standalone_question)
    if held is not None:
        return held
    topic = topic_of(last.answer.standalone_question)
    person = _PERSON.search(plain)
    owner = who_did(last.answer.standalone_question)
    possessive = _HIS_OWN.search(plain) if owner else None
    if possessive:
        return _owned(plain, possessive, owner)
    if person and not proper_names(plain[: person.start()]):
        speaker = _speaker_in(conversation)
        if speaker:
            told = plain[: person.start()] + speaker + plain[person.end() :]
            # "until when does the Secretary-General have to send them": what, is said before
            return f"{told.rstrip('?!. ')}: {topic}?" if topic and _external_pronoun(told) else told
    if not topic:
        return None
    found = _external_pronoun(plain)
    if found is not None:
        previous = last.answer.standalone_question
        several = several_of(previous) if _SEVERAL.fullmatch(found.group()) else ""
        single = thing_asked_for(previous) if _SINGLE.fullmatch(found.group()) else ""
        if single and _POSSESSIVE.fullmatch(found.group()):
            return _owned(plain, found, single)
        topic = several or single or topic
        if several and _OF.search(plain[: found.start()]):
            has_verb = _IS_OR_DID.match(plain[found.end() :]) is not None
            topic = f"the {_several(previous) if has_verb else several}"
        if single:
            pass
        elif _HAPPENS.match(plain[found.end() :]) or _DID_TO.search(plain[: found.start()]):
            event = None if _IS_EVENT.match(topic) else _EVENT.search(topic)
            topic = event["event"] if event else topic
        if found.re is _THERE:
            event = _EVENT.search(last.answer.standalone_question)
            topic = event["event"].rstrip("?!. ") if event else topic
        replacement = f"{topic}'s" if _POSSESSIVE.fullmatch(found.group()) else topic
        if found.re is _THERE:
            replacement = f"at {topic}"
        return plain[: found.start()] + replacement + plain[found.end() :]
    if _is_bare(plain):
        stem = plain.rstrip("?!. ")
        return f"{stem}: {topic}?"
    return None


def _owned(question: str, pronoun: re.Match[str], owner: str) -> str:
    """ "her term", "its participants": "the term of the member who resigned"."""
    owned = re.match(r"\s+(?P<what>(?:[a-z]+(?:al|ive|ic|ary|ing|ed)\s+)?[a-z]+)", question[pronoun.end() :])
    what = owned["what"] if owned else ""
    rest = question[pronoun.end() + (owned.end() if owned else 0) :]
    return f"{question[: pronoun.start()]}the {what} of {owner}{rest}"


def _several(previous: str) -> str:
    """What "them" stands for, in full where a name tells which: "complaints registered by the Court"."""
    full = things_in_full(previous)
    named = [name for name in proper_names(f"of {full}") if name not in EVERYWHERE]
    return full if named or parse_citations(full) else several_of(previous)


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
        if pattern is _SUBJECT and len(before) > allowed and not _FRONTED.match(masked[: found.start()]):
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


def _speaker_in(conversation: Conversation) -> str | None:
    """Who was spoken of last: in the last answer, or before it where the last question was declined."""
    for turn in reversed(conversation.turns):
        speaker = _speaker_of(turn) or _speaker_asked(turn)
        if speaker or turn.answer.answered:
            return speaker
    return None


def _speaker_of(turn: Turn) -> str | None:
    for citation in turn.answer.citations:
        found = _SPEAKER_ROLE.search(citation.quote)
        if found:
            role = found.group().strip()
            return role[0].lower() + role[1:] if role.startswith("The ") else role
    return None


def _speaker_asked(turn: Turn) -> str | None:
    """The speaker that the question before asked about, when its answer named none."""
    found = _SPEAKER_ROLE.search(turn.answer.standalone_question)
    return found.group().strip() if found else None


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
            r"|could|should|would|will|combien|quand|qui|que|où|quel\w*|comment|pourquoi|cuánt\w+|cuándo|quién\w*"
            r"|qué|dónde|cómo|cuál\w*|сколько|когда|кто|что|где|как\w*|почему)\b",
            fragment,
        )
    )


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).lower() == re.sub(r"\W+", "", other).lower()
