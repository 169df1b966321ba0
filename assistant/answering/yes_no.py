"""Is the answer yes or no? Said only where one sentence settles it; else the sentence is quoted alone.

The question is laid beside the sentence: every content word must be there, and then its figures, negations,
quantifiers, modality, speaker and status decide. A wrong "Yes" costs more than ten missing ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.acronyms import is_acronym, spelled_in
from assistant.answering.actors import asked_actor, does_it, other_actor
from assistant.answering.attribution import happened_there
from assistant.answering.close_reading import Reading
from assistant.answering.greater_of_two import asks_for_one_of_two, more_than_the_other, two_compared
from assistant.answering.limited_denials import denied_only_there, lacks_its_matter
from assistant.answering.organs import organ_asked, verbs_of
from assistant.answering.should_be_done import asks_whether_it_should, demands_the_deed
from assistant.answering.status import is_draft_resolution
from assistant.answering.still_to_come import TO_BE_DONE
from assistant.answering.surely_yes import is_read, is_surely_so
from assistant.answering.treaty_acts import is_only_prepared
from assistant.names import YEAR, figures
from assistant.periods import periods, without_periods_of
from assistant.question import Query
from assistant.terms import content_terms, nearness, stems_of
from assistant.verb_forms import plain_of
from assistant.verification.names import KnownNames, countries_in
from assistant.verification.polarity import negations, opposite
from assistant.verification.speakers import quantity_of
from assistant.verification.status import ACTION_OF, check_modality
from assistant.verification.wording import Token, tokenise

if TYPE_CHECKING:
    from index.records import StoredParagraph

YesNo = Literal["yes", "no"]
# Readings looked at, and how near the best one they must come.
LOOKED_AT = 6
NEAR_BEST = 0.72
# … and where one denies, so many for one that affirms.
LOOKED_FURTHER = 16

# What, once so, remains so: "Has it been adopted?", "Did they adopt it?".
_HAS_BEEN = re.compile(r"(?i)\A\W*(?:and\s+|but\s+|so\s+)?(?:has|have|had|was|were|did)\b")
_AUXILIARY = re.compile(
    r"(?i)\A\W*(?:(?:and|but|so|then|please)\s+)*(?P<aux>did|does|do|is|are|was|were|has|have|had|can"
    r"|could|should|would|will)(?:n't|\s+not)?\s+"
)
_SAY = (
    r"(?:sa(?:y|id)|mention(?:ed)?|rais(?:e|ed)|suggest(?:ed)?|discuss(?:ed)?|referred to|talk(?:ed)? about"
    r"|spoke (?:of|about)|speak (?:of|about)"
    r"|address(?:ed)?|express(?:ed)?|point(?:ed)? out|stress(?:ed)?|note(?:d)?|propose(?:d)?"
    r"|complain(?:ed)?|warn(?:ed)?)"
)
# "Did anybody say that …", "Was anything said about …", "Is there any mention of …", "Was kelp discussed?"
_EXISTS = re.compile(
    r"(?i)\A\W*(?:did (?:any(?:body|one)?(?:\s+(?:speakers?|delegations?|representatives?|states?"
    r"|countr(?:y|ies)|participants?))?|some(?:body|one)|a speaker|speakers|delegations)"
    rf"\s+{_SAY}(?:\s+that)?\s+"
    r"|(?:was|were|is|are) (?:any(?:thing|body|one)?|something|there (?:any(?:thing)?|an?)?)\s*"
    rf"(?:(?:\w+\s)?(?:{_SAY}|mention|reference|discussion|talk|criticism|word)\s+)?(?:about|of|on|to"
    rf"|for)?\s*)"
)
_ALL = re.compile(r"(?i)\b(?:all|every|each|always|everyone|everybody|unanimous\w*|entirely)\b")
_ALL_OF = re.compile(r"(?i)\b(?:all|every|each)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?:\w+\s+)?")
_SOME = (
    r"(?:only|some|several|many|most|few|a number|one|a majority)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?"
    r"(?:\w+\s+)?"
)
_OF_ALL_WHO = re.compile(
    r"(?i)\b(?:all|every|each)\b.*\b(?:speakers?|delegations?|representatives?|states?|experts?)\b"
)
_OF_SPEAKERS = re.compile(
    r"(?i)\b(?:(?:one|another|some|several|many|most|other|a few|a number of|the|two|three)\s+(?:other\s+)?"
    r"(?:speakers?|representatives?|delegations?|observers?|participants?|experts?)|it was"
    r"|(?:she|he|others|another))\s+(?:\w+\s+){0,2}?(?:suggested|proposed|recommended|expressed"
    r"|said|stated|felt|noted|considered|argued|held|believed|called|urged|wished|asked"
    r"|questioned|doubted|thought|feared|hoped|stressed|emphasized|were of|was of)\b"
    r"|\bviews differed\b|\bthe question (?:whether|of whether)\b"
)
# How many of those present: "most representatives" are not "some representatives".
_QUANTITY = re.compile(
    r"(?i)\b(?P<quantity>one|another|some|certain|several|a number of|various|many|numerous|most"
    r"|a large number of|(?:a|the) majority of|a few|few)\s+(?:of\s+)?(?:the\s+)?(?:other\s+)?(?:member\s+)?"
    r"(?:speaker|representative|delegation|delegate|participant|panell?ist|observer|expert|member|state"
    r"|government|countr(?:y|ie)|respondent|organi[sz]ation)"
)
_HEDGE = re.compile(
    r"(?i)\b(?:whether|if|unless|provided that|in the event|had it|would have|intend(?:s|ed)? to"
    r"|plan(?:s|ned)? to|expected to|hop(?:e|ed|ing)|possib\w+|proposal|consider(?:s|ed|ing)?"
    r"|recommend(?:s|ed)?|propose[sd]?|suggest(?:s|ed)?|invite[sd]?|urge[sd]?"
    r"|encourage[sd]?|request(?:s|ed)?|shall|will|would|should|must|(?-i:may)|might|could|can|cannot)\b"
)
# What has taken place is not told by what is still to: "elections to be held in 2025 and 2026".
_STILL_TO_BE = re.compile(
    rf"(?i)\b{TO_BE_DONE}\b"
    r"|\b(?:scheduled|preparations) for\b|\bahead of the\b|\b(?:upcoming|forthcoming)\b"
)
_PAST = frozenset(("did", "was", "were", "has", "have", "had"))
# A preamble that notes that something is so takes it to be so: "Noting that the Convention has not yet …".
_NOTED = re.compile(r"(?i)(?:\w+ ){1,4}that\b")
# What a resolution asks for is not what happened.
_ASKING = frozenset(
    stems_of(
        "ask request call urge invite encourage recommend decide stress note take welcome recall reaffirm say"
        " mention want require appeal express recognize emphasize underline propose contain include would"
    )
)
_KIND_OF_TEXT = frozenset(
    stems_of(
        "draft resolution report decision document text paragraph commission council assembly letter note"
    )
)
# Who agrees with whom, in a question whether all do.
_AGREEING = frozenset(
    stems_of(
        "speaker delegation representative participant member opinion view favour agree support believe think"
    )
)
_DIVIDED = re.compile(
    r"(?i)\b(?:views (?:were )?(?:differed|divided)|others?|some speakers|one speaker|a number of)\b"
)
_NOMINAL = frozenset(
    (
        "a",
        "an",
        "the",
        "of",
        "for",
        "towards",
        "to",
        "its",
        "their",
        "any",
        "that",
        "this",
        "by",
        "upon",
        "on",
    )
)
_UNIT = re.compile(r"[^\W\d_]+")


# "Can a State join the Protocol without joining the Convention?" is settled by no sentence that only counts
# the parties of both: it must tell the condition.
_CONDITION = re.compile(r"(?i)\b(?:without|unless|except)\b")
_CONDITIONAL = re.compile(
    r"(?i)\b(?:without|unless|except\w*|only|must|require\w*|before|until|prior|even|regardless|irrespective"
    r"|not|no|never|whether)\b"
)


_IN_FORCE = re.compile(r"(?i)\b(?:in|into) force\b|\bbinding\b")
# "The coming into force … should be a priority" does not tell that anything is in force.
_TOLD_IN_FORCE = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|being|remains?|remained|not|yet|already|now|currently) (?:\w+ )?"
    r"(?:in force|binding)\b"
    r"|\b(?:enter(?:ed|s)?|came|comes|come|put|brought) (?:\w+ )?into force\b|\bin force (?:since|for"
    r"|between|as)\b"
)


@dataclass(frozen=True, slots=True)
class Settled:
    """The answer, and the sentence that settles it."""

    answer: YesNo
    reading: Reading


def settle(query: Query, readings: Sequence[Reading]) -> Settled | None:
    """The first of the best readings that says yes or no; None when none of them does.

    "Has it been adopted?" is answered by what says that it was, before an earlier or equally old document
    that says it was not yet, or not at some conference.
    """
    if not readings or query.language != "en" or lacks_its_matter(query.text):
        return None
    if asks_for_one_of_two(query.text):
        return None
    near = [r for r in readings[:LOOKED_AT] if r.score >= NEAR_BEST * readings[0].score]
    answers = ((yes_or_no(query, reading), reading) for reading in near)
    first = next((Settled(answer, reading) for answer, reading in answers if answer is not None), None)
    if first is not None and first.answer == "yes":
        return first
    denied = first.reading if first is not None else next((r for r in near if _denies(query, r)), None)
    if denied is None or not _HAS_BEEN.match(query.text):
        return first
    later = (r for r in readings[:LOOKED_FURTHER] if _not_before(denied, r))
    told = next((r for r in later if yes_or_no(query, r) == "yes"), None)
    return Settled("yes", told) if told is not None else first


def _denies(query: Query, reading: Reading) -> bool:
    return denied_only_there(query.text, reading.sentence.text)


def _not_before(denied: Reading, reading: Reading) -> bool:
    """Whether ``reading`` is of no earlier document than ``denied``."""
    one, other = denied.candidate.document, reading.candidate.document
    when, then = one.masthead.date or str(one.year or ""), other.masthead.date or str(other.year or "")
    return one.source == other.source or bool(when and then and then >= when)


def yes_or_no(query: Query, reading: Reading) -> YesNo | None:
    """What ``reading`` says to the question, where it is plain."""
    answer = _by_its_words(query, reading)
    return None if answer == "yes" and not is_surely_so(query.text, reading) else answer


def only_has_the_words(query: Query, reading: Reading) -> bool:
    """Whether ``reading`` has every word of a question for yes or no and would be a "Yes", were the reader
    not far from taking it for the answer: then it is none at all."""
    if query.kind != "yes-no" or query.language != "en" or is_read(reading):
        return False
    return _by_its_words(query, reading) == "yes" and not is_surely_so(query.text, reading)


def _by_its_words(query: Query, reading: Reading) -> YesNo | None:
    exists = _EXISTS.match(query.text)
    opened = _AUXILIARY.match(query.text)
    if opened is None:
        return None
    if asks_whether_it_should(query.text) and not demands_the_deed(query.text, reading.sentence.text):
        return None
    if two_compared(query.text) is not None:  # told by the figures of both, or not at all
        return more_than_the_other(query.text, reading.sentence.text)
    claim = query.text[exists.end() if exists else opened.end() :].strip(" ?!.")
    said = " ".join(reversed(reading.with_before))
    if not periods(said):
        claim = without_periods_of(claim, " · ".join(reading.candidate.paragraph.section))
    if happened_there(query.text, said) or is_only_prepared(query.text, said):
        return None
    missing = _missing(claim, said, reading)
    if exists:
        return "yes" if not missing and not _figure_differs(claim, said) else None
    if _ALL.search(claim):
        divided = (
            _DIVIDED.search(said) is not None and set(missing) <= _AGREEING and _OF_ALL_WHO.search(claim)
        )
        if (divided or not missing) and not _told_of_all(claim, said):
            return "no" if divided or _told_of_some(claim, said) or _same_unit(claim, said) else None
    if _IN_FORCE.search(claim) and not _TOLD_IN_FORCE.search(said):
        return None
    if not exists and (
        _lacks_the_subject(claim, said)
        or _of_another_text(claim, said)
        or _of_another_membership(claim, said)
    ):
        return None
    if missing:
        acting = other_actor(query.text, said)
        return "no" if acting is not None and set(missing) <= set(stems_of(acting.asked)) else None
    if not exists and does_it(query.text, said) is False and not _does_it_by_its_name(query, said, reading):
        return None
    if _only_wished(claim, opened["aux"].lower(), said, reading) or _turned_round(claim, said):
        return None
    if _told_of_others(claim, said) or (_CONDITION.search(claim) and not _CONDITIONAL.search(said)):
        return None
    if opened["aux"].lower() in _PAST and _STILL_TO_BE.search(said) and not _STILL_TO_BE.search(claim):
        return None
    answer = _by_negation(claim, reading.sentence.text, differs=_figure_differs(claim, said))
    if answer == "yes" and _ALL.search(claim) and not _told_of_all(claim, said):
        return None
    return None if answer == "no" and denied_only_there(claim, reading.sentence.text) else answer


def _does_it_by_its_name(query: Query, said: str, reading: Reading) -> bool:
    """Whether a body that the question names by an acronym does what is asked by its name: "Did the ACABQ
    recommend …?", "The Advisory Committee recommends"."""
    organ, asked = organ_asked(query.text), asked_actor(query.text)
    if organ is None or asked is None or not is_acronym(asked.actor.removeprefix("the ")):
        return False
    around = f"{reading.candidate.around} {reading.text}".lower()
    verb = stems_of(asked.verb)[0]
    return any(nearness(verb, stems_of(told)[0]) >= 0.85 for told, _ in verbs_of(organ, said, around))


