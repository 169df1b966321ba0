"""What is asked: a question's text → ``Query``. Pure; knows no library and no conversation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.anniversaries import as_anniversary
from assistant.asked_of_assistant import asked_of_assistant
from assistant.citations import ParsedCitation, parse_citations
from assistant.forms_of_questions import question_formed
from assistant.how_to_answer import without_manner
from assistant.idioms import in_documents_words
from assistant.keywords import in_full
from assistant.language import Language, language_of
from assistant.members_asked import members_for_size, who_the_members_are
from assistant.mentions_asked import mentions_asked
from assistant.names import SESSION, YEAR, dates, figures, proper_names, sessions, years
from assistant.question_words import with_question_mark
from assistant.speakers_asked import what_speakers_said
from assistant.tagged_on import asks_nothing_more, without_tag
from assistant.terms import Term, content_terms, stems_of
from index.analysis import fold
from index.locators import Locator
from index.stopwords import STOPWORDS

Kind = Literal[
    "number", "date", "place", "person", "speaker", "list", "yes-no", "definition", "comparison", "summary",
    "reason", "statement", "lookup", "mentions", "library", "masthead", "small-talk",
]  # fmt: skip
Scope = Literal["preambular", "operative"]


@dataclass(frozen=True, slots=True)
class Query:
    """A question taken apart.

    ``text`` is the question as it is read: in English, glossed where it was asked in another language and
    the gloss makes sense of it (``language`` is then "en"). ``asked`` is the question as typed, in the
    language ``asked_in``. ``searched`` is the question in the documents' own words, for comparing with them.
    ``kinds`` are the kinds of answer asked for, the leading one first ("when and where" asks for two).
    ``citations`` are the places and documents named; ``resolutions`` the numbers of resolutions and decisions
    ("56/120"); ``names`` proper names; ``figures`` numbers that the evidence must hold; ``terms`` the words
    that carry the question's content, names included.
    """

    text: str
    searched: str
    language: Language
    kinds: tuple[Kind, ...]
    citations: tuple[ParsedCitation, ...] = ()
    resolutions: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    sessions: tuple[int, ...] = ()
    figures: tuple[float, ...] = ()
    scope: Scope | None = None
    document_types: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    asked: str = ""
    asked_in: Language = "en"

    @property
    def sought(self) -> str:
        """What a library is searched for: as typed where that is another language, which it glosses
        itself."""
        return self.asked if self.asked_in != self.language else self.searched

    @property
    def kind(self) -> Kind:
        """The leading kind of answer."""
        return self.kinds[0]

    @property
    def locators(self) -> tuple[Locator, ...]:
        """Every place named, in order."""
        return tuple(locator for citation in self.citations for locator in citation.locators)

    @property
    def symbols(self) -> tuple[str, ...]:
        """Every document named, in order, each once."""
        return tuple(dict.fromkeys(c.document for c in self.citations if c.document is not None))


_NUMBER_OF_RESOLUTION = (
    r"(?:S-|ES-)?\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z]\b)?(?:\s?\((?:[IVXLC]+|S-[IVX]+|\d{4})\))?"
)
_RESOLUTION = re.compile(
    r"(?i:\b(?:resolutions?|decisions?|résolutions?|décisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)"
    r"|резолюци\w*|решени\w*)|决议|决定|القرار)"
    rf"\s*(?:No\.\s*)?(?P<first>{_NUMBER_OF_RESOLUTION})"
    # "resolutions 814 (1993) and 837 (1993)": further ones show by their form
    r"(?P<others>(?:\s*(?:,|;|,?\s*\b(?:and|with|to|versus|et|y|и)\b|和|与|و)\s*(?:the\s+)?"
    r"(?:S-|ES-)?\d{1,4}(?:/\d{1,4}(?!/)|\s?\((?:[IVXLC]+|S-[IVX]+|\d{4})\)))*)"
)
_MENTIONS = re.compile(
    r"(?i)\b(?:where|which (?:paragraphs?|documents?|places?|parts?)|in (?:what|which) (?:paragraphs?"
    r"|documents?))\b.*"
    r"\b(?:mention(?:s|ed)?|cite[sd]?|quoted?|refer(?:s|red)? to|referenced?|appears?|occurs?"
    r"|comes? up|(?:talk|speak)(?:s|ed)? (?:about|of)|spoke (?:about|of)|say (?:any|some)thing (?:about|on)"
    r"|discuss(?:es|ed)?)\b"
    r"|\b(?:which|what)\b.*\b(?:paragraphs?|documents?)\b.*\b(?:mention|cite|refer to)"
    r"|\ball (?:the )?(?:mentions|references|citations)\b"
)
_HAVE = r"(?:have|hold|keep|got|store)"
# "What is the latest report on Cyprus?": which document it is, not what it says.
LATEST = re.compile(
    r"(?i)\A\W*(?:(?:what|which)(?:['’]s| is| was| are| were)?|show me|give me|find|list)?\s*(?:the |your )?"
    r"(?:very )?(?P<which>latest|newest|most recent|last|oldest|earliest)\s+"
    r"(?:[\w-]+\s+){0,3}?(?P<type>documents?|reports?|letters?|resolutions?|decisions?|notes?|drafts?"
    r"|ones?)\b"
    r"(?:\s+(?:that\s+)?(?:do\s+)?you\s+(?:have|hold|keep|got|know)(?:\s+of)?|\s+(?:in|of)\s+(?:the|this"
    r"|your)"
    r" (?:library|collection)|\s+(?:held|available))?"
    r"(?P<on>\s+(?:on|about|concerning|regarding|from|by|of|to)\s+"
    r"(?![^?]*\b(?:say|said|did|do|does|was|were|is|are|has|had|that|which|who)\b)[^?.]{2,60}?)?"
    r"(?:\s+(?:that\s+)?(?:do\s+)?you\s+(?:have|hold|keep|got)"
    r"|\s+in (?:the|this|your) (?:library|collection))?\W*\Z"
)
_LIBRARY = re.compile(
    rf"(?i)\bwhat (?:do|have|can) you (?:{_HAVE}|know|find|tell me)\b(?!.*\bsay)|\b(?:which|what"
    r"|how many|list|show)\b[^?]*\b(?:documents?|resolutions?|decisions?|reports?|letters?|notes?|drafts?)\b"
    rf"[^?]*\b(?:do you {_HAVE}|are there|in (?:the|this|your) (?:library|collection)|are (?:available"
    r"|indexed|loaded|held)|can you)\b"
    r"|\bwhat(?:'s| is) in (?:the|this|your) (?:library|collection)\b"
    r"|\bwhat (?:is|are) (?:this|the|your|these|all these) (?:collection|library|documents|files"
    r"|texts) about\b"
    r"|\A\W*(?:what|which) (?:topics?|subjects?|themes?|areas?) (?:(?:are|is) (?:covered|there|included"
    r"|dealt with)"
    r"|(?:do|does) (?:you|they|the documents|the library|the collection|these documents|it) (?:cover|include"
    r"|have))"
    r"(?: (?:in|by) (?:the|these|this|your) (?:documents?|library|collection))?\W*\Z"
    r"|\A\W*(?:so\s+|ok\s+)?what(?:['’]?s| is| are| can i (?:find|ask about|look up|search)| do (?:i|we) have"
    r"| is there"
    r"| kinds? of (?:documents?|texts?|things) (?:is|are)(?: there)?)"
    r"(?: (?:the )?(?:documents?|files|texts))?"
    r"(?: (?:in|inside|on))? (?:here|there|this (?:tool|site|thing|database|system|app))\W*\Z"
    r"|\A\W*(?:tell|show|give|list)(?: (?:me|us))? (?:everything|all)"
    r"(?: (?:that )?you (?:have|know|hold))?\W*\Z"
    r"|\b(?:overview|list|inventory|catalogue) of (?:the|all|your|these|all the) (?:documents|collection"
    r"|library|files)\b"
    r"|\A\W*what documents ha(?:s|ve)(?: you)?\W*\Z|\A\W*(?:on|of) what (?:(?:be"
    r"|spoke) )?this documents?\W*\Z"
    r"|\A\W*what is it about the documents\W*\Z"
    r"|\A\s*(?:please\s+)?(?:list|show)(?: me)? (?:all |the |your |all the )*documents\b[^?]*\Z"
    r"|\A\s*(?:please\s+)?(?:list|show|give)(?: me)? (?:a list of )?(?:all |the |your |(?:revised )?draft )*"
    r"(?:resolutions|decisions|reports|letters|notes)\W*\Z"
    r"|\bwhat (?:can|do) you (?:answer|cover)\b"
    r"|\bdo you (?:have|hold) (?:any(?:thing)?|some|documents?|something)\b"
    r"|\A\W*how many (?:documents|resolutions|decisions|reports|letters|notes|drafts)"
    r" (?:(?:are|is) (?:there )?)?(?:in )?(?:here|the library|this library)?"
    r" ?(?:about|on|from|concerning|regarding)\b[^?]*\W*\Z"
    r"|\A\W*(?:which|what) (?:(?:security council|general assembly|sc|ga|un)\s+)?"
    r"(?:documents|resolutions|decisions|reports|letters) (?:(?:are|were) (?:about|on|from|concerning)"
    r"|deal with|relate to|concern) "
    r"(?![^?]*\b(?:did|do|does|was|were|is|are|has|have|had|that)\b)[\w\s'’-]{2,40}\W*\Z"
    r"|\bdo you (?:have|hold) (?:the |a )?(?:text of )?(?:resolution|decision|report|letter)s?\b"
    r"|\A\W*(?:is|are) there (?:also )?(?:an?|any|some)\s+(?:other\s+)?"
    r"(?:(?:security council|general assembly|sc|ga|un)\s+)?"
    r"(?:(?:draft\s+)?(?:resolution|decision)|document|report|letter|note verbale)s?\s+"
    r"(?:about|on|from|by|concerning|regarding|dealing with)\s+"
    r"(?![^?]*\b(?:did|do|does|was|were|is|are|has|have|had|that|which|who)\b)[\w\s'’-]{2,50}\W*\Z"
    r"|\A\W*(?:(?:list|show me|give me)\s+)?(?:all\s+)?(?:the\s+)?"
    r"(?:(?:security council|general assembly|sc|ga|un)\s+)?(?:resolutions|letters|documents)\s+"
    r"(?:from|of|in|on|about|concerning|regarding)\s+(?![^?]*\b(?:did|do|does|was|were|is|are|has|have|had"
    r"|that)\b)"
    r"[\w\s'’-]{2,40}\W*\Z"
)
_MASTHEAD_FIELD = re.compile(
    r"(?i)\b(?:rapporteur|symbol|distribution|original language|language (?:is|was)|agenda item"
    r"|session|dated?|title|"
    r"type of document|document type|who (?:wrote|submitted|issued|prepared))\b"
)
_COMPARISON = re.compile(
    r"(?i)\bcompar(?:e|ed|ison|ing)\b|\bdifferences?\b.*\b(?:between|from)\b|\bdiffer(?:s|ed)?\b"
    r"|\b(?:change[sd]?|evolv\w+|develop(?:ed|ment)?|progress\w*)\b.*"
    r"\b(?:over (?:time|the years)|between|since|from \d{4}|across)\b|\bhow (?:has|have"
    r"|did) .*\b(?:change|evolve|develop)\w*"
    r"|\b(?:over time|across (?:the )?(?:documents|years|sessions|reports))\b|\bversus\b|\bvs\b"
    r"|\bboth (?:documents|reports|sessions|texts|drafts)\b"
    r"|\bwhat(?:'s| is| was| has| have)? (?:been )?changed?\b"
    r"|\bboth (?:in|by) .*\band (?:in|by)\b"
    r"|\bcomparez?\b|\bdifférences? entre\b|\bdiferencias? entre\b|\bcompar[ae]r?\b|\bсравни\w*|比较|قارن"
)
_SUMMARY = re.compile(
    r"(?i)\bsummar(?:y|i[sz]e[ds]?)\b|\A\W*(?:please\s+)?(?:sum up|recap)\b"
    r"|\boverview\b|\bmain (?:points|ideas|topics|themes)\b|\bgist\b"
    r"|\bin (?:short|brief)\b|\bkey points\b"
    r"|\b(?:main|key|principal|overall) (?:findings?|conclusions?|recommendations)\b"
    r"|\A\W*what\b.{0,20}\b(?:findings?|conclusions?|recommendations) (?:of|in|from) (?:the|this|that|its)"
    r" (?:[\w-]+ ){0,6}?(?:report|review|study|note|audit|evaluation)\b"
    r"|\A\W*what (?:happened|went on) (?:at|in|during) (?:the |its )?[^?]*\b(?:session|meeting"
    r"|conference)\W*\Z"
    r"|\bwhat(?:['’]?s| is| was| are) .*"
    r"\b(?:document|report|resolution|decision|letter|note|paper|addendum|corrigendum)\b.*\babout\b"
    r"|\brésum\w+"
    r"|\bresum(?:en|ir\w*|iendo|ido)\b|\A\W*resum[ae]\b|\bрезюм\w+|\bкратко\b|概括|总结|لخص|ملخص"
)
# "What are the recommendations of JIU/REP/2019/4?" without the symbol.
_CONCLUSIONS_OF = re.compile(
    r"(?i)\W*what (?:does|do|did)\s+(?:the\s+(?:document|report)\s+)?\s*(?:conclude|find)\W*"
    r"|\W*(?:(?:what (?:are|were)|list|give me|show me)\s+)?(?:all\s+)?(?:the\s+)?(?:(?:main|key)\s+)?"
    r"(?:findings?|conclusions?|recommendations?|lessons)(?:\s+(?:of|in|from|made in|drawn in|contained in))?"
    r"(?:\s+(?:the|document|report))*\W*"
)
# What is left of "What is A/RES/70/1 about?", "Tell me about A/RES/70/1", "A/RES/70/1" without the symbol.
_ABOUT_DOCUMENT = re.compile(
    r"(?i)\W*(?:(?:and|so|please|what(?:'s| is| was| are| does| do| did)|tell me about"
    r"|describe|explain|show me|give me)\s*)*(?:(?:the|document|report|resolution|letter|note)\s*)*"
    r"(?:about|contain|cover|deal with|say|state|provide|concern|decide|mean)?\W*",
)
_DEFINITION = re.compile(
    r"(?i)\bdefin(?:e|ed|ition)\b|\bwhat (?:is|was|are|were) meant by\b|\bwhat (?:is|was) the meaning of\b"
    r"|\bwhat (?:does|do|did) .* mean\b|\bwhat do(?:es)? you mean by\b"
    r"|\bwhat is understood by\b|\bunderstood as\b"
    r"|\bstands? for\b|\bdéfini\w+|\bdefinici\w+|\bопределени\w+|定义|تعريف"
)
_NUMBER = re.compile(
    r"(?i)\bhow (?:many|much|large|big|long|old|far)\b|\bwhat (?:is|was|are|were) the (?:number"
    r"|total|amount|percentage|proportion|share|size|cost|figure|budget|rate)\b"
    r"|\b(?:what|which) (?:number|percentage|proportion|share|amount|per ?cent|fraction|sum)\b"
    r"|\A(?!\W*(?:and\s+)?who(?:m|se)?\b).*\bnumber of\b|\bcombien\b|\bcuánt[oa]s?\b|\bсколько\b|多少|几个|كم"
)
_DATE = re.compile(
    r"(?i)(?:\A|\band\s|[,;:.?(]\s*|\b(?:tell me|know|say|says|said|since|until|by|from|and)\s)\W*when\b"
    r"|\b(?:what|which|on what|in what|in which) (?:date|dates|day|days|year|years|month"
    r"|time)\b|\bsince when\b|\buntil when\b|\bby what date\b"
    r"|\b(?:what|which) (?:is|was|were) the dates?\b|\bquand\b|\b(?:à )?quelle date\b|\bcuándo\b"
    r"|\bqué fecha\b|\bкогда\b|何时|什么时候|哪一年|متى"
)
_PLACE = re.compile(
    r"(?i)\bwhere\b|\b(?:what|which) (?:cit(?:y|ies)|places?|venues?|towns?|locations?)\b|\bin (?:what"
    r"|which) (?:city|country|place|venue|town|location)\b"
    r"|\boù\b|\bdónde\b|\bгде\b|哪里|在哪|أين"
)
_SAY_VERBS = (
    r"(?:sa(?:y|id)|suggest(?:ed)?|propos(?:e|ed)|oppos(?:e|ed)|support(?:ed)?|express(?:ed)?|argu(?:e"
    r"|ed)|stat(?:e|ed)|"
    r"emphasi[sz](?:e|ed)|stress(?:ed)?|not(?:e|ed)|call(?:ed)?|request(?:ed)?|urg(?:e|ed)|warn(?:ed)?"
    r"|object(?:ed)?|disagree(?:d)?|agree(?:d)?|"
    r"thank(?:ed)?|welcom(?:e|ed)|criti[cs]i[sz](?:e|ed)|think|thought|believ(?:e|ed)|highlight(?:ed)?"
    r"|rais(?:e|ed)|reported|recommend(?:ed)?|"
    r"complain(?:ed)?|mention(?:ed)?|underlin(?:e|ed)|underscor(?:e|ed)|point(?:ed)? out|encourag(?:e"
    r"|ed)|reject(?:ed)?|consider(?:ed)?|want(?:ed)?|ask(?:ed)?)"
)
_SPEAKER = re.compile(
    rf"(?i)\bwho(?:se(?!\s+(?:\w+\s+)?reports\b))?\b.*\b{_SAY_VERBS}\b|\bby whom\b"
    rf"|\bwhose (?:view|position|opinion|suggestion|proposal)\b|\bwho (?:was|were) (?:against|in favou?r)\b"
    rf"|\bwhich (?:speakers?|delegations?|representatives?|observers?|countr(?:y|ies)"
    rf"|states?)\b.*\b{_SAY_VERBS}\b"
)
_WHO_SAID = re.compile(
    rf"(?i)\A\W*(?:and\s+)?(?:who|which (?:speakers?|delegations?|representatives?|countr(?:y|ies)|states?))"
    rf"\s+(?:\w+\s)?{_SAY_VERBS}\b"
)
_PERSON = re.compile(
    r"(?i)\bwho(?:m)?\b|\bwhat (?:is|was) the name of\b|\bwhich (?:person|individual|official)\b"
    r"|\bqui\b|\bquién(?:es)?\b|\bкто\b|谁|من هو|من الذي"
)
_LIST = re.compile(
    r"(?i)\b(?:list|enumerate|name)\b(?! of| as)|\bwhich\b (?:\w+[ -]){0,3}?(?!this|was|is|has|basis"
    r"|process|analysis)\w+s\b|\bwhich (?:people|countries|of)\b"
    r"|\bwhat (?:\w+ ){0,2}?(?:countries|states|documents|organi[sz]ations|members|topics|issues"
    r"|measures|activities|recommendations|reports|meetings|seminars|"
    r"instruments|crimes|types|kinds|forms|examples|concerns|suggestions|proposals|steps|questions"
    r"|areas|needs|elements|entities|bodies|offences|languages|names)\b"
    r"|\bwhose (?:\w+ )?\w+s\b|\bwho (?:all )?(?:attended|participated|took part|took the floor|spoke"
    r"|made (?:a )?statements?)\b|\bwhat (?:are|were) (?:the|some|all)\b"
    r"|\bwhat did .* have before (?:it|them)\b|\bquels?\b \w+s\b|\bquelles\b|\bqué países\b|\bcuáles\b"
    r"|\bкакие\b|哪些|ما هي"
)
# "In which ports did the largest number of pilots serve?" asks for ports, not for a number.
_WHICH_HAVE_MOST = re.compile(
    r"(?i)\A\W*(?:(?:and|in|on|of|for|to|from|by|with|under|at)\s+)*(?:which|what)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:[\w-]+(?<![sui])s|countries|bodies|entities|people)\s+.*"
    r"\b(?:largest|highest|greatest|biggest|smallest|lowest|total|record) number of\b"
)
_YES_NO = re.compile(
    r"(?i)\A\W*(?:and |but |so |then |please )?(?:did|does|do|is|are|was|were|has|have|had|can|could"
    r"|should|would|will|est-ce|¿?es|¿?ha|¿?fue)\b(?! you (?:tell|show|list|give|explain|summari[sz]e"
    r"|find|have))"
)
_REASON = re.compile(
    r"(?i)\bwhy\b|\bfor what (?:reason|purpose)\b|\bwhat (?:is|was|were) the (?:reasons?|purpose|aim"
    r"|rationale|objective|goal)\b|\bhow come\b|\bpourquoi\b|\bpor qué\b|\bпочему\b|\bзачем\b|为什么|لماذا"
)
_DOCUMENT_TYPES = (
    "draft resolution",
    "draft report",
    "draft decision",
    "report of the secretary-general",
    "report",
    "letter",
    "note by the secretariat",
    "note",
    "summary record",
    "verbatim record",
    "press release",
    "resolution",
    "decision",
    "draft",
)
# The number of an agenda item says where something was discussed; it is no figure that a text must hold.
_ITEM = re.compile(r"(?i)\b(?:agenda )?items?\s+\d+(?:\s*\([a-z]\))?")
# The number of a name, which a text may give by another name, is no figure that the evidence must hold.
CALLED_BY_A_NUMBER = re.compile(r"\b(?i:Committee|Group) of (?:the )?\d{1,3}\b(?!\s+[a-z]+s\b)")
# Years, sessions and "according to the report" say where to look, not what for.
_CONSTRAINTS = re.compile(rf"{YEAR.pattern}|{SESSION.pattern}", re.IGNORECASE)
_SOURCE_GIVEN = re.compile(
    r"(?i),?\s*\baccording to (?:the )?[\w-]+(?: [\w-]+){0,2}?(?=\s*[,?.]|\s+(?:how|what|who|which"
    r"|when|where|why)\b)"
)
_SPLIT = re.compile(r"(?<=[?؟？])\s+(?=\S)")
# "A short answer please." after a question asks for nothing more.
_HOW_TO_ANSWER = re.compile(
    r"(?=.*\b(?:short|brief|briefly|concise|quick|sentences?|words|bullet|summary|thanks|thank|please"
    r"|citations?"
    r"|sources)\b)(?:(?:please|thanks|thank you),?\s*)?"
    r"(?:(?:give me|i need|i want|keep it|be|make it|answer)\s+)?"
    r"(?:(?:in|with|just|only|as)\s+)?(?:(?:a few|an?|one|two|three|the|your)\s+)?(?:very\s+)?"
    r"(?:short|brief|briefly|concise|quick|simple|precise|exact)?\s*(?:summary|answer|reply|overview|list"
    r"|sentences?|words|lines?|bullet points?|citations?|sources|paragraph numbers?)?,?\s*(?:only\s*)?"
    r"(?:please|thanks|thank you)?\s*[.!]*",
    re.IGNORECASE,
)
_AND_QUESTION = re.compile(
    r",?\s+and\s+(?!(?:what|how|who|which)\s+(?:in|at|on|by|for|of)\s)"
    r"(?=(?:(?:until|since|by|from|to|with|for|on|in|at|under)\s+"
    r"(?:when|whom|which|what|how (?:many|much|long))"
    r"|how (?:many|much|often|long)|what|who|when|where|why|which|did|does|was|were|is|are)"
    r"\s+\S+\s+\S+)",
    re.IGNORECASE,
)


# Of less than this share of a question, a gloss says something else than was asked.
LEAST_UNDERSTOOD = 0.5


def analyse(text: str, *, in_english: bool = True) -> Query:
    """Takes one question apart; see ``split_questions`` for several in one.

    A question in another language is read in English, because most documents are; without ``in_english`` it
    is read as it stands.
    """
    formed = question_formed(text) if in_english else None
    if formed is not None:
        return replace(_taken_apart(formed.english, "en"), asked=text, asked_in=formed.language)
    plain = _without_citations(text, tuple(parse_citations(text)))
    # "párrafo 8 de A/80/1" is a place and nothing else, said in Spanish
    language = language_of(plain if re.search(r"[^\W\d_]", plain) else text)
    if in_english and language != "en":
        from index.translation import gloss

        glossed = gloss(text, language)
        if glossed is not None and glossed.understood >= LEAST_UNDERSTOOD:
            return _with_what_was_typed(_taken_apart(glossed.text, "en"), _taken_apart(text, language))
    return _taken_apart(text, language)


def readings(query: Query, languages: Sequence[str]) -> list[Query]:
    """``query`` as it is to be read in a library with documents in ``languages``, the most frequent first.

    A question that was glossed into English is read as typed too where documents are in its language: first
    when most of them are.
    """
    if query.asked_in == query.language or query.asked_in not in languages:
        return [query]
    typed = analyse(query.asked, in_english=False)
    most = "en" not in languages or languages.index(query.asked_in) < languages.index("en")
    return [typed, query] if most else [query, typed]


def _with_what_was_typed(english: Query, typed: Query) -> Query:
    """The English reading with the places, numbers and sessions that only the original's form shows."""
    places = len(typed.locators) + len(typed.symbols) > len(english.locators) + len(english.symbols)
    unclear = english.kind == "statement"
    return replace(
        english,
        asked=typed.text,
        asked_in=typed.language,
        citations=typed.citations if places else english.citations,
        kinds=typed.kinds if places or unclear or typed.kind in _FORMS else english.kinds,
        resolutions=tuple(dict.fromkeys([*typed.resolutions, *english.resolutions])),
        years=tuple(dict.fromkeys([*typed.years, *english.years])),
        sessions=tuple(dict.fromkeys([*typed.sessions, *english.sessions])),
    )


