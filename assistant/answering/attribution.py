"""Who is asked about, when the question is what someone said: only that speaker's words are an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.names import proper_names
from assistant.terms import all_near, stems_of
from assistant.verification.names import KnownNames, countries_in, find_names
from assistant.verification.speakers import find_attributions

if TYPE_CHECKING:
    from assistant.answering.draft import Draft
    from assistant.question import Query

_SAYING = (
    r"(?:say|said|propose|suggest|argue|state|think|believe|want|call for|request|emphasi[sz]e|offer"
    r"|encourage|urge|stress"
    r"|note|recommend|express|report|indicate|mention|oppose|support|criticize|accuse|allege|blame|ask|demand|announce"
    r"|declare|warn|advocate|highlight|underline|underscore|point out|insist|praise|question|claim)"
)
# What organs do in their texts as well: of these a question is only asked of a speaker by office.
_TAKING_SIDES = (
    r"(?:conclude|regret|welcome|reject|condemn|object|commend|denounce|recall|reaffirm|reiterate|advise)"
)
_ASKED = re.compile(
    rf"(?i)\bwhat\b.{{0,40}}?\b(?:did|does|do|has|had|was|were)\s+(?P<who>.+?)\s+{_SAYING}\b"
    r"|\bwhat (?:was|were|is) (?P<whose>.+?)(?:'s|’s)\s+(?:view|position|proposal|opinion|statement"
    r"|suggestion|vote)"
    r"|\bwhat (?:was|were|is) the (?:view|position|proposal|opinion|statement|suggestion"
    r"|vote)s? of (?P<of>[^?]+?)(?:\s+on\b|\?|\Z)"
)
_ACT_ASKED = re.compile(
    r"(?i)\bwhat\b.{0,40}?\b(?:did|does|do|has|had)\s+.+?\s(?P<act>propose|suggest|call|request|offer|encourage|urge"
    r"|recommend|oppose|support|criticize|ask|demand|announce|declare|warn|welcome|regret|reject|endorse|commend"
    r"|advocate|condemn|denounce|praise|question|insist|object)\b"
)
_OFFICE_OF_SPEAKER = (
    r"(?:representative|observer|delegation|ambassador|chair\w*|vice-\w+|president|director|head|chief|founder"
    r"|coordinator|rapporteur|special rapporteur|minister|secretary|judge|prosecutor)"
)
# A paragraph that only records who took the floor says nothing of what they said.
_ONLY_RECORDS = re.compile(
    r"(?i)\bstatements?\b.{0,40}\b(?:made|heard|delivered)\b|\b(?:made|heard"
    r"|delivered)\b.{0,60}\bstatements?\b|\btook the floor\b"
    r"|\b(?:also )?attended\b|\bwere represented\b"
)
# … nor one that only records what they introduced; "introduced the report, stressing that …" goes on.
_ONLY_INTRODUCES = re.compile(
    r"(?i)\bintroduced (?:the|an?|its|his|her|their) (?:(?!amendment|proposal|revision)[\w-]+ ){0,3}?"
    r"(?:reports?|notes?|(?:sub-?)?items?|documents?|papers?|drafts?|resolutions?|decisions?)\b"
)
_GOES_ON = re.compile(
    r"(?i)\b(?:sa(?:id|ying)|stat(?:ed|ing)|stress\w*|not(?:ed|ing)|explain\w*|highlight\w*|inform\w*|emphasi\w+"
    r"|recall\w*|underlin\w*|point\w*|propos(?:ed|ing)|draw(?:n|ing)|drew|announc\w+|correct\w+|that)\b"
)
_WORDS_ASKED = re.compile(
    r"(?i)\bwhat\b[^?]*?\b(?:say|said|think|thought|argue[ds]?|stress(?:ed)?|emphasi[sz]ed?|states?|stated|note|noted"
    r"|believe[ds]?)\b|\b(?:view|opinion|position|statement)s?\b"
)
_GENERIC = re.compile(
    r"(?i)\b(?:speakers?|delegations?|representatives?|participants?|delegates?|members?|people|they"
    r"|one|states)\b"
)


def speaker_asked(question: str) -> str | None:
    """The named speaker whose words are asked for: "Portugal"; None for "speakers"."""
    match = _ASKED.search(question)
    if match is None:
        return None
    who = match["who"] or match["whose"] or match["of"] or ""
    named = bool(countries_in(who)) or bool(proper_names(f"x {who}"))
    if not named and _GENERIC.search(who):
        return None
    return who.strip() if named else None


_WHY = re.compile(
    r"(?i)\b(?:why|on (?:what|which) grounds?|for (?:what|which) reasons?)\b[^?]{0,20}?"
    r"\b(?:did|does|do|has|had)\s+"
    rf"(?P<who>(?:(?:the|an?)\s+)?(?:{_OFFICE_OF_SPEAKER})\b[^?]*?)\s+(?:also\s+|then\s+)?(?:{_SAYING}|{_TAKING_SIDES})\b"
)


def speaker_of_why(question: str) -> str | None:
    """The one, named by an office, of whom the question takes for granted that they said something: "Why did
    the Chair of the Board criticize …?"; None elsewhere."""
    match = _WHY.search(question)
    return match["who"].strip() if match is not None and proper_names(f"x {match['who']}") else None


