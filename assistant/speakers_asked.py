"""Who spoke about a matter is told by what the speakers said about it: "Who spoke about piracy?".

Reports name groups of speakers, "several speakers", "one representative": the sentence that says what they
said says who they were. Who spoke at a meeting, or on whose behalf, is another question. Pure.
"""

from __future__ import annotations

import re

_WHO = r"(?:who(?: all| else)?|which (?:speakers?|delegations?|delegates?|representatives?|participants?))"
_ASKED = re.compile(
    rf"(?i)\A\W*(?:and |so )?{_WHO} (?:also )?"
    r"(?:(?:spoke|talked|commented|has spoken|have spoken|had spoken) (?:about|of|on)"
    r"|said (?:something|anything) (?:about|of|on)|brought up|had (?:something|anything) to say (?:about|on))"
    r" (?!behalf\b|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?![^?]*\bon behalf of\b)(?P<matter>[^?]+?)\W*\Z"
)


def what_speakers_said(question: str) -> str:
    """``question`` as what speakers said about a matter, where it asks who spoke about it; else as it is."""
    asked = _ASKED.match(question)
    return question if asked is None else f"What did speakers say about {asked['matter']}?"
