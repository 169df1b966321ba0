"""`pincite bench …`: figures beside others'. Each verb is a call into ``evals.bench``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ui.cli.options import add_library, add_verb, open_to_read, positive
from ui.cli.output import print_json, say


def register(verbs: Any) -> None:
    """Add the verbs of this file to the command line."""
    help_text = "benchmarks of retrieval, claims, reading and speed"
    group = verbs.add_parser("bench", help=help_text, description=help_text)
    inner = group.add_subparsers(metavar="VERB", required=True)

    parser = add_verb(inner, "beir", beir, "retrieval over a folder in BEIR form")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--split", default="test", help="queries.SPLIT.jsonl and qrels/SPLIT.tsv")
    parser.add_argument(
        "--rivals", action="store_true", help="BM25, each space and llama-index's default too"
    )
    parser.add_argument(
        "--cache", type=Path, metavar="FILE", help="keep vectors there; times then mean nothing"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the index here for another run")

    help_text = (
        "all that retrieval is to reach: question sets, MTRAG, SciFact and speed beside others, one table"
    )
    parser = add_verb(inner, "retrieval", retrieval, help_text)
    parser.add_argument(
        "sets", type=Path, nargs="*", metavar="SET", help="question sets (default: those put aside)"
    )
    add_library(parser)
    parser.add_argument(
        "--benchmarks",
        type=Path,
        metavar="FOLDER",
        help="holds mtrag and scifact, each in BEIR form or its own",
    )
    parser.add_argument(
        "--documents", type=Path, metavar="FOLDER", help="what speed is measured on (default: the sample)"
    )
    parser.add_argument(
        "--paragraphs", type=positive, default=100_000, help="how many to ask among for speed"
    )
    parser.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="PART",
        choices=("questions", "mtrag", "scifact", "speed"),
        help="a part not to measure; may be given again",
    )
    parser.add_argument("--no-rivals", action="store_true", help="leave the others out")
    parser.add_argument(
        "--rival-encoder",
        type=Path,
        metavar="FOLDER",
        help="the encoder as published (model.onnx in float 32, tokenizer.json), for llama-index to run too",
    )
    parser.add_argument(
        "--cache", type=Path, metavar="FILE", help="keep vectors of mtrag and scifact there for another run"
    )

    help_text = "the search on question sets, beside BM25, each vector space and llama-index's pipeline"
    parser = add_verb(inner, "questions", questions, help_text)
    parser.add_argument("sets", type=Path, nargs="+", metavar="SET")
    parser.add_argument("--no-rivals", action="store_true", help="leave the others out")
    add_library(parser)

    parser = add_verb(inner, "claims", claims, "the claim checker over labelled claims")
    parser.add_argument("file", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--predictions", type=Path, metavar="OUT", help="write one decision per row")

    parser = add_verb(inner, "read", read, "reading figures over a folder of documents")
    parser.add_argument("folder", type=Path, metavar="FOLDER")

    parser = add_verb(inner, "speed", speed, "indexing and query speed beside llama-index's pipeline")
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help="documents (default: the sample)"
    )
    parser.add_argument("--paragraphs", type=positive, default=100_000, help="how many to ask among")
    parser.add_argument("--no-rival", action="store_true", help="leave llama-index out")
    parser.add_argument(
        "--rival-encoder",
        type=Path,
        metavar="FOLDER",
        help="the encoder as published (model.onnx in float 32, tokenizer.json), for llama-index to run too",
    )


def beir(options: argparse.Namespace) -> int:
    """Print recall, nDCG and MRR over a folder in BEIR form."""
    from evals.bench.beir import run_beir

    figures = run_beir(
        options.folder, options.split, library=options.keep, cache=options.cache, rivals=options.rivals
    )
    _print(figures)
    return 0


def retrieval(options: argparse.Namespace) -> int:
    """Print one table of everything that retrieval is to reach; 1 where a part could not be measured."""
    from evals.bench.retrieval import PARTS, Plan, as_json, bench_retrieval
    from evals.bench.retrieval_table import table
    from evals.bench.speed import SAMPLE
    from evals.machine import machine_line

    plan = Plan(
        library=options.library,
        sets=tuple(options.sets),
        benchmarks=options.benchmarks,
        documents=options.documents or SAMPLE,
        paragraphs=options.paragraphs,
        rivals=not options.no_rivals,
        published=options.rival_encoder,
        cache=options.cache,
    )
    parts = [part for part in PARTS if part not in options.leave_out]
    measured = bench_retrieval(plan, parts, began=lambda part: say(f"Measuring {part} …"))
    if options.json:
        _print(as_json(measured))
    else:
        print(table(measured.rows))
        print(f"\n{machine_line()}")
    for sentence in measured.left_out:
        say(sentence)
    for part, reason in measured.skipped.items():
        say(f"Not measured: {part}. {reason}")
    return 1 if measured.skipped else 0


def questions(options: argparse.Namespace) -> int:
    """Print recall, nDCG and MRR of the questions of some sets, by language."""
    from evals.bench.questions import bench_questions

    with open_to_read(options) as library:
        _print(bench_questions(options.sets, library, rivals=not options.no_rivals))
    return 0


def claims(options: argparse.Namespace) -> int:
    """Print how often the checker is right."""
    from evals.bench.claims import bench_claims

    _print(bench_claims(options.file, options.predictions))
    return 0


def read(options: argparse.Namespace) -> int:
    """Print what the readers find in a folder, and how fast."""
    from evals.bench.read import bench_read

    _print(bench_read(options.folder))
    return 0


def speed(options: argparse.Namespace) -> int:
    """Print indexing and query speed."""
    from evals.bench.speed import SAMPLE, run_speed

    folder = options.folder or SAMPLE
    _print(
        run_speed(
            folder, paragraphs=options.paragraphs, rival=not options.no_rival, published=options.rival_encoder
        )
    )
    return 0


def _print(report: Mapping[str, Any]) -> None:
    """The figures with the machine they were measured on: without it they cannot be compared."""
    from evals.machine import machine_line

    print_json({**report, "machine": machine_line()})