def lacks_the_speaker(question: str, said: str) -> bool:
    """Whether the question is why somebody, named by an office, said something, and ``said`` does not name
    them: what moved another is no answer."""
    speaker = speaker_of_why(question)
    if speaker is None:
        return False
    return not all_near((word for word in stems_of(speaker) if word not in _SMALL), stems_of(said))


_SMALL = frozenset(("the", "a", "an", "of", "for", "to", "on", "and", "in", "at"))


def act_asked(question: str) -> str | None:
    """The stem of what the speaker is asked to have done, where that tells one statement from another:
    "call" of "What did Norway call for?", nothing of "What did Norway say?"."""
    match = _ACT_ASKED.search(question)
    return stems_of(match["act"])[0] if match else None


_THE_SECRETARIAT = re.compile(r"(?i)(?:the\s+)?secretariat")
# "The observer for the Secretariat for the Convention on Pearls": not the Secretariat.
_OF_ANOTHER_BODY = re.compile(r"\b[Ss]ecretariat (?:for|of|to) (?:the )?(?!United Nations\b)[A-Z][\w-]+")


def speaks(speaker: str, sentence: str) -> bool:
    """Whether ``sentence`` names ``speaker`` and says more than that a statement was made."""
    if _THE_SECRETARIAT.fullmatch(speaker.strip()):
        sentence = _OF_ANOTHER_BODY.sub(" ", sentence)
    known, names = KnownNames([sentence]), find_names(f"by {speaker}")
    if known.missing_countries(speaker) or any(known.missing(name) for name in names):
        return False
    if not names and not countries_in(speaker):  # of one word: "the Secretariat"
        said = re.sub(r"(?i)\Athe\s+", "", speaker.strip())
        if not re.search(rf"\b{re.escape(said)}\b", sentence):
            return False
    return not _ONLY_RECORDS.search(sentence)


def of_other_speakers(speaker: str, said: str) -> bool:
    """Whether ``said`` gives the words of others than ``speaker``: what "some speakers" or the representative
    of another country said is not what the World Health Organization said."""
    if speaks(speaker, said):
        return False
    return any(attribution.quantity not in {"body", "impersonal"} for attribution in find_attributions(said))


def only_introduces(question: str, said: str) -> bool:
    """Whether the question is what someone said, and ``said`` records only that they introduced a report, an
    item or a draft."""
    return bool(_WORDS_ASKED.search(question) and _ONLY_INTRODUCES.search(said) and not _GOES_ON.search(said))


