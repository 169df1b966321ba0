"""What is asked of the assistant itself and of no document: to write, to translate, to have an opinion. Pure.

"Can you draft a statement on piracy?" shares its words with many a sentence of the documents and is answered
by none of them. Anything that may also be asked of documents is not taken for such.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.of_the_asker import of_the_asker

Asked = Literal["writing", "translation", "opinion", "itself", "greeting", "asker"]

_PLEASE = (
    r"\A\W*(?:(?:please|hi|hello|hey|and|now|then|(?:can|could|will|would) you(?: please)?|help me(?: to)?"
    r"|i (?:need|want|would like|['’]d like)(?: you)? to|let['’]?s|assist me in)[\s,]+)*"
)
_PIECES = (
    r"(?:speech|statement|intervention|letter|e-?mail|message|essay|article|press release|talking points"
    r"|tweet|post"
    r"|poem|song|note verbale|blog|memo(?:randum)?|brief(?:ing)?(?: note)?|presentation|slides?|op-?ed"
    r"|remarks"
    r"|toast|draft resolution|resolution|amendment|report|paper|thesis|story|joke|code)"
)
_PATTERNS: tuple[tuple[Asked, str], ...] = (
    (
        "writing",
        rf"{_PLEASE}(?:(?:write|writing|draft|drafting|compose|prepare|formulate|produce|generate"
        rf"|create|make)"
        r"(?: (?:me|us))?(?: up)? (?:a|an|my|our|some|the|short|brief|talking)\b"
        rf"(?: (?!on\b|of\b|about\b|for\b|summary\b)[\w-]+){{0,3}}? ?{_PIECES}\b"
        r"|(?:write|draft|prepare|produce|give me|compose) (?:some )?(?:talking|speaking) points\b"
        r"|tell (?:me|us) a (?:joke|story)\b|sing\b"
        r"|(?:rédige|écris|rédigez|écrivez)[sz]?(?:-moi)? (?:un|une|mon|ma|le|la)\b"
        r"|(?:redacta|redacte|escribe|escriba)(?:me)? (?:un|una|mi|el|la)\b)"
        r"|\A\W*(?:напиши(?:те)?|составь(?:те)?)\s|\A\W*请?(?:帮我)?(?:写|起草)(?:一|个|篇|份)|\A\W*اكتب\s",
    ),
    (
        "translation",
        rf"{_PLEASE}(?:translate|traduis|traduisez|traduire|traduce|traduzca|traducir)\b"
        r"|\A\W*(?:переведи(?:те)?)\s|\A\W*请?(?:把.{1,40})?翻译|\A\W*ترجم",
    ),
    (
        "opinion",
        r"\bwho (?:is|was|are|were) (?:right|wrong|to blame|lying)\b"
        r"|\b(?:which|what) (?:side|party|country) (?:is|was) (?:right|wrong|to blame)\b"
        r"|\A\W*who should (?:win|i|we)\b"
        r"|\b(?:do|would|can|could) you (?:agree|think|believe|recommend|advise|prefer|like|feel"
        r"|consider)\b"
        r"|\byour (?:own |personal )?(?:opinion|view|take|thoughts?|advice|preference)\b"
        r"|\b(?:what|how) (?:should|shall|do|can|could|must) (?:i|we) (?:say|do|vote|argue|answer|reply"
        r"|respond"
        r"|propose|tell)\b|\A\W*should (?:i|we)\b"
        r"|\b(?:qu['’]en|que) pens(?:es|ez)[- ](?:tu|vous)\b|\bqué (?:opinas?|piensas?)\b"
        r"|что (?:ты|вы) думае(?:шь|те)|你(?:怎么看|认为|觉得)|ما رأيك",
    ),
    (
        "itself",
        r"\bare you (?:an? )?(?:ai|bot|robot|human|person|machine|chat ?gpt|gpt|llm|language model|real"
        r"|reliable"
        r"|accurate|biased|sure|certain|there|ok)\b|\bwho (?:made|created|built|trained|developed) you\b"
        r"|\bhow do(?:es)? (?:you|this|it|pincite) (?:work|know)\W*\Z|\b(?:what|which) (?:ai"
        r"|language )?(?:model|llm|ai) (?:are you|do you use"
        r"|is this)\b|\b(?:can|should) (?:i|we) trust (?:you|this|your)\b|\A\W*(?:what|who) (?:are you"
        r"|is this)\W*\Z"
        r"|\A\W*(?:do|can) you (?:speak|understand|read|answer in)\b|\A\W*¿?hablas?\b|\bparle(?:z-vous"
        r"|s-tu)\b"
        r"|\A\W*(?:ты|вы) говори(?:шь|те)\b|你(?:会说|懂)|هل تتكلم"
        r"|\bare these (?:answers|quotes|quotations) (?:real|reliable|correct|accurate)\b"
        r"|\b(?:es-tu|êtes-vous) (?:un|une) (?:ia|robot|humain)\b|\beres (?:un|una) (?:ia|robot|humano)\b"
        r"|\b(?:qui es-tu|qui êtes-vous|quién eres|кто (?:ты|вы))\b|你是谁|من أنت",
    ),
    (
        "greeting",
        r"\A\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks?(?: you)?(?: very much"
        r"| a lot)?"
        r"|thank you|merci|gracias|спасибо|bonjour|hola|здравствуйте|你好|谢谢|شكرا|مرحبا|help"
        r"|what can you (?:do|answer)(?: for me)?|what (?:can|should|may) i ask(?: you)?(?: about)?"
        r"|how (?:can|do) (?:i|you) (?:use"
        r"|ask)(?: (?:this|it|you))?|test(?:ing)?|ok(?:ay)?|great|good|nice|cool|wow|perfect|more|go on"
        r"|next|sources?|bye|goodbye"
        r"|see you)(?:[\s,]+(?:pincite|there|all|everyone|you|again|so much))*\W*\Z"
        r"|\A\W*(?:what(?:['’]s| is) )?\d[\d\s.,]*(?:[+*/x×÷^]|plus|minus|times"
        r"|divided by)\s*\d[\d\s.,]*=?\W*\Z",
    ),
)
_ASKED = tuple((asked, re.compile(rf"(?i){pattern}")) for asked, pattern in _PATTERNS)


def asked_of_assistant(question: str) -> Asked | None:
    """What ``question`` asks of the assistant itself; None for what is asked of documents."""
    for asked, pattern in _ASKED:
        if pattern.search(question):
            return asked
    return of_the_asker(question)


_TRANSLATE = re.compile(rf"(?i){_PLEASE}translate\s+(?P<what>[^?]+?)(?:\s+(?:in)?to\s+[A-Z][a-z]+)?\W*\Z")


def to_be_translated(question: str) -> str | None:
    """What ``question`` asks to be translated: "resolution 12"; None where it asks for no translation."""
    match = _TRANSLATE.match(question)
    return match["what"].strip() if match else None
