"""Resolutions: the enacting line, the preamble before the first operative verb, the operative paragraphs."""

from __future__ import annotations

import re

from index.structure.dates import date_alone

ORGAN = (
    r"(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council"
    r"|Trusteeship Council"
    r"|(?:[\w’-]+ ){0,8}(?:Commission|Committee|Conference|Congress|Council|Board|Meeting|Assembly"
    r"|Subcommittee"
    r"|Forum)\b"
    r"[^.;:?!]{0,140}|High Commissioner|States parties[^.;:?!]{0,140})"
)
_ENACTING = re.compile(
    rf"(?:The |We, the ){ORGAN},|The (?:General Assembly|Security Council|Economic and Social Council)\.?"
    r"|(?:L.Assemblée générale|Le Conseil de sécurité|Le Conseil économique et social"
    r"|Le Conseil des droits de l.homme"
    r"|La Asamblea General|El Consejo de Seguridad|El Consejo Económico y Social"
    r"|El Consejo de Derechos Humanos"
    r"|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека),"
    r"|(?:大会|安全理事会|经济及社会理事会|人权理事会)[，,]"
    r"|إن (?:الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي)،"
)
_ADVERBS = (
    r"(?:(?:Also|Further|Again|Once again|Once more|Fully|Deeply|Gravely|Seriously|Strongly|Particularly"
    r"|Hereby"
    r"|In particular|In this (?:regard|context|connection)|Moreover|Furthermore|Still|Now|Therefore"
    r"|Accordingly"
    r"|Acting[^,]{0,80}|[A-Z][a-z]+ly),? )*"
)
_PARTICIPLES = (
    r"(?:[Ww]hereas|[A-Za-z]{2,}ing|[Cc]oncerned|[Cc]onvinced|[Aa]larmed|[Gg]uided|[Dd]etermined|[Dd]ismayed"
    r"|[Dd]isturbed"
    r"|[Dd]istressed|[Ee]ncouraged|[Rr]esolved|[Pp]ersuaded|[Aa]ppalled|[Ii]nspired|[Mm]oved|[Ii]mpressed"
    r"|[Ss]hocked"
    r"|[Ss]addened|[Gg]rieved|[Pp]rompted|[Pp]leased|[Gg]ratified|[Ss]atisfied|[Ii]nformed|[Pp]reoccupied"
    r"|[Dd]esirous"
    r"|[Mm]indful|[Cc]onscious|[Aa]ware|[Cc]ognizant|[Aa]nxious|[Ii]ndignant|[Hh]opeful|[Cc]onfident"
    r"|[Gg]rateful"
    r"|[Ss]eized|[Rr]eminded|[Ss]trengthened|[Cc]ommitted|[Aa]ppreciative|[Oo]utraged|[Hh]orrified"
    r"|[Rr]especting)"
)
# "[Recalling its decision …,]": what is not yet agreed stands in brackets.
_UNAGREED = r"[\[{]{0,3}"
_PREAMBULAR = re.compile(rf"{_UNAGREED}{_ADVERBS}{_PARTICIPLES}\b")
# A present-tense verb in the third person: "Requests", "Decides", "Further calls upon", "Also takes note".
_OPERATIVE = re.compile(
    rf"(?:_ ?)?{_UNAGREED}{_ADVERBS}"
    r"(?!(?:Its|This|Thus|As|Has|Was|Is|Does|Perhaps|Yes)\b)[A-Za-z][a-z]+(?:s|es)\b"
)
# The one operative sentence of old resolutions: "Now, therefore, the Security Council … hereby resolves to".
_RESOLVING = re.compile(
    rf"Now,? therefore,? (?:be it resolved\b|the {ORGAN}.*\b(?:resolves|decides|approves|adopts|declares"
    r"|recommends|proclaims)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(r"Article (?:\d{1,3}|[IVXLC]{1,7})\.?")
_CLOSING = re.compile(
    r"\W{0,3}(?:Adopted (?:unanimously|at|by|without|on|[a-z]+ at)|\[?Adopted\b|\d{1,4}(?:st|nd|rd"
    r"|th) (?:plenary )?meeting"
    r"|In favou?r:|Against:|Abstain|For the vote"
    r"|(?:Annual|(?:First|Second|Third) regular|Organizational|Substantive|Resumed|Special) session"
    r"\W*(?:\d{4})?$)",
)
# "36e séance plénière", "36ª sesión plenaria", "36-е пленарное заседание", "第36次全体会议" …
_MEETING_ELSEWHERE = re.compile(
    r"\d{1,5}(?:e|re|ème) (?:séance|réunion)\b|\d{1,5}\.?[ªaº] (?:sesión|reunión)\b"
    r"|\d{1,5}-[ея] (?:пленарное )?(?:заседание|встреча)\b|(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?)?"
    r"第 ?\d{1,5} ?次(?:全体)?会议|الجلسة (?:العامة )?\d{1,5}"
)
# An enacting line whose comma was left out: the organ alone on its line, and an operative paragraph under it.
_UNPOINTED = re.compile(
    r"The (?:[\w’-]+ ){0,6}(?:Commission|Committee|Conference|Congress|Council|Board|Assembly|Meeting)"
    r"(?: (?:of|for|on|to) [^.;:,?!]{3,100})?"
)
_FIRST_VERBS = re.compile(
    rf"{_ADVERBS}(?:Takes|Welcomes|Decides|Requests|Notes|Recalls|Reaffirms|Affirms|Approves|Adopts|Endorses"
    r"|Expresses|Acknowledges|Recognizes|Emphasizes|Stresses|Underlines|Underscores|Encourages|Invites|Urges"
    r"|Calls|Commends|Appreciates|Reiterates|Regrets|Condemns|Declares|Determines|Authorizes|Agrees|Adheres"
    r"|Congratulates|Appeals|Appoints|Elects|Establishes|Confirms|Considers|Concurs|Directs|Instructs"
    r"|Recommends|Resolves|Supports|Strongly|Thanks|Transmits)\b"
)


def is_enacting(text: str) -> bool:
    """Whether ``text`` is the line that opens a resolution: "The Security Council,"."""
    return len(text) < 190 and bool(_ENACTING.fullmatch(text.strip().lstrip("[{ ")))


def is_unpointed_enacting(text: str, following: str) -> bool:
    """Whether ``text`` is an enacting line printed without its comma: "The Executive Board" with "Takes note
    of" or "Recalling" as the words that follow (a paragraph's number left out)."""
    if len(text) > 150 or not _UNPOINTED.fullmatch(text.strip()):
        return False
    return bool(_FIRST_VERBS.match(following)) or is_preambular(following)


def is_preambular(text: str) -> bool:
    """Whether ``text`` opens as preambular paragraphs do, with a participle: "Recalling", "Deeply
    concerned"."""
    return bool(_PREAMBULAR.match(text))


def is_operative(text: str) -> bool:
    """Whether ``text`` opens as operative paragraphs do, with a verb in the present: "Requests", "Also
    decides"."""
    return bool(_OPERATIVE.match(text)) and not is_preambular(text)


def is_resolving(text: str) -> bool:
    """Whether ``text`` is the operative sentence of a resolution without an enacting line: "Now, therefore,
    the Security Council … hereby resolves to approve the following terms:"."""
    return bool(_RESOLVING.match(text))


def is_article(text: str) -> bool:
    """Whether ``text`` heads an article of an agreement or statute: "Article 5"."""
    return bool(_ARTICLE.fullmatch(text.strip()))


def is_closing(text: str) -> bool:
    """Whether ``text`` is the record of adoption after a resolution: "Adopted unanimously at the 5th
    meeting."."""
    elsewhere = len(text) < 70 and bool(_MEETING_ELSEWHERE.match(text))
    return elsewhere or bool(_CLOSING.match(text)) or (len(text) < 40 and date_alone(text) is not None)
