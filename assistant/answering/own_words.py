"""Whether a State speaks in a sentence, or is only spoken of.

"What does Thule say to that?", where the only letter is one in which Norland complains of Thule: that Thule's
forces crossed the border are Norland's words. They are an answer only where they report what Thule said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.introduced import is_of_another, whose_words
from assistant.verification.names import countries_in, countries_meant

if TYPE_CHECKING:
    from index.library import Library
    from index.records import StoredParagraph

_SAYS = (
    r"(?:sa(?:ys|id|ying)|stat(?:es|ed|ing)|declar(?:es|ed|ing)|claim(?:s|ed|ing)|alleg(?:es|ed|ing)"
    r"|justif(?:ies|ied|ying)|announc(?:es|ed|ing)|vow(?:s|ed|ing)|assert(?:s|ed|ing)|maintain(?:s|ed) that"
    r"|argu(?:es|ed|ing)|propos(?:es|ed|ing)|call(?:s|ed|ing) (?:for|on|upon)|demand(?:s|ed|ing)"
    r"|request(?:s|ed)|warn(?:s|ed|ing)|express(?:es|ed|ing)|accus(?:es|ed|ing)|den(?:ies|ied|ying)"
    r"|reject(?:s|ed|ing)|admit(?:s|ted|ting)|acknowledg(?:es|ed|ing)|confirm(?:s|ed|ing)|insist(?:s|ed|ing)"
    r"|respond(?:s|ed|ing)|repl(?:ies|ied|ying)|inform(?:s|ed|ing)|explain(?:s|ed|ing)|voic(?:es|ed|ing)"
    r"|reaffirm(?:s|ed|ing)|reiterat(?:es|ed|ing)|condemn(?:s|ed|ing)|oppos(?:es|ed)|support(?:s|ed)"
    r"|welcom(?:es|ed|ing)|note[sd]|stress(?:es|ed|ing)|report(?:s|ed)|convey(?:s|ed)|believ(?:es|ed))"
)
# "Thule has denied", "the Commander of Thule’s Second Army, who vowed"; a new clause is another's.
# "has never called for" tells that nothing was said.
_SPEAKS_AFTER = re.compile(
    rf"(?:(?!\b(?:never|not|nor|refus\w+|fail\w*|silent)\b)[^.;:]){{0,60}}?\b{_SAYS}\b"
)
_ITS_WORDS = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}?(?:position|view|statement|claim|response|reply|proposal|letter|announcement"
    r"|assertion|allegation|declaration)s?\b"
)
_ACCORDING_TO = re.compile(
    r"(?i)\b(?:according to|(?:statements?|claims?|letters?|declarations?|remarks?|allegations?|response"
    r"|reply|position|views?|words|proposals?) (?:(?:made|issued|delivered|put forward) )?(?:by|of|from))"
    r" (?:the )?(?:[\w’'-]+ ){0,7}?\Z"
)
# Of these kinds a text speaks for the organ that adopted it.
_OF_THE_ORGAN = frozenset(("operative", "preambular"))


def speaks_itself(states: frozenset[str], sentence: str) -> bool:
    """Whether ``sentence`` reports words of one of ``states``.

    >>> speaks_itself(countries_meant("Norway"), "Norway stated that the pier was safe.")
    True
    >>> speaks_itself(countries_meant("Norway"), "Norway has laid mines at the pier.")
    False
    """
    for name, meant in countries_in(sentence).items():
        if not meant & states:
            continue
        for found in re.finditer(rf"\b{re.escape(name)}\b", sentence):
            after, before = sentence[found.end() :], sentence[: found.start()]
            if _SPEAKS_AFTER.match(after) or _ITS_WORDS.match(after) or _ACCORDING_TO.search(before):
                return True
    return False


def only_spoken_of(library: Library, states: frozenset[str], stored: StoredParagraph, sentence: str) -> bool:
    """Whether ``sentence``, of a resolution or of a letter by another, does not have the words of one of
    ``states``: what others hold of it, or ask of it, it does not say."""
    if stored.kind not in _OF_THE_ORGAN:
        if not is_of_another(stored.document):
            return False
        wrote = countries_meant(whose_words(library, stored) or "")
        if not wrote or wrote & states:
            return False
    return not speaks_itself(states, sentence)
