"""Turns of plain speech and the documents' phrase for them: "took the floor" is "made a statement"."""

from __future__ import annotations

import re

# Left: what people ask. Right: what documents say. Applied to what is searched for, never to what is shown.
IDIOMS: tuple[tuple[str, str], ...] = (
    (r"t(?:ook|ake|aken|akes) the floor", "made statements"),
    (r"t(?:ook|ake|akes|aken|aking) place", "held"),
    (r"g(?:ave|ive|iven) (?:a )?speech(?:es)?", "made statements"),
    (r"who (?:all )?spoke\b", "who made statements"),
    (r"spoke at", "made a statement at"),
    (r"sp(?:oke|eak) (?:out )?(?:against)", "opposed"),
    (r"spoke in favou?r of", "supported"),
    (r"(?:was|were|is|are) against", "opposed"),
    (r"(?:was|were|is|are) in favou?r of", "supported"),
    (r"c(?:ame|ome) into (?:force|effect)", "entry into force"),
    (r"c(?:ame|ome) about", "was established"),
    (r"set(?:s|ting)? up", "established"),
    (r"put(?:s|ting)? forward", "proposed recommended"),
    (r"crack(?:s|ed|ing)? down on", "combat"),
    (r"got together|come together|came together", "met"),
    (r"c(?:ut|uts|utting) (?:down )?on", "reduce"),
    (r"h(?:and|ands|anded) in", "submitted"),
    (r"c(?:all|alls|alled|alling) off", "postponed"),
    (r"called it off", "postponed it"),
    # rockets are fired too
    (
        r"(staff|officials?|employees?|people|persons?|workers?|officers?|any(?:one|body)|members?|they|he|she)"
        r" (?:(?:was|were|been|got|be|are|is|has|have|ever|then) ){0,3}fired(?! (?:at|on|upon|from|into)\b)",
        r"\1 dismissed",
    ),
    (r"got (?=(?:[\w-]+ ){1,3}(?:through|thanks to|from|by|via)\b)", "received "),
    (r"br(?:oke|eak|eaks|oken) (?=(?:the )?(?:law|rules?|ceasefire|embargo|sanctions|truce)\b)", "violated "),
    (r"sp(?:ed|eeds?|eeding) up", "accelerate"),
    (r"turn(?:s|ed|ing)? down", "rejected"),
    (r"(?:throw(?:s|n|ing)?|threw) out(?= as\b)", "found"),
    (r"get(?:s|ting)? rid of", "eliminate"),
    (r"got rid of", "eliminated"),
    (r"N\.?G\.?O\.?s?\b", "non-governmental organization"),
    (r"\bUN\b(?!-[A-Z])", "United Nations"),
    (r"\bEU\b", "European Union"),
    (r"\bU\.?S\.?A?\b(?=[ ?.,'’])", "United States of America"),
    (r"\bUK\b", "United Kingdom"),
    (r"\bSG\b", "Secretary-General"),
)
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{left})" if left[0] != "\\" else left), right) for left, right in IDIOMS
)


def in_documents_words(question: str) -> str:
    """``question`` in the documents' words: "Who took the floor?" → "Who made statements?"."""
    for pattern, right in _PATTERNS:
        question = pattern.sub(right, question)
    return question
