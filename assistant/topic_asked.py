"""Broad questions: "What do the documents say about piracy?", "Tell me about pearls". Pure.

They name a topic and nothing else: no act, no time, no document. One sentence is no answer to them.
"""

from __future__ import annotations

import re

_TEXTS = r"(?:documents|library|collection|texts|reports|resolutions|files|un|united nations)"
_ON = r"(?:about|on|regarding|concerning)"
_WHAT_FOR = r"(?:,? (?:before|for|ahead of) (?:my|our|the|a|tomorrow['’]s|today['’]s) [^?]*?)?"
_TOPIC = r"(?P<topic>\S[^?]*?)"
_IN_DOCUMENTS = (
    r"(?:\s+(?:(?:here|overall|in general)|(?:in|within|across|from|according to)"
    rf" (?:(?:all )?(?:the|these|this|your) ){_TEXTS}))?"
)
_ASKED = tuple(
    re.compile(rf"(?i)\A\W*(?:and\s+|so\s+|please\s+)?{form}{_IN_DOCUMENTS}\W*\Z")
    for form in (
        rf"what (?:do|does|have|has) (?:all )?(?:the|these|this|your) {_TEXTS} (?:say|said|tell us|tell me"
        rf"|state|have"
        rf"|contain|got)(?: to say)? {_ON} {_TOPIC}",
        r"what (?:do|does) (?:the )?(?:others|other (?:countries|states|delegations|people)|people|everyone"
        rf"|everybody|anyone|countries|states) say {_ON} {_TOPIC}",
        rf"what (?:do|does) (?:they|it|you) (?:say|have|contain|tell us)(?: to say)? {_ON} {_TOPIC}",
        rf"(?:please )?explain (?:to me )?(?!how\b|why\b|what\b){_TOPIC}",
        rf"(?:list|show|give|find)(?: me)? (?:everything|anything|all)(?: (?:that )?(?:you have|there is"
        rf"|is there))? {_ON} {_TOPIC}",
        # as the gloss of other languages has it: "What says the documents on the terrorism?"
        rf"what (?:be )?says? (?:in )?(?:(?:the|these|this) )?(?:{_TEXTS}|document|documentation) (?:on"
        rf"|about) {_TOPIC}",
        rf"what says? on {_TOPIC}, document",
        rf"(?:tell|spoke|speak) (?:me )?(?:on|of|about) {_TOPIC}",
        rf"what is (?:said|written|stated|reported) {_ON} {_TOPIC}",
        rf"(?:can you |could you )?(?:please )?tell me (?:something |everything |all |more "
        rf"|a bit )?about {_TOPIC}",
        rf"(?:what|which) (?:information|material|content)s? (?:is there|is available|do you have"
        rf"|exists?) {_ON} {_TOPIC}",
        rf"(?:(?:give|show) me )?(?:any |some |all )?information {_ON} {_TOPIC}",
        r"(?:(?:what(?:['’]s| is| are)|are there|is there|any|give me|show me) )?(?:the |any )*"
        r"(?:latest |recent |new |newest |most recent |main |current )*"
        rf"(?:developments?|news|updates?) (?:{_ON}|in|with|of) {_TOPIC}",
        rf"(?:(?:can|could|would) you )?(?:please )?(?:brief|update|fill) (?:me|us)(?: in)?"
        rf" {_ON} {_TOPIC}{_WHAT_FOR}",
        rf"(?:(?:give|get) (?:me|us) |i need )?(?:a |an |some |the )?(?:(?:short|quick|brief) )?"
        rf"(?:(?:two|three|four|five|six|ten|\d+|key|main|basic|quick) )*"
        rf"(?:briefing|background|context|facts|things|points|material)(?: note| information)?"
        rf" {_ON} {_TOPIC}{_WHAT_FOR}",
        rf"what (?:should|must|do) (?:i|we) (?:need to )?know {_ON} {_TOPIC}{_WHAT_FOR}",
        rf"(?:what(?:['’]s| is) )?(?:the )?(?:latest|newest|most recent) (?:{_ON}|from|in) {_TOPIC}",
        rf"what(?:['’]s| is| was) (?:happening|going on|new|the (?:latest|situation|status|state of play))"
        rf" (?:{_ON}|in|with) {_TOPIC}",
    )
)
# "What happened in 2031 regarding kelp?", "What happened in Norland in 2031?"
_REGARDING = r"(?:regarding|concerning|about|with regard to|with respect to|in relation to|with|in|to|on)"
_IN_A_YEAR = tuple(
    re.compile(
        rf"(?i)\A\W*(?:and\s+|so\s+)?what (?:happened|was done|took place|occurred|went on) {form}\W*\Z"
    )
    for form in (
        rf"(?:in|during) (?P<year>(?:19|20)\d\d),? {_REGARDING} {_TOPIC}",
        rf"{_REGARDING} {_TOPIC},? (?:in|during) (?P<year>(?:19|20)\d\d)",
    )
)
# "Tell me about Norland in 2031", "Norland 2031"
_WITH_A_YEAR = re.compile(
    r"(?i)\A(?P<topic>\S.*?),? (?:(?:in|during|for|of|from) )?(?P<year>(?:19|20)\d\d)\Z"
)
# What is asked for is what came last.
_NEWS = re.compile(r"(?i)\b(?:latest|newest|recent|news?|updates?|update|developments?)\b")
# A topic is a few words and no clause, and stands for nothing said before.
_NO_TOPIC = re.compile(
    r"(?i)\A(?:it|its|this|that|these|those|them|they|him|her|you|yourself|the (?:document|report|library"
    r"|resolution"
    r"|meeting|session|text|letter|draft)s?)\b"
    r"|\b(?:who|which|that|when|where|how|why|whether|did|does|was|were|is|are|has|have|had|will|would"
    r"|should|can)\b"
    r"|(?<![A-Za-z\d-])\d"  # "UN80", "COP-30" are names
)
MOST_WORDS = 6
_QUOTES = " \"'“”‘’«»"