def _told_of_some(claim: str, said: str) -> bool:
    """Whether the sentence says of some what the claim says of all: "Only eight States", "some speakers"."""
    for every in _ALL_OF.finditer(claim):
        for word in claim[every.start() :].split()[1:5]:
            noun = re.escape(word.strip(",.").rstrip("s"))
            if len(noun) > 3 and re.search(rf"(?i)\b{_SOME}{noun}s?\b", said):
                return True
    return False


def _told_of_all(claim: str, said: str) -> bool:
    """Whether the sentence speaks of all, too: in so many words, or by the same number ("the six States")."""
    same_number = {f.value for f in figures(claim)} & {f.value for f in figures(said)}
    return _ALL.search(said) is not None or bool(same_number)


def _told_of_others(claim: str, said: str) -> bool:
    """Whether the claim is about "most representatives" and the sentence about "some representatives"."""
    asked = {quantity_of(match["quantity"]) for match in _QUANTITY.finditer(claim)}
    told = {quantity_of(match["quantity"]) for match in _QUANTITY.finditer(said)}
    return bool(asked) and bool(told) and not asked & told


def _missing(claim: str, said: str, reading: Reading) -> list[str]:
    """Stems of the claim's content words that the sentence lacks.

    A word that only names the document or the time may stand in the document's masthead; the words that go
    with a noun ("the database of coastal signals") elsewhere in the paragraph.
    """
    stems = stems_of(said)
    kind = reading.candidate.document.masthead.document_type or ""
    around = stems_of(f"{kind} {reading.candidate.around} {reading.text}")
    resolves = reading.candidate.paragraph.kind in {"operative", "preambular"}
    missing = []
    for term in content_terms(_ALL.sub(" ", claim)):
        least = 0.9 if term.named else 0.8  # the Board is not the Council, though the words are alike
        if _is_figure(term.word) or any(nearness(term.stem, stem) >= least for stem in stems):
            continue
        of_the_document = term.stem in _KIND_OF_TEXT or YEAR.fullmatch(term.word) or term.named
        if of_the_document and any(nearness(term.stem, stem) >= 0.9 for stem in around):
            continue
        if is_acronym(term.surface) and spelled_in(term.surface, reading.candidate.around):
            continue
        if resolves and term.stem in _ASKING:
            continue
        if not _goes_with_a_noun(term.surface, claim, stems, reading.text):
            missing.append(term.stem)
    return missing


