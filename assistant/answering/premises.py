"""False premises: what a question takes for granted and the documents tell otherwise.

"Why did all speakers agree …" where some did not; "When did the Commission adopt …" where another body did or
it was only proposed; "the workshop of 2004" that was held in 2014. A correction is never made up: it is
the sentence that tells the same matter otherwise, and where there is none the question is declined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answerability import Judgement
from assistant.answering.attribution import OFFICE_AND_NAME
from assistant.answering.close_reading import Reading
from assistant.answering.status import is_draft_resolution
from assistant.answering.still_to_come import TO_BE_DONE
from assistant.answering.untrue_premises import done_by_another
from assistant.names import numbered_things, years
from assistant.question import Query
from assistant.terms import all_near, content_terms, nearness, stems_of
from assistant.verification.status import ACTION_OF
from assistant.verification.wording import tokenise

# The sentence that corrects comes this near the best one.
NEAR_BEST = 0.8
# … and has this much of the question, the wrong part left out.
LEAST_SHARED = 0.4
LEAST_SHARED_OF_A_YEAR = 0.75
LEAST_SHARED_OF_A_PROPOSAL = 0.5
_ALL_WHO = re.compile(
    r"(?i)\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?"
    r"(?:speakers?|delegations?|representatives?|states?|members?|participants?|experts?|countries)\b|\bunanimous\w*"
)
_DIVIDED = re.compile(
    r"(?i)\b(?:some|several|one|another|a number of|most|many)\s+(?:other\s+)?(?:of the\s+)?"
    r"(?:speakers?|delegations?|representatives?|states?|participants?|experts?)\b.*\b(?:while|however|but|others?|not)\b"
    r"|\bviews (?:were )?(?:differed|divided)\b|\bother (?:speakers|delegations|representatives)\b"
)
_ADOPTED = re.compile(
    r"(?i)\b(?:did|has|have|had)\b.{3,80}?\b(?:adopt|adopted|approve|approved|pass|passed)\b"
    r"|\b(?:was|were)\b.{3,120}?\b(?:adopted|approved|passed)\b"
)
_ADOPTING = frozenset(token.stem for token in tokenise("adopted adoption approved passed endorsed concluded"))
# What is done to a text once, asked of as done: "When was the Accord signed in Varsk?".
_DONE_ONCE = re.compile(
    r"(?i)\b(?:was|were)\b[^?]{3,120}?\b(?P<act>signed|ratified|dissolved|abolished|denounced|repealed|terminated"
    r"|revoked|cancelled|withdrawn)\b"
)
# Acts that turn a matter: what was only discussed was not rejected.
_TURNING = frozenset(("reject", "withdraw", "postpone", "condemn", "oppose"))
# What happened: "Who attended …", "What did the seminar recommend?"; and what is only to happen.
_HAPPENED = re.compile(
    r"(?i)\b(?:did\s+(?:[\w'’-]+\s+){1,8}?(?P<verb>attend|adopt|decide|agree|recommend|conclude|discuss|say|sign"
    r"|meet|elect|approve|speak|participate|propose|endorse|receive|pay|spend|open|close|visit)\b"
    r"|(?:who|which|what|how many)\b[^?]*?\b(?P<past>attended|participated|took part|spoke|adopted|decided"
    r"|agreed|recommended|concluded|discussed|signed|elected|approved|opened|chaired|addressed|moderated)\b)"
)
_PLANNED = re.compile(
    r"(?i)\b(?:planned|scheduled|foreseen|envisaged|plans? to|intends? to|will (?:be )?(?:held|convened?"
    rf"|organized?|hosted?|hold|take place|meet)|{TO_BE_DONE})\b"
)
_TO_COME = re.compile(
    r"(?i)\b(?:(?:when|where|who|what|which|how)\b[^?]*\bwill\b(?! do\b)"
    r"|(?:the|its|their) (?:next|upcoming|forthcoming)\b)"
)
_HAS_BEEN = re.compile(
    r"(?i)\b(?:was|were|had been|has been|have been|took place)\b"
    r"|\bheld (?:in|at|on|from)\b[^.]*\b(?:19|20)\d\d\b"
)
_AHEAD = re.compile(
    r"(?i)\b(?:will|shall|would|should|next|forthcoming|upcoming|scheduled|planned|plans?|future|to be"
    r"|decide[sd]? (?:to|that)|to (?:hold|convene|meet|host|begin|start|submit|report|continue)"
    r"|offer(?:ed)? to host|expected|provisional|proposed|until|by the end of)\b"
)
_WHO_DID = re.compile(
    r"(?i)\bwho(?:se government|m)?\s+(?:also\s+|first\s+)?(?P<deed>chaired|chairs|opened|hosted"
    r"|organized|organised|introduced|prepared|heads|leads|drafted|wrote|signed|founded|established|sponsored"
    r"|moderated|convened|led|presided|financed|funded|facilitated)\b"
)
# Who does these does them by office: naming its holder tells it.
_HOLDS_OFFICE = frozenset(("chairs", "heads", "leads"))
_OTHER_WORDS = {
    "chaired": (
        "presided",
        "chairmanship",
        "was elected chair",
        "as chair",
        "(chair)",
        "chair of the session",
    ),
    "chairs": ("chaired", "(chair)", "chairmanship", "as chair", "elected chair"),
    "heads": ("headed", "head of", "led by"),
    "leads": ("led ", "headed", "leadership"),
    "presided": ("chaired", "chairmanship"),
    "opened": ("opening", "inaugurated", "welcom"),
    "hosted": ("host ", "hosting", "at the invitation of", "hospitality"),
    "organized": ("organised", "convened", "held by", "organization of"),
    "organised": ("organized", "convened", "held by"),
    "introduced": ("introduct", "presented"),
    "prepared": ("compiled", "drafted", "submitted by", "preparation"),
    "drafted": ("prepared", "drafting"),
    "wrote": ("written", "author", "letter dated", "letter from"),
    "signed": ("signator", "(signed)", "signature"),
    "founded": ("established", "created"),
    "established": ("created", "set up", "founded"),
    "sponsored": ("sponsor", "on behalf of", "submitted"),
    "convened": ("organized", "held by"),
    "led": ("headed", "leadership", "heads ", "head of"),
    "financed": ("funded", "contribut", "paid", "donor"),
    "funded": ("financed", "contribut", "paid", "donor", "funding"),
    "facilitated": ("facilitator",),
}
_EVENT_KINDS = frozenset(("reason", "date", "place", "person", "yes-no"))


def correction(query: Query, readings: Sequence[Reading], judgement: Judgement) -> Reading | None:
    """The reading that tells otherwise what ``query`` takes for granted; None where none does."""
    if not readings or query.language != "en":
        return None
    best = readings[0]
    another = done_by_another(query.text, readings[:8]) if query.kind in _EVENT_KINDS else None
    if another is not None:
        return another
    near = [reading for reading in readings[:6] if reading.score >= NEAR_BEST * best.score]
    if query.kind != "yes-no" and _ALL_WHO.search(query.text):
        divided = (r for r in near if _DIVIDED.search(_said(r)) and r.coverage.in_sentence >= LEAST_SHARED)
        return next(divided, None)
    if lacks_the_act(query, readings):
        return best if only_proposed(best) or _names_all(query, best) else None
    if judgement.reasons == ("year",) and query.kind in _EVENT_KINDS:
        told = set(years(best.sentence.text)) - set(query.years)
        return best if told and best.coverage.in_sentence >= LEAST_SHARED_OF_A_YEAR else None
    return None


def lacks_the_act(query: Query, readings: Sequence[Reading]) -> bool:
    """Whether the question takes for granted an act, adoption or rejection, that no near sentence tells."""
    if query.language != "en" or query.kind not in {"date", "reason"} or query.resolutions:
        return False  # "resolution 56/120 of 19 December 2001" tells when it was adopted without the word
    near = [reading for reading in readings[:6] if reading.score >= NEAR_BEST * readings[0].score]
    if _ADOPTED.search(query.text):
        return not any(_tells_of_adoption(reading) for reading in near)
    done = _DONE_ONCE.search(query.text)
    if done is not None:
        stem = stems_of(done["act"])[0]
        return not any(nearness(stem, word) >= 0.9 for r in near for word in stems_of(r.text))
    asked = _acts_in(query.text) & _TURNING
    return (
        query.kind == "reason"
        and bool(asked)
        and not any(asked & _acts_in(reading.sentence.text) for reading in near)
    )


def _names_all(query: Query, reading: Reading) -> bool:
    """Whether a sentence has all the names of the question, two of them or more, and no year of another."""
    named = [term.stem for term in content_terms(query.text) if term.named]
    said = stems_of(_said(reading))
    return len(named) > 1 and all_near(named, said)


def only_planned(query: Query, reading: Reading) -> bool:
    """Whether the question is what happened at an event, and the sentence only that it is to take place."""
    if query.language != "en" or query.kind in {"date", "place"} or _PLANNED.search(query.text):
        return False
    asked = _HAPPENED.search(query.text)
    if asked is None or not _PLANNED.search(reading.sentence.text):
        return False
    verb = stems_of(asked["verb"] or asked["past"])[0]
    return not any(nearness(verb, stem) >= 0.85 for stem in stems_of(_said(reading)))


def only_past(query: Query, reading: Reading) -> bool:
    """Whether the question is what is to come ("the next congress"), and the sentence tells what has been."""
    if query.language != "en" or not _TO_COME.search(query.text) or query.kind == "yes-no":
        return False
    sentence = reading.sentence.text
    return bool(_HAS_BEEN.search(sentence)) and not _AHEAD.search(sentence)


ONLY_SEIZED = re.compile(
    r"(?i)\A\W*(?:(?:\d+|[a-z]+)[.)]\s+)?(?:and\s+)?(?:also\s+|further\s+)?(?:decide[sd]?\s+)?(?:to\s+)?remains?"
    r"\s+(?:\w+\s+)?seized\s+of\b[^,;]{0,60}\Z"
)
_ASKS_IF_SEIZED = re.compile(r"(?i)\bseized\b|\bactive\s+consideration\b")


def only_remains_seized(query: Query, reading: Reading) -> bool:
    """Whether a sentence is no more than the last of every resolution, "Decides to remain seized of the
    matter": it answers only who asks for it."""
    return bool(ONLY_SEIZED.match(reading.sentence.text)) and not _ASKS_IF_SEIZED.search(query.text)


