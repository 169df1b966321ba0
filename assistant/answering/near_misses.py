"""Sentences that sound like an answer and tell of something else: another deed, another region, another fund,
no name where names are asked for.

Each of these is a sign that a reader may miss when all other words agree; each counts only where the neural
reader is not sure that the sentence answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.attributes import lacks_what_a_thing_has
from assistant.answering.close_reading import Reading, in_full, row_around
from assistant.answering.counted_noun import of_another_kind
from assistant.answering.deeds import lacks_the_deed_asked
from assistant.answering.joint_boards import of_a_body_beside
from assistant.answering.not_yet_done import only_asked_or_to_come
from assistant.answering.only_demanded import only_demanded
from assistant.answering.other_of_a_set import other_of_a_set
from assistant.answering.told_deed import leaves_the_deed_untold
from assistant.answering.told_sums import lacks_the_sum
from assistant.answering.whose_figure import asks_for_a_measure, of_another_holder
from assistant.matching import Weighted
from assistant.names import CARDINALS, DATE, MONTHS, proper_names
from assistant.question import Query
from assistant.terms import nearness, stems_of
from assistant.verification.names import countries_in

# From here on, 0 to 1, the reader is believed before any of these signs.
READER_IS_SURE = 0.75
# … where the sign is weaker.
READER_INCLINES = 0.65
SAME_WORD = 0.85


@dataclass(frozen=True, slots=True)
class Told:
    """What is told: the sentence, ``said`` with what it leans on and hangs on, the ``heading`` above it, its
    whole ``paragraph``, what stands ``around`` it; the words of the question ``missing`` in all of them; what
    the reader makes of it.
    """

    sentence: str
    said: str
    heading: str
    paragraph: str
    around: str
    missing: tuple[Weighted, ...]
    reads: float


def near_miss(query: Query, reading: Reading) -> bool:
    """Whether ``reading`` tells of something else than ``query`` asks."""
    if query.language != "en" or query.asked_in != "en" or query.kind in {"summary", "comparison"}:
        return False
    if query.kind == "yes-no":
        sentence = reading.sentence.text
        return (
            only_asked_or_to_come(query.text, sentence)
            or only_demanded(query.text, sentence)
            or leaves_the_deed_untold(query.text, reading, in_full(reading))
            or of_a_body_beside(query, reading)
        )
    stored = reading.candidate.paragraph
    told = Told(
        reading.sentence.text,
        " ".join((reading.candidate.lead_in, *reversed(reading.with_before), row_around(reading))).strip(),
        " ".join(stored.section[-1:]),
        stored.text,
        reading.candidate.around,
        reading.coverage.missing,
        reading.signs.reads,
    )
    return _measures_another(query, told) or misses(query.text, told, query.kind)


def _measures_another(query: Query, told: Told) -> bool:
    """Whether a figure, a date or a person is asked for, and ``told`` has that of another."""
    measure = asks_for_a_measure(query)
    if told.reads >= READER_IS_SURE or not (measure or query.kind == "person"):
        return False
    said = f"{told.heading} {told.said}"
    if other_of_a_set(query.text, told.sentence, said):
        return True
    if not measure:
        return False
    everything = f"{said} {told.paragraph} {told.around}"
    if told.reads < READER_INCLINES and of_another_kind(query, told.sentence, everything):
        return True
    return of_another_budget_year(query.text, everything) or of_another_holder(
        query, told.sentence, said, told.paragraph, told.around
    )


_BUDGET_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d/\d\d(?:\d\d)?(?![\w/-])")


def of_another_budget_year(question: str, everything: str) -> bool:
    """Whether 2030/31 is asked about, and ``everything`` around the sentence names other such years alone."""
    asked, told = set(_BUDGET_YEAR.findall(question)), set(_BUDGET_YEAR.findall(everything))
    return bool(asked and told) and not asked & told


# Of these the sentence itself must tell of the deed; of others its paragraph may.
_EXACT = frozenset(("number", "person", "date", "place", "reason"))


def misses(question: str, told: Told, kind: str) -> bool:
    """Whether ``told`` is a near miss of ``question``, which is of ``kind``."""
    if told.reads >= READER_IS_SURE:
        return False
    said = f"{told.heading} {told.said}"
    if lacks_the_deed_asked(question, said if kind in _EXACT else f"{said} {told.paragraph}"):
        return True
    if of_another_place(question, said) or only_asked_for(question, told.sentence):
        return True
    if (kind == "reason" or _CAUSE_ASKED.match(question)) and gives_no_reason(told.said):
        return True
    if told.reads >= READER_INCLINES:
        return False
    return (
        lacks_the_names(question, told)
        or lacks_what_a_thing_has(question, (one.term.stem for one in told.missing))
        or of_another_fund(question, told)
        or not_yet_held(question, told.said)
        or only_a_vote(kind, told.sentence)
        or has_no_figure(question, told)
        or has_no_sum(question, told)
    )


_PLACE = (
    r"(?:region|province|oblast|district|governorate|prefecture|county|municipality|city|village|island|valley"
    r"|camp|airport|port|sector|department|archipelago)s?"
)
# "Which regions" names none.
_ASKS = (
    r"(?!(?:Which|What|Whose|List|Name|How|In|The|These|Those|All|Other|Several|Some|Many|Its|Their|Each"
    r"|Both)\b)"
)
_IN_PLACE = re.compile(rf"\b{_ASKS}(?P<name>[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+)*) (?P<kind>(?i:{_PLACE}))\b")


def of_another_place(question: str, said: str) -> bool:
    """Whether "the Odra region" is asked about, and ``said`` tells of the Varta region, nowhere of the Odra;
    or a figure in one country, and ``said`` has one in another."""
    for asked in _IN_PLACE.finditer(question):
        name = asked["name"]
        if re.search(rf"\b{re.escape(name)}", said, re.IGNORECASE):
            continue
        kind = stems_of(asked["kind"])
        if any(stems_of(other["kind"]) == kind for other in _IN_PLACE.finditer(said)):
            return True
    return _of_another_country(question, said)


_FIGURE_ASKED = re.compile(r"(?i)\bhow (?:many|much)\b|\bwhat (?:share|percentage|proportion|number)\b")
_IN_COUNTRY = re.compile(r"(?i)\b(?:in|from|for|of|to|across)\s+(?:the\s+)?\Z")


def _of_another_country(question: str, said: str) -> bool:
    if not _FIGURE_ASKED.search(question):
        return False
    asked = {c for name, meant in countries_in(question).items() if _stands_in(name, question) for c in meant}
    told = countries_in(said)
    if not asked or any(meant & asked for meant in told.values()):
        return False
    return any(_stands_in(name, said) and name[:1].isupper() for name in told)


def _stands_in(name: str, text: str) -> bool:
    return _IN_COUNTRY.search(text[: text.find(name)]) is not None


_FUND = re.compile(
    r"\b(?P<own>(?:[A-Z][\w'’-]+ (?:and |for |of )?){1,5}?)(?P<head>Funds?|Facility|Programme|Initiative"
    r"|Mechanism|Agreement|Protocol|Convention|Covenant|Treaty|Strategy|Plan|Agenda|Accelerator|Prize|Award)\b"
)


def of_another_fund(question: str, told: Told) -> bool:
    """Whether "the Peace Fund" is asked about, and what is told is of another fund and nowhere of that."""
    everything = set(stems_of(f"{told.heading} {told.said} {told.paragraph} {told.around}"))
    for asked in _FUND.finditer(question):
        own = [stem for stem in stems_of(asked["own"]) if stem not in {"the", "for", "and", "of"}]
        if not own or any(nearness(stem, other) >= SAME_WORD for stem in own for other in everything):
            continue
        if any(other["head"] == asked["head"] for other in _FUND.finditer(told.said)):
            return True
    return False


_NAMES_ASKED = re.compile(
    r"(?i)\bnames? of (?:the|each|all)\b|\A\W*name (?:the|all|two|three|four)\b"
    r"|\bwhich (?:of the )?(?:(?!of\b)[\w-]+ ){0,3}?(?:donors?|compan(?:y|ies)|firms?|contractors?|banks?"
    r"|investors?|generals?|commanders?|ministers?|judges?|officials?|individuals|candidates?|nominees?|cities"
    r"|city|towns?|villages?|partners)\b"
    r"|\bin (?:which|what) (?:[\w-]+ ){0,2}?(?:cities|city|towns?|villages?)\b"
)
_COUNTRY_ASKED = re.compile(
    r"(?i)\b(?:which|what) (?:other |two |three |four |five |member |neighbou?ring )*"
    r"(?:government|country|nation)\b"
)
_NO_NAME = re.compile(
    rf"(?i)\A(?:{MONTHS}|Member States?|States?|Governments?|Team|Committee|Council|Panel|Group|Secretariat"
    r"|Board|Chair|Commission|Assembly|Mission|Office|Report|United Nations|Secretary-General|Goals?|Internet"
    r"|[A-Z]+/.*)\Z"
)


def lacks_the_names(question: str, told: Told) -> bool:
    """Whether names are asked for ("which donor", "in which cities"), and ``told`` has none that the question
    does not have itself, nor a colon that they could follow."""
    if told.sentence.rstrip().endswith(":") or "| " in told.paragraph:
        return False
    if _COUNTRY_ASKED.search(question):
        known = {country for meant in countries_in(question).values() for country in meant}
        named = {c for meant in countries_in(f"{told.said} {told.around}").values() for c in meant}
        return not named - known
    if not _NAMES_ASKED.search(question):
        return False
    asked = set(stems_of(question))
    names = (name for name in proper_names(told.said) if not _NO_NAME.match(name))
    return not any(not set(stems_of(name)) <= asked for name in names)


_WHAT_A_REPORT_SAYS = re.compile(
    r"(?i)\bwhat (?:does|did|do|has|had)\b[^?]*?\b(?:report|study|review|assessment|survey|inquiry"
    r"|evaluation)\b[^?]*?\b(?:recommend|conclude|find|found|say|state|reveal|show|propose|suggest)(?:ed)?\b"
    r"|\bwhat (?:does|did|do|has|had)\b[^?]*?\b(?:recommend|conclude|say|state|propose|suggest)(?:ed)?"
    r"\s+in\s+(?:his|her|its|their|the)\s+(?:[\w-]+\s+){0,3}?(?:report|study|review|assessment|survey|evaluation)\b"
)
_ASKS_FOR_IT = re.compile(
    r"(?i)\b(?:requests?|requested|asks?|asked|invites?|invited|decides? to request)\b[^.;]{3,160}?\b"
    r"(?:to\s+)?(?:submit|prepare|present|report|provide|undertake|conduct|carry out)\b"
)


def only_asked_for(question: str, sentence: str) -> bool:
    """Whether the question is what a report says, and the sentence only asks for one."""
    return bool(_WHAT_A_REPORT_SAYS.search(question) and _ASKS_FOR_IT.search(sentence))


_OUTCOME = re.compile(
    r"(?i)\b(?:outcome|results?) of (?:the |its |their )?(?:[\w-]+ ){0,3}?(?:referendum|elections?|vote"
    r"|ballot|trial|talks|negotiations|summit|investigation|inquiry|audit)\b"
)
_CAME_OUT = re.compile(
    r"(?i)\b(?:outcome|results?|won|voted|votes?|majority|per cent|favou?r|rejected|approved|chose|elected"
    r"|agreed|adopted|concluded|found|led to|failed|acquitted|convicted|sentenced|secur\w+|showed|reached"
    r"|established|revealed|identified|confirmed|turnout)\b"
)


# What a study has found may be told in any words: only that it is still to come shows that nothing is told.
_FINDINGS = re.compile(
    r"(?i)\b(?:outcomes?|results?|findings|conclusions) (?:of|from) (?:the |its |their |an? )?"
    r"(?:[\w’'-]+ ){0,6}?(?:stud(?:y|ies)|surveys?|reviews?|assessments?|evaluations?|tests?|census|analysis"
    r"|research|consultations?|mission|project|inspection)\b"
)
_NOT_FINISHED = re.compile(
    r"(?i)\b(?:should be|will be|would be|is to be|are to be|to be (?:finished|completed|concluded|submitted"
    r"|presented|published|issued|carried out|conducted)|is (?:expected|due|scheduled|planned)"
    r"|expected (?:in|by|to)"
    r"|scheduled (?:for|to)|not yet|under ?way|ongoing|in progress|entrusted|pending|awaited)\b"
)


def not_yet_held(question: str, said: str) -> bool:
    """Whether the outcome of a referendum, a trial, a study or the like is asked for, and ``said`` tells of
    none."""
    if _CAME_OUT.search(said):
        return False
    if _OUTCOME.search(question):
        return True
    return bool(_FINDINGS.search(question) and _NOT_FINISHED.search(said))


_VOTE = re.compile(r"(?i)\A\W*(?:the (?:draft )?resolution was )?adopted (?:unanimously|by|at|with)\b")


def only_a_vote(kind: str, sentence: str) -> bool:
    """Whether "why" is asked, and the sentence only records how the votes were cast."""
    return kind == "reason" and bool(_VOTE.match(sentence))


# "What was the cause of death?", "reasons for the delay"
_CAUSE_ASKED = re.compile(
    r"(?i)\A\W*(?:what (?:is|was|are|were) )?(?:the )?(?:main |exact |actual |official )?(?:causes?|reasons?)"
    r" (?:of|for|behind)\b"
)
# "as a member of the Board" says in what part, "as the Board had not met" why.
_FINITE = r"(?:is|are|was|were|has|have|had|does|do|did|can|could|would|will|may|might)\b"
# "since the adoption of its last report", "since 2031" tell when and not why.
_IN_TIME = (
    r" (?:then|last|(?:early |late |mid-)?(?:19|20)\d\d|\d{1,2} [A-Z]|[A-Z][a-z]+ (?:19|20)\d\d"
    r"|(?:(?:the|its|their|his|her) )?(?:[\w’'-]+ ){0,2}?(?:adoption|inception|beginning|start|establishment"
    r"|entry|creation|outbreak|launch|founding|independence|end|issuance|submission|meeting|session|report"
    rf"|review|time|day|year|month|week)\b)(?![^,.;]{{0,80}}?\b{_FINITE})"
)
_CAUSE = re.compile(
    rf"(?i)\b(?:because|due to|owing to|since(?!{_IN_TIME})|as a (?:result|consequence)|in order"
    r"|so (?:that|as)|reasons?"
    r"|given|in view of|in (?:the )?light of|result(?:s|ed|ing)?|caus\w+|led to|leading to|attribut\w+"
    r"|therefore|thus|hence|explain\w*|in (?:response|retaliation|protest)|driven|stem\w*|accounts? for"
    r"|pos(?:e|es|ed|ing)"
    r"|on the grounds?"
    r"|(?:condemn|deplor|censur|blam|punish|sanction|criticiz|criticis|commend|thank|prais)\w*\b[^.;]*?"
    r" for (?:its|their|his|her|the)\b"
    r"|reflect\w*|amid|for (?:not )?\w+ing|by \w+ing|following|after|aim(?:s|ed|ing)?|purpose"
    rf"|as (?:it|they|he|she|there)|as (?:the|an?) (?:[\w’'-]+ ){{1,5}}?{_FINITE}"
    r"|justif\w+|motivat\w+|prompt\w+|trigger\w*|limit\w*|prevent\w*"
    r"|concern(?! the\b)\w*|convinced|alarmed|noting|considering|mindful|aware|despite"
    r"|without(?! wh(?:om|ich)\b)|lack\w*|absence|fear\w*"
    r"|but|however|though|although|while|ill|mis(?!sions?\b|siles?\b|ter\b)\w+|un\w+able|cannot|could not"
    r"|with a view"
    r"|to (?:ensure|allow|enable|avoid|protect|help|make|give|keep|bring|support|reduce|improve|promote"
    r"|strengthen|maintain|provide|meet|address|raise|highlight|facilitate|encourage|build|achieve|mark"
    r"|commemorate))\b"
)


def gives_no_reason(said: str) -> bool:
    """Whether ``said`` has no word that could begin a reason: it tells the fact that is asked about alone."""
    return not _CAUSE.search(said)


_COUNTED = re.compile(r"(?i)\A\W*(?:and\s+)?how many\b")
# No counts: dates, years, lengths of time ("a three-month course"), numbers of texts and places in them.
_NO_COUNT = re.compile(
    rf"(?i)(?:{DATE.pattern})|\b(?:19|20)\d\d\b|\b\d{{1,2}} (?:{MONTHS})\b"
    r"|\b[\w.]+[ -](?:consecutive |successive |straight )?(?:year|month|week|day|hour)s?\b"
    r"|\b[A-Z]+/\S+|\b(?:para(?:graph)?s?\.?|articles?|resolutions?|decisions?|sections?"
    r"|chap(?:ter)?s?\.?|rules?|items?|annex|goals?|targets?)\s\d\S*|\(\w{1,4}\)"
)
_COUNT = re.compile(
    rf"(?i)\d|\b(?:{'|'.join(CARDINALS)}|dozens?|hundreds?|thousands?|millions?|several|many|few|both|all|none|no"
    r"|pairs?|single|half|once|twice|first|second|third|\w+th)\b"
)


def has_no_figure(question: str, told: Told) -> bool:
    """Whether "how many" is asked, and nothing in ``told`` counts anything."""
    if not _COUNTED.match(question) or told.sentence.rstrip().endswith(":") or "| " in told.paragraph:
        return False
    left = _NO_COUNT.sub(" ", told.said)
    return not _COUNT.search(left) and len({*proper_names(told.said), *countries_in(told.said)}) < MOST_NAMED


def has_no_sum(question: str, told: Told) -> bool:
    """Whether a sum of money is asked for, and ``told`` has none."""
    if told.sentence.rstrip().endswith(":") or "| " in told.paragraph:
        return False
    return lacks_the_sum(question, told.said)


# So many names in a sentence may themselves be counted.
MOST_NAMED = 3