# Kinds of question that no gloss shows better.
_FORMS = frozenset(("lookup", "small-talk"))


def _taken_apart(asked: str, language: Language) -> Query:
    typed = asked
    if language == "en":
        typed = with_question_mark(
            members_for_size(who_the_members_are(what_speakers_said(as_anniversary(without_manner(asked)))))
        )
    text = in_full(typed) if language == "en" else typed
    citations = tuple(parse_citations(text))
    plain = _without_citations(text, citations)
    resolutions = tuple(dict.fromkeys(_resolutions(plain)))
    kinds = _kinds(text, citations)
    bare = _ITEM.sub(" ", SESSION.sub(" ", _RESOLUTION.sub(" ", plain)))
    numbers = figures(CALLED_BY_A_NUMBER.sub(" ", bare))
    return Query(
        text=text,
        searched=in_documents_words(typed),
        language=language,
        kinds=kinds,
        citations=citations,
        resolutions=resolutions,
        names=tuple(proper_names(bare)),
        years=tuple(years(plain)),
        dates=tuple(dates(plain)),
        sessions=tuple(sessions(plain)),
        figures=tuple(figure.value for figure in numbers if figure.text[0].isdigit()),
        scope=_scope(plain),
        document_types=tuple(kind for kind in _DOCUMENT_TYPES if re.search(rf"\b{kind}s?\b", plain, re.I)),
        terms=_terms(_without_citations(typed, citations), kinds, language),
        asked=asked,
        asked_in=language,
    )