# The State that a claim is about opens it: "the Government of Norway ratify the Accord".
_SUBJECT = re.compile(
    r"(?i)(?:the\s+)?(?:(?:governments?|representatives?|delegations?)\s+(?:of|from)\s+)?(?:the\s+)?"
)


def _lacks_the_subject(claim: str, said: str) -> bool:
    """Whether the claim is about a State that the sentence does not name, whatever stands around it."""
    opened = _SUBJECT.match(claim)
    subject = claim[opened.end() :] if opened else claim
    states = {name for name in countries_in(subject) if subject.startswith(name)}
    return bool(states) and bool(KnownNames([said]).missing_countries(max(states, key=len)))


# What a text that was adopted is on, in the claim; and the title that a sentence gives it.
_ON = re.compile(
    r"(?i)\b(?:draft|resolution|decision|text|declaration|proposal)s?\s+(?:on|about|concerning|regarding"
    r"|entitled)\s+"
    r"(?P<topic>.+?)(?=\s+(?:been\s+)?(?:adopted|approved|passed)\b|\Z)"
)
_ENTITLED = re.compile(r"(?i)\bentitled\s*[“\"'‘](?P<title>[^”\"’']+)")
_ADOPTED = re.compile(r"(?i)\b(?:adopt|approve|pass)(?:ed|s)?\b")
_KIND_ADOPTED = (
    r"(?P<kind>convention|protocol|treaty|covenant|resolution|decision|declaration|agreement|report|plan"
    r"|statement|amendment)s?\b"
)
# "Was the convention adopted …?" is of no declaration; "It adopted a declaration" tells of no convention.
_KIND_ASKED = re.compile(rf"(?i)(?:the|this|that|a|any)\s+(?:[\w-]+\s+){{0,2}}?{_KIND_ADOPTED}")
_KIND_TOLD = re.compile(
    rf"(?i)\b(?:adopt|approve|pass)(?:ed|s)?\s+(?:(?:a|an|the|its|this|that|two|three|several|draft|revised"
    rf"|ministerial|political|joint)\s+)*{_KIND_ADOPTED}"
)


