"""What can go wrong with an encoder, each a sentence for the user."""

from __future__ import annotations

from index.errors import PinciteError


class EncoderError(PinciteError):
    """An encoder cannot be loaded or asked; the message says which, why and what to do."""
