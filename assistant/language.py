"""In which language a question is asked: as the index tells it."""

from index.question_language import Language, language_of

__all__ = ["Language", "language_of"]