def _of_another_text(claim: str, said: str) -> bool:
    """Whether the claim is that a text on some matter was adopted, and the sentence tells it of a text of
    another kind or with another title, or of no draft where a draft is meant."""
    if not _ADOPTED.search(claim):
        return False
    asked = _KIND_ASKED.match(claim)
    told = {match["kind"].lower() for match in _KIND_TOLD.finditer(said)}
    if asked is not None and told and asked["kind"].lower() not in told:
        return True
    on, entitled = _ON.search(claim), _ENTITLED.search(said)
    if on is not None and entitled is not None:
        title = stems_of(entitled["title"])
        return not all(
            any(nearness(term.stem, stem) >= 0.8 for stem in title) for term in content_terms(on["topic"])
        )
    return re.search(r"(?i)\bdraft\b", claim) is not None and not re.search(r"(?i)\bdraft\b", said)


_MEMBER_OF = re.compile(
    r"(?i)\bmembers?(?:hip)? of\s+(?:the\s+)?(?P<body>[^,.;:()]+?)"
    r"(?=\s+(?:in|since|until|from|and (?:is|has|was))\b|[,.;:()]|\Z)"
)


def _of_another_membership(claim: str, said: str) -> bool:
    """Whether the claim is of membership of one body, and the sentence tells of that of others alone."""
    asked = _MEMBER_OF.search(claim)
    told = list(_MEMBER_OF.finditer(said))
    if asked is None or not told:
        return False
    body = [term for term in content_terms(f"x {asked['body']}") if term.word != "x"]
    return not any(
        all(any(nearness(term.stem, stem) >= 0.9 for stem in stems_of(one["body"])) for term in body)
        for one in told
    )


