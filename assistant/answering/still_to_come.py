"""Words by which a sentence says that something is only to take place.

Each sign needs its own further words. That an event has been is spoiled by "scheduled" and "will be held"
(``premises``); that it was in the year asked about already by any "will" (``untrue_premises``); a "Yes" to
whether it has been besides by "upcoming" and "preparations for" (``yes_no``), which may stand beside it.
"""

from __future__ import annotations

TO_BE_DONE = (
    r"to be (?:held|convened|organi[sz]ed|hosted|conducted|completed|launched|opened|established|adopted"
    r"|concluded)"
)
