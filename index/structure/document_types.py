"""What kind of document it is, and with what status it speaks: a draft is no decision, a proposal no
resolution."""

from __future__ import annotations

import re

from index.model import Masthead
from index.symbols import Symbol

# In order: the first pattern found in a masthead line names the type.
_TYPES: tuple[tuple[str, str], ...] = (
    (
        r"^concluding observations|^observations finales|^observaciones finales|^заключительные замечания"
        r"|结论性意见$|^الملاحظات الختامية",
        "concluding observations",
    ),
    (r"^lists? of (?:issues|themes)", "list of issues"),
    (r"^views adopted by|^constatations adoptées|^dictamen aprobado", "views"),
    (r"^decision adopted by the committee", "decision"),
    (
        r"^secretary-general[’']s bulletin|^circulaire du secrétaire|^boletín del secretario|^бюллетень генер"
        r"|^秘书长公报|^نشرة الأمين",
        "bulletin",
    ),
    (
        r"^administrative instruction|^instruction admin|^instrucción admin|^администр|^行政指示",
        "administrative instruction",
    ),
    (r"^information circular", "information circular"),
    (r"^draft conclusions\b|^projet de conclusions|^proyecto de conclusiones", "draft conclusions"),
    (r"^amendments? to the draft|: amendments? to ", "amendment"),
    (r"^summary statement", "summary statement"),
    (r"^(?:co-)?(?:chair|president|facilitator)(?:person|s)?[’']s? summary", "summary by the Chair"),
    (r"revised draft resolutions?\b", "revised draft resolution"),
    (r"revised draft decisions?\b", "revised draft decision"),
    (
        r"draft resolutions?\b|projet de résolution|proyecto de resolución|проект резолюции|决议草案"
        r"|مشروع قرار",
        "draft resolution",
    ),
    (
        r"draft decisions?\b|projet de décision|proyecto de decisión|проект решения|决定草案|مشروع مقرر",
        "draft decision",
    ),
    (
        r"draft reports?\b|projet de rapport|proyecto de informe|проект доклада|报告草稿|مشروع تقرير",
        "draft report",
    ),
    (
        r"draft (?:outcome|ministerial|political) (?:document|declaration)|draft declaration",
        "draft declaration",
    ),
    (
        r"provisional (?:summary|verbatim) record|summary records?\b|compte rendu analytique|acta resumida",
        "summary record",
    ),
    (r"verbatim records?\b|procès-verbal|acta literal", "verbatim record"),
    (
        r"annotated provisional agenda|provisional agenda (?:and|with) annotations|annotations to the"
        r"|ordre du jour provisoire(?: et annotations|.{0,40} annoté)|programa provisional.{0,40} anotado"
        r"|programa provisional y anotaciones|аннотированная предварительная повестка",
        "annotated agenda",
    ),
    (
        r"(?:provisional )?agenda(?: of| for|$)|^ordre du jour provisoire|^programa provisional"
        r"|^предварительная повестка",
        "agenda",
    ),
    (
        r"identical letters? dated|letters? dated|identical notes|lettres? datée|cartas? .*de fecha"
        r"|письмо .*от|函|رسالة",
        "letter",
    ),
    (r"notes? verbales? dated|notes? verbales?\b|вербальная нота|普通照会|مذكرة شفوية", "note verbale"),
    (
        r"statement by the president|presidential statement|déclaration du président"
        r"|declaración de la presid",
        "presidential statement",
    ),
    (r"statement submitted by", "statement"),
    (r"conference room paper", "conference room paper"),
    (r"working paper|document de travail|documento de trabajo", "working paper"),
    (r"concept note|background note|background paper|issues? paper", "background paper"),
    (r"programme of work|list of participants|list of documents", "organizational document"),
    (
        r"(?:^|[:：] )(?:\w+ ){0,3}notes? (?:by|from|of) |^note du |^nota (?:de|del) |записка|说明$|مذكرة من",
        "note",
    ),
    (
        r"quadrennial reports|\breports? (?:of|by|on|submitted)|annual report|^(?:[\w’' -]+ )?report$"
        r"|^rapports? |^informes? |доклад|报告|تقرير",
        "report",
    ),
    (r"general (?:comment|recommendation) no", "general comment"),
    (r"country programme document|programme document for", "country programme document"),
    (r"evaluation (?:of|report)|review of|^audit of|(?:^|\s)report (?:no\. ?)?\d{4}/\d{1,4}\b", "report"),
    (r"proposed programme budget|budget performance|financing of the", "budget document"),
    (r"^resolutions? adopted|^resolution \d|^résolution|^resolución|резолюция|决议|قرار", "resolution"),
    (r"^decisions? adopted|^decision \d", "decision"),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _TYPES)

