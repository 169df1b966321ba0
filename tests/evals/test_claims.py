from __future__ import annotations

import pytest

from evals.claims import claim_of, without_count


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("E/CN.29/2015/4, para. 9 reads: “Work began.”", "“Work began.”"),
        ("E/CN.29/2015/4, para. 9: “Work began.” [1]", "“Work began.”"),
        ("**Port Azure** — “The seminar in Port Azure.”", "Port Azure — “The seminar in Port Azure.”"),
        ("Work began in E/CN.29/2015/7. [2]", "Work began in E/CN.29/2015/7."),
        ("A draft would help.", "A draft would help."),
    ],
)
def test_the_claim_is_the_sentence_without_its_own_citation(sentence: str, claim: str) -> None:
    assert claim_of(sentence, ["E/CN.29/2015/4, para. 9"]) == claim


def test_what_a_draft_would_do_is_what_its_text_does() -> None:
    assert claim_of("The draft resolution would request a report.", draft=True) == "request a report."


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("2 — Norway; Peru", "Norway; Peru"),
        ("3 — Norway; Peru", "3 — Norway; Peru"),
        ("26: the number of signatories", "26: the number of signatories"),
        ("1 — Norway", "Norway"),
    ],
)
def test_a_count_of_what_follows_is_no_claim_of_its_own(claim: str, left: str) -> None:
    assert without_count(claim) == left
