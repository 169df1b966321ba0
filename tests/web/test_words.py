"""The words of the interface in six languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ui.web.words import LANGUAGES, load_strings

WEB = Path(__file__).resolve().parents[2] / "ui" / "web"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_blanks(language: str) -> None:
    strings = load_strings()
    english, own = strings.by_language["en"], strings.by_language[language]
    assert own.keys() == english.keys()
    for key, words in own.items():
        assert words.strip(), key
        assert re.findall(r"\{\w+\}", words) == re.findall(r"\{\w+\}", english[key]), key


def test_every_word_that_templates_and_script_ask_for_exists() -> None:
    known = load_strings().by_language["en"]
    wanted: set[str] = set()
    for path in (*(WEB / "templates").glob("*.html"), *(WEB / "static").glob("*.js")):
        source = path.read_text(encoding="utf-8")
        wanted |= set(re.findall(r"""\b(?:t|s|say)\(["']([\w.]+)["'][,)]""", source))
        for pairs in re.findall(r'data-i18n-attributes="([^"]+)"', source):
            wanted |= {pair.split(":")[1] for pair in pairs.split(";")}
    assert len(wanted) > 20
    assert wanted <= known.keys()


@pytest.mark.parametrize(
    ("wanted", "used"),
    [("fr-CA", "fr"), ("zh_TW", "zh"), ("AR", "ar"), ("de", "en"), ("", "en"), (None, "en")],
)
def test_an_unknown_language_falls_back_to_english(wanted: str | None, used: str) -> None:
    assert load_strings().language(wanted) == used


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        ("report", "rapport"),
        ("draft resolution, not adopted", "projet de résolution, non adopté"),
        ("draft report (addendum)", "projet de rapport (additif)"),
        ("treaty", "treaty"),
        ("", ""),
    ],
)
def test_a_status_is_put_into_the_readers_language_part_by_part(term: str, shown: str) -> None:
    assert load_strings().status("fr", term) == shown
