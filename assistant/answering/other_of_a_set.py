"""One of a set is asked about, and another of it is told: the military for the civilians, the Vice-Chair for
the Chair, what was pledged for what was paid.

All other words may agree: only the one word by which the two are told apart does not. Synonyms of it are
listed with it; where the sentence has any of them, or the question names two of a set, nothing is concluded.
"""

from __future__ import annotations

import re

_SETS: tuple[tuple[str, ...], ...] = (
    (
        r"civilians?",
        r"military|troops?|soldiers?|contingents?|uniformed",
        r"police|uniformed",
    ),
    (
        r"international(?=(?: [\w-]+){0,4}? (?:staff|personnel|posts|positions|consultants|employees"
        r"|workers))",
        r"(?:national|local)(?=(?: [\w-]+){0,4}? (?:staff|personnel|posts|positions|consultants|employees"
        r"|workers|general))",
    ),
    (
        r"wom[ae]n(?:’s|'s)?|females?|girls?|mothers?|wives|widows",
        r"m[ae]n(?:’s|'s)?|males?|boys?|fathers?|husbands",
    ),
    (r"gross", r"net"),
    (r"exports?|exported|exporting", r"imports?|imported|importing"),
    (r"births?|born", r"deaths?|died|dead"),
    (r"urban|cit(?:y|ies)|towns?", r"rural|villages?|countryside"),
    (
        r"refugees?|asylum|displaced(?! persons)",
        r"internally displaced|IDPs?|displaced(?: persons)?",
    ),
    (
        r"NGOs?|non-governmental|civil society|associations",
        r"(?:Member )?States|Governments|countries|delegations",
        r"national human rights institutions|NHRIs?|ombuds\w+",
    ),
    (
        r"prosecutors?(?:’s|'s)?|prosecution|prosecuting",
        r"defen[cs]e|lawyers?|counsel|attorneys?|accused|defendants?",
    ),
    (
        r"loans?|lent|lend\w*|credits?|borrow\w*",
        r"grants?",
    ),
    (
        r"pledge[sd]?|pledging|promise[sd]?|commit\w*",
        r"paid|pay\w*|disburse\w*|deliver\w*|transferred|received?",
    ),
    (r"minimum|at least|lowest|smallest|least", r"maximum|at most|highest|largest|most"),
    (r"north(?:ern)?", r"south(?:ern)?", r"east(?:ern)?", r"west(?:ern)?"),
    (
        r"teachers?|professors?|instructors?",
        r"students?|pupils?|schoolchildren|learners?|children",
    ),
    (
        r"schools?|classrooms?|universit\w+|educational?",
        r"hospitals?|clinics?|health (?:cent|facil)\w+|medical",
        r"homes?|houses?|housing|dwellings?|apartments?|residential",
        r"bridges?|roads?",
        r"mosques?|churches?|temples?|shrines?",
    ),
    (
        r"chair(?:ed|s|ing|man|person|woman)?|presid\w+",
        r"vice-chair\w*|vice-president\w*",
        r"rapporteurs?",
    ),
    (
        r"elect\w*|won|appoint\w*|chosen|vot\w+",
        r"nominat\w+|candidat\w+|nominees?",
    ),
    (
        r"propos\w+",
        r"approv\w+|apportion\w*|adopt\w+|appropriat\w+|authori[sz]\w+|endors\w+|decid\w+|agreed?|granted",
    ),
    (
        r"outstanding|unpaid|ow(?:ed?|es|ing)|arrears|unliquidated|pending|due",
        r"paid|settled|received|collected|liquidated",
    ),
    (
        r"start\w*|beg[aiu]n\w*|(?:re)?open(?:ed|s|ing)?|launch\w*|inaugurat\w+|commenc\w+|introduc\w+"
        r"|establish\w*|creat\w+",
        r"end(?:s|ed|ing)?|clos(?:e|es|ed|ing|ure)|conclud\w+|finish\w*|complet\w+|terminat\w+|expir\w+|until",
    ),
    (
        r"sign(?:ed|ing|atures?|ator\w+)?|conclud\w+|done at|agreed?|of \d",
        r"enter(?:ed|s)? into force|entry into force|ratif\w+|acced\w+|accession",
    ),
)
SETS = tuple(tuple(re.compile(rf"(?i)(?<![\w-])(?:{one})(?![\w-])") for one in members) for members in _SETS)


def other_of_a_set(question: str, sentence: str, said: str) -> bool:
    """Whether ``question`` names one of a set of which ``sentence`` has only others, ``said`` (the sentence
    with what it leans on and hangs on) not the one either."""
    for members in SETS:
        asked = [member for member in members if member.search(question)]
        if len(asked) != 1 or asked[0].search(said):
            continue
        if any(member.search(sentence) for member in members if member is not asked[0]):
            return True
    return False
