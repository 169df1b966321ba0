"""Judge answers that another system or a person wrote: which citations hold, against the library.

Each sentence gets one of five verdicts: ``supported``, ``partly supported``, ``not supported``, ``citation
wrong`` (the document or paragraph does not exist, or none is named) and ``uncited``.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from evals.claims import claim_of
from evals.free_text import WrittenCitation, WrittenSentence, read_answer
from evals.sources import Sources, UnknownPlaceError
from index.errors import PinciteError

if TYPE_CHECKING:
    from assistant.verification import Verdict
    from index.library import Library

Finding = Literal["supported", "partly supported", "not supported", "citation wrong", "uncited"]
FINDINGS: tuple[Finding, ...] = get_args(Finding)
_BY_LABEL: dict[str, Finding] = {
    "supported": "supported",
    "partially_supported": "partly supported",
    "not_supported": "not supported",
}
Check = Callable[[str, Sequence[str]], "Verdict"]


class AnswersError(PinciteError):
    """A file of answers that cannot be read."""


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """An answer with the question it is to, where the file says."""

    id: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class CheckedCitation:
    """A citation with the place it names, or what is wrong with it. ``draft``: of a draft resolution."""

    written: str
    places: tuple[str, ...] = ()
    text: str = ""
    problem: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence with its verdict and the reasons for it."""

    text: str
    finding: Finding
    citations: tuple[CheckedCitation, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """An answer, sentence by sentence."""

    answer: WrittenAnswer
    sentences: tuple[CheckedSentence, ...]

    def to_json(self) -> dict[str, Any]:
        """One object an answer, as ``--json`` prints it."""
        return {**asdict(self.answer), "sentences": [asdict(sentence) for sentence in self.sentences]}


def read_answers(path: Path) -> list[WrittenAnswer]:
    """Answers from JSONL (``answer``, ``question``, ``id``), CSV with these columns, or text.

    In a text file a line ``---`` stands between two answers.

    Raises:
        AnswersError: there is no such file, or a row has no answer.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError):
        raise AnswersError(f"There is no file {path} with answers.") from None
    except UnicodeDecodeError:
        raise AnswersError(
            f"{path} is not UTF-8 text: save the answers as text, CSV or JSONL in UTF-8."
        ) from None
    kind = path.suffix.lower()
    if kind in {".csv", ".tsv"}:
        rows: list[Any] = list(csv.DictReader(io.StringIO(text), delimiter="\t" if kind == ".tsv" else ","))
    elif kind in {".jsonl", ".json"}:
        rows = _json_rows(path, text)
    else:
        parts = re.split(r"^\s*-{3,}\s*$", text, flags=re.MULTILINE)
        rows = [{"answer": part.strip()} for part in parts if part.strip()]
    answers = []
    for number, row in enumerate(rows, 1):
        said = row.get("answer") or row.get("text") if isinstance(row, dict) else row
        if not isinstance(said, str) or not said.strip():
            raise AnswersError(f"{path}, answer {number}: no column or key 'answer' with text in it.")
        named = row if isinstance(row, dict) else {}
        answers.append(WrittenAnswer(str(named.get("id") or number), said, str(named.get("question") or "")))
    return answers


def check_answers(
    answers: Sequence[WrittenAnswer], library: Library, *, check: Check | None = None
) -> list[CheckedAnswer]:
    """Every answer judged against ``library``; ``check`` judges claims (default: our claim checker)."""
    from assistant.verification import check_sentence

    sources = Sources(library)
    records = library.documents()
    # A symbol is found by its grammar; as a label it would also be found inside a longer one (…/L.3/Rev.1).
    labels = [record.source for record in records] + [r.label for r in records if not r.symbols]
    judge = check or check_sentence
    checked = []
    for answer in answers:
        sentences = read_answer(answer.text, labels)
        checked.append(
            CheckedAnswer(answer, tuple(_check_sentence(one, sources, judge) for one in sentences))
        )
    return checked


def count_findings(checked: Sequence[CheckedAnswer]) -> dict[Finding, int]:
    """How many sentences got which verdict, all five in order."""
    counts = Counter(sentence.finding for answer in checked for sentence in answer.sentences)
    return {finding: counts[finding] for finding in FINDINGS}


def _check_sentence(sentence: WrittenSentence, sources: Sources, check: Check) -> CheckedSentence:
    if not sentence.citations:
        return CheckedSentence(sentence.text, "uncited")
    citations = tuple(_resolve(citation, sources) for citation in sentence.citations)
    problems = tuple(citation.problem for citation in citations if citation.problem)
    if problems:
        return CheckedSentence(sentence.text, "citation wrong", citations, problems)
    claim = claim_of(sentence.claim, draft=any(one.draft for one in citations))
    verdict = check(claim, [citation.text for citation in citations])
    finding = _BY_LABEL[verdict.label]
    reasons = tuple(str(reason) for reason in verdict.reasons) if finding != "supported" else ()
    if finding == "supported" and not any(citation.locators for citation in sentence.citations):
        return CheckedSentence(sentence.text, "partly supported", citations, ("no paragraph is named",))
    return CheckedSentence(sentence.text, finding, citations, reasons)


def _resolve(citation: WrittenCitation, sources: Sources) -> CheckedCitation:
    if citation.document is None:
        return CheckedCitation(citation.written, problem=f"“{citation.written}” names no document")
    try:
        source = sources.source(citation.document)
    except UnknownPlaceError as error:
        return CheckedCitation(citation.written, problem=str(error))
    if not citation.locators:
        return CheckedCitation(citation.written, (source,), sources.whole_text(source))
    places, texts, draft = [], [], False
    for locator in citation.locators:
        place = sources.existing(source, locator)
        stored = sources.stored(place) if place else None
        if place is None or stored is None:
            return CheckedCitation(
                citation.written, problem=f"{citation.document} has no paragraph {locator}"
            )
        places.append(str(place))
        texts.append(stored.evidence)
        draft = draft or "draft resolution" in stored.status
    return CheckedCitation(citation.written, tuple(places), "\n".join(texts), draft=draft)


def _json_rows(path: Path, text: str) -> list[Any]:
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            rows += [json.loads(line)] if line.strip() else []
        except json.JSONDecodeError as error:
            where = f"{path}, line {number}, character {error.colno}"
            raise AnswersError(f"{where}: not JSON ({error.msg}); one object a line is wanted.") from None
    return rows
