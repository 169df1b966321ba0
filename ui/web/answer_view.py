"""An answer as the page shows it: lines of text runs and citation marks. Pure; the templates do the HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from assistant.model import Answer, Citation, Sentence
from ui.web.places import place_href
from ui.web.said_again import is_said_again
from ui.web.segments import Segment
from ui.web.tables import Row, blocks

MARKER = re.compile(r"\s?\[(\d{1,3})\]")
_ITEM = re.compile(r"[-•*–]\s+(?=\S)")
_LETTER = re.compile(r"(\([a-zа-я]{1,4}\))\s+(?=\S)")
_HEADING = re.compile(r"#{1,4}\s+(?=\S)")
# A note mark is printed after the punctuation: "22 States.¹", not "22 States¹."
_MARKS_THEN_STOP = re.compile(r"((?:\s?\[\d{1,3}\])+)([.,;:!?。，；：؟،]+)(?=\s|\Z|\[)")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")

# The line that names the document of the items below it: "**E/CN.15/2002/10** (report, 4 March 2002)".
_FROM = re.compile(r"\*\*[^*]+\*\*(?: \([^()]*(?:\([^()]*\)[^()]*)*\))?")

# A row of a table that the answer quotes; the words that lead to it stand before the first, the marks of its
# sources after the last: "Para. 7 reads: “| Bells | 5 |", "| Ropes | 9 |” [1]".
_ROW = re.compile(r"(?P<lead>[^|]*?)[“„«\"]?(?P<row>\|.*\|)[”“»\"]?(?P<marks>(?:\s?\[\d{1,3}\])*)\.?")

_LEAST_ROWS = 2

LineKind = Literal["paragraph", "item", "heading", "from", "table"]


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation with the fragment that opens it in the source panel."""

    n: int
    printed: str
    status: str
    quote: str
    href: str
    known_symbol: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text, or the mark of a citation; ``cited`` is None for a mark that points nowhere (yet)."""

    text: str
    mark: int | None = None
    cited: CitationView | None = None
    supported: bool = True
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, list item or heading of the answer, or the line that says which document follows.

    ``bullet`` is what hangs before a list item: its own "(a)", or a dash. A quoted table has ``rows``. A
    paragraph ``is_folded`` where it quotes the sentence that the long list before it was read from.
    """

    kind: LineKind
    runs: tuple[Run, ...]
    bullet: str = ""
    rows: tuple[Row, ...] = ()
    is_folded: bool = False

    @property
    def text(self) -> str:
        """Its words, without the marks of citations."""
        return "".join(run.text for run in self.runs if run.mark is None)


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What the page shows of one answer."""

    lines: tuple[Line, ...]
    citations: tuple[CitationView, ...]
    nearest: tuple[CitationView, ...]
    answered: bool
    understood: str | None
    notices: tuple[str, ...]
    withdrawn: tuple[Sentence, ...]
    examined: str
    follow_ups: tuple[str, ...]
    plain: str


def view_answer(answer: Answer) -> AnswerView:
    """The view of a finished answer; ``understood`` is set where the question was not taken as typed."""
    citations = tuple(view_citation(citation) for citation in answer.citations)
    standalone = answer.standalone_question.strip()
    return AnswerView(
        lines=view_lines(answer.text, citations, answer.sentences),
        citations=citations,
        nearest=tuple(view_citation(citation) for citation in answer.nearest),
        answered=answer.answered,
        understood=standalone if read_otherwise(standalone, answer.question) else None,
        notices=answer.notices,
        withdrawn=answer.withdrawn,
        examined=answer.examined_said,
        follow_ups=answer.follow_ups,
        plain=plain_text(answer),
    )


def read_otherwise(standalone: str, question: str) -> bool:
    """Whether a question was read as another than was typed: capitals and the mark at its end are nothing."""

    def said(text: str) -> str:
        return text.strip().rstrip("?？؟ ").casefold()

    return bool(standalone.strip()) and said(standalone) != said(question)


def plain_text(answer: Answer) -> str:
    """The answer to be pasted elsewhere: its text, then one line a source."""
    sources = [f"[{citation.n}] {view_citation(citation).printed}" for citation in answer.citations]
    return "\n\n".join(filter(None, (_BOLD.sub(r"\1", answer.text), "\n".join(sources))))


def view_citation(citation: Citation) -> CitationView:
    """A citation as printed, with its place in the library."""
    return CitationView(
        n=citation.n,
        printed=citation.citation or f"{citation.symbol or citation.label}, {citation.locator}",
        status=citation.status,
        quote=citation.quote,
        href=place_href(citation.source, citation.locator, citation.start, citation.end),
        known_symbol=citation.symbol is not None,
    )


def view_lines(
    text: str, citations: Sequence[CitationView] = (), sentences: Sequence[Sentence] = ()
) -> tuple[Line, ...]:
    """``text`` with its ``[1]`` markers as lines; also fits half an answer that is still being streamed."""
    by_number = {citation.n: citation for citation in citations}
    doubtful = [MARKER.sub("", s.text).strip() for s in sentences if not s.supported]
    lines: list[Line] = []
    for stripped in _with_tables([raw.strip() for raw in text.split("\n") if raw.strip()]):
        if not isinstance(stripped, str):
            lines.append(Line("table", (), rows=stripped))
            continue
        kind: LineKind = "from" if _FROM.fullmatch(stripped) else "paragraph"
        for pattern, name in ((_ITEM, "item"), (_HEADING, "heading")):
            begin = pattern.match(stripped)
            if begin:
                kind, stripped = name, stripped[begin.end() :]  # type: ignore[assignment]
                break
        bullet = ""
        if kind == "item":
            letter = _LETTER.match(stripped)
            bullet = letter[1] if letter else "–"
            stripped = stripped[letter.end() :] if letter else stripped
        lines.append(Line(kind, tuple(_runs(stripped, by_number, doubtful)), bullet))
    return tuple(
        replace(line, is_folded=_can_be_folded(before, line))
        for before, line in pairwise([Line("paragraph", ()), *lines])
    )


def _can_be_folded(before: Line, line: Line) -> bool:
    # What the source does not confirm stays in sight.
    is_sure = all(run.supported for run in line.runs)
    return is_sure and before.kind == line.kind == "paragraph" and is_said_again(before.text, line.text)


def _with_tables(lines: Sequence[str]) -> list[str | tuple[Row, ...]]:
    """``lines``, two or more rows of a table in succession as one, after the words and marks around them."""
    made: list[str | tuple[Row, ...]] = []
    position = 0
    while position < len(lines):
        table = [_ROW.fullmatch(lines[position])]
        while table[-1] is not None and position + len(table) < len(lines):
            following = _ROW.fullmatch(lines[position + len(table)])
            table.append(following if following and not following["lead"] else None)
        rows = [row for row in table if row is not None]
        if len(rows) < _LEAST_ROWS:
            made.append(lines[position])
            position += 1
            continue
        around = rows[0]["lead"].strip() + "".join(row["marks"] for row in rows)
        if around:
            made.append(around)
        found = blocks([Segment("\n".join(row["row"] for row in rows))])
        made += [block.rows for block in found]
        position += len(rows)
    return made


def _runs(line: str, by_number: dict[int, CitationView], doubtful: list[str]) -> list[Run]:
    line = _MARKS_THEN_STOP.sub(r"\2\1", line)
    runs: list[Run] = []
    position = 0
    for match in MARKER.finditer(line):
        runs += _text_runs(line[position : match.start()], doubtful)
        number = int(match.group(1))
        runs.append(Run(match.group(0).strip(), mark=number, cited=by_number.get(number)))
        position = match.end()
    return runs + _text_runs(line[position:], doubtful)


def _text_runs(text: str, doubtful: list[str]) -> list[Run]:
    """Runs of plain text, those of an unsupported sentence marked as such, ``**words**`` strong."""
    for sentence in doubtful:
        before, found, after = text.partition(sentence) if sentence else (text, "", "")
        if found:
            rest = _text_runs(before, doubtful), _text_runs(after, doubtful)
            return [*rest[0], Run(found, supported=False), *rest[1]]
    runs: list[Run] = []
    position = 0
    for match in _BOLD.finditer(text):
        runs += [Run(text[position : match.start()]), Run(match.group(1), strong=True)]
        position = match.end()
    return [run for run in (*runs, Run(text[position:])) if run.text]
