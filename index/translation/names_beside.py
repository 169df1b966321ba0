"""A word with a capital that stands right beside a common noun: "le musée Bandera", "el plan Bandera".

In French and Spanish such a noun is no translation of anything: the museum is called so. What is a body has
its article or a preposition before it ("la Cour", "del Consejo"). Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.translation.tokens import BREAK, Token

_LEAST_LETTERS = 4
# After a title stands a name: "M. Lebrun", "la señora Guerra".
_TITLE = re.compile(r"(?i)(?:m|mm|mme|mmes|mlle|dr|sr|sra|sres|don|doña|señora?|monsieur|madame)\Z")
# What stands before a body's name without an article, or opens a clause: no noun.
_NO_NOUN = frozenset(
    """
    à au aux avec chez comme contre d dans de des dès depuis du en entre envers et hors jusqu l la le les
    leur leurs ma mais mes mon ne ni nos notre où ou par pas pour qu que quel quelle quelles quels qui sa
    sans selon ses si son sous sur ta un une vers via votre ce cet cette ces chaque tout toute tous toutes
    y a il elle ils elles on se s n m t j c est sont était ont avait fait lors cada el los las lo al del
    desde con contra como cuando donde e entre es era fue fueron ha han había hacia hasta mi ni no o para
    pero por que qué quién según ser si sin sobre su sus tras tu u una unos unas este esta estos estas ese
    esa esos esas aquel aquella
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)

# What a State or country is called in documents, written with a capital: "les États Parties".
_NO_NAME = re.compile(r"(?i)(?:partie|membre|miembro|parte)s?\Z")


def stands_as_name(question: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether the token ``at`` is a single word with a capital right after a noun in small letters or a
    title, with nothing but a blank between."""
    token = tokens[at]
    if at == 0 or token.joins or not token.text[:1].isupper() or token.text.isupper():
        return False
    before = tokens[at - 1]
    between = question[before.end : token.start]
    if _NO_NAME.match(token.text):
        return False
    if _TITLE.match(before.text):
        return between in {" ", ". "}
    if token.opens or between != " " or BREAK.search(between) or len(token.text) < _LEAST_LETTERS:
        return False
    word = before.text.lower()
    return before.text.islower() and not (before.kept or before.number) and word not in _NO_NOUN
