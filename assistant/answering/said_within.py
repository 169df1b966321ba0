"""Whose words a sentence reports: "I note that the Harbour Office has indicated that …" is the
Secretary-General's sentence, and what it tells is what the Harbour Office says.
"""

from __future__ import annotations

import re

_NAME = (
    r"(?:[Tt]he\s+(?:[a-z]+\s+){0,2})?[A-Z][\w’'.-]*"
    r"(?:(?:\s+(?:of|on|for|and|in|to|the|against|de|du|la))*\s+[A-Z][\w’'.-]*){0,9}"
    r"(?:\s+\([A-Z][\w-]*\))?"
)
_SAID = (
    r"(?:indicated|reported|stated|said|estimated|noted|claimed|announced|confirmed|observed|asserted|alleged"
    r"|stressed|emphasi[sz]ed|affirmed|declared|warned|argued|found|concluded|explained|maintained|denied"
    r"|clarified|informed\b[^,;.]{2,60}?)"
)
_SAYS = (
    r"(?:indicates|reports|states|says|estimates|notes|claims|confirms|observes|asserts|alleges|stresses|emphasi[sz]es"
    r"|warns|argues|finds|explains|maintains)"
)
_REPORTED = re.compile(
    rf"(?P<who>{_NAME})\s+(?:(?:(?:has|have|had)\s+(?:also\s+|further\s+)?)?{_SAID}|(?:also\s+)?{_SAYS})\s+that\b"
)
_ACCORDING = re.compile(
    rf"(?i:\baccording to|\bas (?:reported|estimated|stated|indicated|noted) by)\s+(?P<who>{_NAME})"
)
# Words that open a sentence, and name nobody.
_NOBODY = re.compile(
    r"(?:It|He|She|They|I|We|This|That|These|Those|There|In|On|At|As|However|Moreover|One|Some|Several|Many|Most"
    r"|Others?)\b"
)


def source_within(sentence: str) -> str:
    """The one whose words ``sentence`` reports, as it names them; "" where it reports nobody's, or
    several'."""
    found = [match["who"] for pattern in (_REPORTED, _ACCORDING) for match in pattern.finditer(sentence)]
    named = list(dict.fromkeys(who for who in found if not _NOBODY.match(who)))
    return named[0] if len(named) == 1 else ""