_ACTS = re.compile(r"(?i)\b(?:did|does|do|has|have|will|would)\s+(?P<who>.+?)\s+(?:not\s+)?[a-z]+\b")
_ROLE = re.compile(
    r"(?i)\A\W*(?:and\s+)?who(?:'s| is| was| are| were)\s+(?:the\s+"
    r"|elected\s+)?(?P<role>[\w -]+?)(?:\s+(?:of|at|in|for|on|during)\b|\s*\?|\Z)"
)
_OFFICE = re.compile(
    r"(?i)\b(?:president|chair\w*|director|secretary|minister|rapporteur|chief|head|commissioner|representative|judge"
    r"|prosecutor|registrar|envoy|ambassador|governor|administrator|ombud\w+|nominee|high commissioner"
    r"|force commander)"
)
# "Who chairs the Board?": a person, or the State that does.
_HEADS = re.compile(r"(?i)\A\W*(?:and\s+)?who\s+(?:chair(?:s|ed)|head(?:s|ed)|presid(?:es|ed) over)\b")
# "the Chair of the Board, Ana de Sousa", "Head of the Mission, Ms. …"; "the Chair, Kenya" is no person.
OFFICE_AND_NAME = re.compile(
    r"\b(?:Chair(?:person|man|woman)?|President|Director(?:-General)?|Head|Chief|Coordinator|Rapporteur)"
    r"(?: (?:of|for) [^,.;:]{3,90})?, (?:[A-Z][\w'’-]+|Mr\.|Ms\.)(?: [a-z]{2,3})?(?: [A-Z]\.)? [A-Z][\w'’-]+"
)
_PERSON_NAME = re.compile(
    r"\b(?:Mr|Ms|Mrs|Dr|Sir|H\.E)\.?\s+[A-Z]"
    r"|\b[A-Z][\w'’-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w'’-]+\s+\((?![A-Z]+/)(?:the\s+)?[A-Z]"
)


def only_a_place(question: str, sentence: str) -> bool:
    """Whether a country that the question has act is only where it happened ("in Palermo, Italy, from …")."""
    acting = _ACTS.search(question)
    if acting is None:
        return False
    asked = countries_in(acting["who"])
    if not asked or len(acting["who"].split()) > 4:
        return False
    wanted = {country for meant in asked.values() for country in meant}
    mentions = [said for said, meant in countries_in(sentence).items() if meant & wanted]
    if not mentions:
        return False
    return all(
        re.search(rf"(?:\b[A-Z][\w'’-]+,\s|\b(?:in|at)\s(?:the\s)?){re.escape(said)}\b", sentence) is not None
        for said in mentions
    )


def happened_there(question: str, sentence: str) -> bool:
    """Whether a country that the question has act is only the one that a town is in ("held in Palermo,
    Italy"): in a list ("Chile, Italy") it may act, and "in Italy" may be what Italy did."""
    acting = _ACTS.search(question)
    return (
        acting is not None
        and only_a_place(question, sentence)
        and all(
            re.search(rf"\b(?:in|at)\s(?:[\w'’-]+\s){{0,2}}[A-Z][\w'’-]+,\s{re.escape(said)}\b", sentence)
            for said in countries_in(sentence)
            if said in countries_in(acting["who"])
        )
    )


def acts_nowhere(query: Query, draft: Draft) -> bool:
    """Whether a country is asked to have done something, and all that ``draft`` cites has it for a place."""
    quotes = [support.quote for line in draft.lines for support in line.supports]
    return query.language == "en" and bool(quotes) and all(happened_there(query.text, one) for one in quotes)


def holder_is_named(question: str, sentence: str) -> bool:
    """Whether the sentence names the holder of the office that "who is the President of …?" asks for."""
    asked = _ROLE.search(question)
    if asked is None or (asked["role"] != asked["role"].lower() and not _OFFICE.search(asked["role"])):
        return True  # "Who was Khaled Zidane?" asks about a person, not for the holder of an office
    stems = set(stems_of(sentence))
    has_role = all_near(stems_of(asked["role"]), stems)
    return has_role and bool(_PERSON_NAME.search(sentence) or OFFICE_AND_NAME.search(sentence))