def _goes_with_a_noun(word: str, claim: str, told: Sequence[str], paragraph: str) -> bool:
    """Whether the words from a noun that the sentence has up to ``word`` stand in the paragraph together."""
    before = claim[: claim.find(word)].split()
    for start in range(len(before) - 1, max(-1, len(before) - 5), -1):
        phrase = " ".join([*before[start:], word])
        if phrase.lower() not in paragraph.lower():
            return False
        head = content_terms(before[start])
        if head and head[0].stem in told:
            return True
    return False


def _is_figure(word: str) -> bool:
    return bool(figures(word)) and not YEAR.fullmatch(word)


def _figure_differs(claim: str, said: str) -> bool:
    asked = {figure.value for figure in figures(claim) if figure.text.lower() != "one"}
    return bool(asked - {figure.value for figure in figures(said)})


def _only_wished(claim: str, auxiliary: str, said: str, reading: Reading) -> bool:
    """Whether the sentence tells of a view, a request or a possibility, and the question of a fact."""
    stems = set(stems_of(claim))
    paragraph = reading.candidate.paragraph
    if paragraph.kind == "operative":
        return (
            not stems & _ASKING or not _asks_the_same(claim, paragraph.text) or _of_a_body(claim, paragraph)
        )
    if paragraph.kind == "preambular" and not _NOTED.match(said):
        return not stems & _ASKING
    if is_draft_resolution(paragraph):
        return True
    about_talk = re.search(
        rf"(?i)\b{_SAY}\b|\b(?:speakers?|delegations?|representatives?|support|oppose)\b", claim
    )
    own_words = any(
        _speaks_for_itself(term.surface, said) for term in content_terms(f"x {claim}") if term.named
    )
    before = said[: _last_place(claim, said)]
    if _OF_SPEAKERS.search(before) and not about_talk and not own_words:
        return True
    if _only_named(claim, said):
        return True
    if not _shares_hedge(f"{auxiliary} {claim}", before):
        return True
    tokens = tokenise(
        f"{auxiliary} {claim}" if auxiliary in {"should", "would", "will", "can", "could"} else claim
    )
    return bool(check_modality(tokens, [tokenise(said)]))


