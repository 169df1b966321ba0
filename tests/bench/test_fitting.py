"""The small models of answering: what they must learn, and what they may not."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.answerability import Signs
from assistant.answering.calibration import Linear, least_probability, model
from assistant.answering.features import Features
from assistant.language import Language
from evals.bench.answering import LESS_IS_BETTER, MORE_IS_BETTER, bounds
from evals.bench.fitting import logistic, softmax_ranker

FREE = (np.full(2, -np.inf), np.full(2, np.inf))


def _groups(seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Groups of five rows of which the one with the largest first feature is right."""
    chance = np.random.default_rng(seed)
    groups = []
    for _ in range(60):
        rows = chance.normal(size=(5, 2))
        right = np.zeros(5, dtype=bool)
        right[int(rows[:, 0].argmax())] = True
        groups.append((rows, right))
    return groups


def test_the_ranker_learns_which_feature_puts_the_right_row_first() -> None:
    weights = softmax_ranker(_groups(1), 1.0, *FREE)
    first = [int((rows @ weights).argmax()) == int(right.argmax()) for rows, right in _groups(2)]
    assert np.mean(first) > 0.9


def test_a_weight_of_known_sign_never_flips() -> None:
    groups = [(-rows, right) for rows, right in _groups(1)]
    weights = softmax_ranker(groups, 1.0, np.zeros(2), np.full(2, np.inf))
    assert (weights >= 0).all()


def test_the_classifier_is_calibrated_in_the_mean() -> None:
    chance = np.random.default_rng(3)
    values = chance.normal(size=(400, 2))
    positive = values[:, 0] + chance.normal(size=400) > 0.5
    weights, intercept = logistic(values, positive, np.ones(400), 0.1, *FREE, np.zeros(2))
    probability = 1 / (1 + np.exp(-(values @ weights + intercept)))
    assert abs(float(probability.mean()) - float(positive.mean())) < 0.02
    assert weights[0] > 5 * abs(weights[1])


def test_a_sign_that_no_row_shows_keeps_the_weight_expected_of_it() -> None:
    values = np.hstack([np.random.default_rng(4).normal(size=(50, 1)), np.zeros((50, 1))])
    weights, _ = logistic(values, values[:, 0] > 0, np.ones(50), 1.0, *FREE, np.array([0.0, -3.0]))
    assert weights[1] == pytest.approx(-3.0, abs=0.01)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_packaged_weights_are_those_of_known_features_with_the_signs_they_must_have(
    language: Language,
) -> None:
    for fitted, fields in ((model("ranker", language), Features), (model("answerability", language), Signs)):
        names = [name for name, _ in fitted.weights]
        assert set(names) <= set(fields._fields)
        least, most = bounds(names)
        assert all(
            low <= weight <= high for (_, weight), low, high in zip(fitted.weights, least, most, strict=True)
        )
    assert 0.0 < least_probability(language) < 1.0


def test_every_feature_of_known_sign_exists() -> None:
    assert set(Features._fields) | set(Signs._fields) >= MORE_IS_BETTER | LESS_IS_BETTER


def test_a_linear_model_reads_only_the_fields_it_names() -> None:
    model = Linear((("meaning", 2.0),), -1.0)
    signs = Features._make([0.0] * len(Features._fields))._replace(meaning=0.5, share=9.0)
    assert model.value(signs) == pytest.approx(0.0)
    assert model.probability(signs) == pytest.approx(0.5)