# Words of offices and bodies, which are no part of a person's name.
_OF_OFFICES = re.compile(
    r"\b(?:Nations|Office|Council|Assembly|Commission(?:er)?|Committee|Conference|Congress|Board|Court|Bank|Fund|Centre"
    r"|Programme|Project|Convention|Protocol|Group|Forum|Union|Organi[sz]ation|Institute|Agency|Department|Division"
    r"|Unit|Service|Secretary|Secretary-General|Secretariat|General|Director|Director-General|Deputy|Assistant|Executive"
    r"|Chief|Head|President|Chair\w*|Vice-\w+|Rapporteur|Special|Representatives?|Minister|Ministry|Member|States?"
    r"|Governments?|Parties|Republic|Kingdom|Security|Rights|Economic|Social|International|National|Mission|Plan"
    r"|Mechanism|Residual|Tribunals?|Chambers?|Prosecutor|Registrar|Registry|Appeals|Criminal|Humanitarian|Peacebuilding"
    r"|Peacekeeping|Operations?|Force|Commander|Envoy|Ambassador|Administrator|Governor|Nominees?"
    r"|Agenda|Strategy|Framework|Treaty|Statute|Code|Act|Resolution|Report|Article|Chapter|Part|Annex|Day|Year)\b"
)


_IS_NOW = re.compile(r"(?i)\A\W*(?:and\s+)?who(?:'s|\s+is)\b")


def asks_of_today(question: str) -> bool:
    """Whether the present holder of an office is asked for: "Who is the President of Norway?"."""
    asked = _ROLE.search(question)
    return asked is not None and bool(_IS_NOW.match(question)) and bool(_OFFICE.search(asked["role"]))


def asks_for_a_holder(question: str) -> bool:
    """Whether somebody is asked for by the office they hold: "Who is the President of the Council?"."""
    asked = _ROLE.search(question)
    return _HEADS.match(question) is not None or (asked is not None and bool(_OFFICE.search(asked["role"])))


def names_a_person(said: str) -> bool:
    """Whether ``said`` has a name that is a person's by its form: "Ms. Ada Berg", "Ada Berg (Norway)"."""
    return _PERSON_NAME.search(said) is not None or OFFICE_AND_NAME.search(said) is not None


def names_nobody(question: str, said: str) -> bool:
    """Whether the holder of an office is asked for ("Who is the Executive Director of UNODC?") and ``said``
    has no name that could be a person's."""
    asked = _ROLE.search(question)
    heads = _HEADS.match(question) is not None
    if not asks_for_a_holder(question) or names_a_person(said):
        return False
    as_role = (
        re.search(rf"(?i)\bas (?:the )?{re.escape(asked['role'])}\b", said) if asked is not None else None
    )
    if as_role is not None and _OFFICE.search(said[: as_role.start()]):
        return False  # "the Director of the Fund, as the co-chair of the task force": an office holds it
    countries = countries_in(said)
    if heads and countries:
        return False
    return not any(
        _TWO_NAMES.search(_OF_OFFICES.sub("·", name)) and name not in countries for name in proper_names(said)
    )


_CHAIRED = re.compile(
    r"(?i)\A\W*(?:and\s+)?who\s+(?:(?:chair|head|lead)(?:s|ed)|led|presid(?:es|ed) over"
    r"|(?:is|was|are|were)\s+(?:the\s+)?[\w -]+?\s+of)\s+(?:the\s+)?(?P<body>[^?]+?)\s*\??\Z"
)


def heads_another_body(question: str, said: str) -> bool:
    """Whether the head of a body is asked for that ``said`` has only as the one told ("the Chair, Ms. Y,
    presented the report to the Kelp Committee"): whoever speaks to a body is another's."""
    asked = _CHAIRED.match(question)
    if asked is None:
        return False
    body = re.escape(asked["body"])
    named = re.findall(rf"(?i)(?<![\w-])(?P<to>(?:to|before|with)\s+)?(?:the\s+)?{body}(?![\w-])", said)
    return bool(named) and all(named)


# A name ends where the run of capitals does: "Crime and Justice Research Institute" is none.
_TWO_NAMES = re.compile(
    r"[A-Z][\w'’-]+ (?:[A-Z]\. |(?!and|for|the)[a-z]{2,3} ){0,2}[A-Z][\w'’-]+(?![\w'’-])"
    r"(?!\s+(?:and|of|for|on)\b|\s*·)"
)