def _resolutions(plain: str) -> list[str]:
    """The numbers of resolutions and decisions, several after one word: "resolutions 55/25 and 56/120"."""
    found = []
    for said in _RESOLUTION.finditer(plain):
        found.append(said["first"])
        found += re.findall(_NUMBER_OF_RESOLUTION, said["others"])
    return found


def _terms(plain: str, kinds: tuple[Kind, ...], language: Language) -> tuple[Term, ...]:
    """The content words, in the documents' words, without what only says where to look or how to answer."""
    said = in_documents_words(_SOURCE_GIVEN.sub(" ", _CONSTRAINTS.sub(" ", plain)))
    found = content_terms(said)
    if language != "en":
        found = [term for term in found if fold(term.surface) not in STOPWORDS] or found
    if kinds[0] == "comparison":
        found = [term for term in found if term.stem not in _COMPARING] or found
    if _scope(plain) is not None:
        found = [term for term in found if term.stem not in _SCOPE_WORDS] or found
    return tuple(found)


# "In the preamble" says where to look.
_SCOPE_WORDS = frozenset(stems_of("preamble preambular operative"))
# What a question about a development asks for, as against what develops.
_COMPARING = frozenset(
    stems_of("view opinion position development evolve change differ versus vs year time discussion debate")
)


