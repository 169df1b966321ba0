"""Names that a sentence gives as examples: "various ports, such as Varsk and Lumora, have closed".

How many there are in all the sentence does not say; a count in front of them would be ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

OPENER = re.compile(
    r"(?i)\b(?:such as|including|includes?|included|among (?:others|them|which|whom)|inter alia|e\.\s?g\."
    r"|for example|for instance|notably|in particular|especially|particularly"
    r"|among other (?:things|places|countries|States))"
    r"\s*[,:(]?\s*(?:in |from |by |for |with |to )?(?:the\s+)?\Z"
)
"""What stands right before the first of several examples."""
OPEN_END = re.compile(
    r"(?i)\A\W*(?:,?\s*(?:and|or)\s+(?:many\s+|some\s+)?others\b|,?\s*among others\b|,?\s*etc\b|\s*…)"
)
"""What stands right behind the last of several examples."""


def gives_examples(sentence: str, names: Sequence[str]) -> bool:
    """Whether the series of ``names`` in ``sentence`` is said to be a part only of those there are."""
    if not names:
        return False
    starts = [at for name in names if (at := sentence.find(name)) >= 0]
    ends = [sentence.rfind(name) + len(name) for name in names if name in sentence]
    if not starts:
        return False
    before, after = sentence[: min(starts)], sentence[max(ends) :]
    return OPENER.search(before) is not None or OPEN_END.match(after) is not None


# "…, which also includes contributions from Norland and Corvia": there are others, told of before.
_ALSO = re.compile(
    r"(?i)\b(?:also (?:includ\w+|compris\w+|receiv\w+|com(?:es|ing)|c[ao]me|provid\w+|funded|financed"
    r"|paid|benefit\w+)"
    r"|(?:in addition to|apart from|besides|as well as) (?:the )?[a-z][^,;]{3,80},?[^,;]{0,60})[^,;]{0,80}\Z"
)


def goes_on_from_others(sentence: str, names: Sequence[str]) -> bool:
    """Whether ``sentence`` tells of the series of ``names`` as of more, beside others before them that a
    count would leave out."""
    starts = [at for name in names if (at := sentence.find(name)) >= 0]
    before = sentence[: min(starts)] if starts else ""
    return len(before.split()) > 6 and _ALSO.search(before) is not None
