"""A plural question is answered by the sentences that carry the answer on.

"Which problems did the States report?" has its answer in "The States recalled difficulties …. It was observed
that it was difficult …. Concerns were expressed …. Challenges were also noted …": each tells another one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.attribution import speaker_asked
from assistant.answering.close_reading import Reading
from assistant.answering.topic_announced import up_to, without_what_others_have
from assistant.answering.who_says import speaker_in
from assistant.question import Query
from assistant.sentences import split_sentences
from assistant.terms import stems_of
from assistant.verification.names import countries_in

# So many sentences are looked at, no more characters are quoted, and so many may stand between that are none.
MOST_FOLLOWING = 7
MOST_CHARACTERS = 1800
MOST_BETWEEN = 1
_PROBLEMS = (
    r"(?:problems|challenges|concerns|worries|difficulties|obstacles|barriers|constraints|risks|threats"
    r"|shortcomings|weaknesses|gaps|limitations|deficiencies|impediments|issues of concern"
    r"|problèmes|difficultés|défis|préoccupations|obstacles|risques|lacunes|contraintes|faiblesses"
    r"|inquiétudes"
    r"|problemas|dificultades|desafíos|retos|preocupaciones|obstáculos|riesgos|inquietudes|deficiencias"
    r"|carencias"
    r"|limitaciones)"
)
_ASKS_SEVERAL = re.compile(
    rf"(?i)(?<!how many )\b(?:which|what|quell?e?s?|qu[ée]|cu[aá]les)\b"
    rf"(?:\s+(?:are|were|is|some of|(?:the|of|sont|les|furent|son|eran|fueron|los|las|de|kinds?|sorts?|types?"
    rf"|main|major|key|other|biggest|principal(?:es)?|principaux|principales|otros|otras|autres|[\w-]+)))"
    rf"{{0,4}}?\s+{_PROBLEMS}\b"
)
_IS_ONE = re.compile(
    r"(?i)\b(?:problem\w*|challeng\w+|concern(?:s|ed)?\b(?!ing)|difficult\w*|obstacle\w*|barrier\w*"
    r"|constrain\w+"
    r"|risks?|threat\w*|shortcoming\w*|weakness\w*|gaps?|limitations?|limited|lack(?:s|ed|ing)?"
    r"|insufficien\w+"
    r"|inadequa\w+|shortages?|hinder\w*|hamper\w*|imped\w+|undermin\w+|delay\w*|deficienc\w+|absence of"
    r"|scarc\w+"
    r"|fragmented|worr(?:y|ies|ied)|fail(?:ed|ure|ures|s)|uneven|costly|burden\w*|complicat\w+"
    r"|problèmes?|difficult[ée]s?|difficile\w*|défis?|préoccup\w+|obstacles?|risques?|lacunes?"
    r"|insuffisan\w+|manque\w*"
    r"|contraintes?|entrav\w+|inquiétude\w*"
    r"|problemas?|dificulta\w*|difícil\w*|desafíos?|retos?|preocupa\w+|obstáculos?|riesgos?|inquietud\w*"
    r"|falta\w*"
    r"|insuficien\w+|carencias?|escasez|limitacion\w*|obstaculiz\w+|deficien\w+)(?![\w-])"
)
# What was done against them is no further one.
_IS_A_REMEDY = re.compile(
    r"(?i)\A(?:to (?:address|overcome|mitigate|tackle|counter)|in response|accordingly|as a result"
    r"|(?:para|a fin de) (?:abordar|superar|hacer frente)|pour (?:surmonter|remédier|faire face)"
    r"|in (?:order to|addressing|tackling|overcoming)|recommendation\b|the way forward|despite"
    r"|nonetheless|nevertheless)\b"
    r"|\b(?:has|have|had|was|were) (?:since )?(?:been )?(?:resolved|overcome|mitigated|addressed)\b"
    r"|\b(?:help(?:s|ed|ing)?|serv(?:e|es|ed)|aim(?:s|ed|ing)?|measures|steps"
    r"|efforts)\s+to\s+(?:\w+\s+){0,2}?"
    r"(?:address|overcome|mitigate|tackle|reduce|minimi[sz]e|remove|alleviate|ease)\b"
)


def asks_for_problems(question: str) -> bool:
    """Whether the question asks for several problems, concerns or the like: "Which obstacles remain?"."""
    return _ASKS_SEVERAL.search(question) is not None


def tells_a_problem(sentence: str) -> bool:
    """Whether a sentence tells a problem, and not what was done against it."""
    return _IS_ONE.search(sentence) is not None and _IS_A_REMEDY.search(sentence) is None


def with_those_that_follow(query: Query, chosen: list[Reading]) -> list[Reading]:
    """``chosen``; where problems are asked for, the best with what follows that tells further ones."""
    if not chosen or not (asks_for_problems(query.text) or asks_for_problems(query.asked)):
        return chosen
    best = chosen[0]
    if best.in_footnote or "| " in best.text:
        return chosen
    end = _last_of(best, speaker_asked(query.text))
    if end == best.sentence.end:
        return chosen
    return without_what_others_have([up_to(best, end), *chosen[1:]])


def _last_of(best: Reading, asked: str | None) -> int:
    """Where the last sentence ends that carries the answer on; the end of ``best`` where none does."""
    end, between = best.sentence.end, 0
    after = [span for span in split_sentences(best.text) if span.start >= end]
    for span in after[:MOST_FOLLOWING]:
        if span.end - best.sentence.start > MOST_CHARACTERS or between > MOST_BETWEEN:
            break
        if of_another(best.sentence.text, span.text, asked):
            break
        if tells_a_problem(span.text):
            end, between = span.end, 0
        else:
            between += 1
    return end


def of_another(first: str, sentence: str, asked: str | None) -> bool:
    """Whether ``sentence`` goes on to what another State says or has than the one ``first`` speaks of, or,
    where the words of one speaker are ``asked`` for, tells those of another."""
    own = countries_in(first)
    if own and any(state not in own for state in countries_in(sentence)):
        return True
    speaker = speaker_in(sentence) if asked is not None else None
    return speaker is not None and not _same(speaker, [first, asked or ""])


def _same(speaker: str, known: Sequence[str]) -> bool:
    words = {stem for text in known for stem in stems_of(text)}
    return set(stems_of(speaker)) <= words
