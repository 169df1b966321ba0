"""A question in French, Spanish, Russian, Chinese or Arabic glossed into English, without a model.

For finding and judging only: what a person reads is never translated.
"""

from index.translation.gloss import Gloss, gloss
from index.translation.lexicon import COLUMNS
from index.translation.pieces import Piece

# The languages that are glossed.
GLOSSED = tuple(COLUMNS)

__all__ = ["GLOSSED", "Gloss", "Piece", "gloss"]
