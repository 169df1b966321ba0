"""Figures of several benchmarks as rows of one table: ours, its interval, the aim, the others'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.bench.aims import AIMS, Aim
from evals.bench.questions import OURS, UNREAD
from evals.bench.rivals import BM25, LAST_TURN, LLAMA_INDEX
from index.spaces import holds

PUBLISHED = "llama-index, published weights"
LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "zh": "Chinese",
    "ar": "Arabic",
}

Report = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of ours; ``rivals`` holds the same figure of others, ``places`` how many decimals print."""

    figure: str
    value: float
    low: float | None = None
    high: float | None = None
    aim: Aim | None = None
    rivals: Mapping[str, float] = field(default_factory=dict)
    places: int = 3

    @property
    def met(self) -> bool | None:
        """Whether the aim is reached; None where there is none."""
        return None if self.aim is None else self.aim.met(self.value, self.low, self.high)

    def as_dict(self) -> dict[str, Any]:
        """The row for programs."""
        return {
            "figure": self.figure,
            "value": self.value,
            "interval": None if self.low is None else [self.low, self.high],
            "aim": None if self.aim is None else f"{self.aim.sign} {self.aim.bound:g}",
            "met": self.met,
            "rivals": dict(self.rivals),
        }


def question_rows(report: Report) -> Iterator[Row]:
    """Of ``evals.bench.questions.bench_questions``: English first, with how far others stay below."""
    for language in sorted(report, key=list(LANGUAGES).index):
        group = report[language]
        head = f"UN questions, {LANGUAGES[language]} ({group['queries']})"
        rivals = _rivals(group)
        english = language == "en"
        at_1, at_5 = (
            (AIMS.english_recall_1, AIMS.english_recall_5)
            if english
            else (None, AIMS.other_language_recall_5)
        )
        yield _measured(f"{head}: recall@1", "recall@1", group[OURS], rivals, at_1)
        yield _measured(f"{head}: recall@5", "recall@5", group[OURS], rivals, at_5)
        if english:
            for name in _foremost(rivals):
                yield _lead(f"{head}: recall@1 over {name}", rivals[name].get("recall@1_below"), AIMS.lead)


def mtrag_rows(report: Report) -> Iterator[Row]:
    """Of ``evals.bench.beir.run_beir`` on MTRAG: conversations, and what the earlier turns bring."""
    head = f"MTRAG FiQA ({report['queries']})"
    rivals = dict(report.get("rivals", {}))
    last_turn = rivals.pop(LAST_TURN, None)
    yield _measured(f"{head}: recall@5", "recall@5", report, rivals, AIMS.mtrag_recall_5)
    if last_turn is not None:
        figure = f"{head}: recall@5 over {LAST_TURN} ({last_turn['recall@5']:.3f})"
        yield _lead(figure, last_turn.get("recall@5_below"), AIMS.mtrag_over_last_turn)


def scifact_rows(report: Report) -> Iterator[Row]:
    """Of ``evals.bench.beir.run_beir`` on SciFact."""
    figure = f"SciFact ({report['queries']}): nDCG@10"
    yield _measured(figure, "ndcg@10", report, report.get("rivals", {}), AIMS.scifact_ndcg_10)


def speed_rows(report: Report) -> Iterator[Row]:
    """Of ``evals.bench.speed.run_speed``: questions, sizes, indexing."""
    asked = report["questions"]
    head = f"{asked['paragraphs']:,} paragraphs"
    yield Row(f"{head}: ms a question, p50", asked["p50_ms"], aim=AIMS.p50_ms, places=1)
    yield Row(f"{head}: ms a question, p95", asked["p95_ms"], aim=AIMS.p95_ms, places=1)
    for share in ("p50", "p95"):
        times = round(asked[f"filtered_{share}_ms"] / asked[f"{share}_ms"], 2)
        yield Row(f"{head}: filtered, times as long, {share}", times, aim=AIMS.filtered, places=2)
    yield Row(f"{head}: index, MB", asked["index_megabytes"], places=0)
    yield Row(f"{head}: peak memory, MB", asked["peak_memory_megabytes"], places=0)
    rate = "embedded_tokens_per_second"
    others = {LLAMA_INDEX: "rival", PUBLISHED: "rival_as_published"}
    rivals = {name: report[key][rate] for name, key in others.items() if key in report}
    yield Row("Indexing: embedded tokens/s", report["indexing"][rate], rivals=rivals, places=0)
    for key, name in (("times_as_fast", LLAMA_INDEX), ("times_as_fast_as_published", PUBLISHED)):
        if key in report:
            figure = f"Indexing: times as many as {name} (256 tokens)"
            yield Row(figure, report[key], aim=AIMS.times_as_fast, places=2)


def _measured(figure: str, name: str, ours: Report, rivals: Mapping[str, Report], aim: Aim | None) -> Row:
    low, high = ours["intervals"].get(name, (None, None))
    return Row(figure, ours[name], low, high, aim, {rival: found[name] for rival, found in rivals.items()})


def _lead(figure: str, below: Report | None, aim: Aim) -> Row:
    if below is None:
        return Row(figure, 0.0, aim=aim)
    return Row(figure, below["mean"], below["low"], below["high"], aim)


def _rivals(group: Report) -> dict[str, Report]:
    """The others, without the space of an encoder that English documents are not embedded with: questions
    are asked of English documents, and it could only find nothing."""
    others = {name: one for name, one in group.items() if name not in ("queries", OURS, UNREAD)}
    dense = [name for name in others if name not in (BM25, LLAMA_INDEX)]
    return {name: one for name, one in others.items() if name not in dense or holds(name, "en", dense)}


def _foremost(rivals: Mapping[str, Report]) -> Sequence[str]:
    """BM25, the best single encoder and llama-index, as far as they were asked."""
    dense = [name for name in rivals if name not in (BM25, LLAMA_INDEX)]
    best = [max(dense, key=lambda name: float(rivals[name]["recall@1"]))] if dense else []
    return [name for name in (BM25, *best, LLAMA_INDEX) if name in rivals]
