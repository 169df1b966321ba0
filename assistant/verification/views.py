"""A view told as a fact, and a wish told as done.

"Most speakers regarded the fee as excessive" bears out what most speakers thought, not that the fee is
excessive; "requested the Secretariat to make a study" not that the Secretariat made one. A stretch of a text
that is somebody's word is found by the words that make it so; a sentence whose content stands only there, and
that says so in no way, is not borne out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.verification.evidence import Evidence
from assistant.verification.reported import Reported, reported
from assistant.verification.speakers import find_attributions
from assistant.verification.verdict import Reason
from assistant.verification.wording import Token, stem, tokenise, words

# A sentence with this part of its content words in a reported stretch tells that stretch ...
TELLS = 0.6
# ... when these make up this part of all its content words.
LEAST = 0.5

# In the claim: what says that somebody thinks or wishes it.
_OWNED = frozenset(stem(word) for word in words(
    "view opinion belief position speaker delegation representative according allegedly reportedly "
    "supposedly purportedly alleged purported claimed criticism accusation"
))  # fmt: skip
_WISH = re.compile(
    r"\b(?:would|should|shall|must|may|might|could|ought|need(?:s|ed)?|(?:is|are|was|were) to|to be|"
    r"proposals?|requests?|requested|recommendations?|appeal(?:s|ed)?|calls?|called|urged?|urges|invited?|"
    r"invites|asked|encouraged?|encourages|sought|seeks|wants?|wanted|wished|wishes|intend(?:s|ed)|"
    r"plan(?:s|ned)|expected|hoped|propose[sd]?|suggest(?:s|ed)|recommend(?:s|ed)|demand(?:s|ed)|advocated|"
    r"will|appealed|required?|requires|if)\b"
)
# The document's own word within what somebody said: ", which had counted 99 ships".
_OWN_WORD = re.compile(r"(?:, where|,? (?:who|which|whose))\b[^,;]*,?")
_PARTICIPLE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had) (?:been )?(?:\w+ly |also |further |often |now ){0,2}"
    r"(?P<form>\w{2,}(?:ed|en|wn)|held|made|set|built|put|sent|paid|brought|told|led)\b"
)
_WHERE_OR_WHEN = r"(?:by|in|at|on|under|for|to|between|with|from)"


def told_as_fact(
    sentence: str, tokens: Sequence[Token], near: Sequence[int], evidence: Evidence
) -> list[Reason]:
    """The reason when what ``sentence`` says stands in ``evidence`` only as somebody's view or wish.

    ``near`` are the evidence sentences closest to it. What the document also says in its own words is no
    fault, nor what a view takes for granted ("the study published in 2011").
    """
    wanted = {token.stem for token in tokens if token.content}
    if not wanted:
        return []
    free: list[set[str]] | None = None
    for at in near:
        text = evidence.sentences[at]
        for one in reported(text):
            stretch = text[one.start : one.end]
            inside = _stems(_OWN_WORD.sub(" ", stretch))
            # What a relative clause adds is the document's own word: the rest is judged.
            rest = wanted - (_stems(" ".join(_OWN_WORD.findall(stretch))) - inside)
            told = len(rest & inside)
            if told < TELLS * len(rest) or len(rest) < LEAST * len(wanted):
                continue
            free = list(_own_words(evidence)) if free is None else free
            if any(len(rest & piece) >= told for piece in free):
                continue
            if _kept(sentence, tokens, one, text) or _taken_for_granted(sentence, stretch):
                continue
            return [Reason("wish" if one.wish else "view", "contradicted", "", one.said)]
    return []


def _own_words(evidence: Evidence) -> Iterator[set[str]]:
    """Stems of each sentence of the evidence without what is somebody's word in it."""
    for text in evidence.sentences:
        stretches = reported(text)
        if not stretches:
            yield _stems(text)
            continue
        free = list(text)
        for one in stretches:
            free[one.start : one.end] = " " * (one.end - one.start)
        for match in _OWN_WORD.finditer(text):
            yield _stems(match.group())
        yield _stems("".join(free))


def _kept(sentence: str, tokens: Sequence[Token], one: Reported, text: str) -> bool:
    """Does the sentence say that somebody thinks, says or wishes it, in words that are not themselves what is
    reported?"""
    stretch = text[one.start : one.end]
    inside = _stems(stretch)
    if one.marker.casefold() in sentence.casefold():
        return True
    if any(token.stem in _OWNED and token.stem not in inside for token in tokens):
        return True
    wanted = {token.stem for token in tokens if token.content}
    if (_stems(one.holder) & wanted) - inside:
        return True
    for own in reported(sentence):
        told = wanted & _stems(sentence[own.start : own.end])
        if own.marker not in stretch and len(told) >= TELLS * len(wanted - _stems(own.said)):
            return True
    if one.wish:
        return any(match.group() not in stretch for match in _WISH.finditer(sentence))
    return any(
        not _stems(attribution.who) <= inside
        for attribution in find_attributions(sentence)
        if attribution.quantity != "impersonal"
    )


def _taken_for_granted(sentence: str, stretch: str) -> bool:
    """ "The study was published in 2011" of "said that the study published in 2011 was late"."""
    forms = {match["form"] for match in _PARTICIPLE.finditer(sentence)}
    said_to_be = {match["form"] for match in _PARTICIPLE.finditer(stretch)}
    return bool(forms) and all(
        form not in said_to_be and re.search(rf"(?<!\bto )\b{form} {_WHERE_OR_WHEN}\b", stretch)
        for form in forms
    )


def _stems(text: str) -> set[str]:
    return {token.stem for token in tokenise(text) if token.content}