# What money is spent on or for, up to when or by whom.
_SPENT_ON = re.compile(
    r"(?i)\b(?:spent|spend|spends|spending|expenditures?|paid|allocated|allotted|budgeted|appropriated|earmarked|cost|costs)"
    r"\s+(?:on|for|of)\s+(?P<what>[^?,;]+?)"
    r"(?=\s+(?:in|during|by|at|under|according|between|from|since|over|as|to|within|was|were|is|are)\b|[?,;]|\Z)"
)


def of_another_object(query: Query, reading: Reading) -> bool:
    """Whether the question asks what was spent on something that neither the sentence nor its paragraph nor
    heading names: the expenditure of a mission is not what it spent on official travel."""
    asked = _SPENT_ON.search(query.text)
    # "Which funds earmarked for kelp …?" asks for no expenditure
    if asked is None or query.language != "en" or query.kind == "list":
        return False
    wanted = [term.stem for term in content_terms(asked["what"])]
    told = set(
        stems_of(f"{' '.join(reading.with_before)} {' '.join(reading.candidate.paragraph.section[-1:])}")
    )
    return bool(wanted) and not any(nearness(stem, word) >= 0.8 for stem in wanted for word in told)


def of_another_number(query: Query, reading: Reading) -> bool:
    """Whether "the twelfth round" is asked about, and a sentence tells of the eleventh."""
    asked = numbered_things(query.text) if query.language == "en" else set()
    if not asked:
        return False
    known = numbered_things(f"{reading.candidate.around} {reading.text}")
    told = {thing for thing, _ in numbered_things(_said(reading))}
    return any(one not in known and one[0] in told for one in asked)


