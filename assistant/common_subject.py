"""The parts of one message have a common subject: "What did the Fund spend in 2031 and what was the budget?".

Pure: a later part and the one before it in, the later part as it reads on its own out. What is carried over
is one name (or text, or session) and the time, as an adverbial that any English question can end in.
"""

from __future__ import annotations

import re

from assistant.carried_over import setting_of
from assistant.kinds_of_names import KindOfName, Named, names_in
from assistant.names import SESSION, proper_names
from assistant.question_words import ASKS
from assistant.substitution import substitute, texts_in

# Named in every other document: no subject of a question.
EVERYWHERE = frozenset(
    ("Secretary-General", "SG", "States", "Member States", "States Parties", "Governments", "Secretariat")
)
_KEPT_PREPOSITIONS = frozenset(("by", "for", "in", "at", "with", "under", "from"))
_PREPOSITION_OF: dict[KindOfName, str] = {"state": "in", "meeting": "at", "text": "under"}
# "How many voted against?": what, follows as it is.
_OPEN_END = re.compile(r"(?i)\b(?:against|in favou?r of|for|to|with|about)\s*\Z")
# "What was the budget?", "Who is the chair?": of whom.
_WHAT_IS_THE = re.compile(
    r"(?i)\A\W*(?:what|who|how (?:large|big|high|long|strong))\s+(?:is|was|are|were)\s+the\s+[a-z -]+\Z"
)
_ABOUT_NOW = re.compile(r"(?i)\b(?:now|currently|today|at present|to date|so far|next|since)\b")
_PRONOUN = re.compile(
    r"(?i)\b(?:it|its|they|them|their|these|those|this|he|she|him|his|her)\b"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b"
)
# "A short summary please." is no question that a subject could be missing from.
_QUESTION = re.compile(rf"(?i)\A\W*{ASKS}")
# "… and when did Chile?": the rest is as in the part before.
_GAPPED = re.compile(
    r"\A\W*(?P<word>(?i:when|where|why|how))\s+(?:did|does|do|has|have|had|was|were|is|are|will)\s+"
    r"(?P<name>(?:the\s+)?[A-Z][\w'’ -]*?)\s*\?"
)


def with_common_subject(part: str, before: str, *, of_texts: bool = True) -> str | None:
    """``part`` with the subject and the time of the part ``before`` it; None where it has a subject of its
    own or a pronoun for it, or where the part before names none."""
    gapped = _GAPPED.match(part)
    if gapped and re.match(rf"(?i)\W*{gapped['word']}\b", before):
        return substitute(before, gapped["name"])
    own = [name for name in proper_names(part) if name not in EVERYWHERE]
    if own or texts_in(part) or _PRONOUN.search(part) or _QUESTION.match(part) is None:
        return None
    stem = part.rstrip("?!. ")
    subject = _subject_of(before, stem, of_texts=of_texts)
    if not subject:
        return None
    told = f"{stem} {subject}"
    time = "" if _ABOUT_NOW.search(part) else setting_of(before, told)
    return f"{told}{time}?"


def _subject_of(before: str, part: str, *, of_texts: bool) -> str:
    """What ``before`` is about as an adverbial to ``part``: "for the Fund", "at the tenth session of the
    Board", "in resolution 99 (2031)"."""
    texts = texts_in(before) if of_texts else []
    named = [name for name in names_in(before) if name.text not in EVERYWHERE and name.before != "many"]
    told = [name for name in named if name.kind not in {"other", "person"}]
    # "How much did the Assembly appropriate for the Fund?": it is the Fund that is talked about.
    acts = {name for name in told if name.kind == "organ" and name.before in {"did", "does", "has", "have"}}
    subject = next((name for name in told if name not in acts), told[0] if told else None)
    subject = subject or (named[0] if named else None)
    if subject and subject.kind == "state":  # "When did Malta join the Accord?" is about the Accord
        subject = next((name for name in named if name.kind == "text"), subject)
    session = SESSION.search(before)
    if texts:
        said, preposition = before[slice(*texts[0])], "in"
    elif session and subject and subject.kind == "organ":
        said, preposition = f"the {session.group()} of {with_article(before, subject)}", "at"
    elif subject:
        said = with_article(before, subject)
        kept = subject.before in _KEPT_PREPOSITIONS
        preposition = subject.before if kept else _PREPOSITION_OF.get(subject.kind, "for")
    else:
        return ""
    if _OPEN_END.search(part):
        return said
    if part.endswith(" there") and preposition == "for":
        preposition = "in"
    return f"{'of' if _WHAT_IS_THE.match(part) else preposition} {said}"


# "the Coordinator of the Kelp Panel": the Panel is what is talked about.
_HEAD_OF = re.compile(
    r"\A(?:the )?(?:[A-Z][\w-]+ ){0,2}(?:Coordinator|Chair\w*|President|Director(?:-General)?|Head|Secretary"
    r"|Registrar|Administrator|Chief)(?: ad interim)? of (?=the )"
)


def with_article(text: str, name: Named) -> str:
    """The name with its article and what hangs on it in small letters: "the Convention on kelp"."""
    hanging = re.compile(
        r"\s+(?:on|against)\s+[a-z][\w-]+(?:\s+[a-z][\w-]+)?(?=\s+(?:in|for|and|was)\b|\s*\?)"
    )
    detail = hanging.match(text, name.end)
    start = name.start if name.text.isupper() else name.whole
    return _HEAD_OF.sub("", text[start : detail.end() if detail else name.end].strip())
