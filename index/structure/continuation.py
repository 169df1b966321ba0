"""Whether a block continues the text before it, across a page break, a footnote or a rule."""

from __future__ import annotations

import re

# Words that end a list item and show that the next item belongs to the same sentence.
_LINKING = re.compile(r"(?:[;,:]| and| or| et| ou| y| o| и| или)$")
_ENDED = re.compile(r"[.;:?!؟。；：！？…]$")
_SMALL_WORD = re.compile(
    r"\b(?:of|and|the|in|for|to|with|on|by|a|an|or|from|at|as|its|their|de|des|du|et|la|le|les|à|aux|del|los|las"
    r"|y|en|por|и|в|на|по|с|о|для)$"
)
# A note mark that was not raised: "…, the application of the Republic of Zambia, 30".
_PLAIN_MARK = re.compile(r"(?<=[.,;:”\"])\s*[\d*°]{1,3}$")
# How much of a text's end is looked at: patterns anchored at the end search all that stands before it.
_TAIL = 120
_CLOSING = re.compile(r"[”\"’'»)\]）」』]+$")


def is_finished(text: str) -> bool:
    """Whether ``text`` could end here: a full stop, semicolon, colon, question or exclamation mark, or a
    closing quotation mark. A closing bracket finishes only after such a mark ("(resolution 55/25,
    annex).")."""
    text = without_plain_mark(text[-_TAIL:])
    if not text:
        return True
    bare = _CLOSING.sub("", text)
    if _ENDED.search(bare):
        return True
    return (text[-1] in '”"»' and text != bare) or bool(_ENDED.search(text))


def ends_in_small_word(text: str) -> bool:
    """Whether ``text`` breaks off at a word that nothing ends with: "including Burkina Faso and the"."""
    return bool(_SMALL_WORD.search(text[-_TAIL:].rstrip()))


def without_plain_mark(text: str) -> str:
    """``text`` without blanks and a note's figure after its last comma or full stop."""
    return _PLAIN_MARK.sub("", text.rstrip()).rstrip()


def expects_list(text: str) -> bool:
    """Whether a list item may follow ``text``: it is finished, or ends in a colon, comma, "and" or "or"."""
    return is_finished(text) or bool(_LINKING.search(text.rstrip()))


def starts_lower(text: str) -> bool:
    """Whether ``text`` starts in lower case, as the rest of a broken sentence does."""
    return text[:1].islower()
