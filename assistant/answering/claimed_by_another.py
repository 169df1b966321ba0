"""What one delegation claims in its letter, asked of an organ: "Did the Council condemn Norland for it?".

No sentence found says it of the organ, and a bare "not answered" hides who does say it: the sentence of the
letter is told, under the word that nothing says this of the organ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.introduced import is_of_another
from assistant.answering.organs import Organ, of_the_organ

if TYPE_CHECKING:
    from assistant.answering.close_reading import Reading
    from assistant.question import Query

# So much of the question stands in the sentence and what is around it, with every word of it somewhere there.
LEAST_SHARE = 0.75


def claimed_by_another(query: Query, organ: Organ, reading: Reading) -> bool:
    """Whether ``reading``, of a letter or paper by others, has all that the organ is asked to have said."""
    return (
        query.kind == "yes-no"
        and is_of_another(reading.candidate.document)
        and not reading.coverage.missing
        and reading.coverage.share >= LEAST_SHARE
        and not of_the_organ(organ, reading)
    )