def without_documents(query: Query) -> Query:
    """``query`` without the documents it names: inside them, their names are nothing to look for."""
    if not query.citations:
        return query
    bare = re.sub(r"\s+", " ", _without_citations(query.text, query.citations)).strip()
    return replace(query, text=bare, searched=in_documents_words(bare))


_END_IN_TIME = r"(?:oldest|earliest|newest|latest|most recent)"
# "What's the oldest document and the newest one?"
_BOTH_ENDS = re.compile(
    rf"(?i)\A\W*(?:(?:what|which)(?:['’]?s| is| are| was)?\s+|show me\s+|give me\s+|list\s+)?(?:the\s+)?"
    rf"(?P<first>{_END_IN_TIME})\s+(?:(?P<what>documents?|reports?|letters?|resolutions?|decisions?)\s+)?"
    rf"(?P<of1>(?:on|about|from|by)\s+[^?]{{2,40}}?\s+)?and\s+(?:(?:what(?:['’]?s| is)\s+)?the\s+)?"
    rf"(?P<second>{_END_IN_TIME})(?:\s+(?:ones?|(?P<what2>documents?|reports?|letters?|resolutions?|decisions?)))?"
    rf"(?P<of>\s+(?:on|about|from|by)\s+[^?]{{2,40}}?)?(?:\s+(?:that )?(?:do )?you (?:have|hold))?\W*\Z"
)