_ORDINAL = (
    r"(?:[A-Z][a-z]+ty-)?(?:[Ff]irst|[Ss]econd|[Tt]hird|(?:[A-Za-z]+teen|[A-Za-z]+tie|[Ff]our|[Ff]if|[Ss]ix"
    r"|[Ss]even|[Ee]igh|[Nn]in|[Tt]en|[Ee]leven|[Tt]welf)th)"
)
_TYPE_LINE = re.compile(
    rf"(?:(?:{_ORDINAL}|Final|Interim|Annual|Consolidated"
    r"|Comprehensive|Progress|Summary|Midterm|Mid-term|Joint|Biennial|Quadrennial)\s)*"
    r"(?:(?:Resolution|Decision)s? adopted by .*|[Rr]eports? (?:of|by|prepared by|submitted by)\b.*"
    r"|Notes? (?:by|of|from) .*|Note|Draft report|Report"
    r"|Communication from .*"
    r"|Memorandum by .*|Working paper (?:submitted|prepared) by .*|Conference room paper.*"
    r"|Provisional agenda.*|Agenda|Draft conclusions (?:proposed|submitted) by .*)"
    r"|[A-Z][^.;]{2,300}[:：] (?:revised )?draft (?:resolution|decision)|(?:Revised )?[Dd]raft (?:resolution"
    r"|decision)s?(?: submitted by .*)?"
    r"|Rapports? (?:du|de|des) .*|Note (?:du|de la) .*|Informe (?:de|del) .*|Nota (?:de|del) .*"
    r"|Доклад [А-Я].*|Записка .*"
    r"|.{0,12}的报告|.{0,12}的说明|تقرير .*|مذكرة من .*",
    re.DOTALL,
)


def is_type_line(text: str) -> bool:
    """Whether a masthead line says what kind of document this is: "Report of the Secretary-General"."""
    return len(text) < 330 and bool(_TYPE_LINE.fullmatch(text.strip(" *")))


def document_type(lines: list[str], symbol: Symbol | None) -> str | None:
    """The lower-case term for the kind of document, from its symbol's series and its masthead lines."""
    by_symbol = _type_by_symbol(symbol)
    if by_symbol:
        return by_symbol
    for line in lines:
        for pattern, name in _COMPILED:
            if pattern.search(line.strip(" *")):
                return name
    return None


def _type_by_symbol(symbol: Symbol | None) -> str | None:
    if symbol is None:
        return None
    if symbol.modifiers and symbol.modifiers[-1][0] == "Corr":
        return "corrigendum"
    return {
        "RES": "resolution",
        "DEC": "decision",
        "PV": "verbatim record",
        "SR": "summary record",
        "PRST": "presidential statement",
    }.get(symbol.series or "")


def status(masthead: Masthead, symbol: Symbol | None = None) -> str:
    """With what authority the document speaks, in words for a reader: "draft resolution, not adopted" …

    The ladder runs: conference room paper, draft, revised draft, report or decision adopted.
    """
    kind = (masthead.document_type or "").removesuffix(" (addendum)")
    series = symbol.series if symbol else None
    if kind in ("resolution", "decision"):
        return f"adopted {kind}"
    if "draft" in kind:
        return f"{kind}, not adopted" if "resolution" in kind or "decision" in kind else kind
    if series == "CRP":
        return "conference room paper"
    if series == "L":
        return f"draft ({kind})" if kind else "draft"
    return kind or "document"
