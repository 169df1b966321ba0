"""A follow-up whose pronoun is said out: "Who chaired it?", "Why did she resign?", "Since when is it there?".

What a pronoun stands for is found in the question before: the subject of an act acts again, a thing acted on
is what "it" is otherwise; a person is one whom the answer names. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.amounts_and_persons import CHANGES, SHARE, amount_asked, persons_asked
from assistant.asked_for import acting_in, number_of_things, thing_asked_for, things_in_full
from assistant.carried_over import who_did
from assistant.citations import format_citation, parse_citations
from assistant.common_subject import EVERYWHERE
from assistant.hung_on import hung_on, is_a_thing
from assistant.kinds_of_names import kind_of_name
from assistant.model import Citation, Conversation, Turn
from assistant.names import MONTHS, proper_names
from assistant.persons_meant import person_meant
from assistant.phrasal_verbs import with_verb_whole
from assistant.question import analyse
from assistant.several_meant import THINGS_DO, thing_acted_on, things_acted_on, things_at_the_end, who_acts
from assistant.terms import content_terms
from assistant.topic import base_verb, several_of, topic_of
from assistant.verb_forms import PAST, begins_with_participle
from assistant.what_was_named import (
    agent_in,
    body_named,
    owner_of,
    state_meant,
    text_cited_instead,
    text_named,
    treaty_in,
    within_role,
)
from assistant.written_in import written_in

_OBJECT = re.compile(
    r"(?i)(?<=\bof )(?:them|(?:these|those)(?=\s*(?:[?.!,;]|\Z"
    rf"|\b(?:are|were|is|was|have|had|has|do|did|will|came|come|by|in|at|on|only|not)\b|{PAST})))\b"
    r"|\b(?:it|them|this|that|these|those)(?=\s*(?:[?.!,;]|\Z|\b(?:in|on|at|by|for|and|or|with|from"
    r"|are|were|is|was|have|had|has|did|do|to|held|adopted|mentioned|say|about|take|happen"
    r"|up|down|off|over|back|aside)\b))"
)
_SUBJECT = re.compile(
    r"(?i)\b(?:it|they|this|that|these|those)\b(?=\s+(?:was|were|is|are|has|have|had|be|held|take|took"
    r"|say|said|happen|start|end|adopt|cost|last|do(?!wn)|mean|refer|call|request|recommend|contain|include)\w*\b)"
    r"|(?<=\bdoes )(?:it|they)\b(?=\s+[a-z])|(?<=\bdo )they\b(?=\s+[a-z])|(?<=\bdid )that\b(?=\s+make\b)"
    r"|(?<=\bdid )(?:it|they)\b(?=\s+[a-z])"
    r"|(?:(?<=\bmay )|(?<=\bmust )|(?<=\bcan )|(?<=\bcould )|(?<=\bshould )"
    r"|(?<=\bwould )|(?<=\bshall ))(?:it|they)\b(?=\s+[a-z])"
    r"|(?:(?<=\bwas )|(?<=\bwere )|(?<=\bis )|(?<=\bare )|(?<=\bhas )|(?<=\bhave )|(?<=\bhad )|(?<=\bwill ))"
    r"(?:it|they)\b(?=\s+[a-z])"
)
_PERSON = re.compile(
    r"(?i)\b(?:he|she|him|her|the same (?:speaker|representative|observer|person)|that (?:speaker"
    r"|representative|observer|person|delegation))\b"
)
_SEVERAL = re.compile(r"(?i)they|them|those|these|their")
_THEY = re.compile(r"(?i)(?<=\bdid )they\b|(?<=\bdo )they\b|(?<=\bhave )they\b|(?<=\bhad )they\b")
# "of them are …", "of them returned": a verb follows, so a clause can be hung on "them".
_IS_OR_DID = re.compile(rf"(?i)\s+(?:are|were|is|was|have|had|has|do|did|will|can)\b|\s+{PAST}")
_SINGLE = re.compile(r"(?i)it|its|this|that")
# "How many countries attended?": attended what, the question before says.
_TOOK_PART = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+)?(?:how many|which|what)\s+(?:[a-z]+\s+){1,2}"
    r"(?:attended|participated|took part|were (?:present|represented|there)|spoke|came)\W*\Z"
)
# "Which resolutions are about Norland?", "What is the latest report?"
_TEXT_ASKED_FOR = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:which|what)\s+"
    r"(?:(?:is|was|are)\s+the\s+(?:latest|last|newest|first|oldest|most recent)\s+)?"
    r"(?:draft\s+)?(?:resolution|decision|report|letter|document|note)s?\b"
)
_IS_EVENT = re.compile(
    r"(?i)(?:the|its|their|an?)\s+(?:(?!(?:of|on|at|in|about|for|to)\b)[\w'’-]+\s+){0,5}?"
    r"(?:meeting|session|seminar|conference|workshop|forum|summit|dialogue|election|review|round|event|ceremony"
    r"|hearing|briefing)s?\b"
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
    r"\b(?:meeting|session|seminar|conference|workshop|forum|summit|dialogue|event|ceremony|hearing|briefing)\b.*)"
)
PRONOUN = re.compile(r"(?i)\b(?:it|its|they|them|their|these|those|he|she|him|his|her|there)\b")
_OF = re.compile(r"(?i)\bof\s*\Z")
_SINGLE_PERSON = frozenset(("he", "she", "him", "her", "his"))
_HAS = re.compile(r"(?i)\b(?:its|their)\s+(?P<what>(?:permanent\s+)?[a-z]+)\b")
_POSSESSIVE = re.compile(r"(?i)\b(?:its|their|his|her)\b")
# "her term", but not "asked her to come".
_HIS_OWN = re.compile(
    r"(?i)\b(?:his|her|their)\b(?=\s+(?!to\b|in\b|on\b|for\b|at\b|by\b|about\b|and\b)[a-z])"
)
_THERE = re.compile(
    r"(?i)(?<!\bwere )(?<!\bwas )(?<!\bare )(?<!\bis )\bthere\b"
    r"(?!\s+(?:is|are|was|were|be|been|any|a|an|some|no|general)\b)"
    r"|(?<=\bwho was )there\b|\bthen\b(?=\s*\?)"
)
# "How many plenary meetings did it hold?": nothing stands before "it" but what is asked for.
_FRONTED = re.compile(
    r"(?i)\A\W*(?:(?:in|on|at|by|for|from|to|with|of)\s+)?(?:how many|how much|which|what)\s+"
    r"(?:(?!did|does|do|has|have|had|was|were|is|are|will|that|who)[\w'’-]+\s+){1,6}"
    r"(?:did|does|do|has|have|had|was|were|is|are|will)\s+\Z"
)
EXPLETIVE = re.compile(
    r"(?i)\b(?:is|was) it (?:true|noted|stressed|said|suggested|indicated|emphasi[sz]ed|agreed|decided"
    r"|possible|correct|expected|proposed|important|necessary)\b"
    r"|\bhow (?:many|much)\b[^?]*?\b(?:are|is|were|was) there\b|\bit (?:is|was) (?:true|noted|said"
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
_SUMMED_UP = re.compile(r"(?i)(?P<verb>summari[sz]e|sum up) (?:it|this|that)\W*\Z")
_SPEAKER_ROLE = re.compile(
    r"\b(?:[Tt]he |[Aa]n? )?(?:[A-Z][\w'’-]+ ){0,3}"
    r"(?:observer|representative|Director|Chair(?:man|person|woman)?|President"
    r"|(?:High|Special) (?:Representative|Commissioner|Envoy)|Chief|Secretary(?:-General)?|Executive Director"
    r"|Special Rapporteur|Rapporteur|Registrar|Prosecutor|Coordinator|Administrator"
    r"|Under-Secretary-General|Minister)s?(?: (?:of|for"
    r"|on)(?: the)?(?: [A-Z][\w'’-]+| (?:of|for|and|on|in|the|against|de))+)?"
)


# What somebody or a text does, so that "it" of "did it ask" is who acted before.
_ACT = (
    "accept|accuse|act|adopt|allocate|appoint|apply|approve|argue|ask|assert|assess|authori[sz]e|call|cite|commend|complain"
    "|conclude|condemn|consider|criticize|decide|declare|demand|deplore|describe|employ|encourage|endorse|establish"
    "|estimate|express|extend|find|identify|impose|intend|invite|list|mention|name|note|object|offer|operate|oppose|order"
    "|plan|propose|provide|put|recall|recognize|recommend|refer|reject|rely|remind|report|request|respond|say|see|set|spend"
    "|state|stress|submit|suggest|support|think|threaten|underline|urge|wait|want|warn|welcome|write"
)
_ACTS = re.compile(
    rf"(?i)\s+(?:also |then |further |actually |specifically |still )?(?:{_ACT})(?:s|ed|d|ing)?\b"
)
# What is done to a text: "Who signed it?", "Who voted against it?"
_DONE_TO_A_TEXT = re.compile(
    r"(?i)\b(?:signed?|wrote|written|drafted|sponsored|issued|circulated|transmitted"
    r"|abstained (?:on|from)|vot(?:ed?|ing)"
    r"(?: (?:on|for|against|in favou?r of))?|adopted|co-sponsored)\s*\Z"
)
_MADE_AS_A_TEXT = re.compile(
    r"(?i)\s+(?:first |finally |formally )?(?:adopted|issued|published|drafted|tabled)\W*\Z"
)
_JOINED_A_TREATY = re.compile(
    r"(?i)\b(?:ratified|(?:have|has|had|States|countries) signed|acceded to|joined)\s*\Z"
)
_IN_FORCE = re.compile(
    r"(?i)\s+(?:(?:also |then )?(?:enter|come|came)\w* into force|(?:be |was |been )?(?:ratified|acceded))"
)
# "that" as a subject before what it is said to be: "Was that more than planned?"
_THAT_IS = re.compile(
    r"(?i)(?<=\bwas )(?:that|this)\b(?=\s+(?:more|less|fewer|higher|lower|larger|smaller|an? |the )\b)"
    r"|(?<=\bis )(?:that|this)\b(?=\s+(?:more|less|fewer|higher|lower|larger|smaller)\b)"
    r"|(?<=\bdid )(?:that|this)\b(?=\s+(?:meet|exceed|surpass|reach|match|miss)\b)"
)
# "their President": a body's, not of those who were counted.
_OFFICE = re.compile(
    r"(?i)\s+(?:(?:current|new|acting|deputy|vice)[ -])?(?:president|chair\w*|head|director"
    r"|secretary|coordinator"
    r"|registrar|delegation|staff|mandate|budget|headquarters|members?|next|last|own)\b"
)
_MORE_OR_LESS = re.compile(
    r"(?i)\s+(?:\w+ )?(?:more|less|fewer|higher|lower|larger|smaller|an? (?:increase|decrease|rise"
    r"|fall)|up|down)\b"
)
# "What was the increase?" of what was counted.
_CHANGE = re.compile(
    r"(?i)\bthe (?:increase|decrease|rise|fall|drop|growth|decline|reduction)\b(?!\s+(?:in|of|to|from)\b)"
)
# "the session that Chile hosted" can decide; "the year" cannot.
_CAN_ACT = re.compile(
    r"(?i)\b(?:summit|session|meeting|conference|committee|body|panel|board|group|commission|council|court|tribunal|mission"
    r"|organi[sz]ation|agency|fund|report|resolution|letter|government|party|team|forum)\b"
)
# "UNKELP's contributions to depots": what else is "its" is UNKELP's.
_HOLDER = re.compile(r"(?P<who>(?:the )?[A-Z][^?]*?)['’]s?\s[a-z]")
# "What is their total fair value?": all that follows is theirs.
_WHAT_IS = re.compile(r"(?i)\W*(?:and\s+)?what (?:is|was|are|were)\s+\Z")
_ALL_OWNED = re.compile(r"\s+(?P<what>(?:[a-z-]+\s+){1,3}(?<!\bof )[a-z-]+)(?=\s*\?)")
# "the district that resolution 9 closed" is a district.
_HEAD_ENDS = re.compile(r"\s(?:that|which|who|of|on|for)\s")


def by_pronoun(question: str, conversation: Conversation, cited: Citation | None) -> str | None:
    """``question`` with its pronoun said out; None where it has none, or nothing is known for it."""
    question = with_verb_whole(question)
    last = conversation.turns[-1]
    previous = last.answer.standalone_question
    if _THEY.search(question) and analyse(previous).kind == "lookup":  # no paragraph, but who was spoken of
        before = Conversation(conversation.turns[:-1])
        return by_pronoun(question, before, cited) if before.turns else None
    placed = _place_or_text(question, previous, cited) if cited is not None else None
    if placed is not None:
        return placed
    told = _state_or_text_that_has(question, conversation)
    if told is not None:
        return told
    person = _by_person(question, conversation)
    if person is not None:
        return person
    counted = number_of_things(previous) or amount_asked(previous)
    change = _CHANGE.search(question)
    if change and counted:
        return f"{question[: change.end()]} in {counted}{question[change.end() :]}"
    that = _THAT_IS.search(question)
    if that and counted:
        return question[: that.start()] + counted + question[that.end() :]
    found = external_pronoun(question)
    topic = topic_in(conversation, single=found is not None and _SINGLE.fullmatch(found.group()) is not None)
    if found is None and not topic:
        return None
    if found is None:
        if not _is_bare(question) or _ELSE.search(question):
            return None
        instead = text_cited_instead(conversation.turns)  # "why the delay": of the letter that was cited
        return _joined(question, instead or topic, last.answer.citations)
    if _BELIEVED.search(question[: found.start()]) and found.group().lower() in {"that", "this", "it"}:
        about = f" about {topic}" if topic and is_a_thing(topic) else ""
        return f"{question[: found.end()]}{about}{question[found.end() :]}" if about else None
    if found.re is _THERE and _SAID_THERE.search(question) and not state_meant(last) and cited is not None:
        symbols = {one.symbol for one in last.answer.citations or last.answer.nearest}
        only = symbols.pop() if len(symbols) == 1 else None
        if only:
            return f"{question[: found.start()]}in {only}{question[found.end() :]}"
    if found.re is _THERE:
        there = _there(conversation, topic)
        return question[: found.start()] + there + question[found.end() :] if there else None
    meant = _meant_by(found, question, conversation, topic)
    if not meant or _no_text(meant, question[found.end() :]):
        return None
    if _POSSESSIVE.fullmatch(found.group()):
        return _owned(question, found, meant)
    after = question[found.end() :]
    if found.group().lower() == "they" and not _PLURAL.search(meant):
        after = re.sub(r"(?i)\btheir\b", "its", after)
    told = question[: found.start()] + meant + after
    also = _THERE.search(told, found.start() + len(meant))
    state = state_meant(last) if also else ""
    if also and state and state not in meant:  # "When did it enter into force there?"
        placed = f"{'for' if _IN_FORCE.match(question[found.end() :]) else 'in'} {state}"
        told = told[: also.start()] + placed + told[also.end() :]
    own = re.search(r"(?i)\bits\b", told[: found.start()])
    owner = agent_in(previous) if own and meant == amount_asked(previous) else ""
    return _owned(told, own, owner) if own and owner else told  # "what share of its income is that?"


def _no_text(meant: str, after: str) -> bool:
    """Whether "it" of "when was it adopted?" would be a body: adopted and issued are texts."""
    return bool(
        _MADE_AS_A_TEXT.match(after) and not text_named(meant) and body_named(f"What did {meant} do?")
    )


def _place_or_text(question: str, previous: str, cited: Citation) -> str | None:
    """ "Summarize it", "in this report", and "it" after a paragraph that was looked up."""
    name = cited.symbol or cited.label
    place = cited.citation or format_citation(name, [cited.locator])
    summed_up = _SUMMED_UP.match(question)
    if summed_up:
        return f"{summed_up['verb']} {name}"
    looked_up = analyse(previous).kind == "lookup"
    pronoun = external_pronoun(question) if looked_up and cited.locator else None
    if pronoun is not None and pronoun.re is not _THERE and not _POSSESSIVE.fullmatch(pronoun.group()):
        # whom the paragraph does not name, the document may
        named = [one for one in proper_names(question) if one not in EVERYWHERE]
        meant = place if all(one in cited.quote for one in named) else name
        return question[: pronoun.start()] + meant + question[pronoun.end() :]
    for pattern, full in ((_PARAGRAPH_WORD, place), (_DOCUMENT_WORD, name)):
        found = pattern.search(question)
        if found:
            return question[: found.start("noun")] + full + question[found.end("noun") :]
    return None


def _state_or_text_that_has(question: str, conversation: Conversation) -> str | None:
    """ "its representative" said as "the representative of Norway", "its purpose" as that of the text."""
    held = _HAS.search(question)
    owner = owner_of(held["what"], conversation.turns) if held else ""
    if held is None or not owner:
        return None
    return f"{question[: held.start()]}the {held['what']} of {owner}{question[held.end() :]}"


def _by_person(question: str, conversation: Conversation) -> str | None:
    last = conversation.turns[-1]
    previous = last.answer.standalone_question
    person = _PERSON.search(question)
    possessive = _HIS_OWN.search(question)
    one = possessive if possessive and not (person and person.start() < possessive.start()) else person
    name = (
        person_meant(one.group(), conversation.turns) if one and one.group().lower() in _SINGLE_PERSON else ""
    )
    if one is not None and name:
        genitive = "'s" if one is possessive and one.group().lower() != "him" else ""
        return f"{question[: one.start()]}{name}{genitive}{question[one.end() :]}"
    owner = who_did(previous)
    if owner and possessive:
        return _owned(question, possessive, owner)
    if person is None or proper_names(question[: person.start()]):
        return None
    speaker = _speaker_in(conversation)
    if not speaker:
        return None
    told = question[: person.start()] + speaker + question[person.end() :]
    # "until when does the Secretary-General have to send them": what, is said before
    topic = topic_of(previous)
    them = external_pronoun(told)
    if not topic or them is None or them.re is _THERE:
        return told
    asked_for = re.search(rf"{re.escape(speaker)}\s+for\s+(?P<what>[^?]+)", previous)
    if asked_for and them.group().lower() == "them":  # "asked the Board for reports on piers"
        return f"{told[: them.start()]}{asked_for['what'].strip()}{told[them.end() :]}"
    return hung_on(told, topic, last.answer.citations) or told


def topic_in(conversation: Conversation, *, single: bool = False) -> str:
    """What the last question that says so is about: one that has a verb for its topic, or a pronoun in it,
    was not understood. A ``single`` thing is no "countries"."""
    for turn in reversed(conversation.turns[-3:]):
        previous = turn.answer.standalone_question
        topic = topic_of(previous)
        agent = agent_in(previous)
        if agent and topic.startswith(f"{agent} "):
            topic = _acted_on(previous) or agent
        topic = _ITS_OWN.sub("the ", _PLANNED_FOR.sub("", _ACCORDING.sub("", topic)))
        if (
            not topic
            or PRONOUN.search(topic)
            or _NOBODY.match(topic)
            or _NO_TOPIC.match(topic)
            or begins_with_participle(topic)
        ):
            continue
        if (
            (single and topic == several_of(previous) and _PLURAL_ALONE.match(topic))
            or kind_of_name(topic) == "person"
            or _is_person(topic)
        ):
            continue
        topic = _PART_OF_A_TEXT.sub("", topic)
        return topic if base_verb(topic) is None else text_named(topic) or body_named(topic)
    return ""


def _is_person(topic: str) -> bool:
    return bool(re.match(r"(?:Mr|Ms|Mrs|Dr|Judge|Sir)\b", topic))


def _meant_by(found: re.Match[str], question: str, conversation: Conversation, topic: str) -> str:
    """What the pronoun ``found`` of ``question`` stands for."""
    last = conversation.turns[-1]
    previous = last.answer.standalone_question
    before, after = question[: found.start()], question[found.end() :]
    word = found.group().lower()
    if word in {"their", "its"} and _OFFICE.match(after):
        body = body_named(_ACCORDING.sub("", previous))
        if body:
            return body
    several = several_of(previous) if _SEVERAL.fullmatch(word) else ""
    single = thing_asked_for(previous) if _SINGLE.fullmatch(word) else ""
    if several and several.split()[-1].lower() in before.lower():
        several = ""  # "Which countries passed laws on them?": not on countries
    if _OF.search(before) and (several or re.search(r"(?i)how much of\s+\Z", before)):
        things = several_of(previous)
        if things:
            has_verb = _IS_OR_DID.match(after) is not None
            return f"the {several_in_full(previous) if has_verb else things}"
    if several:
        return several
    more_or_less = found.re is not _OBJECT and _MORE_OR_LESS.match(after)  # "turned it down"
    if word in {"that", "it", "this"} and more_or_less and number_of_things(previous):
        return number_of_things(previous)
    amount = amount_asked(previous) if word in {"that", "it", "this"} else ""
    if amount and (word != "it" or SHARE.search(before) or CHANGES.match(after) or more_or_less):
        return amount
    persons = persons_asked(previous) if word in {"they", "them", "those", "these"} else ""
    if persons:
        return persons
    acts = found.re is _SUBJECT and _ACTS.match(after) is not None
    acted_on = _thing_or_things(word, after, previous, subject=found.re is _SUBJECT)
    if acted_on:
        return acted_on
    if acts and _TEXT_ASKED_FOR.match(previous):
        listed = {cited.symbol or cited.label for cited in last.answer.citations}
        listed = {name for name in listed if f"**{name}**" in last.answer.text}
        if len(listed) == 1:
            return listed.pop()
    if acts and not (single and _CAN_ACT.search(_HEAD_ENDS.split(single)[0])):
        agent = agent_in(previous) or text_named(previous)
        if agent:
            return agent
    if single:
        return single
    if _DONE_TO_A_TEXT.search(before) and text_named(previous):
        return text_named(previous)
    written = written_in(before, after, previous, last.answer.citations)
    if written:
        return written
    if _IN_FORCE.match(after) or _JOINED_A_TREATY.search(before):
        texts = (treaty_in(turn.answer.standalone_question) for turn in reversed(conversation.turns))
        treaty = next((text for text in texts if text), "")
        if treaty:
            return treaty
    topic = within_role(topic)
    if word == "they" and not body_named(previous) and not _PLURAL.search(topic):
        topic = who_acts(conversation.turns) or topic
    holder = _HOLDER.match(topic) if word in {"its", "their"} else None
    if holder and body_named(f"did {holder['who']}"):
        return holder["who"]
    if word == "them" and topic == topic_of(previous) and not _PLURAL.search(topic):
        acted_on = _acted_on(previous)
        topic = acted_on if _PLURAL.search(acted_on) else topic
    if word in {"they", "their", "its"} and not _PLURAL.search(topic) and " " in topic:
        topic = body_named(previous) or topic
    if _HAPPENS.match(after) or _DID_TO.search(before):
        event = None if _IS_EVENT.match(topic) else _EVENT.search(topic)
        topic = event["event"] if event else topic
    if word == "them" and not _PLURAL.search(topic):
        topic = things_at_the_end(topic) or topic
    if word == "them" and _OF.search(before) and _PLURAL.search(topic) and not _DETERMINED.match(topic):
        return f"the {topic}"  # "most of the new cases at UNKELP"
    return topic


def _thing_or_things(word: str, after: str, previous: str, *, subject: bool) -> str:
    """What was acted on in ``previous``, where ``word`` does not act itself: "What did they cost?"."""
    if word in {"they", "them", "these", "those"} and (not subject or THINGS_DO.match(after)):
        return things_acted_on(previous)
    return thing_acted_on(previous) if word == "it" and subject and THINGS_DO.match(after) else ""


# "Do all of them believe that?"
_BELIEVED = re.compile(
    r"(?i)\b(?:believe|think|agree(?: (?:with|on|to))?|accept|confirm|deny|know|dispute|doubt|share"
    r"|contest)[sd]?\s+\Z"
)
# "What is said about nets there?": in the document, where no place was spoken of.
_SAID_THERE = re.compile(r"(?i)\b(?:said|says?|mention(?:ed|s)?|written|stated?|recorded|listed)\b")
_ITS_OWN = re.compile(r"(?i)\A(?:its|their|his|her)\s")
_PLANNED_FOR = re.compile(r"\A[a-z]+ed\s+(?:for|on|about|in|at|to|under)\s+")
_ACCORDING = re.compile(r"(?i),?\s+according to .*\Z")
_ELSE = re.compile(r"(?i)\b(?:who|what|whom|where) else\b")
# "Did anybody vote against it?", "over the last ten years": of nobody and nothing that "it" could be.
_NOBODY = re.compile(
    r"(?i)(?:(?:any|some|every|no)(?:body|one|thing)|no one|any)\b"
    r"|(?:out|off|up|down|away|back)\s|that\s[^?]*\s(?:is|are|was|were)\s"
    r"|(?:the )?(?:last|past|next|previous|coming) (?:\w+ )?(?:years?|months?|weeks?|decades?)\Z"
)
_NO_TOPIC = re.compile(r"(?i)(?:in|on|at|by|from|to|about|for|among|until|since)\s")
_DETERMINED = re.compile(r"(?i)(?:the|all|some|any|these|those|its|their|this|that)\s")
_PLURAL_ALONE = re.compile(r"(?:[a-z][\w-]+ )?[a-z]{2,}(?<![sui])s\Z|(?:States|Member States|people)\Z")
_PART_OF_A_TEXT = re.compile(
    r"(?i)\Athe (?:purpose|aim|title|date|preamble|text|adoption|votes?|sponsors?) (?:of|on|for) "
    r"(?=(?:draft )?(?:resolution|decision)|[A-Z]+/)"
)
_PLURAL = re.compile(r"(?i)\A(?:the |all |some |any )?(?:[\w'’-]+ ){0,3}?[a-z]{2,}(?<![sui])s\b")


def _acted_on(previous: str) -> str:
    """ "care systems" of "In how many countries did the Fund support care systems in 2031?"."""
    agent = acting_in(previous)
    if not agent:
        return ""
    after = previous.partition(agent)[2].strip().partition(" ")[2].rstrip("?!. ")
    return re.split(r"\s+(?:in|on|at|by|for|to|from|during|with|under|since)\s", f"{after} ")[0].strip()


def _there(conversation: Conversation, topic: str) -> str:
    """ "at the Lima forum", "in Norway", "for Norway" where something enters into force."""
    last = conversation.turns[-1]
    previous = last.answer.standalone_question
    event = _EVENT.search(f"at {topic}") or _EVENT.search(previous)
    if event and not event["event"].lower().startswith(("its ", "their ")):
        return f"at {event['event'].rstrip('?!. ')}"
    state = state_meant(last)
    place = re.search(
        rf"\bin (?!(?i:{MONTHS})\b)(?P<place>(?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)(?=\s*[?,]|\s+[a-z])",
        previous,
    )
    if place or state:
        return f"in {place['place'] if place else state}"
    return f"at {topic}" if topic else ""


def _joined(stem: str, topic: str, cited: Sequence[Citation]) -> str | None:
    """A short question and what it is about: "Who abstained on resolution 99 (2031)?"."""
    stem = stem.rstrip("?!. ")
    if text_named(topic):
        return hung_on(stem, topic, cited)
    if _IS_EVENT.match(topic) and re.match(r"(?i)\W*(?:who|how many|which|what)\b", stem):
        return f"{stem} {topic}?" if stem.endswith("attended") else f"{stem} at {topic}?"
    if re.search(r"(?i)\A\W*why (?:the|this|that) \w+\Z", stem):
        return f"{stem} of {topic}?"
    return hung_on(stem, topic, cited)


def _owned(question: str, pronoun: re.Match[str], owner: str) -> str:
    """ "her term", "its participants": "the term of the member who resigned", "Norway's term"."""
    rest = question[pronoun.end() :]
    if " " not in owner and owner[:1].isupper():
        return f"{question[: pronoun.start()]}{owner}'s{rest}"
    owned = _ALL_OWNED.match(rest) if _WHAT_IS.match(question[: pronoun.start()]) else None
    owned = owned or re.match(
        r"\s+(?P<what>(?:(?:last|next|first|new|own|[a-z]+(?:al|ive|ic|ary|ing|ed|est))\s+)*[A-Za-z-]+(?:\s+of\s+[a-z]+)?)",
        rest,
    )
    what = owned["what"] if owned else ""
    after = rest[owned.end() if owned else 0 :]
    return f"{question[: pronoun.start()]}the {what} of {owner}{after}"


def several_in_full(previous: str) -> str:
    """What "them" stands for, in full where a name tells which: "complaints registered by the Court"."""
    full = things_in_full(previous)
    named = [name for name in proper_names(f"of {full}") if name not in EVERYWHERE]
    return full if named or parse_citations(full) else several_of(previous)


def external_pronoun(text: str) -> re.Match[str] | None:
    """The pronoun that stands for something outside the question, if there is one."""
    masked = EXPLETIVE.sub(lambda m: "_" * len(m.group()), text)
    for pattern in (_SUBJECT, _OBJECT, _THERE, _POSSESSIVE):
        found = pattern.search(masked)
        if found is None:
            continue
        before = content_terms(masked[: found.start()])
        if pattern is _POSSESSIVE and before and not _FRONTED.match(masked[: found.start()]):
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
    return _TOOK_PART.match(question) is not None or (
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