def split_questions(text: str) -> list[str]:
    """Several questions in one message, in order: "How many signed? And who objected?" is two.

    "How many signatories were there and when was the report issued?" is cut before the second question
    word; two question words on one verb ("when and where was it held?") stay one question with two kinds.
    """
    both = _BOTH_ENDS.match(text)
    if both is not None:
        what = both["what"] or both["what2"] or "document"
        of = f" {(both['of'] or both['of1'] or '').strip()}".rstrip()
        return [f"What is the {both[end]} {what}{of}?" for end in ("first", "second")]
    pieces = [piece.strip() for piece in _SPLIT.split(text.strip()) if piece.strip()]
    questions: list[str] = []
    for piece in pieces:
        while (
            (cut := _AND_QUESTION.search(piece)) and _is_whole(piece[: cut.start()]) and piece.endswith("?")
        ):
            questions.append(piece[: cut.start()].rstrip(" ,") + "?")
            piece = _capitalised(piece[cut.end() :])
        told = questions and (_HOW_TO_ANSWER.fullmatch(piece) or asks_nothing_more(piece, questions[-1]))
        if not told:
            questions.append(without_tag(piece))
    return questions or [text.strip()]


_OPENS_A_QUESTION = re.compile(
    r"(?i)\W*(?P<preposition>(?:on|in|at|by|for|from|to|until|since)\s+)?"
    r"(?:how|what|who|when|where|why|which|did|does|was|were|is|are)\b"
)
_AUXILIARY = re.compile(
    r"(?i)\b(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|must|may|shall)\b"
)


