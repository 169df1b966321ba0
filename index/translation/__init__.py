"""A question in French, Spanish, Russian, Chinese or Arabic glossed into English, without a model.

For finding and judging only: what a person reads is never translated.
"""

from index.translation.gloss import Gloss, gloss
from index.translation.pieces import Piece

__all__ = ["Gloss", "Piece", "gloss"]
