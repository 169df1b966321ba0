"""A follow-up made into a question that stands alone, so that one search answers it and a person can check.

Pure: what was asked and answered before in, a question out. What was understood is always shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.about_the_answer import asks_about_an_answer
from assistant.about_the_text import asked_of_the_text
from assistant.amounts_and_persons import how_much_is, who_else
from assistant.another_office import another_office
from assistant.another_one import another_one, another_text_or_body, ones_in_full
from assistant.asked_for import asked_again, one_said
from assistant.called_short import said_in_full
from assistant.carried_over import counted_again, on_new_subject, points_back, the_one, with_its_time
from assistant.common_subject import EVERYWHERE, with_common_subject
from assistant.elided_count import with_what_was_counted
from assistant.ends_on_it import ends_on_what_was_said, is_an_organ
from assistant.events_counted import with_such
from assistant.garbled import is_garbled
from assistant.hung_on import hung_on
from assistant.in_other_languages import asks_in_its_language, with_what_is_meant
from assistant.joined_what import joined_what
from assistant.listed_documents import with_listed_document
from assistant.listed_one import listed_one
from assistant.mentions_asked import mentions_asked
from assistant.model import Citation, Conversation, Turn
from assistant.names import proper_names
from assistant.nth_counted import nth_counted
from assistant.nth_document import nth_document
from assistant.nth_of_names import nth_of_names
from assistant.parties_counted import parties_counted
from assistant.picked import picked
from assistant.pointing import by_ordinal, by_place, latest_of_these, list_shown
from assistant.pronouns import EXPLETIVE, PRONOUN, by_pronoun, several_in_full
from assistant.question import analyse, split_questions
from assistant.question_words import ASKS, said_as_a_question, with_question_mark, without_opening
from assistant.said_without_names import with_what_was_named
from assistant.session_after import session_after
from assistant.session_counted import with_session_counted
from assistant.state_that_voted import state_that_voted
from assistant.substitution import substitute
from assistant.terms import stems_of
from assistant.topic import base_verb, topic_of
from assistant.topic_first import in_one_piece
from assistant.varied_again import varied_again
from assistant.verbless import whole_question
from assistant.what_was_named import nouns_in_full, text_named, text_spoken_of
from assistant.which_do import which_do
from assistant.which_of_those import is_of_a_list
from assistant.which_ones import which_ones
from assistant.why_that_matters import why_that_matters
from assistant.why_they_did import why_they_did
from assistant.word_asked import word_asked
from index.ordinals import ORDINAL_WORDS


@dataclass(frozen=True, slots=True)
class Standalone:
    """``question`` can be answered alone; ``rewritten`` says that it differs from what was typed.

    ``document`` is the file the conversation is at, for a place named without its document. ``leans`` says
    that the question keeps to what was talked about, so that its answer is looked for beside ``cited`` first.
    ``otherwise`` is what to ask instead where ``question`` is not answered: what was taken over was a guess.
    """

    question: str
    rewritten: bool = False
    document: str | None = None
    leans: bool = False
    cited: tuple[Citation, ...] = ()
    otherwise: str = ""


_SAME_FOR = r"(?:the )?same (?:question )?(?:for|with|in)\s+"
_ELLIPSIS = re.compile(
    r"(?i)\A[¿\s]*(?:(?:(?:and|but|so|then|also|et|y|e|а|и|那|و)[\s,]+"
    rf"(?:(?:what|how) about\s+|{_SAME_FOR})?|(?:what|how) about\s+|what of\s+|{_SAME_FOR})"
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
# "Sorry, for 2031.", "Oops, Norway": a word of regret, and what should have been asked.
_REGRET = re.compile(
    r"(?i)\A\s*(?:(?:oh|no)[\s,]+)?(?:sorry|pardon(?: me)?|excuse me|oops|wait|actually|rather|correction"
    r"|no(?=[\s,.:;–—-]+(?:the\s|(?-i:[A-Z])|\d))"
    r"|(?:my )?(?:mistake|apologies|bad))[\s,.:;!–—-]+(?P<rest>[^?]{2,70}?)(?:,?\s+not\s+[^?]+)?[?.!]*\s*\Z"
)
# What opens a message and asks nothing: "Thanks, and who chaired it?".
_COURTESY = re.compile(
    r"(?i)\A\s*(?:thanks?(?: you)?(?: very much| a lot)?|sorry|ok(?:ay)?|great|right|good|fine|perfect"
    r"|i see|ah|oh|hmm+|excuse me|pardon(?: me)?|understood|interesting)\s*[,.:;!–—-]+\s*(?=\S+\s+\S)"
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
# "What did the Assembly actually appropriate?": of what, or for what, was said before.
_WITHOUT_OBJECT = re.compile(
    r"(?i)\A\W*(?:and\s+|but\s+)?(?:what|how much)\s+(?:did|does|has|have)\s+(?:the\s+)?(?:[\w'’-]+\s+){1,5}?"
    r"(?:\w+ly\s+)?(?:appropriate|recommend|decide|propose|approve|request|conclude|appropriated|recommended|decided"
    r"|proposed|approved|requested|concluded)\s*\?*\s*\Z"
)
_ABOUT_WHAT = re.compile(
    r"(?i)\s(?P<about>(?:for|on|about|regarding|concerning)\s+(?!what\b|which\b|whom\b|it\b|that\b)[^?]+)\?*\s*\Z"
)
_IN_A_NAME = re.compile(r"\b[A-Z][\w'’-]+\Z")
_OPENS_ON = re.compile(r"(?i)\A\W*(?:and|but|so|then|also)\b")
_DEFINITE = re.compile(r"(?i)\b(?:the|this|that|these|those)\s+(?P<noun>[a-z]{3,})")
_ONE_IN_PARAGRAPH = re.compile(
    r"(?i)\A\W*(?:and\s+)?(?:what about\s+)?(?:the ones?|that|those)\s+(?:in|of)\s+"
    r"(?P<paragraph>(?:operative\s+)?para(?:graph|\.)?\s*\d+(?:\s*\([a-z]\))?)(?=[\s,?.]|\Z)"
)
_PARAGRAPH_NUMBER = re.compile(r"(?i)\b(?:operative\s+)?para(?:graph|\.)?\s*\d+(?:\s*\([a-z]\))?")
_ASKS = re.compile(rf"(?i)\A\W*{ASKS}")
# "the 3rd meeting" is that of a body that was spoken of, and of no other.
_NTH_MEETING = re.compile(
    rf"(?i)\b(?:\d+(?:st|nd|rd|th)|{ORDINAL_WORDS})\s+(?:[a-z]+\s+)?(?:meeting|session)\b"
)
# "Is this a Chapter VII resolution?" is asked of the text that was cited.
_THIS_TEXT = re.compile(
    r"(?i)\A\W*(?:and\s+|so\s+|but\s+)?(?P<verb>is|was)\s+(?:this|that|it)\s+(?P<what>(?:(?:still|also|really)\s+)?"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,4}?(?:resolution|decision|report|letter|text|draft|document|addendum"
    r"|corrigendum)\b[^?]*?)\W*\Z"
)
_COUNTS = re.compile(r"(?i)\Ahow many\b")
_NAMES = re.compile(r"(?i)\A\W*(?:who|which (?:countries|states|delegations|organi[sz]ations))\b")
# A question of more words says itself what it is about.
MOST_TERMS = 3
MOST_WORDS_OF_FRAGMENT = 4


def standalone(question: str, conversation: Conversation, *, same_message: bool = False) -> Standalone:
    """``question`` as it reads on its own after ``conversation``; unchanged when it stands alone.

    ``same_message`` says that it is a later part of the message that the last turn began. What would read as
    no question is asked as typed, where the conversation is.
    """
    understood = _said_out(question, conversation, same_message=same_message)
    if not conversation.turns or not is_garbled(question, understood.question):
        return understood
    near = understood.cited or places_of(_last_answered(conversation))
    return Standalone(question, document=understood.document, leans=True, cited=near)


def _said_out(question: str, conversation: Conversation, *, same_message: bool) -> Standalone:
    whole = in_one_piece(question)
    if whole is not None:
        return Standalone(whole, rewritten=True)
    if not conversation.turns:
        return Standalone(question)
    conversation = _with_question_marks(_without_asides(conversation))
    last = _with_last_part(conversation.turns[-1])
    conversation = Conversation((*conversation.turns[:-1], last))
    other = on_new_subject(question)
    if other is not None:
        return Standalone(other, rewritten=True)
    courteous = _COURTESY.match(question)
    if courteous is not None and _correction(question, last) is None:
        asked = question[courteous.end() :]
        understood = _said_out(asked, conversation, same_message=same_message)
        return understood if understood.rewritten else replace(understood, question=question)
    numbered = with_session_counted(question, last.answer.standalone_question)
    if numbered is not None:
        return _said_out(numbered, conversation, same_message=same_message)
    cited = _last_citation(conversation)
    source = cited.source if cited else None
    full = said_in_full(question, conversation.turns) if has_verb(without_opening(question)) else None
    if full is not None and _correction(question, last) is None:
        understood = _said_out(full, conversation, same_message=same_message)
        if understood.rewritten:
            return understood
        return Standalone(full, rewritten=True, document=source, leans=True, cited=last.answer.citations)
    item = listed_one(question, last)
    if item is not None:
        understood = _said_out(item, conversation, same_message=same_message)
        return understood if understood.rewritten else Standalone(item, True, source, True, places_of(last))
    counted = with_what_was_counted(question, last.answer.standalone_question)
    if counted is not None:
        understood = _said_out(counted, conversation, same_message=same_message)
        return (
            understood if understood.rewritten else Standalone(counted, True, source, True, places_of(last))
        )
    if is_of_a_list(question, last):
        return Standalone(question, document=source, leans=True, cited=last.answer.citations)
    previous = last.answer.standalone_question
    if asks_about_an_answer(question) and not last.answer.answered:
        return Standalone(question)  # "Which resolution is that?" where none was told
    rewritten = (
        picked(question, last)
        or state_that_voted(question, last)
        or _correction(question, last)
        or _in_another_paragraph(question, last)
        or why_they_did(question, previous)
        or whole_question(question, previous, text_spoken_of(conversation.turns))
        or which_do(question, conversation.turns)
        or which_ones(question, previous)
        or why_that_matters(question, previous)
        or session_after(question, previous)
        or by_place(question, cited)
        or _of_the_text(question, cited)
        or asked_of_the_text(question, places_of(_last_answered(conversation)))
        or nth_document(question, list_shown(conversation))
        or nth_of_names(question, last)
        or latest_of_these(question, conversation)
        or nth_counted(question, last)
        or by_ordinal(question, conversation)
        or with_listed_document(question, last)
        or _more(question, last)
        or who_else(question, previous)
        or another_office(question, previous)
        or parties_counted(question, previous)
        or _in_other_words(question, last)
        or (with_common_subject(question, last.answer.standalone_question) if same_message else None)
        or _by_omission(question, conversation)
        or with_what_is_meant(question, conversation)
        or _by_object(question, last)
        or joined_what(question, conversation)
        or _with_nouns_and_pronouns(without_opening(question), conversation, cited)
        or with_its_time(without_opening(question), previous)
        or _with_topic(question, last, places_of(_last_answered(conversation)))
    )
    at = _last_answered(conversation)
    near = places_of(at)
    if rewritten is None or _same(rewritten, question):
        leans = keeps_to_subject(question, at)
        named = with_what_was_named(without_opening(question), conversation)
        if named is not None:
            otherwise = "" if _NTH_MEETING.search(question) else question
            return Standalone(named, True, source, True, near, otherwise=otherwise)
        return Standalone(question, document=source, leans=leans, cited=near)
    # "how many?" after "Who attended …?": the list that answered that has its count
    recounted = _COUNTS.match(rewritten) is not None and _NAMES.match(previous) is not None
    otherwise = previous if recounted else question if rewritten.startswith("What about the ") else ""
    return Standalone(
        said_as_a_question(rewritten),
        True,
        source,
        leans=not _goes_to_another(question, previous),
        cited=near,
        otherwise=otherwise,
    )


def _goes_to_another(question: str, previous: str) -> bool:
    """Whether "And the Lebanon one?" goes over to a body or text that other documents tell of."""
    match = _ELLIPSIS.match(question)
    return match is not None and another_text_or_body(previous, match["rest"].strip())


def _of_the_text(question: str, cited: Citation | None) -> str | None:
    """ "Is this a Chapter VII resolution?" of the document that was cited last."""
    asked = _THIS_TEXT.match(question)
    if asked is None or cited is None:
        return None
    return f"{asked['verb'].capitalize()} {cited.symbol or cited.label} {asked['what']}?"


def _with_nouns_and_pronouns(question: str, conversation: Conversation, cited: Citation | None) -> str | None:
    """``question`` with "the resolution" and its pronoun said out."""
    last = conversation.turns[-1]
    full = nouns_in_full(question, last.answer.standalone_question, last.answer.citations)
    return by_pronoun(full or question, conversation, cited) or full


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
    said = " ".join([last.answer.standalone_question, *(c.quote for c in places_of(last))])
    if points_back(question) or query.asked_in != "en":
        return True
    names = [name for name in proper_names(question) if not name.isdigit() and name not in EVERYWHERE]
    if ends_on_what_was_said(question):
        names = [name for name in names if not is_an_organ(name)]
    if any(name not in said for name in names):
        return False
    if names or _OPENS_ON.match(question) or PRONOUN.search(EXPLETIVE.sub(" ", question)):
        return True
    timeless = not query.years or len(query.terms) > 1 + len(query.years)  # "What is there on 2012?"
    if (last.answer.answered or places_of(last)) and timeless and _ASKS.match(question):
        return True  # what names nothing is asked of what was named
    known = stems_of(said)
    return any(stems_of(match["noun"])[0] in known for match in _DEFINITE.finditer(question))


def hangs_on_conversation(question: str, understood: Standalone) -> bool:
    """Whether ``question``, which the rules read as ``understood``, needs the conversation to be understood:
    it was rewritten, points back, has a pronoun, is a fragment, or leans on what was said without a name."""
    if understood.rewritten:
        return understood.leans
    query = analyse(question)
    if query.kind in {"library", "small-talk", "lookup"} or query.citations or query.symbols:
        return False
    if points_back(question) or _OPENS_ON.match(question) or PRONOUN.search(EXPLETIVE.sub(" ", question)):
        return True
    if not has_verb(question) and len(question.split()) <= MOST_WORDS_OF_FRAGMENT:
        return True
    return understood.leans and not any(name not in EVERYWHERE for name in proper_names(question))


def _correction(question: str, last: Turn) -> str | None:
    match = _NOT_THIS.match(question) or _CORRECTION.match(question)
    if match is None:
        match = _REGRET.match(question)
        if match is not None and (has_verb(match["rest"]) or not _may_be_meant(match["rest"])):
            return None
    if match is None:
        return None
    meant = match["rest"].strip()
    whole = in_one_piece(f"{meant}?")  # "No, I meant resolution 99 (2031): what does it say?"
    return whole or substitute(last.answer.standalone_question, meant) or meant


def _may_be_meant(fragment: str) -> bool:
    """Whether a few words name what should have been asked about: a name, a time, "for …", "the …"."""
    if re.match(r"(?i)\s*(?:in|for|on|at|by|of|about|during|from|to|the|a)\s+\S", fragment):
        return True
    return (
        bool(proper_names(f"about {fragment}") or re.search(r"\d", fragment)) and len(fragment.split()) <= 8
    )


def _more(question: str, last: Turn) -> str | None:
    previous = last.answer.standalone_question
    mentioned = mentions_asked(previous)
    topic = mentioned.what if mentioned is not None else topic_of(previous)
    return f"What else is said about {topic}?" if topic and _MORE.match(question) else None


def _in_other_words(question: str, last: Turn) -> str | None:
    """ "Which ones are they?", "By whom?", "Who asked for one?"."""
    previous = last.answer.standalone_question
    plain = without_opening(question)
    return asked_again(question, previous) or word_asked(question, previous) or one_said(plain, previous)


def _by_omission(question: str, conversation: Conversation) -> str | None:
    """ "And in 2012?", "What about the Protocol?", "How many parties?": the rest is as asked before, what is
    counted as in the last of the three questions before that counts."""
    asked_before = [turn.answer.standalone_question for turn in reversed(conversation.turns[-3:])]
    previous = asked_before[0]
    match = _ELLIPSIS.match(question)
    if match and not has_verb(match["rest"]) and not asks_in_its_language(match["rest"]):
        fragment = match["rest"].strip()
        return (
            varied_again(fragment, conversation.turns[-1])
            or another_one(previous, fragment)
            or how_much_is(fragment, previous)
            or substitute(previous, fragment)
        )
    for before in asked_before:
        counted = counted_again(question, before, several_in_full(before))
        if counted is not None:
            return counted
    for before in asked_before:
        such = with_such(question, before)
        if such is not None:
            return such
    plain = without_opening(question)
    one = the_one(plain, previous) or ones_in_full(plain, previous)
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
    previous = last.answer.standalone_question
    about = _ABOUT_WHAT.search(previous)
    if asked is None or about is None or analyse(question).years or PRONOUN.search(question):
        return None
    if base_verb(about["about"]) is not None:
        return None  # "on the Status of Women hold its dialogue": on that it holds none
    if _IN_A_NAME.search(previous[: about.start()]) and about["about"].split()[1][:1].isupper():
        return None  # the "for" of "the Committee for Kelp"
    return f"{without_opening(question).rstrip('?!. ')} {about['about'].strip()}?"


def _in_another_paragraph(question: str, last: Turn) -> str | None:
    """ "And the one in paragraph 25, for when is that?" after a question on paragraph 23."""
    other = _ONE_IN_PARAGRAPH.match(question)
    previous = last.answer.standalone_question
    before = _PARAGRAPH_NUMBER.search(previous)
    if other is None or before is None:
        return None
    return previous[: before.start()] + other["paragraph"] + previous[before.end() :]


def _with_topic(question: str, last: Turn, cited: Sequence[Citation]) -> str | None:
    """ "And which was the last country to join?": joined what, the question before says."""
    topic = topic_of(last.answer.standalone_question) if _OPENS_ON.match(question) else ""
    if not topic:
        return None
    query = analyse(question)
    if query.kind in {"library", "small-talk", "lookup"}:
        return None
    own = [name for name in proper_names(without_opening(question)) if name not in EVERYWHERE]
    if own or query.years or query.citations or len(query.terms) > MOST_TERMS or PRONOUN.search(question):
        return None
    return hung_on(without_opening(question), topic, cited)


def _without_asides(conversation: Conversation) -> Conversation:
    """The conversation without the questions about its answers: "And Chad?" after "Which document is that?"
    is a follow-up to the question before."""
    turns = conversation.turns
    kept = tuple(t for n, t in enumerate(turns) if not n or not asks_about_an_answer(t.question))
    return Conversation(kept)


def _with_question_marks(conversation: Conversation) -> Conversation:
    """The conversation with a question mark behind every question typed without one: where a question ends
    is told by it."""

    def marked(turn: Turn) -> Turn:
        asked = with_question_mark(turn.answer.standalone_question)
        return replace(turn, answer=replace(turn.answer, standalone_question=asked))

    return Conversation(tuple(map(marked, conversation.turns)))


def _last_answered(conversation: Conversation) -> Turn:
    """The turn that the conversation is at: the last one; where that was asked of the same as the one before
    and declined, the one before."""
    last, *before = reversed(conversation.turns)
    if last.answer.answered or not before:
        return last
    if places_of(last) and text_named(last.answer.standalone_question):
        return last
    return _last_answered(Conversation(conversation.turns[:-1])) if is_kept_to(last, before[0]) else last


def is_kept_to(turn: Turn, before: Turn) -> bool:
    """Whether the question of ``turn`` was asked of the same as that of the turn ``before`` it."""
    return turn.answer.standalone_question != turn.question or keeps_to_subject(turn.question, before)


def places_of(turn: Turn) -> tuple[Citation, ...]:
    """The places that a turn is about: what its answer cites; of a declined question what came nearest to
    it, where that is all of one document."""
    answer = turn.answer
    if answer.answered or answer.citations:
        return answer.citations
    one_document = len({cited.source for cited in answer.nearest}) == 1
    return answer.nearest if one_document else ()


def _last_citation(conversation: Conversation) -> Citation | None:
    for turn in reversed(conversation.turns):
        if turn.answer.citations:
            return turn.answer.citations[
                -1 if analyse(turn.answer.standalone_question).kind == "lookup" else 0
            ]
    return None


def has_verb(fragment: str) -> bool:
    """Whether ``fragment`` opens as a whole question or request does."""
    return bool(
        re.match(
            r"(?i)\s*(?:(?:please\s+)?(?:tell|show|give|list|explain|describe|summari[sz]e|compare)\b|(?:by|until|till|since|from|in|on|at|for|to|with|under|of|against)\s+(?:when|what|which|whom|whose"
            r"|how|where)\b|who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|can"
            r"|could|should|would|will|combien|quand|qui|que|qu['’]est|qu['’]a|est-ce|a-t|où|quel\w*|comment|pourquoi|cuánt\w+|cuándo|quién\w*"
            r"|qué|dónde|cómo|cuál\w*|сколько|когда|кто|что|где|как\w*|почему|por qué|a quién"
            r"|para qué|с чем|зачем|чей)\b",
            fragment,
        )
    )


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W+", "", one).lower() == re.sub(r"\W+", "", other).lower()
