"""Does the cited text say so? A sentence and its evidence in, a verdict with reasons out."""

from assistant.verification.checker import check_sentence, check_sentences
from assistant.verification.quotes import quote_stands_in
from assistant.verification.verdict import Reason, Verdict

__all__ = ["Reason", "Verdict", "check_sentence", "check_sentences", "quote_stands_in"]