# "Haiti", "child soldiers": a question of so few words, and none that asks, tells or counts.
MOST_BARE = 3
_ASKS = re.compile(
    r"(?i)\b(?:list|name|names|number|total|cost|price|budget|date|deadline|summary|overview|compare"
    r"|explain|describe|tell"
    r"|give|show|find|define|definition|meaning|title|symbol|author|agenda|session|rapporteur|participants?"
    r"|signator\w+"
    r"|paragraphs?|para|section|annex|page|resolutions?|decisions?|documents?|reports?|letters?|and|or|not"
    r"|also|more|else"
    r"|yes|no|next|previous)\b"
)


def bare_topic(question: str) -> str | None:
    """A ``question`` that is a topic and nothing else, as one types into a search box; None for others."""
    topic = question.strip(_QUOTES + "?.!")
    words = topic.split()
    if not 1 <= len(words) <= MOST_BARE or _NO_TOPIC.search(topic) or _ASKS.search(topic):
        return None
    return topic if all(re.fullmatch(r"[^\W\d_][\w'’.-]*", word) for word in words) else None


def topic_asked(question: str) -> str | None:
    """The topic that is all of a broad ``question``; None for other questions."""
    for pattern in _ASKED:
        match = pattern.match(question)
        topic = _topic_of(match["topic"]) if match else None
        if topic is not None:
            return topic
    return None


def topic_in_a_year(question: str) -> tuple[str, str] | None:
    """The topic and the year of "What happened in 2031 regarding kelp?"; None for other questions."""
    for pattern in _IN_A_YEAR:
        match = pattern.match(question)
        topic = _topic_of(match["topic"]) if match else None
        if match is not None and topic is not None:
            return topic, match["year"]
    return None


def topic_of_a_year(question: str) -> tuple[str, str] | None:
    """The topic and the year of "Tell me about Norland in 2031" and "Norland 2031"; None for other questions.

    No event is asked for, so that what a document of that year says of the topic is meant too.
    """
    said = [match["topic"] for pattern in _ASKED if (match := pattern.match(question))]
    bare = question.strip(_QUOTES + "?.!")
    for whole in (*said, bare):
        dated = _WITH_A_YEAR.match(whole.strip(_QUOTES))
        topic = None if dated is None else _topic_of(dated["topic"])
        if dated is not None and topic is not None and (whole is not bare or bare_topic(topic) is not None):
            return topic, dated["year"]
    return None


def news_asked(question: str) -> bool:
    """Whether a broad question is for what came last: "What's new on piers?"."""
    return _NEWS.search(question) is not None


def _topic_of(typed: str) -> str | None:
    said = typed.strip(_QUOTES)
    topic = re.sub(r"(?i)\A(?:the|a|an)\s+", "", said)
    if _NO_TOPIC.search(said) or _NO_TOPIC.search(topic) or len(topic.split()) > MOST_WORDS:
        return None
    return topic
