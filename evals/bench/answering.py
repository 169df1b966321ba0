"""Makes ``assistant/answering/calibration.json``: how sentences are ranked and when an answer is given.

``python -m evals.bench.answering LIBRARY SET.jsonl [LIBRARY SET.jsonl …] [--keep FOLDER] [--write]`` asks
every question of the sets (kept in FOLDER, so that fitting again takes seconds), fits both models, reports
how they do on documents left out, and with ``--write`` replaces the file. Only ever give it development sets.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.answering.answerability import Signs
from assistant.answering.calibration import PATH
from assistant.answering.features import Features
from evals.bench import answering_further
from evals.bench.answering_examples import Example, collect
from evals.bench.answering_further import WANTED_PRECISION
from evals.bench.fitting import Floats, logistic, softmax_ranker

FOLDS = 8
RIDGE_RANKER = 6.0
RIDGE_JUDGE = 12.0
# The share of answerable questions that may be declined, by language. The aim is .03, but on documents left
# out that declines three in ten of the unanswerable ones; from .03 to .16 it costs 5 right answers in a
# hundred and declines 38 more unanswerable questions; beyond that each costs more than it gives.
MOST_DECLINED = {"en": 0.16, "other": 0.25}
# With fewer examples than this in a language the weights at hand are kept.
LEAST_EXAMPLES = 40
# How much the kinds of rows count beside a right answer: unanswerable questions are few, near misses (right
# paragraphs taken away) many and easier.
UNANSWERABLE_COUNTS = 3.0
WRONG_COUNTS = 0.3
NEAR_MISS_COUNTS = 0.2

MORE_IS_BETTER = frozenset(
    """
    share in_sentence in_paragraph exact named plain plain_in_sentence together heading meaning
    paragraph_meaning reads paragraph_reads fused lexical first rank fits typed_quantity
    typed_number typed_date typed_place typed_person typed_speaker typed_country typed_list noun fit
    score margin reads_lead
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
LESS_IS_BETTER = frozenset(
    """
    missing recital footnote fragment untyped_quantity untyped_number untyped_date
    untyped_person
    untyped_country untyped_place untyped_other noun_missing name country year session figure
    speaker place_only holder
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
RANKED: Mapping[str, tuple[str, ...]] = {
    "en": tuple(name for name in Features._fields if name not in {"long"}),
    "other": (
        "share", "in_sentence", "in_paragraph", "named", "meaning", "paragraph_meaning", "fused", "lexical",
        "rank", "fits", "typed_quantity", "typed_number", "typed_date", "recital", "footnote", "fragment",
    ),
}  # fmt: skip
# All of the signs did no better than these: area under the curve .897 and .898 on documents left out.
JUDGED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "share", "named", "plain", "missing", "meaning", "reads", "paragraph_reads", "reads_lead",
        "lexical", "rank", "untyped_quantity",
        "untyped_number", "untyped_date", "untyped_person", "untyped_country", "untyped_place",
        "untyped_other", "noun_missing", "name", "country", "year", "session", "figure", "speaker",
        "place_only", "holder",
    ),
    "other": (
        "share", "in_paragraph", "meaning", "paragraph_meaning", "margin", "untyped_quantity",
        "untyped_number", "untyped_date", "year", "session", "figure",
    ),
}  # fmt: skip
# What a sign weighs before any question is seen: each declines almost by itself. Few questions of the sets
# show any one of them, and without this the fit would hardly heed them.
EXPECTED_WEIGHT: Mapping[str, float] = {
    "untyped_quantity": -4.5, "untyped_number": -4.5, "untyped_date": -4.5, "untyped_person": -2.2,
    "untyped_country": -2.2, "name": -2.2, "country": -3.0, "year": -3.0, "session": -3.0, "figure": -3.0,
    "speaker": -4.5, "place_only": -3.0, "holder": -4.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one example left out: the probability of its best sentence, and whether that is right
    and states a fact wanted."""

    example: Example
    probability: float
    right: bool
    states: bool


def bounds(names: Sequence[str]) -> tuple[Floats, Floats]:
    """The least and the most that each weight may be."""
    least = np.array([0.0 if name in MORE_IS_BETTER else -np.inf for name in names])
    most = np.array([0.0 if name in LESS_IS_BETTER else np.inf for name in names])
    return least, most


def fit_ranker(examples: Iterable[Example], language: str) -> dict[str, float]:
    """Weights by feature."""
    names = RANKED[language]
    columns = [Features._fields.index(name) for name in names]
    groups = []
    for example in examples:
        if example.without or not example.right.any() or example.right.all():
            continue
        best = example.right & example.states
        # a sentence of the right paragraph that does not state the fact is neither right nor wrong
        kept = best | ~example.right if best.any() else np.ones(len(best), dtype=bool)
        groups.append((example.features[kept][:, columns], (best if best.any() else example.right)[kept]))
    weights = softmax_ranker(groups, RIDGE_RANKER, *bounds(names))
    found = dict(zip(names, (float(weight) for weight in weights), strict=True))
    # On one scale whatever was fitted: about 1 for a sentence with all of the question and of its meaning.
    whole = sum(weight for name, weight in found.items() if weight > 0 and name not in ("fits", "first"))
    return {name: weight / whole for name, weight in found.items()}


def ranked(example: Example, weights: Mapping[str, float]) -> tuple[NDArray[np.int64], Floats]:
    """The sentences of an example in the order of the weights, and all their scores."""
    columns = [Features._fields.index(name) for name in weights]
    scores: Floats = example.features[:, columns] @ np.array(list(weights.values()))
    return np.argsort(-scores, kind="stable"), scores


def signs_of(example: Example, weights: Mapping[str, float]) -> Floats:
    """The signs of the sentence that the weights put first."""
    order, scores = ranked(example, weights)
    best = int(order[0])
    if best < len(example.signs):
        found = dict(zip(Signs._fields, example.signs[best], strict=True))
    else:
        found = dict.fromkeys(Signs._fields, 0.0)
        found |= dict(zip(Features._fields, example.features[best], strict=True))
    others = scores[example.paragraph != example.paragraph[best]]
    found["score"] = float(scores[best])
    found["margin"] = float(scores[best] - others.max()) if len(others) else 1.0
    reads = example.features[:, Features._fields.index("paragraph_reads")]
    beside = reads[example.paragraph != example.paragraph[best]]
    found["reads_lead"] = float(reads[best] - beside.max()) if len(beside) else float(reads[best])
    return np.array([found[name] for name in Signs._fields])


def fit_judge(
    examples: Sequence[Example], weights: Mapping[str, float], language: str
) -> tuple[dict[str, float], float]:
    """Weights by sign, and the intercept."""
    names = JUDGED[language]
    columns = [Signs._fields.index(name) for name in names]
    rows, positive, counts = [], [], []
    for example in examples:
        if not len(example.features):
            continue
        order, _ = ranked(example, weights)
        answers = example.question.answerable == "yes" and not example.without
        right = answers and bool(example.right[order[0]])
        rows.append(signs_of(example, weights)[columns])
        positive.append(right)
        near_miss = NEAR_MISS_COUNTS if example.without else UNANSWERABLE_COUNTS
        counts.append(1.0 if right else WRONG_COUNTS if answers else near_miss)
    prior = np.array([EXPECTED_WEIGHT.get(name, 0.0) for name in names])
    found, intercept = logistic(
        np.array(rows), np.array(positive), np.array(counts), RIDGE_JUDGE, *bounds(names), prior
    )
    return dict(zip(names, (float(weight) for weight in found), strict=True)), intercept


def cross_validated(examples: Sequence[Example], language: str) -> list[Judged]:
    """Every example judged by models fitted without its document."""
    groups = sorted({example.group for example in examples})
    fold_of = {group: int(blake2b(group.encode(), digest_size=4).hexdigest(), 16) % FOLDS for group in groups}
    found: list[Judged] = []
    for fold in range(FOLDS):
        inside = [example for example in examples if fold_of[example.group] != fold]
        outside = [example for example in examples if fold_of[example.group] == fold]
        if not outside:
            continue
        weights = fit_ranker(inside, language)
        found += judged(outside, weights, *fit_judge(inside, weights, language), language)
    return found


def judged(
    examples: Iterable[Example],
    weights: Mapping[str, float],
    judge: Mapping[str, float],
    intercept: float,
    language: str,
) -> list[Judged]:
    """The examples under given models."""
    columns = [Signs._fields.index(name) for name in judge]
    found = []
    for example in examples:
        if not len(example.features):
            found.append(Judged(example, 0.0, False, False))
            continue
        best = ranked(example, weights)[0][0]
        value = intercept + signs_of(example, weights)[columns] @ np.array(list(judge.values()))
        probability = float(1.0 / (1.0 + np.exp(-np.clip(value, -30, 30))))
        found.append(Judged(example, probability, bool(example.right[best]), bool(example.states[best])))
    return found


def figures(found: Sequence[Judged], threshold: float) -> dict[str, float]:
    """The figures that the aims are about, at a threshold."""
    answerable = [
        one for one in found if one.example.question.answerable == "yes" and not one.example.without
    ]
    unanswerable = [one for one in found if one.example.question.answerable == "no"]
    near_misses = [one for one in found if one.example.without]
    answered = [one for one in answerable if one.probability >= threshold]
    with_facts = [one for one in answerable if one.example.question.facts]
    return {
        "answerable": len(answerable),
        "first right": _share(one.right for one in answerable),
        "first states a fact": _share(one.states for one in with_facts),
        "found at all": _share(bool(one.example.right.any()) for one in answerable),
        "right and answered": _share(one.right and one.probability >= threshold for one in answerable),
        "answered rightly of answered": _share(one.right for one in answered),
        "answerable declined": _share(one.probability < threshold for one in answerable),
        "unanswerable": len(unanswerable),
        "unanswerable declined": _share(one.probability < threshold for one in unanswerable),
        "near misses declined": _share(one.probability < threshold for one in near_misses),
    }


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return round(sum(values) / len(values), 3) if values else 0.0


def threshold_for(found: Sequence[Judged], language: str) -> float:
    """The highest threshold that declines at most ``MOST_DECLINED`` of the answerable questions."""
    of_answerable = sorted(
        one.probability
        for one in found
        if one.example.question.answerable == "yes" and not one.example.without
    )
    return (
        round(of_answerable[int(MOST_DECLINED[language] * len(of_answerable))], 3) if of_answerable else 0.5
    )


def main(arguments: Sequence[str]) -> None:
    """Collect, fit, report, and write where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", nargs="+", type=Path, metavar="LIBRARY SET")
    parser.add_argument("--keep", type=Path, default=None, help="folder for the collected examples")
    parser.add_argument("--write", action="store_true", help="replace calibration.json")
    options = parser.parse_args(arguments)
    if len(options.pairs) % 2:
        parser.error("give a library and a set, by turns")
    examples: list[Example] = []
    for library, questions in zip(options.pairs[::2], options.pairs[1::2], strict=True):
        examples += _examples(library, questions, options.keep)
    made = fitted(examples, [path.stem for path in options.pairs[1::2]])
    sys.stdout.write(json.dumps(made, indent=1) + "\n")
    if options.write:
        PATH.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def fitted(examples: Sequence[Example], sets: Sequence[str]) -> dict[str, Any]:
    """What ``calibration.json`` holds."""
    made: dict[str, Any] = {"fitted on": list(sets), "ranker": {}, "answerability": {}}
    made |= {name: {} for name in WANTED_PRECISION}
    for language in ("en", "other"):
        own = [example for example in examples if example.language == language]
        if len(own) < LEAST_EXAMPLES:
            stored = json.loads(PATH.read_text(encoding="utf-8"))
            for name in ("ranker", "answerability", *WANTED_PRECISION):
                made[name][language] = stored[name][language]
            continue
        found = cross_validated(own, language)
        weights = fit_ranker(own, language)
        judge, intercept = fit_judge(own, weights, language)
        threshold = threshold_for(found, language)
        # What fits the years and sessions of the question (nearly all) starts from 0.
        made["ranker"][language] = {"weights": _rounded(weights), "intercept": -round(weights["fits"], 4)}
        made["answerability"][language] = {
            "weights": _rounded(judge),
            "intercept": round(intercept, 4),
            "threshold": threshold,
            "documents left out": figures(found, threshold),
        }
        for name, part in answering_further.fitted(own, weights, FOLDS).items():
            made[name][language] = part
    return made


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weight, 5) for name, weight in weights.items() if abs(weight) >= 0.00005}


def _examples(library_folder: Path, set_path: Path, keep: Path | None) -> list[Example]:
    from evals.question_files import read_questions
    from index.library import Library

    kept = keep / f"{library_folder.name}.{set_path.stem}.pickle" if keep else None
    if kept is not None and kept.exists():
        stored: list[Example] = pickle.loads(kept.read_bytes())
        return stored
    with Library.open(library_folder, read_only=True) as library:
        examples = collect(library, read_questions(set_path))
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(examples))
    return examples


if __name__ == "__main__":
    main(sys.argv[1:])