def lacks_the_deed(query: Query, reading: Reading) -> bool:
    """Whether "who chaired …" is asked and a sentence tells of no chairing: "the Chair of the Board said"."""
    asked = _WHO_DID.search(query.text) if query.language == "en" else None
    if asked is None:
        return False
    deed = asked["deed"].lower()
    if deed in _HOLDS_OFFICE and OFFICE_AND_NAME.search(_said(reading)):
        return False
    said = f"{_said(reading)} {reading.candidate.lead_in}".lower()
    if any(word in said for word in (deed, *_OTHER_WORDS.get(deed, ()))):
        return False
    stem = stems_of(deed)[0]
    return not any(
        word.endswith(("ed", "ing")) and nearness(stem, stems_of(word)[0]) >= 0.9
        for word in re.findall(r"[a-z]{3,}", said)
    )


def _acts_in(text: str) -> set[str]:
    return {ACTION_OF[token.stem] for token in tokenise(text) if token.stem in ACTION_OF}


def _said(reading: Reading) -> str:
    return " ".join(reversed(reading.with_before))


def _tells_of_adoption(reading: Reading) -> bool:
    return bool(_ADOPTING & {token.stem for token in tokenise(reading.sentence.text)})


def only_proposed(reading: Reading) -> bool:
    """Whether a sentence tells of its matter only as a draft, a need or a view."""
    proposes = any(
        ACTION_OF.get(token.stem) in {"recommend", "consider", "note", "urge", "request", "invite"}
        for token in tokenise(reading.sentence.text)
    )
    shared = reading.coverage.in_sentence >= LEAST_SHARED_OF_A_PROPOSAL
    return shared and (proposes or is_draft_resolution(reading.candidate.paragraph))