def _asks_the_same(claim: str, paragraph: str) -> bool:
    """Whether claim and paragraph do the same: "invites … to consider" is no decision and no request."""
    opening = {ACTION_OF.get(token.stem) for token in tokenise(" ".join(paragraph.split()[:4]))} - {None}
    asked = {ACTION_OF.get(token.stem) for token in tokenise(claim)} - {None}
    return not opening or not asked or bool(opening & asked)


def _of_a_body(claim: str, paragraph: StoredParagraph) -> bool:
    """Whether the claim is about what a body did and the paragraph is only proposed to it."""
    return is_draft_resolution(paragraph) and not re.search(
        r"(?i)\b(?:draft|text|resolution|paragraph)\b", claim
    )


def _speaks_for_itself(name: str, said: str) -> bool:
    """Whether who is asked about says so: "the representative of Halmark stated that Halmark had …"."""
    speaking = (
        r"(?:representative|observer|delegation|Government|expert|Minister)s? (?:of|for|from) (?:the )?"
    )
    return re.search(speaking + re.escape(name), said) is not None


def _last_place(claim: str, said: str) -> int:
    """Where the last of the claim's words first stands in the sentence; what follows is no longer asked."""
    words = [(match.start(), stems_of(match.group())[0]) for match in _UNIT.finditer(said)]
    first = [
        next((at for at, stem in words if nearness(stem, term.stem) >= 0.9), 0)
        for term in content_terms(claim)
    ]
    return max(first, default=0) or len(said)


