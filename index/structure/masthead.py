"""The masthead: organ, body, session, agenda item, date, distribution, title and kind of document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.model import Masthead
from index.series import is_of_principal_organ
from index.structure import masthead_words as words
from index.structure.dates import find_date
from index.structure.document_types import document_type, is_type_line
from index.structure.labels import parse_heading_label, parse_item
from index.structure.reporting import reported_session, reporting_body
from index.structure.resolutions import is_closing, is_enacting
from index.structure.speakers import opens_turn
from index.structure.titles import choose_title
from index.structure.units import Unit
from index.symbols import Symbol, find_symbols

# Above this many characters a line of the masthead is no title any more (measured on the shared corpus: the
# longest title there has 390).
LONGEST_TITLE = 450
MOST_TITLE_LINES = 14
LONGEST_BOLD_TITLE = 1000
# Titles are set larger than the names of bodies, which are set larger than text.
TITLE_TO_TEXT = 1.3


@dataclass(frozen=True, slots=True)
class ParsedMasthead:
    """What the masthead says. Units before position ``end`` are masthead; ``has_chapter`` says that the
    heading after it is the topic of a draft report's part, which all that follows stands under;
    ``after_title`` is the position after the first line of the title."""

    masthead: Masthead
    symbols: tuple[Symbol, ...]
    end: int
    has_chapter: bool
    after_title: int = 0


@dataclass
class _Reader:
    """Reads masthead lines one by one; ``fields`` are those of ``Masthead``."""

    fields: dict[str, str] = field(default_factory=dict)
    symbols: list[Symbol] = field(default_factory=list)
    titles: list[Unit] = field(default_factory=list)
    agenda_titles: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    type_units: list[Unit] = field(default_factory=list)
    series: str = ""
    following: Unit | None = None
    after_agenda: bool = False
    addition: str = ""
    is_letter: bool = False
    text_size: float | None = None
    last_name: Unit | None = None
    pending: str = ""

    def take(self, unit: Unit) -> bool:
        """Reads one unit; False when it is not masthead any more."""
        text = unit.text.strip()
        if self._value_of_pending(text):
            return True
        rest = self._control(text)
        if not rest or self._cover(rest) or self._continues_name(unit, rest):
            return True
        self.last_name = None
        after_agenda, self.after_agenda = self.after_agenda, False
        if self._resolution_title(rest) or self._meeting(rest):
            return True
        if self._agenda(rest):
            self.after_agenda = not self.agenda_titles
            return True
        if after_agenda and self._is_title_of_item(unit):
            self.agenda_titles.append(rest)
            return True
        if words.JOB_NUMBER.fullmatch(rest) or words.ROLE.fullmatch(rest):
            return True
        if match := words.ADDENDUM.fullmatch(rest.strip(" *.")):
            self.addition = "addendum" if match["add"] else "corrigendum" if match["corr"] else self.addition
            return True
        if self._is_record() and words.RECORD_AGENDA.fullmatch(rest):
            return True
        if words.MEETING_OPENS.fullmatch(rest) or (self._is_record() and opens_turn(rest)):
            return False
        if self.is_letter or is_enacting(rest) or words.BODY_START.fullmatch(rest.strip(" *:")):
            return False
        if words.LETTER.fullmatch(rest) and len(rest) < LONGEST_TITLE:
            self.is_letter = True
            self.types.append(rest)
            self.titles = [unit]
            return True
        if words.SERIES.fullmatch(rest.strip(" *")):
            self.series = rest
            return True
        if is_type_line(rest):
            self.types.append(rest)
            self.type_units.append(unit)
            return True
        return self._title(unit, rest)

    def _value_of_pending(self, text: str) -> bool:
        """Typewritten mastheads set "Distr." or "ORIGINAL:" on one line and its value on the next."""
        pending, self.pending = self.pending, ""
        value = text.strip(" .:*")
        if pending == "distribution" and (known := words.distribution_name(value)):
            self.fields.setdefault("distribution", known)
            return True
        if pending == "original_language" and (match := words.ORIGINAL.fullmatch(f"Original: {value}")):
            self.fields.setdefault("original_language", words.language_names(match["value"]))
            return True
        label = words.CONTROL_LABEL.fullmatch(text.strip(" *"))
        if label:
            self.pending = "distribution" if label["distribution"] else "original_language"
        return bool(label)

    def _control(self, text: str) -> str:
        """Takes symbol, distribution, date and original language out of ``text``; returns what is left."""
        rest = text
        found = find_symbols(rest)
        without = rest
        for mention in reversed(found):
            without = without[: mention.start] + without[mention.end :]
        if found and not self._words(without):
            for mention in found:
                for symbol in mention.symbols:
                    self._name(symbol)
            rest = without
        for name, pattern in (("distribution", words.DISTRIBUTION), ("original_language", words.ORIGINAL)):
            if match := pattern.search(rest):
                value = match["value"] or match.groupdict().get("other") or ""
                named = words.distribution_name if name == "distribution" else words.language_names
                self.fields.setdefault(name, named(value) or value.strip())
                rest = rest[: match.start()] + " " + rest[match.end() :]
        rest = self._date(rest)
        rest = words.UNITED_NATIONS.sub("", rest) if words.UNITED_NATIONS.fullmatch(rest.strip()) else rest
        return self._organ(rest.strip(" \n*|"))

    def _name(self, symbol: Symbol) -> None:
        # A budget section prints "A/81/6 (Sect. 13)/Part A" and is issued and cited as A/81/6 (Sect. 13).
        section = re.match(r"(.+\(Sect\. \d+\))/Part [A-Z]$", str(symbol))
        for name in ([Symbol(section[1])] if section else []) + [symbol]:
            if name not in self.symbols:
                self.symbols.append(name)

    def _cover(self, text: str) -> bool:
        """Language lines, and what covers of official records print beside the title."""
        if match := words.LANGUAGE_ONLY.fullmatch(text):
            if match["only"]:
                self.fields.setdefault("original_language", words.language_names(match["value"]))
            return True
        if match := words.NUMBERED_TITLE.fullmatch(text):
            self.fields["title"] = match["title"].strip(" *")
            return True
        if words.COVER.fullmatch(text):
            self._read_cover(text)
            return True
        match = words.COVER_SESSION.fullmatch(text)
        if match and self.types and "agenda_item" not in self.fields:
            self.fields.setdefault("session", match["session"])
            return True
        return False

    def _read_cover(self, text: str) -> None:
        """What the cover of official records says beside the title. Its own session outweighs the sessions
        that the report is on ("Thirty-ninth session (2–13 December 2024)")."""
        for organ in words.ORGANS:
            if organ.casefold() in text.casefold():
                self.fields.setdefault("organ", words.ORGANS[organ])
        if records := words.RECORDS_SESSION.search(text):
            self.fields["session"] = records["session"].replace("Session", "session")
        if submitted := words.SUBMITTED.fullmatch(text):
            found = find_date(submitted["date"])
            self.fields.setdefault("date", found[0] if found else submitted["date"])
        if (held := words.HELD_ON.fullmatch(text)) and "agenda_item" not in self.fields:
            self.fields.setdefault("dates", held["dates"])
            if held["place"]:
                self.fields.setdefault("place", held["place"])

    def _continues_name(self, unit: Unit, text: str) -> bool:
        """A second line of an organ's or body's name, in the same type as the first."""
        if self.last_name is None or unit.block.size is None or self.last_name.block.size is None:
            return False
        same = (
            abs(unit.block.size - self.last_name.block.size) < 0.5
            and unit.block.bold == self.last_name.block.bold
        )
        name = "body" if "body" in self.fields else "organ"
        begun = self.fields.get(name, "")
        unfinished = (
            re.search(r"(?: (?:of|the|and|for|on|in|to)|,|Nations|Development)$", begun) or text[:1].islower()
        )
        if not (same and unfinished and "session" not in self.fields and len(text) < 120):
            return False
        self.fields[name] = f"{begun} {text}"
        self.last_name = unit
        return True

    def _words(self, text: str) -> str:
        """The words of a line that has a symbol in it and is not masthead control: a sentence, a title."""
        rest = words.UNITED_NATIONS.sub("", text)
        for pattern in (words.DISTRIBUTION, words.ORIGINAL):
            rest = pattern.sub("", rest)
        found = find_date(rest)
        if found:
            rest = rest[: found[1]] + rest[found[2] :]
        for organ in words.ORGANS:
            rest = rest.replace(organ, "")
        return re.sub(r"[\s\d*|()\-–—]+", "", rest)

    def _date(self, text: str) -> str:
        found = find_date(text)
        if found is None:
            return text
        rest = (text[: found[1]] + text[found[2] :]).strip(" \n*|")
        alone = rest in ("", "of") or words.LANGUAGE_ONLY.fullmatch(rest) or words.ADOPTED.fullmatch(rest)
        if not alone and rest not in words.ORGANS:
            return text
        self.fields.setdefault("date", found[0])
        return rest if rest in words.ORGANS else ""

    def _organ(self, text: str) -> str:
        names = {organ.casefold(): name for organ, name in words.ORGANS.items()}
        rest = text.casefold()
        organs = [name for organ, name in names.items() if organ in rest]
        for organ in names:
            rest = rest.replace(organ, "")
        if not organs or rest.strip(" ;,/\n"):
            return text
        organ = "; ".join(dict.fromkeys(organs))
        known = self.fields.get("organ")
        if known and known.split("; ")[0] not in words.ORGANS.values() and "body" not in self.fields:
            self.fields["body"] = known  # a commission's name stood above its parent's
            self.fields["organ"] = organ
        elif known is None:
            self.fields["organ"] = organ
        elif organ not in self.fields["organ"]:
            self.fields["organ"] += f"; {organ}"
        return ""

    def _resolution_title(self, text: str) -> bool:
        match = words.RESOLUTION_TITLE.fullmatch(text)
        if not match or self.titles:
            return False
        year = re.sub(r"\D", "", match["year"])
        date = find_date(match["date"] or "")
        if len(year) != 4 and date:
            year = date[0][:4]
        if len(year) == 4 and not self.symbols:
            self.symbols.append(Symbol(f"S/RES/{match['number']} ({year})"))
            self.fields.setdefault("organ", "Security Council")
        if date:
            self.fields.setdefault("date", date[0])
        abroad = text.partition(",")[0].strip(" *")
        self.types.append(abroad if match["abroad"] else f"Resolution {match['number']} ({year})")
        return True

    def _meeting(self, text: str) -> bool:
        """Session, place and dates of the meeting."""
        bare = text.strip(" *.")
        for organ in words.ORGANS:  # "Security Council Eightieth year": the other half of a joint masthead
            if bare.startswith(f"{organ} ") and words.is_session(bare[len(organ) + 1 :]):
                self.fields.setdefault("session", bare[len(organ) + 1 :])
                return True
        if len(bare) < 120 and words.is_session(bare) and "session" not in self.fields:
            self.fields["session"] = bare
            return True
        if words.MEETING_NUMBER.fullmatch(bare) or self._record_time(bare):
            return True
        if words.MEETING_PLACE.fullmatch(bare) and "dates" in self.fields and "place" not in self.fields:
            self.fields["place"] = bare
            return True
        forms = (words.PLACE_DATES, words.DATES_PLACE, words.DATES_ABROAD)
        match = next((found for form in forms if (found := form.fullmatch(bare))), None)
        if match is None:
            return False
        part = match["place"] and words.is_session(match["place"])
        if part:  # "Organizational session, 1 April 2025", then "Substantive session, 12 May–13 June 2025"
            known = self.fields.get("dates")
            self.fields["dates"] = f"{known}; {bare}" if known else bare
        elif "dates" not in self.fields:
            self.fields["dates"] = match["dates"]
            if match["place"]:
                self.fields["place"] = match["place"]
        return True

    def _record_time(self, text: str) -> bool:
        """When and where the meeting of a record was held: "Held at Headquarters, New York, on Tuesday …"."""
        if chinese := words.MEETING_TIME_CHINESE.fullmatch(text):
            printed, place = chinese["date"], None
        elif meeting := words.MEETING_TIME.fullmatch(text):
            last = words.MEETING_PLACE.search(text, meeting.end("date"))  # "…, 10 a.m. New York"
            printed, place = meeting["date"], meeting["place"] or (last[0] if last else None)
        else:
            return False
        day = find_date(printed)
        if day and "dates" not in self.fields:
            self.fields["dates"] = printed
            self.fields.setdefault("date", day[0])
        if place:
            self.fields.setdefault("place", place)
        return True

    def _agenda(self, text: str) -> bool:
        for pattern in words.AGENDA_ITEM:
            match = pattern.fullmatch(text)
            if not match:
                continue
            if "agenda_item" not in self.fields:
                self.fields["agenda_item"] = words.item_number(match["number"])
            title = words.AGENDA_TAIL.sub("", match["rest"]).strip(" \n*")
            if title:
                self.agenda_titles.append(title)
            return True
        return False

    def _title(self, unit: Unit, text: str) -> bool:
        large = self._is_larger(unit, TITLE_TO_TEXT)
        prominent = unit.block.bold or unit.block.style == "heading" or unit.block.centred or large
        if self._is_treaty(text):
            self.fields["organ"] = re.sub(r"\s+", " ", text.strip(" *"))
            self.last_name = unit
            return True
        # Typescript sets the board on the left and its committee on the right of one line.
        printed = re.sub(r"[^\S\t]+", " ", text.strip(" *")).partition("\t")[0]
        if self._is_body(unit, printed):
            name = "body" if "organ" in self.fields else "organ"
            known = self.fields.get(name)
            self.fields[name] = f"{known}; {printed}" if known else printed
            self.last_name = unit
            return True
        sentence = text.endswith((".", ";", ":", ",", "。", "；", "：", "，", "؛", "،")) and not (
            prominent and len(text) < 200
        )
        longest = LONGEST_BOLD_TITLE if unit.block.bold else LONGEST_TITLE
        if len(text) > longest or (sentence and len(text) > 60) or parse_item(text):
            return False
        label = parse_heading_label(text)
        if label and label.kind != "digit" and not text[:2].isalpha():
            return False
        # Under a bold title plain type is the text itself.
        plain_under_bold = (
            unit.block.size is not None and not prominent and any(t.block.bold for t in self.titles)
        )
        if (
            len(self.titles) >= MOST_TITLE_LINES
            or self.types
            or is_closing(text)
            or (plain_under_bold and (sentence or len(text) > 60))
        ):
            return False
        self.titles.append(unit)
        return True

    def _is_title_of_item(self, unit: Unit) -> bool:
        """Whether the line under the agenda item is the item's title, though it names a kind of document
        ("Annual report of the Administrator"): larger lines, which are the document's own, follow."""
        if not is_type_line(unit.text) or self.following is None:
            return False
        here, below = unit.block.size, self.following.block.size
        return here is not None and below is not None and below > 1.15 * here and self.following.block.bold

    def _is_record(self) -> bool:
        """Whether the symbol is that of a verbatim or summary record."""
        return bool(self.symbols) and self.symbols[0].series in ("PV", "SR")

    def _is_body(self, unit: Unit, text: str) -> bool:
        """Whether the line names the body that meets: above the agenda item, in no larger type than text. Of
        several names each is of the one before ("United Nations Children's Fund", "Executive Board"; a
        commission, its committee, its working party)."""
        if self.titles or self.types or "agenda_item" in self.fields or len(text) > 200:
            return False
        if text.endswith("."):
            return False  # a sentence
        known = self.fields.get("body", "")
        if known and ("session" in self.fields or known.count("; ") > 1 or text in known):
            return False
        return bool(words.is_body(text)) and not self._is_large(unit)

    def _is_large(self, unit: Unit) -> bool:
        """Whether the line is set as large as titles are."""
        return "organ" in self.fields and self._is_larger(unit, TITLE_TO_TEXT)

    def _is_larger(self, unit: Unit, times: float) -> bool:
        if self.text_size is None or unit.block.size is None:
            return False
        return unit.block.size >= times * self.text_size

    def _is_treaty(self, text: str) -> bool:
        """Whether the line names the treaty whose body meets: in the organ's place, above everything else."""
        taken = {"organ", "body", "session", "agenda_item"} & self.fields.keys()
        return not (taken or self.titles or self.types) and bool(words.TREATY.fullmatch(text.strip(" *")))

    def ends_in_heading(self, last: Sequence[Unit]) -> bool:
        """Whether the last line taken for a title is the heading over the first paragraph ("General"): bold,
        short, in smaller type than the title. It is taken back."""
        if len(self.titles) < 2 or list(last) != self.titles[-1:]:
            return False
        sizes = [unit.block.size or 0.0 for unit in self.titles]
        unit = self.titles[-1]
        if not unit.block.bold or sizes[-1] + 1 > max(sizes) or self._is_larger(unit, TITLE_TO_TEXT):
            return False
        if len(unit.text) > 60 or document_type([unit.text], None):
            return False
        self.titles.pop()
        return True

    def _report(self, symbol: Symbol | None, lines: list[str]) -> None:
        """Whose report the document says to be, and on which session, where that is not printed by itself.
        Above the line of its own type there may be an agenda item, "Report of the Council"."""
        if self.is_letter:
            return
        said = {"session": reported_session(lines)}
        if symbol is None or is_of_principal_organ(symbol):
            said["body"] = reporting_body(lines)
        for name, value in said.items():
            if value:
                self.fields.setdefault(name, value)

    def finish(self) -> Masthead:
        """The masthead from all lines read."""
        symbol = self.symbols[0] if self.symbols else None
        title_lines = [unit.text.strip(" *") for unit in self.titles]
        kind = document_type([self.series, *self.types, *title_lines], symbol)
        is_part = kind == "draft report" and symbol is not None and "/Add." in str(symbol)
        if kind and (self.addition == "addendum" or is_part):
            kind = f"{kind} (addendum)"
        elif self.addition == "corrigendum":
            kind = "corrigendum"
        self._report(symbol, self.types[-1:] or title_lines)
        title = choose_title(
            self.titles,
            self.type_units,
            names=[self.fields.get(name, "") for name in ("organ", "body")],
            is_letter=self.is_letter,
            large=TITLE_TO_TEXT * self.text_size if self.text_size is not None else None,
        ) or (self.agenda_titles[-1] if self.agenda_titles else None)
        title = title or (self.types[0].strip(" *") if self.types else None)
        title = title.rstrip(" *,") if title else title
        return Masthead(**{"title": title, **self.fields, "document_type": kind})


def _text_size(units: Sequence[Unit]) -> float | None:
    """The size that most of the text is set in, in points; None where the reader saw no type."""
    sizes: Counter[float] = Counter()
    for unit in units[:200]:
        if unit.block.size is not None:
            sizes[round(unit.block.size, 1)] += len(unit.text)
    return sizes.most_common(1)[0][0] if sizes else None


def parse_masthead(units: Sequence[Unit], limit: int) -> ParsedMasthead:
    """Reads the masthead off the first units, at most up to position ``limit`` (the first numbered paragraph
    or the contents table)."""
    reader = _Reader(text_size=_text_size(units))
    position = after_title = 0
    while position < limit:
        reader.following = units[position + 1] if position + 1 < len(units) else None
        if not reader.take(units[position]):
            break
        position += 1
        after_title = after_title or (position if reader.titles or reader.types else 0)
    if position == limit < len(units) and reader.ends_in_heading(units[position - 1 : position]):
        position -= 1
    masthead = reader.finish()
    draft = (masthead.document_type or "").startswith("draft report")
    has_chapter = draft and position < len(units)
    return ParsedMasthead(masthead, tuple(reader.symbols), position, has_chapter, after_title)
