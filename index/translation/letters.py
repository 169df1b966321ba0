"""Names in Cyrillic letters spelled in Latin ones, as United Nations documents print them. Pure.

After the BGN/PCGN romanisation of Russian, simplified: no apostrophes, "y" for endings.
"""

from __future__ import annotations

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
}  # fmt: skip


def romanised(word: str) -> str:
    """``word`` in Latin letters, the first one a capital when it was."""
    spelled = "".join(_LETTERS.get(letter, letter) for letter in word.lower())
    return spelled.capitalize() if word[:1].isupper() else spelled