def _is_whole(clause: str) -> bool:
    """Whether the part before "and" can stand alone: a question word and some content, not "when" alone, nor
    "on which date"."""
    opening = _OPENS_A_QUESTION.match(clause)
    if opening is None or (opening["preposition"] and not _AUXILIARY.search(clause)):
        return False
    return len(content_terms(clause)) >= 1


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _kinds(text: str, citations: tuple[ParsedCitation, ...]) -> tuple[Kind, ...]:
    if asked_of_assistant(text):
        return ("small-talk",)
    if _MENTIONS.search(_without_citations(text, citations)) or mentions_asked(text):
        return ("mentions",)
    if any(citation.locators for citation in citations):
        return ("lookup",)
    if _LIBRARY.search(text) or LATEST.match(text):
        return ("library",)
    if citations and _ABOUT_DOCUMENT.fullmatch(_without_citations(text, citations)):
        return ("summary",)
    if is_a_resolution_alone(text):
        return ("summary",)
    if citations and _CONCLUSIONS_OF.fullmatch(_without_citations(text, citations)):
        return ("summary",)
    for pattern, kind in _PLAIN_KINDS:
        if pattern.search(text):
            return (kind,)
    found: list[Kind] = [kind for pattern, kind in _FACT_KINDS if pattern.search(text)]
    if "list" in found and (found[0] in {"person", "place"} or _WHICH_HAVE_MOST.match(text)):
        found.insert(0, found.pop(found.index("list")))
    if _YES_NO.match(text) and "summary" not in found:
        return ("yes-no",)
    return tuple(found) or ("statement",)


