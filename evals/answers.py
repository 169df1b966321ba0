"""Answers to and from JSON, as a run folder keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.model import Answer, Citation, Sentence


def answer_from_json(values: Mapping[str, Any]) -> Answer:
    """The inverse of ``Answer.to_json``; keys that a later version added are passed over."""
    return Answer(
        **{
            **_known(Answer, values),
            "sentences": tuple(
                Sentence(
                    **{
                        **_known(Sentence, sentence),
                        "citations": tuple(sentence.get("citations", ())),
                        "reasons": tuple(sentence.get("reasons", ())),
                    }
                )
                for sentence in values.get("sentences", ())
            ),
            "citations": tuple(Citation(**_known(Citation, one)) for one in values.get("citations", ())),
            "nearest": tuple(Citation(**_known(Citation, one)) for one in values.get("nearest", ())),
            "notices": tuple(values.get("notices", ())),
            "follow_ups": tuple(values.get("follow_ups", ())),
        }
    )


def _known(kind: type, values: Mapping[str, Any]) -> dict[str, Any]:
    names = kind.__dataclass_fields__  # type: ignore[attr-defined]
    return {name: value for name, value in values.items() if name in names}
