"""Who says it: "one speaker", "several speakers", "the observer for X", "the Commission" are not the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verification.verdict import Reason
from assistant.verification.wording import words

# How many: words that mean the same number of speakers share a class. United Nations reports grade them with
# care ("some" is fewer than "several", "several" fewer than "many"), so nothing else is folded.
_CLASSES = {
    "one": "one, a, an, another, a single",
    "the": "the",
    "some": "some, certain",
    "few": "few, a few",
    "other": "other, others",
    "several": "several, a number of, various",
    "many": "many, numerous, a large number of",
    "most": "most, most of the, the majority of, a majority of",
    "all": "all, all the, each, every",
    "two": "two, both",
    "three": "three",
    "four": "four",
    "five": "five",
    "no": "no",
    "any": "any",
}
_QUANTIFIERS = {form.strip(): name for name, forms in _CLASSES.items() for form in forms.split(",")}
_SPEAKER = (
    r"speakers?|representatives?|delegations?|delegates?|participants?|panell?ists?|observers?|experts?|"
    r"members|States|Member States|Governments|countries|States [Pp]arties|non-governmental organizations|"
    r"civil society organizations|respondents?|stakeholders|moderators?|presenters?|discussants?"
)
_BODY = (
    r"(?:General |Security |Economic and Social |Human Rights |Executive |Advisory )?"
    r"(?:Assembly|Council|Commission|Conference|Committee|Board|Subcommittee|Working Group|Group of Experts|"
    r"Expert Group|Panel|Meeting|Congress|Bureau|Forum|Seminar|Court|Tribunal|Secretariat|secretariat)"
    r"|Secretary-General|Executive Director|Deputy Executive Director|Director(?:-General)?|"
    r"Chair(?:person|man)?|President|Special Rapporteur|Rapporteur|High Commissioner|"
    r"Under-Secretary-General|Special Representative|Co-Chairs?"
)
_REPORTING = (
    r"(?:also |further |strongly |generally |then |therefore |again |had |has |have |has also |had also |"
    r"\w+ly ){0,2}(?:noted|notes?|stated?|states|said|says?|suggest(?:ed|s)?|express(?:ed|es)?|"
    r"stress(?:ed|es)?|emphasi[sz]e[ds]?|underlined|underscored|highlighted|report(?:ed|s)|mentioned|"
    r"indicate[ds]?|informed|recalled|reaffirmed|reiterated|propose[ds]?|recommend(?:ed|s)?|call(?:ed|s)?|"
    r"urge[ds]?|request(?:ed|s)?|welcome[ds]?|commended|support(?:ed|s)|oppose[ds]?|agree[ds]?|disagreed|"
    r"decide[ds]?|adopted|approved|endorsed|consider(?:ed|s)?|observed|pointed|referred|drew|described|"
    r"explained|acknowledged|recogni[sz]ed|encourage[ds]?|invite[ds]?|asked|argued|cautioned|warned|"
    r"regretted|thanked|took|takes|made|raised|questioned|believed|felt|shared|looked|advocated|insisted|"
    r"objected|rejected|accepted|announced|declared|outlined|presented|introduced|concluded|summarized|"
    r"appealed|voiced|denied|confirmed|affirmed|maintained|added|replied|responded|clarified|reserved|"
    r"wished|favoured|condemned|deplored)"
)
_COUNTED = re.compile(
    r"\b(?P<quantity>(?i:a number of|a large number of|a few|a single|most of the|the majority of|"
    r"a majority of|all the|one|an?|another|some|certain|few|others?|several|various|numerous|many|most|all|"
    r"both|two|three|four|five|no|each|every|any|the))?\s?"
    r"(?:other |of the |of its |of the other )?"
    rf"(?P<noun>(?i:{_SPEAKER}))\b"
    r"(?P<who>(?:\s(?:of|for|from)\s(?:the )?[A-Z][\w'-]*(?:(?:\s(?:of|and|the))*\s[A-Z][\w'-]*)*)?)"
)
_NAMED_BODY = re.compile(rf"\b[Tt]he\s(?P<body>{_BODY})\b")
_VERB_AFTER = re.compile(rf"^(?:[^.;:]{{0,60}}?,)?\s(?:who\s|which\s)?{_REPORTING}\b", re.IGNORECASE)
_IMPERSONAL = re.compile(
    r"\b(?:it was|views? (?:was|were)|concerns? (?:was|were)|support was|opinion was|the view was|"
    r"reference was|hope was|appreciation was|there was general (?:agreement|consensus))\b",
    re.IGNORECASE,
)
# Single words, for a sentence that repeats its source but for one of them.
QUANTIFIER_WORDS = words("one some several many most all few numerous various both another certain majority")
SPEAKER_NOUNS = words(
    """speaker speakers representative representatives delegation delegations delegate delegates participant
    participants panellist panellists observer observers expert experts commission council assembly committee
    conference secretariat secretary-general secretary director president chair chairman chairperson
    rapporteur government governments board bureau court group congress"""
)
_LIMITED = words("one some few several two three four five many most other")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Someone is said to have said or done something. ``quantity`` is a class such as "one" or "several",
    "body" for an organ or officer, "impersonal" for "it was noted"; ``who`` is the noun, the organ, or
    "representative of X".
    """

    text: str
    quantity: str
    who: str
    start: int

    @property
    def limited(self) -> bool:
        """True when only some of those present are meant: a reader must be told."""
        return self.quantity in _LIMITED or " of " in self.who or " for " in self.who


