"""What standing a statement has: done, asked for, recommended, merely possible; decided or only noted."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verification.verdict import Reason
from assistant.verification.wording import Token, stem

MODALS = {
    "would": "would", "should": "should", "ought": "should", "must": "must", "shall": "must",
    "may": "may", "might": "may", "could": "could", "can": "could",
}  # fmt: skip

# What a body does with a matter. Verbs of one class may stand for one another; classes may not.
_ACTIONS = {
    "adopt": "adopt approve pass",
    "decide": "decide resolve determine",
    "agree": "agree",
    "endorse": "endorse",
    "recommend": "recommend propose suggest",
    "request": "request ask",
    "urge": "urge call appeal",
    "invite": "invite",
    "encourage": "encourage",
    "note": "note acknowledge recognize observe",
    "welcome": "welcome commend appreciate",
    "consider": "consider examine review discuss debate deliberate",
    "reject": "reject decline refuse",
    "elect": "elect appoint nominate designate",
    "establish": "establish create set found",
    "condemn": "condemn deplore denounce",
    "postpone": "postpone defer adjourn",
    "withdraw": "withdraw",
    "amend": "amend revise modify",
    "oppose": "oppose object",
}
ACTION_OF = {stem(verb): group for group, verbs in _ACTIONS.items() for verb in verbs.split()}
# Acts that bind or commit. Saying one of these took place when the text has only talk is the worst mistake.
BINDING = frozenset(
    {"adopt", "decide", "agree", "endorse", "reject", "elect", "establish", "condemn", "postpone", "amend"}
)
_REACH = 3


def modal_before(tokens: Sequence[Token], at: int) -> str:
    """The class of the modal verb shortly before the token at ``at``; "" when there is none."""
    modal = _modal_at(tokens, at)
    return "" if modal is None else MODALS[tokens[modal].lower]


def _modal_at(tokens: Sequence[Token], at: int) -> int | None:
    before = range(at - 1, max(-1, at - 1 - _REACH), -1)
    # "May" is a month
    return next((i for i in before if tokens[i].lower in MODALS and tokens[i].text != "May"), None)


def _verb_in_words(tokens: Sequence[Token], at: int) -> str:
    """The verb at ``at`` with its modal, as the text has them: "would also request", "requested"."""
    modal = _modal_at(tokens, at)
    return " ".join(token.lower for token in tokens[at if modal is None else modal : at + 1])


def check_modality(sentence: Sequence[Token], nearest: Sequence[Sequence[Token]]) -> list[Reason]:
    """Verbs of action whose modal is dropped, added or changed ("would request" told as "requested")."""
    reasons = []
    for at, token in enumerate(sentence):
        if token.stem not in ACTION_OF:
            continue
        places = [(text, i) for text in nearest for i, t in enumerate(text) if t.stem == token.stem]
        told = {modal_before(text, i) for text, i in places}
        if told and modal_before(sentence, at) not in told:
            has = " or ".join(sorted({_verb_in_words(text, i) for text, i in places}))
            reasons.append(Reason("modality", "contradicted", _verb_in_words(sentence, at), has))
    return reasons


def check_actions(sentence: Sequence[Token], evidence: Sequence[Sequence[Token]]) -> list[Reason]:
    """Binding acts the sentence reports ("decided", "adopted") of which the evidence has no word."""
    told = {ACTION_OF[t.stem] for text in evidence for t in text if t.stem in ACTION_OF}
    told_words = {t.stem for text in evidence for t in text}
    nouns = {"adopt": "adoption", "decide": "decision", "agree": "agreement", "elect": "election"}
    reasons = []
    for token in sentence:
        group = ACTION_OF.get(token.stem)
        if group in BINDING and group not in told and stem(nouns.get(group, group)) not in told_words:
            reasons.append(Reason("action", "absent", token.text))
    return reasons