def _only_named(claim: str, said: str) -> bool:
    """Whether an act of the claim is only named, not told: "recommends the adoption", "the entry"."""
    words = said.lower().split()
    for term in content_terms(claim):
        places = [
            at for at, word in enumerate(words) if any(nearness(term.stem, s) >= 0.8 for s in stems_of(word))
        ]
        told = [at for at in places if at == 0 or words[at - 1].strip(",;") not in _NOMINAL]
        acts = term.stem in ACTION_OF or term.word.endswith("ed")
        if acts and not term.named and places and not told and not _named_in(term.word, claim):
            return True
    return False


_NOUN_OF_ACT = re.compile(r"(?<!\Amen)(?<!\Aques)(?:tion|sion|val|sal)\Z")


def _named_in(word: str, claim: str) -> bool:
    """Whether the claim itself only names the act: "to ratify", "the adoption", "recommend approval of"."""
    if _NOUN_OF_ACT.search(word.lower()):
        return True
    words = claim.lower().split()
    return any(other.startswith(word) and at and words[at - 1] in _NOMINAL for at, other in enumerate(words))


def _shares_hedge(claim: str, said: str) -> bool:
    """ "intend to ratify" is asked of and told, in whatever form."""
    asked = {stem for match in _HEDGE.finditer(claim) for stem in stems_of(match.group())}
    told = {stem for match in _HEDGE.finditer(said) for stem in stems_of(match.group())}
    return told <= asked


def _turned_round(claim: str, said: str) -> bool:
    """Whether the names of the claim stand in another order in the sentence, and no passive explains it."""
    names = [
        term.word
        for term in content_terms(f"x {claim}")
        if term.named and not any(c.isdigit() for c in term.word)
    ]
    lowered = said.lower()
    places = [lowered.find(name) for name in names]
    found = [place for place in places if place >= 0]
    return len(found) > 1 and found != sorted(found) and " by " not in lowered and found[0] > found[-1] + 40


def _by_negation(claim: str, said: str, *, differs: bool) -> YesNo | None:
    claimed, told = tokenise(claim), tokenise(said)
    reaching = sum(_reaches(told, at, claimed) for at in negations(told))
    if differs:
        return "no" if _same_unit(claim, said) and not reaching else None
    if any(opposite(one, other) for one in claimed for other in told if one.content and other.content):
        return None
    return "no" if len(negations(claimed)) % 2 != reaching % 2 else "yes"


_HELPING = frozenset(("be", "have", "do"))


def _reaches(told: Sequence[Token], at: int, claimed: Sequence[Token]) -> bool:
    """Whether the negation at ``at`` is of something that is asked: of one of the next words with content."""
    asked = {stem for token in claimed if token.content for stem in _stems(token)}
    words = 1 if told[at].lower == "non" else 2  # "non-governmental organizations" are organizations
    reached = [token for token in told[at + 1 : at + 7] if token.content][:words]
    stems = [stem for token in reached for stem in _stems(token)]
    return any(nearness(stem, other) >= 0.9 for stem in stems for other in asked)


def _stems(token: Token) -> tuple[str, ...]:
    """The stem of a word, and that of the plain form of a verb; not of what helps another verb."""
    plain = plain_of(token.lower)
    return (token.stem,) if plain in _HELPING else (token.stem, *stems_of(plain))


def _same_unit(claim: str, said: str) -> bool:
    """Whether a figure of the claim counts what one of the sentence counts: "100 States", "96 States"."""
    units = {_counted(claim, figure.end) for figure in figures(claim)} - {""}
    return bool(units & ({_counted(said, figure.end) for figure in figures(said)} - {""}))


def _counted(text: str, end: int) -> str:
    match = _UNIT.search(text[end : end + 30])
    return stems_of(match.group())[0] if match else ""
