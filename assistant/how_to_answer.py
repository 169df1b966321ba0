"""How an answer is wanted, taken off a question: "in one sentence, what is …", "short answer please: when …".

Answers are quotations, as short as the documents make them: such words ask for nothing that could be found,
and each would have to stand in what answers. Pure.
"""

from __future__ import annotations

import re

_FORM = (
    r"(?:(?:in|with) (?:just )?(?:one|a single|1|two|2|a few|three|short) (?:short )?(?:sentences?|words?"
    r"|lines?)"
    r"|(?:in|as|with) (?:(?:the )?(?:top|main|key) )?(?:\d{1,2}|two|three|four|five|six|seven|ten|a few|some)"
    r" (?:(?:main|key|bullet|short) )*(?:points?|bullets?|items?|takeaways?|sentences?|lines?)"
    r"|in (?:bullet points?|bullets)"
    r"|in (?:short|brief|a nutshell|simple (?:words|terms|language)|plain (?:words|language|english)"
    r"|layman['’]s terms)"
    r"|briefly|concisely|simply put|(?:a |the )?(?:short|brief|quick|simple|concise) (?:answer|reply"
    r"|question)(?: only)?"
    r"|(?:keep|make) it (?:short|brief|simple|quick)|answer (?:briefly|shortly|concisely|in one sentence"
    r"|yes or no)"
    r"|(?:just )?yes or no|with (?:sources?|citations?|references?)|asap)"
)
_OPENING = re.compile(
    rf"(?i)\A\W*(?:(?:please|pls|kindly),?\s+(?=\w+\W+\w)|(?:please,?\s+)?{_FORM}(?:,? "
    rf"please)?\s*[,:;.–—-]+\s*"
    r"|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: (?:there|pincite|all"
    r"|everyone))?\s*[,!.:]+\s*(?=\w+\W+\w))"
)
_ENDING = re.compile(
    rf"(?i)[\s,;(–—-]+(?:{_FORM}(?:,? please)?|please|pls|thanks"
    rf"|thank you(?: very much)?)[\s.!)]*(?P<end>\??)[\s.!)]*\Z"
)
# "Give me the exact words on kelp": quotations are all there is.
_WORDING = re.compile(
    r"(?i)\A\W*(?:can you |could you )?(?:(?:give|show|find|quote|get)(?: me)?"
    r"|i(?:['’]m| am)? (?:need|want|looking for)"
    r"|what(?:['’]s| is| are| was| were)|is there(?: any)?|any)?\s*(?:the |some )?"
    r"(?:exact|precise|agreed|actual|verbatim|specific|original|existing|standard)\s+"
    r"(?:words?|wording|language|text|phrasing|formulations?|terms|quotes?|quotations?)"
    r"\s+(?:used\s+)?(?:on|about|regarding|concerning|for)\s+(?=\w|[\"“'‘])"
)
# "Could you tell me when the camp was closed?": nothing that "yes" answers.
_POLITELY = re.compile(
    r"(?i)\A\W*(?:(?:could|can|would|will) you (?:please |kindly |possibly )?"
    r"(?:tell|inform) (?:me|us)"
    r"|do you (?:happen to )?know|(?:i|we)(?: would|['’]d) like to know)\s+"
    r"(?=(?:(?:on|in|at|by|for|from|since|until) )?"
    r"(?:when|where|who|whom|which|how (?:many|much|long|often))\b)"
)
_EVIDENCE = re.compile(
    r"(?i)\A\W*(?:can you |could you )?(?:give|show|find)(?: me)? (?:some |any |the )?(?:evidence|proof"
    r"|indications?)"
    r" (?:that|for the claim that)\s+(?=\w+\s+\w)"
)


def without_manner(question: str) -> str:
    """``question`` without greetings and without what says how to answer; as it is where that is all."""
    text = question
    while (opening := _OPENING.match(text)) and text[opening.end() :].strip():
        text = text[opening.end() :]
    ending = _ENDING.search(text)
    before = text[: ending.start()].rstrip() if ending is not None else ""
    if ending is not None and len(before.split()) > 2:
        text = before if before.endswith("?") else before + ending["end"]
    wording = _WORDING.match(text)
    if wording is not None and not re.search(r"(?i)\bof (?:para|article|section)", text):
        text = f"What is said on {text[wording.end() :].rstrip(' ?.!')}?"
    politely = _POLITELY.match(text)
    if politely is not None:
        text = text[politely.end() :]
    evidence = _EVIDENCE.match(text)
    if evidence is not None:
        text = text[evidence.end() :]
    return text if text == question else text[:1].upper() + text[1:]
