"""Yes or no: negations, and pairs of words that say the opposite of one another."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verification.verdict import Reason
from assistant.verification.wording import Token, stem, words

# English first; then French, Spanish, Russian and Arabic, which keep their negations apart from the verb.
NEGATIONS = words(
    "not no never none neither nor without cannot nobody nothing nowhere hardly scarcely non n't "
    "ne pas jamais aucun aucune sans nunca jamás ningún ninguna ninguno tampoco не нет никогда без "
    "لا لم لن ليس"
)
# Words that turn what follows into its contrary: "failed to adopt", "the absence of an inventory".
_REVERSING = frozenset(
    stem(word) for word in words("fail failed refuse refused decline declined lack lacked ceased absence")
)

# Words of the evidence that a sentence may sum up with a "not".
DENIALS = frozenset(
    stem(word)
    for word in words(
        "deny reject refuse decline fail lack absence absent prohibit ban exclude except only "
        "oppose object stop end prevent avoid abandon cancel missing few less instead rather "
        "although despite difficult limited yet cease withdraw unable unlikely unclear unknown "
        "unavailable unidentified unsuccessful impossible incomplete inadequate insufficient "
        "independent illegal dismiss discontinue disagree reluctant"
    )
)

_PAIRS = """accept reject; adopt reject; approve reject; approve disapprove; agree disagree; allow forbid;
allow prohibit; permit prohibit; increase decrease; increase reduce; rise fall; grow shrink; strengthen
weaken; support oppose; favour oppose; welcome regret; welcome deplore; include exclude; before after; first
last; more less; more fewer; most least; above below; begin end; start stop; open close; expand contract; high
low; higher lower; highest lowest; large small; larger smaller; greatest least; success failure; successful
unsuccessful; satisfactory unsatisfactory; sufficient insufficient; adequate inadequate; able unable; possible
impossible; legal illegal; lawful unlawful; licit illicit; formal informal; national international; public
private; mandatory voluntary; mandatory optional; permanent temporary; encourage discourage; enable prevent;
condemn commend; condemn praise; import export; majority minority; maximum minimum; member non-member; male
female; men women; boys girls; north south; east west; northern southern; eastern western; with without; win
lose; buy sell; gain loss; positive negative; optimism pessimism; safe unsafe; safe dangerous; strong weak;
early late; earlier later; direct indirect; common rare; frequent rare; rapid slow; urgent routine; developed
developing; always never; always sometimes; all some; all none; continue cease; continue discontinue; extend
shorten; withdraw submit; appear disappear; appoint dismiss; create abolish; establish abolish; maintain
abandon; improve worsen; improvement deterioration; progress setback; confirm deny; appreciation regret;
unanimous divided; present absent; important unimportant; relevant irrelevant; effective ineffective;
consistent inconsistent; necessary unnecessary; complete incomplete; broad narrow; majority minority;
advantage disadvantage; optimistic pessimistic; available unavailable; aware unaware; clear unclear; equal
unequal; regular irregular; certain uncertain; likely unlikely; limited unlimited; limited extensive;
developed undeveloped; signed unsigned; upward downward; internal external; ratify denounce; join leave;
arrive depart; entry exit; visible hidden""".replace("\n", " ")


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _PAIRS.split(";"):
        one, other = (stem(word) for word in pair.split())
        if one != other:
            table.setdefault(one, set()).add(other)
            table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


_OPPOSITES = _table()


def opposite(one: Token, other: Token) -> bool:
    """Do the two words say the opposite: a listed pair, or one the other with un-, in-, non-, dis-?"""
    if other.stem in _OPPOSITES.get(one.stem, ()):
        return True
    short, long = sorted((one.lower, other.lower), key=len)
    return any(long == prefix + short for prefix in ("un", "in", "im", "il", "ir", "dis", "non", "non-"))


def is_negation(tokens: Sequence[Token], at: int) -> bool:
    """Is the token at ``at`` a negation? "No. 39574" is not; "don't" is; "failed to adopt" is."""
    token = tokens[at]
    if token.lower == "no" and at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit():
        return False
    if token.lower == "not" and at + 1 < len(tokens) and tokens[at + 1].lower in ("only", "least"):
        return False
    return token.lower in NEGATIONS or token.lower.endswith("n't") or token.stem in _REVERSING


def negations(tokens: Sequence[Token]) -> list[int]:
    """Where the negations stand."""
    return [at for at in range(len(tokens)) if is_negation(tokens, at)]


def check_polarity(sentence: Sequence[Token], nearest: Sequence[Sequence[Token]]) -> list[Reason]:
    """Words negated on one side and only ever affirmed on the other, for sentences that paraphrase.

    A negation reaches the next two content words. The word must stand in one of ``nearest`` for the reason to
    hold.
    """
    said_no, said_yes = _scopes(sentence)
    reasons = []
    told_no: set[str] = set()
    told_yes: set[str] = set()
    for tokens in nearest:
        no, yes = _scopes(tokens)
        told_no |= no
        told_yes |= yes
    if said_no and not said_no & told_no and said_no & told_yes:
        word = min(said_no & told_yes)
        reasons.append(Reason("negation", "contradicted", _phrase(sentence, word), "no negation there"))
    elif (bare := negations(sentence)) and not any(_denies(tokens) for tokens in nearest):
        reasons.append(
            Reason("negation", "absent", " ".join(t.text for t in sentence[bare[0] : bare[0] + 3]))
        )
    if nearest:
        no, _ = _scopes(nearest[0])
        turned = {word for word in no & said_yes if word not in told_yes}
        if turned and not said_no:
            reasons.append(Reason("negation", "contradicted", "", _phrase(nearest[0], min(turned))))
    return reasons


def _denies(tokens: Sequence[Token]) -> bool:
    """Is there anything in the text that a "not" could tell of: a negation, a refusal, a lack?"""
    return any(is_negation(tokens, at) or token.stem in DENIALS for at, token in enumerate(tokens))


def _scopes(tokens: Sequence[Token]) -> tuple[set[str], set[str]]:
    """Stems of the content words under a negation, and of the others."""
    under: set[int] = set()
    for at in negations(tokens):
        reach = [i for i in range(at + 1, min(at + 7, len(tokens))) if tokens[i].content][:2]
        under.update(reach)
    no = {tokens[i].stem for i in under}
    yes = {token.stem for i, token in enumerate(tokens) if token.content and i not in under}
    return no, yes


def _phrase(tokens: Sequence[Token], word: str) -> str:
    for at in negations(tokens):
        for i in range(at + 1, min(at + 7, len(tokens))):
            if tokens[i].stem == word:
                return " ".join(token.text for token in tokens[at : i + 1])
    return word
