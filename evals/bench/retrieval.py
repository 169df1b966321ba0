"""Everything that retrieval is to reach, measured in one run beside the others.

The parts are benchmarks of their own (``questions``, ``beir`` twice, ``speed``). A part whose data is not
there is left out and said to be; one that cannot be measured does not take the others with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals.bench.beir import run_beir
from evals.bench.questions import bench_questions
from evals.bench.retrieval_rows import Report, Row, mtrag_rows, question_rows, scifact_rows, speed_rows
from evals.bench.speed import SAMPLE, run_speed
from evals.question_files import read_questions
from evals.sources import Sources
from evals.validate import missing_documents
from index.embedding import Encoder
from index.errors import PinciteError
from index.library import Library, default_folder

Tell = Callable[[str], None]
SETS = Path(__file__).parents[1] / "sets"


class DataNotThere(PinciteError):
    """What a part measures with was not named or does not exist."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure with. ``sets`` without an entry are the packaged ones that are put aside;
    ``benchmarks`` holds the folders ``mtrag`` and ``scifact``; ``published`` is the encoder as published, for
    llama-index; ``encoders`` replaces the packaged ones (not for speed)."""

    library: Path | None = None
    sets: tuple[Path, ...] = ()
    benchmarks: Path | None = None
    documents: Path = SAMPLE
    paragraphs: int = 100_000
    rivals: bool = True
    published: Path | None = None
    cache: Path | None = None
    encoders: Sequence[Encoder] | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """``reports`` and ``rows`` by what was measured; ``skipped`` says why a part could not be, ``left_out``
    which packaged question sets this library is not for."""

    rows: tuple[Row, ...]
    reports: Mapping[str, Report] = field(default_factory=dict)
    skipped: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def bench_retrieval(
    plan: Plan, parts: Iterable[str] | None = None, *, began: Callable[[str], None] = lambda part: None
) -> Measured:
    """Measure ``parts`` (all of ``PARTS`` when None), telling ``began`` of each."""
    wanted = PARTS if parts is None else {part: PARTS[part] for part in PARTS if part in set(parts)}
    reports: dict[str, Report] = {}
    skipped: dict[str, str] = {}
    left_out: list[str] = []
    rows: dict[str, tuple[Row, ...]] = {}
    for part, (measure, as_rows) in wanted.items():
        began(part)
        try:
            reports[part] = measure(plan, left_out.append)
        except PinciteError as error:
            skipped[part] = " ".join(line.strip() for line in str(error).splitlines()[:2])
        else:
            rows[part] = tuple(as_rows(reports[part]))
    shown = tuple(row for part in SHOWN if part in rows for row in rows[part])
    return Measured(shown, reports, skipped, tuple(left_out))


def _speed(plan: Plan, tell: Tell) -> Report:
    if not plan.documents.is_dir():
        raise DataNotThere(f"There is no folder {plan.documents}.")
    return run_speed(plan.documents, paragraphs=plan.paragraphs, rival=plan.rivals, published=plan.published)


def _questions(plan: Plan, tell: Tell) -> Report:
    folder = plan.library or default_folder()
    if not folder.is_dir():
        raise DataNotThere(f"There is no library in {folder}: name one with --library.")
    with Library.open(folder, read_only=True, encoders=plan.encoders) as library:
        sets = plan.sets or _packaged_for(library, tell)
        if not sets:
            raise DataNotThere("No packaged question set is for this library: name some.")
        return bench_questions(sets, library, rivals=plan.rivals)


def _packaged_for(library: Library, tell: Tell) -> tuple[Path, ...]:
    """The packaged sets whose documents ``library`` holds, telling of each that is left out."""
    sources, kept = Sources(library), []
    for path in sorted(SETS.glob("*_heldout*.jsonl")):
        missing = missing_documents(read_questions(path), sources)
        if missing:
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            tell(f"{path.stem} is left out: the library does not hold {missing[0]}{more}.")
        else:
            kept.append(path)
    return tuple(kept)


def _beir(plan: Plan, name: str, tell: Tell) -> Report:
    if plan.benchmarks is None:
        raise DataNotThere(f"Name the folder that holds {name} with --benchmarks.")
    folder = plan.benchmarks / name
    if not folder.is_dir():
        raise DataNotThere(f"{plan.benchmarks} holds no folder {name}.")
    return run_beir(folder, _split(folder), cache=plan.cache, rivals=plan.rivals, encoders=plan.encoders)


def _split(folder: Path) -> str:
    """ "test" where its judgements are there, else the first part that has some."""
    names = sorted(path.stem for path in folder.glob("qrels/*.tsv"))
    return names[0] if names and "test" not in names else "test"


Part = tuple[Callable[[Plan, Tell], Report], Callable[[Report], Iterable[Row]]]
# Speed comes first: the peak of memory is the whole process's, and the others would raise it.
PARTS: Mapping[str, Part] = {
    "speed": (_speed, speed_rows),
    "questions": (_questions, question_rows),
    "mtrag": (lambda plan, tell: _beir(plan, "mtrag", tell), mtrag_rows),
    "scifact": (lambda plan, tell: _beir(plan, "scifact", tell), scifact_rows),
}
# The order of the table, that of the issue.
SHOWN = ("questions", "mtrag", "scifact", "speed")


def as_json(measured: Measured) -> dict[str, Any]:
    """Rows, reasons for what is missing, and the whole reports behind the rows."""
    return {
        "rows": [row.as_dict() for row in measured.rows],
        "skipped": dict(measured.skipped),
        "left_out": list(measured.left_out),
        "reports": dict(measured.reports),
    }
