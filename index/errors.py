"""What can go wrong for a user, as one sentence each: what happened, where, what to do."""

from __future__ import annotations


class PinciteError(Exception):
    """Base of every error whose message is meant for the user; the message is a whole sentence."""
