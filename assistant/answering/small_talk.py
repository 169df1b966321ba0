"""What is told where no document is asked: what the assistant does, and what it leaves to people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.draft import Draft, Line
from assistant.answering.wording import Phrases
from assistant.asked_of_assistant import asked_of_assistant
from assistant.of_the_asker import what_is_own
from assistant.question import Query

if TYPE_CHECKING:
    from index.library import Library

_SAID = {
    "writing": "writes_nothing",
    "translation": "translates_nothing",
    "opinion": "no_opinion",
    "itself": "about_itself",
    "asker": "not_of_you",
}
_TOPIC = re.compile(r"(?i)\b(?:on|about|against|regarding|concerning)\s+(?P<topic>[^?.!]{3,60})")


def small_talk(library: Library, query: Query, phrases: Phrases) -> Draft:
    """The sentence that fits, and what the documents say on the topic, offered where one is named."""
    asked = asked_of_assistant(query.asked) or asked_of_assistant(query.text)
    documents = phrases.count("document", library.counts()[0])
    said = phrases.say(_SAID.get(asked or "", "hello"), documents=documents)
    found = _TOPIC.search(query.asked) if asked in {"writing", "opinion"} else None
    topic = found["topic"].strip() if found else what_is_own(query.asked) if asked == "asker" else None
    offered = topic is not None and query.asked_in == "en"
    follow_ups = (f"What do the documents say about {topic}?",) if offered else ()
    return Draft(False, (Line(said),), follow_ups=follow_ups)
