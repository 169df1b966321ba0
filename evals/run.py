"""Ask an assistant every question of a set, keep all it says, judge it."""

from __future__ import annotations

import hashlib
import logging
import shlex
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.model import Answer, Conversation
from evals.answers import answer_from_json
from evals.case import Case, Place, Requirement, place_of
from evals.judge import Judgement, build_case, entails_by_claim_checker, judge
from evals.machine import machine
from evals.metrics import Entails, Metric, all_metrics
from evals.questions import Question
from evals.run_folder import RunFolder
from evals.sources import Sources
from evals.summary import Summary, summarise
from evals.validate import read_set

if TYPE_CHECKING:
    from index.library import Library

logger = logging.getLogger(__name__)

RETRIEVED = 10
"""How many search results are kept for paragraph recall."""


class Answers(Protocol):
    """What can be evaluated: anything that answers a question within a conversation."""

    def answer(self, question: str, conversation: Conversation | None = None) -> Answer:
        """The answer to ``question`` after the turns of ``conversation``."""
        ...


@dataclass(frozen=True, slots=True)
class RunResult:
    """A finished run: where it is, what it found, in total and question by question."""

    folder: RunFolder
    judgements: tuple[Judgement, ...]
    summary: Summary


Progress = Callable[[int, int, Judgement], None]


def run_set(
    set_path: Path,
    assistant: Answers,
    library: Library,
    out: Path,
    *,
    configuration: Mapping[str, Any] | None = None,
    entails: Entails | None = None,
    progress: Progress | None = None,
) -> RunResult:
    """Ask every question that ``out`` has no answer to yet, then judge all of them.

    ``configuration`` is kept with the run and must be the same when it is resumed. ``entails`` judges
    support; without it the claim checker of ``assistant.verification`` does. ``progress`` is called after
    each question with how many are done, how many there are and the judgement.

    Raises:
        QuestionSetError: the set cannot be used with this library.
        RunFolderError: ``out`` holds a run of another set or configuration.
    """
    sources = Sources(library)
    questions = read_set(set_path, sources)
    folder = RunFolder(out)
    folder.begin(_description(set_path, library, out, configuration or {}))
    metrics = all_metrics(entails or entails_by_claim_checker())
    known = folder.answers()
    judgements = []
    for done, question in enumerate(questions, 1):
        row = known.get(question.id)
        # A failure is asked again when a run is resumed: it may have been the interruption.
        if row is None or row["answer"] is None:
            row = _ask(question, assistant, library)
            folder.append(row)
        judgement = judge_row(question, row, sources, metrics)
        judgements.append(judgement)
        if progress:
            progress(done, len(questions), judgement)
    summary = summarise(judgements, metrics)
    keep(folder, judgements, summary)
    return RunResult(folder, tuple(judgements), summary)


def judge_row(
    question: Question, row: Mapping[str, Any], sources: Sources, metrics: Sequence[Metric]
) -> Judgement:
    """Judge one line of ``answers.jsonl``."""
    case = build_case(
        question,
        answer_from_json(row["answer"]) if row["answer"] else None,
        sources,
        retrieved=[Place(source, locator) for source, locator in row.get("retrieved", ())],
        seconds=row["seconds"],
        error=row["error"],
    )
    return judge(case, metrics)


def keep(folder: RunFolder, judgements: Sequence[Judgement], summary: Summary) -> None:
    """Write what is derived: scores by question, and the summary."""
    folder.write_rows("scores.jsonl", [score_row(judgement) for judgement in judgements])
    folder.write("summary.json", summary.to_json())


def score_row(judgement: Judgement) -> dict[str, Any]:
    """One line of ``scores.jsonl``."""
    question = judgement.case.question
    return {
        "id": question.id,
        "question": question.text,
        "turns": list(question.turns),
        "cluster": question.cluster,
        "labels": list(question.labels),
        "answerable": question.answerable,
        "expected": list(question.expected),
        "outcome": judgement.outcome,
        "reason": judgement.reason,
        "required": [_required(judgement.case, need) for need in judgement.case.requirements],
        "right_citations": [
            citation.n
            for citation in judgement.case.citations
            if any(wanted.covers(place_of(citation)) for wanted in judgement.case.wanted)
        ],
        "scores": {
            name: asdict(score) for name, score in judgement.scores.items() if score.value is not None
        },
    }


def _required(case: Case, need: Requirement) -> dict[str, Any]:
    texts = {str(place): stored.text for place in need.places if (stored := case.stored.get(place))}
    met = any(need.met_by(place_of(citation)) for citation in case.citations)
    return {"text": need.text, "met": met, "paragraphs": texts}


def _ask(question: Question, assistant: Answers, library: Library) -> dict[str, Any]:
    conversation = Conversation()
    row: dict[str, Any] = {"id": question.id, "answer": None, "seconds": 0.0, "error": "", "retrieved": []}
    trace = []
    start = time.perf_counter()
    try:
        for turn in question.turns:
            earlier = assistant.answer(turn, conversation)
            trace.append(earlier.to_json())
            conversation = conversation.with_turn(earlier)
        start = time.perf_counter()
        answer = assistant.answer(question.text, conversation)
    except Exception as error:
        # Whatever an assistant under test raises is a finding about it ("failed"), not the end of the run.
        logger.exception("question %s failed", question.id)
        row["error"] = f"{type(error).__name__}: {error}"
    else:
        row["seconds"] = time.perf_counter() - start
        row["answer"] = answer.to_json()
        asked = answer.standalone_question or question.text
        hits = library.search(asked, RETRIEVED)
        row["retrieved"] = [[hit.paragraph.source, str(hit.paragraph.locator)] for hit in hits]
    row["earlier_answers"] = trace
    return row


def _description(
    set_path: Path, library: Library, out: Path, configuration: Mapping[str, Any]
) -> dict[str, Any]:
    records = library.documents()
    return {
        "set": str(set_path),
        "set_sha256": hashlib.sha256(set_path.read_bytes()).hexdigest(),
        "command": f"pincite eval run {shlex.quote(str(set_path))} --out {shlex.quote(str(out))}",
        "configuration": dict(configuration),
        "documents": len(records),
        "paragraphs": sum(record.paragraphs for record in records),
        "started": datetime.now().astimezone().isoformat(timespec="seconds"),
        "machine": machine(),
    }
