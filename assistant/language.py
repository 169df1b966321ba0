"""In which language a question is asked: as the index tells it."""

from index.question_language import Language, language_of

__all__ = ["LANGUAGES", "Language", "language_of"]

# The official languages of the United Nations by their English names, as they are typed.
LANGUAGES = {
    "english": "en",
    "french": "fr",
    "spanish": "es",
    "russian": "ru",
    "chinese": "zh",
    "arabic": "ar",
}