def is_a_resolution_alone(text: str) -> bool:
    """Whether a question is the number of a resolution and nothing else: "resolution 276 (1970)"."""
    bare = _RESOLUTION.sub(" ", text)
    bare = re.sub(r"(?i)\b(?:(?:the|full|complete|whole|entire) )*text(?: of)?\b", " ", bare)
    return _RESOLUTION.search(text) is not None and _ABOUT_DOCUMENT.fullmatch(bare) is not None


_PLAIN_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_SUMMARY, "summary"),
    (_WHO_SAID, "speaker"),
    (_COMPARISON, "comparison"),
    (_DEFINITION, "definition"),
    (_REASON, "reason"),
    (_SPEAKER, "speaker"),
)
_FACT_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_NUMBER, "number"),
    (_DATE, "date"),
    (_PLACE, "place"),
    (_PERSON, "person"),
    (_LIST, "list"),
)


def _scope(text: str) -> Scope | None:
    lowered = text.lower()
    if re.search(r"\bpreamb(?:ular|le)\b|\bpreámbulo\b|\bpréambule\b|преамбул", lowered):
        return "preambular"
    if re.search(r"\boperative\b|\bdispositif\b", lowered):
        return "operative"
    return None


def _without_citations(text: str, citations: tuple[ParsedCitation, ...]) -> str:
    kept, position = [], 0
    for citation in citations:
        kept.append(text[position : max(position, citation.start)])
        position = max(position, citation.end)
    kept.append(text[position:])
    return " ".join(kept)
