"""Whether a sentence tells of the deed that a question asks about: "How many were abducted?" is not answered
by how many were killed, nor "Who replaced the governor?" by who killed him.

Deeds that are told in many words ("decide", "help", "take") are left to the fitted models; those below are
told in few, and a sentence that has none of these tells of another deed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """``asked`` are the forms in which a question asks about it, ``told`` the words, or their beginnings, in
    which a sentence tells of it."""

    asked: re.Pattern[str]
    told: re.Pattern[str]


def _deed(asked: str, told: str) -> Deed:
    return Deed(re.compile(rf"\b(?:{asked})\b"), re.compile(rf"(?i)\b(?:{told})"))


DEEDS: tuple[Deed, ...] = (
    _deed(
        r"kill(?:s|ed)?|died?|dies|murder(?:s|ed)?|perish(?:ed)?",
        r"kill|dead(?!l)|death|die[sd]?\b|dying|fatal(?!\s+(?:attack|incident))|li(?:fe|ves)\b|murder|assassin|perish|slain"
        r"|casualt|massacr|victim"
        r"|deceas|drown|toll\b|shot\b|behead|execution|claimed|succumb|fallen|fell\b|mortal|claim",
    ),
    _deed(r"injure[sd]?|wound(?:s|ed)?|hurt|maim(?:s|ed)?", r"injur|wound|hurt|maim|casualt|harm|victim"),
    _deed(
        r"abduct(?:s|ed)?|kidnap(?:s|ped)?",
        r"abduct|kidnap|hostage|captur|captiv|seiz|snatch|taken|held\b|disappear|detain|detention"
        r"|traffick",
    ),
    _deed(
        r"destroy(?:s|ed)?|demolish(?:ed)?|razed?|burn(?:ed|t) down",
        r"destr|demoli|burn|raz(?:e|ed|ing)\b|ruin|damag|dispos|eliminat|wreck|flatten|devasta(?!ting)"
        r"|dismantl|neutrali"
        r"|clear|blow|blew|explo|lost|collaps",
    ),
    _deed(
        r"sho(?:o)?t down|shot down|intercept(?:s|ed)?|downed",
        r"shot\b|shoot|intercept|down(?:ed|ing)\b|repel|neutrali|destroy|fell\b|crash",
    ),
    _deed(
        r"replace[sd]?|succeed(?:s|ed)?(?!\s(?:in|at|with)\b)|take over from|took over from"
        r"|followed(?=\s.{3,80}?\sas\b)",
        r"replac|succe|successor|took over|tak(?:e|es|en|ing) over|follow|predecess|outgoing|former"
        r"|vacan|in place of"
        r"|instead|appoint|assum|fill|inherit|elected|hand(?:ed|ing)? over",
    ),
    _deed(
        r"punish(?:es|ed)?|penali[sz]ed?|reprimand(?:ed)?|disciplined?|sacked|fined|jailed"
        r"|imprisoned|convicted"
        r"|sentenced",
        r"punish|penal|penalt|reprimand|disciplin|sack|dismiss|fire[sd]?\b|fine[sd]?\b|jail|prison"
        r"|convict|convicti"
        r"|sentenc|guilty|sanction|separat|terminat|expel|suspend|repatriat|accountab|serv(?:e|es"
        r"|ed|ing)\b|judg|trial"
        r"|prosecut|verdict|life\b",
    ),
    _deed(
        r"paid for|pays? for|bankroll(?:s|ed)?|financed?|funds|funded",
        r"pa(?:y|id|ys|ying|yment|yments)\b|financ|fund|contribut|donat|donor|sponsor|grant|support"
        r"|cost|expens|pledg"
        r"|provid|provision|resource|budget|gave\b|giv|assist|borne|bear|assess|appropriat|income"
        r"|revenue|invest|allocat"
        r"|collect|extort|rais|earn|money|\$|help|backing|backed|subsid|charg|account",
    ),
    _deed(
        r"commands|commanded",
        r"command|led\b|lead(?:s|ers?|ing)?\b|head(?:s|ed|ing)?\b|chief|under\b|general\b|in charge",
    ),
    _deed(
        r"resign(?:s|ed)?|step(?:s|ped)? down|quit|leave (?:the|his|her|its) (?:post|office|job|board)"
        r"|left (?:the|his|her|its) (?:post|office|job|board)",
        r"resign|step|quit|left\b|leav|depart|retire|complet|ended?\b|vacat|vacan|withdr|dismiss"
        r"|until\b|relinquish"
        r"|outgoing|gave up|remov|die|death",
    ),
    _deed(
        r"arrest(?:s|ed)?|apprehend(?:ed)?",
        r"arrest|detain|detention|captur|apprehen|custod|imprison|held\b|remand|surrender|taken"
        r"|charged|seiz|fugitiv",
    ),
    _deed(
        r"(?:hostages?|he|she|they|persons?|people|prisoners?|detainees?|M[rs]s?\.? [\w-]+|children|girls"
        r"|soldiers?|individuals?)(?: were| was| been)? released?|freed|set free",
        r"releas|free|liberat|hand(?:ed|ing) over|return|let go|exchang|rescu|escap",
    ),
    _deed(
        r"ratif(?:y|ied|ies)|accede[sd]?",
        r"ratif|acced|accession|part(?:y|ies)\b|join|deposit|instrument|bound|adher|consent|succe"
        r"|signator|States? Part",
    ),
    _deed(
        r"join(?:s|ed)?(?=\s(?:the\s)?[A-Z])|(?:become|became) a member of|admitted to",
        r"join|members? of\b|membership (?:of|in)\b|admi(?:t|ss)|acced|accession"
        r"|entr(?:y|ance)|enter|becom|became"
        r"|affiliat|part of\b|sign(?:ed|atory)|part(?:y|ies)\b|incorporat|ratif",
    ),
    _deed(
        r"marr(?:y|ied|ies)|divorced?",
        r"marr|wed|wife|husband|spouse|divorc",
    ),
    _deed(r"signed",
    r"sign|conclud|initial|agreed|agreement (?:was )?reached|seal|enter(?:ed|ing)? into|dated|of \d"),
    _deed(r"nominated?|nominates", r"nominat|candida|propos|put forward|present|submit|recommend"),
    _deed(
        r"recruit(?:s|ed)?",
        r"recruit|enlist|hir(?:e|ed|ing)\b|join|conscri|engag|employ|enrol|select|radicali"
        r"|forces?\b|staff|attract"
        r"|mobili[sz]|fill|appoint|association|associated|used?\b",
    ),
    _deed(
        r"rescued?|saved",
        r"rescu|sav|evacuat|pull|free|liberat|releas|help|reduc|avoid|protect|cut\b|efficienc|recover",
    ),
    _deed(r"stole|stolen|stealing|looted",
    r"stole|steal|theft|thie|rob|loot|missing|lost\b|taken|pillag|plunder|seiz|embezz|divert"),
    _deed(
        r"deport(?:s|ed)?|expel(?:s|led)?|evicted",
        r"deport|expel|expuls|remov|forc|transfer|return|evict|send|sent\b|displac|extradit|banish"
        r"|left\b",
    ),
    _deed(
        r"withdrew|withdrawn|withdraw|pull(?:ed)? out",
        r"withdr|pull|left\b|leav|evacuat|depart|retreat|retir|relocat|redeploy|exit|reduc|drawdown"
        r"|cancel|abandon|end(?:ed)?\b",
    ),
    _deed(
        r"built|constructed",
        r"buil|construct|erect|complet|set up|establish|install|rehabilit|creat|develop|open|road"
        r"|infrastruct|new\b|renovat",
    ),
    _deed(r"born", r"born|birth|b\.|native"),
    _deed(
        r"sold|sells?",
        r"sold|sell|sale|market|trad|auction|export|revenue|proceed|buy|purchas|offer|pric|disposal",
    ),
    _deed(r"vaccinated|immuni[sz]ed", r"vaccin|immuni|inoculat|dose"),
    _deed(r"borrow(?:s|ed)?", r"borrow|loan|lend|lent\b|advance|credit|cash"),
    _deed(r"wrote|authored", r"wr[io]t|author|draft|prepar|letter|by\b|compil|publish|signed|editor"),
    _deed(
        r"won|wins?",
        r"won\b|win(?:s|ning|ners?)\b|elect|award(?:ed|ing)|victor|secur|receiv|seats?\b|obtain|gain|defeat|laureate"
        r"|medal|honou?r|champion",
    ),
    _deed(
        r"reject(?:s|ed)?|refused?|refuses|turn(?:s|ed)? down",
        r"reject|refus|declin|turn|not\b|den(?:y|ied|ies|ial)\b|oppos|against|dismiss|disagree"
        r"|unwilling|without|lack|fail"
        r"|no\b|never|only\b|except|resist|boycott|block|veto|withh|cannot|unable|overrul|negative",
    ),
    _deed(
        r"ignored?|ignores|disregard(?:s|ed)?|flout(?:s|ed)?",
        r"ignor|disregard|flout|not\b|fail|violat|breach|non-|despite|contrav|contempt|unanswered"
        r"|without|no\b|never"
        r"|lack|neglect",
    ),
    _deed(
        r"tortured|raped|assaulted|beaten",
        r"tortur|rap(?:e|es|ed|ing)\b|assault|abus|ill-treat|violen|mistreat|beat|sexual|harass"
        r"|exploit|victim|attack",
    ),
    _deed(
        r"abolish(?:es|ed)?|cut|cuts",
        r"abol|cut|reduc|eliminat|discontinu|decreas|clos|terminat|lost\b|loss|drop|fell\b|fall"
        r"|lower|less|sav|declin"
        r"|downsiz|remov|halv|shrink|shrank|fewer|minus",
    ),
    _deed(
        r"extradited?|extradites",
        r"extradit|hand|surrender|transfer|deliver|return|sent\b|send|deport",
    ),
    _deed(r"planted", r"plant|tree|reforest|seed|sow|mine|lay|laid"),
    _deed(r"sank|sunk", r"sank|sunk|sink|capsiz|founder|lost\b|went down|destroy"),
    _deed(r"apologi[sz]ed?", r"apolog|regret|sorry|forgiv"),
    _deed(r"voted?|votes|abstain(?:s|ed)?",
    r"vot|abst|against|oppos|unanim|none\b|consensus|ballot|favour|elect|adopt|reject"),
    _deed(
        r"displaced|fled",
        r"displac|fle[ed]|refugee|evacuat|uproot|left\b|leav|mov|cross|homes?\b|asylum|migra|return"
        r"|shelter",
    ),
    _deed(r"infected", r"infect|case|positive|contract|outbreak|disease|virus|ill\b|HIV|living with"),
    _deed(
        r"inspected|inspects?",
        r"inspect|visit|check|board|search|verif|examin|monitor|control|screen|deploy",
    ),
)  # fmt: skip

# What follows these tells of something beside what is asked: "the wali who was killed", "when it withdrew".
_BESIDE = re.compile(
    r"(?i)(?<=\s)(?:who|which|that|whose|whom|when|where|after|before|while|because|since|if|until"
    r"|though)\s"
)
# "the destroyed bridge", "of abducted children": no deed but a mark of what is asked about.
_MARK_BEFORE = re.compile(
    r"(?i)\b(?:the|an?|these|those|of|all|its|their|his|her|such|many|with|for|by|on|\d+)\s+\Z"
)
_MARK_AFTER = re.compile(
    r"\s+(?!(?:in|on|by|to|for|at|from|with|during|since|and|or|the|a|an|over|under)\b)[a-z]"
)
_OPENS = re.compile(
    r"\A\W*(?:(?:in|on|at|by|from|to|for|of|under|with)\s+)?(?:who|whom|whose|which|what|when|where"
    r"|why|how)\b",
    re.IGNORECASE,
)


def deed_asked(question: str) -> Deed | None:
    """The deed that ``question`` asks about, the last of its main clause; None where it is none of these."""
    opening = _OPENS.match(question)
    after = opening.end() if opening else 0
    beside = _BESIDE.search(question, after)
    main = question[: beside.start()] if beside else question
    found = [
        (match.start(), deed)
        for deed in DEEDS
        for match in deed.asked.finditer(main, after)
        if not (_MARK_BEFORE.search(main[: match.start()]) and _MARK_AFTER.match(main[match.end() :]))
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def lacks_the_deed_asked(question: str, told: str) -> bool:
    """Whether ``question`` asks about one of ``DEEDS`` that ``told`` says nothing of."""
    deed = deed_asked(question)
    return deed is not None and not deed.told.search(told)
