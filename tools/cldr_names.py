"""Names of countries, cities and languages in the six official languages, out of Unicode's CLDR.

Run by a developer when CLDR has news: ``python tools/cldr_names.py`` with the package Babel (BSD licence)
installed. What it writes is committed, so that nobody else needs Babel.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
OUT = Path(__file__).parent.parent / "index" / "translation" / "words"
NOTICE = (
    "# {what}, from Unicode CLDR through Babel {version}, by tools/cldr_names.py. "
    "Copyright Unicode, Inc.; Unicode Licence v3."
)


def main() -> None:
    import babel  # type: ignore[import-not-found,unused-ignore]

    locales = {language: babel.Locale(language) for language in LANGUAGES}
    write("cldr_countries.tsv", "Countries and territories", babel.__version__, countries(locales))
    write("cldr_cities.tsv", "Cities that time zones are named after", babel.__version__, cities(locales))
    write("cldr_languages.tsv", "Languages", babel.__version__, languages(locales))


def countries(locales: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for code in sorted(code for code in locales["en"].territories if code.isalpha()):
        yield tuple(locales[language].territories.get(code, "") for language in LANGUAGES)


def cities(locales: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """CLDR leaves out the English name where the zone's own says it: Asia/Tehran."""
    zones = sorted({zone for locale in locales.values() for zone in locale.time_zones if "/" in zone})
    for zone in zones:
        own = zone.rsplit("/", 1)[-1].replace("_", " ")
        yield (
            locales["en"].time_zones.get(zone, {}).get("city", own),
            *(locales[language].time_zones.get(zone, {}).get("city", "") for language in LANGUAGES[1:]),
        )


def languages(locales: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for code in sorted(code for code in locales["en"].languages if len(code) == 2):
        yield tuple(locales[language].languages.get(code, "") for language in LANGUAGES)


def write(file: str, what: str, version: str, rows: Iterator[tuple[str, ...]]) -> None:
    lines = [NOTICE.format(what=what, version=version)]
    for row in rows:
        cells = [cell.replace("/", " ").replace("\u00a0", " ").replace(" & ", " and ") for cell in row]
        if cells[0] and any(cells[1:]):
            lines.append("\t".join(cells))
    (OUT / file).write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