def quantity_of(words: str) -> str | None:
    """The class of a quantifier ("a number of" → "several"); None where it is none."""
    return _QUANTIFIERS.get(" ".join(words.lower().split()))


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """Attributions in a normalised sentence, in order: a speaker or body followed by a verb of saying or
    acting."""
    found: list[Attribution] = []
    for match in _COUNTED.finditer(text):
        if not _VERB_AFTER.match(text[match.end() : match.end() + 160]) and not _according(
            text, match.start()
        ):
            continue
        quantity = _QUANTIFIERS.get((match["quantity"] or "").lower(), "unspecified")
        noun = match["noun"].lower()
        if quantity == "unspecified" and not noun.endswith("s"):
            quantity = "one"
        who = _singular(noun) + " ".join(("", *match["who"].split()))
        found.append(Attribution(match.group().strip(), quantity, who, match.start()))
    for match in _NAMED_BODY.finditer(text):
        if _VERB_AFTER.match(text[match.end() : match.end() + 120]) or _according(text, match.start()):
            found.append(Attribution(match.group(), "body", match["body"].lower(), match.start()))
    found += [Attribution(m.group(), "impersonal", "", m.start()) for m in _IMPERSONAL.finditer(text)]
    return tuple(sorted(found, key=lambda attribution: attribution.start))


def check_speakers(sentence: str, nearest: Sequence[str], evidence: Sequence[str]) -> list[Reason]:
    """Does the evidence attribute this to whom the sentence attributes it?

    ``nearest`` are the evidence sentences closest to the sentence, ``evidence`` the whole texts; all
    normalised. A speaker the evidence never speaks of in this way is a reason; so is a limited speaker the
    sentence leaves out.
    """
    said = [a for a in find_attributions(sentence) if a.quantity != "impersonal"]
    near = [a for text in nearest for a in find_attributions(text)]
    closest = [a for text in nearest[:1] for a in find_attributions(text) if a.quantity != "impersonal"]
    # "Several speakers endorsed it. One speaker asked for more": a speaker of the sentence beside it does not
    # stand for the speaker of the sentence that is told, unless that one is named too.
    if closest and said and not any(_agree(one, other) for one in said for other in closest):
        return [Reason("speaker", "contradicted", said[0].text, closest[0].text)]
    everywhere = [a for text in evidence for a in find_attributions(text)]
    reasons = []
    for attribution in said:
        if any(_agree(attribution, other) for other in near):
            continue
        told = next((a for a in near if a.quantity != "impersonal"), None)
        if told is not None:
            reasons.append(Reason("speaker", "contradicted", attribution.text, told.text))
        elif not any(_agree(attribution, other) for other in everywhere):
            if attribution.quantity == "body" and any(attribution.who in text.lower() for text in evidence):
                continue
            reasons.append(Reason("speaker", "absent", attribution.text))
    return reasons


def lost_attribution(sentence: str, source: str, words_before: str) -> Reason | None:
    """A reason when ``source`` says "One speaker noted that …" and the sentence states the "…" as a fact.

    What follows in a relative clause ("welcomed the survey, which had counted …") is the document's own word.
    ``words_before`` are the words of ``source`` before the part that the sentence repeats.
    """
    if find_attributions(sentence) or re.search(
        r"\b(?:according to|speaker|delegation)", sentence, re.IGNORECASE
    ):
        return None
    opened = max(words_before.rfind(" that"), words_before.rfind(" whether"))
    if opened < max(words_before.rfind(f" {word} ") for word in ("which", "who", "whose", "where")):
        return None
    for attribution in find_attributions(source):
        if attribution.limited and attribution.start < opened:
            return Reason("speaker", "contradicted", "", attribution.text)
    return None


def _agree(said: Attribution, told: Attribution) -> bool:
    if said.quantity == "body" or told.quantity == "body":
        return said.quantity == told.quantity and (said.who in told.who or told.who in said.who)
    said_noun, _, said_name = said.who.partition(" ")
    told_noun, _, told_name = told.who.partition(" ")
    if said_name or told_name:
        return said_noun == told_noun and (said_name in told_name or told_name in said_name)
    return said.quantity == told.quantity and _kind(said_noun) == _kind(told_noun)


def _kind(noun: str) -> str:
    """Speaker, representative and delegate are used for the same people in a debate; a State or an expert is
    not."""
    return "speaker" if noun in {"speaker", "representative", "delegation", "delegate"} else noun


def _singular(noun: str) -> str:
    if noun.endswith("parties"):
        return "states-parties"
    return {"countries": "country"}.get(noun, noun.removesuffix("s")).replace(" ", "-")


def _according(text: str, start: int) -> bool:
    return bool(
        re.search(r"\b(?:according to|in the view of|in the opinion of)\s(?:the\s)?$", text[:start], re.I)
    )
