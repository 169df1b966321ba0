"""The date that a time limit ends on is the one after "by", "before", "plazo", "au plus tard", not the first.

"El 8 de mayo la Oficina emitió una nota …, con un plazo máximo del 15 de junio": asked for the deadline, the
8 May is when the note went out. And of a length of time the number alone says nothing: "15" of "15 días".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.own_verb import Dated

_ASKED = re.compile(
    r"(?i)\bdeadlines?\b|\bdue date\b|\btime limit\b|\bby (?:when|what date|which date)\b"
    r"|\bfecha (?:l[ií]mite|tope)\b"
    r"|\bplazo\b|\bdate limite\b|\bd[ée]lai\b|\bdate butoir\b"
)
_LIMIT = re.compile(
    r"(?i)\b(?:by|before|until|till|no later than|not later than|deadline (?:of|is|was"
    r"|for [^,;]{1,60} (?:is|was)|to)"
    r"|antes del?|hasta el|a más tardar el|plazo(?:\s+[\wáéíóú]+){0,3}?\s+(?:del?|el|al)"
    r"|fecha límite(?:\s+\w+){0,2}?\s+el"
    r"|prorrog\w+ (?:hasta|al)(?: el)?|avant le|au plus tard le|jusqu['’]au|d['’]ici (?:au|le)"
    r"|(?:délai|date limite)(?:\s+[\wéèà]+){0,3}?\s+(?:au|du|le))\s+\Z"
)
_PURPOSE = re.compile(r"(?i)\b(?:para|pour)\s+(?P<what>(?:[^\W\d_]+\s+){0,3}[^\W\d_]+)")
_UNIT = (
    r"(?:calendar |working )?(?:years?|months?|weeks?|days?|hours?|minutes?|años?|meses|mes"
    r"|semanas?|días?|horas?|minutos?|ans?|années?|mois|semaines?|jours?|heures?)"
)
_LENGTH = re.compile(
    rf"(?i)(?<![\w/])(?:\d[\d.,]*|one|two|three|six|ten|twelve|thirty|sixty|ninety)[ -]{_UNIT}\b"
)
_AFTER = re.compile(rf"(?i)\A[ -]{_UNIT}\b")
# "How long have the technical and the diplomatic points?": two are asked about.
_TWO = re.compile(r"(?i)\b(?:and|y|e|et)\s+(?:the|los|las|el|la|les|le)\s|\b[\w-]+s? and [\w-]+\b")
# "What deadline was set, and was it extended?": the one date is half of the answer.
_GOES_ON = re.compile(
    r"(?i),?\s+(?:and|y|et)\s+(?:was|were|is|has|did|if|whether|se|si|fue|ha|han|a-t-|est-ce|when|why|how"
    r"|cuándo|cómo|por qué"
    r"|quand|comment|pourquoi)\b[^?]*\?\W*\Z"
)
_LENGTH_ASKED = re.compile(r"(?i)\bcuánto tiempo\b|\bcombien de temps\b|\ben qu[eé]l? (?:plazo|délai)\b")
# Words are alike whose first so many letters are.
ALIKE = 5


def asks_for_a_limit(asked: str) -> bool:
    """Whether the question, as typed, asks for the date that something is due by."""
    return _ASKED.search(asked) is not None


def asks_for_a_length(asked: str) -> bool:
    """Whether the question asks in Spanish or French how long, or within what time."""
    return _LENGTH_ASKED.search(asked) is not None


def asks_for_more(asked: str) -> bool:
    """Whether the question goes on to ask for a second thing."""
    return _GOES_ON.search(asked) is not None


def limit_told(asked: str, sentence: str, row: Sequence[Dated]) -> Dated | None:
    """The one date of ``row`` that ``sentence`` sets as a limit; None where it sets none or several, or not
    for what the question says it is for ("para enviar opiniones")."""
    set_by = [dated for dated in row if _LIMIT.search(sentence[: dated.start])]
    return set_by[0] if len(set_by) == 1 and _for_the_purpose(asked, sentence) else None


def _for_the_purpose(asked: str, sentence: str) -> bool:
    purpose = _PURPOSE.search(asked)
    if purpose is None:
        return True
    words = [word[:ALIKE].lower() for word in purpose["what"].split() if len(word) >= ALIKE]
    told = [word[:ALIKE].lower() for word in re.findall(r"[^\W\d_]+", sentence)]
    return not words or any(word in told for word in words)


def length_with_unit(asked: str, sentence: str, start: int, end: int) -> str:
    """The length of time ``sentence[start:end]`` with its unit; "" where it has none, or where two are asked
    about and the sentence tells of several."""
    lengths = {match.group().lower() for match in _LENGTH.finditer(sentence)}
    if len(lengths) > 1 and _TWO.search(asked):
        return ""
    told = sentence[start:end]
    if re.search(rf"(?i){_UNIT}", told):
        return told
    unit = _AFTER.match(sentence[end:])
    return f"{told}{unit.group()}" if unit is not None else ""
