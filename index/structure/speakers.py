"""Who speaks in a summary or verbatim record: part of what a paragraph says, and of every citation of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.model import Paragraph

_TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prince|Princess|King|Queen|Sheikh|Sheikha|Archbishop|Bishop"
    r"|Monsignor|Cardinal|General|Lieutenant General|Major General|Judge|Baroness"
    r"|Count|M|Mme|Mlle|Sr|Sra|Srta|Dra?"
)
_OFFICES = (
    r"(?:The )?(?:Acting |Temporary |Deputy |Vice-)?(?:President|Chair(?:man|person|woman)?"
    r"|Secretary-General|Secretary"
    r"|Rapporteur|Moderator|Facilitator|High Commissioner)(?: of the [A-Z][\w ]{2,40})?|Le Président"
    r"|La Présidente"
    r"|El Presidente|La Presidenta|Председатель|主席|الرئيسة?"
)
# "Г-н Андер", "السيد أندر", and in Chinese the title after the name: "安德先生".
_NAMED_ELSEWHERE = (
    r"(?:Г[-‑]н|Г[-‑]жа|السيدة?|الآنسة|الدكتورة?|الأمير|الشيخ) [^\W\d_][^:：()（）;]{1,60}?"
    r"|[^\W\d_][^：:（()）;。]{0,14}(?:先生|女士|夫人|大使|部长|博士|法官|将军|亲王)"
)
_NAME = rf"(?:(?:{_TITLES})\.? [^\W\d_][^:;()]{{1,60}}?|{_OFFICES}|{_NAMED_ELSEWHERE})"
# Verbatim: "Mr. Smith (Canada) (spoke in French):", "The President:", "主席（以英语发言）：".
_TURN = re.compile(rf"(?P<name>{_NAME})\s?(?P<country>(?:[(（][^)）]{{2,80}}[)）]\s?){{0,3}})[:：]\s*")
# What a record says of the meeting itself: nobody speaks it.
_OF_THE_MEETING = re.compile(
    r"The meeting (?:was called to order|was suspended|rose|resumed|was resumed)\b"
    r"|La séance est (?:ouverte|levée|suspendue|reprise)\b"
    r"|Se (?:abre|levanta|suspende|reanuda) la sesión\b"
    r"|Заседание (?:открывается|закрывается|прерывается|возобновляется)\b"
    r"|(?:上午|下午|中午)?\d{1,2}[时点].{0,6}(?:开会|散会|休会|复会)|(?:افتُ?تحت|رُ?فعت|عُ?لقت|استُ?ؤنفت) الجلسة"
)
# Summary: "Ms. Lee (Republic of Korea) said that", "The Chair invited", "Mr. Berg (Norland), Rapporteur,
# introducing", "Ms. Lee (Republic of Korea), noting that …, said". Not "took the Chair", "was elected".
_SAYS = (
    r"(?:said|asked|thanked|speaking|introduc|expressed|noted|noting|recall|stressed|stressing|welcom|pointed"
    r"|pointing|observed|observing|wondered|agreed|agreeing|added|replied|reiterat|suggest|support|urged"
    r"|urging|wished|requested|invited|drew|drawing|took(?! the Chair)|declared|announced|explained"
    r"|explaining|proposed|called|endors|emphasiz|highlight|underscor|associated|respond|presenting"
    r"|presented|replying|report|made|making|commend|regrett|confirm|clarif|referr|turning|quoting|quoted"
    r"|citing|cited|acknowledg|stated|hoped|felt|believed|considered|concurred|favoured|joined|joining"
    r"|shared|sharing|echo|sought|hailed|conclud|continuing|opened|opening|closing|acting|taking the floor"
    r"|raising|raised|warned|insisted|rejected|objected|opposed|questioned|condemned|denied|appealed)"
)
_REPORTED = re.compile(
    rf"(?P<name>{_NAME})(?: (?P<country>\([^)]{{2,80}}\)))?(?:, [A-Z(][^.;:]{{2,120}}?,(?= [a-z])|,)? {_SAYS}"
)
_CONTINUING = re.compile(r"(?:He|She|They|His|Her|Their|Continuing)\b")
_SPOKE_IN = re.compile(
    r"\s*[(（](?:spoke|speaking|interpretation|parle|habla|говорит|以|تكلمت?|يتكلم|تتكلم)[^)）]*[)）]",
    re.IGNORECASE,
)
RECORDS = ("verbatim record", "summary record")


def with_speakers(paragraphs: Sequence[Paragraph], document_type: str | None) -> tuple[Paragraph, ...]:
    """The paragraphs of a record with their speakers: in a verbatim record a turn lasts until the next, in a
    summary record it goes on only where the text says so ("She added that …"). Other documents are returned
    as they are."""
    kind = (document_type or "").removesuffix(" (addendum)")
    if kind not in RECORDS:
        return tuple(paragraphs)
    result: list[Paragraph] = []
    speaker: str | None = None
    for paragraph in paragraphs:
        pattern = _TURN if kind == "verbatim record" else _REPORTED
        match = pattern.match(paragraph.text)
        if match:
            speaker = _printed(match)
        elif (
            kind == "summary record" and not paragraph.locator.items and not _CONTINUING.match(paragraph.text)
        ):
            speaker = None
        of_meeting = _OF_THE_MEETING.match(paragraph.text)
        result.append(replace(paragraph, speaker=None if of_meeting else speaker))
    return tuple(result)


def is_of_meeting(text: str) -> bool:
    """Whether ``text`` reports the meeting itself, as a line of its own: "The meeting rose at 1 p.m."."""
    return len(text) < 90 and bool(_OF_THE_MEETING.match(text))


def opens_turn(text: str) -> bool:
    """Whether ``text`` opens a speaker's turn in a verbatim record: "The President: I invite …"."""
    match = _TURN.match(text)
    return match is not None and len(text) > match.end()


def _printed(match: re.Match[str]) -> str:
    name = re.sub(r"\s+", " ", match["name"]).strip()
    country = _SPOKE_IN.sub("", match["country"] or "").strip()
    return f"{name}{'' if country.startswith('（') else ' '}{country}".strip()
