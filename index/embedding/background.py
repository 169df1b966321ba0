"""Sentences about nothing that anybody asks: what a question's nearness to a text is measured against.

Encoders differ in what two unrelated texts score (gte-small .75, multilingual-e5-small .78): how far a text
comes above these says whether it has anything to do with the question, in any encoder's space.
"""

from __future__ import annotations

# Written for this purpose: formal prose on many subjects, none of them likely to be asked about together.
BACKGROUND = (
    "The meeting was called to order at 10 a.m. and rose at noon.",
    "Annual rainfall in the highlands is measured at twelve stations.",
    "The accounts for the period were audited and found to be in order.",
    "Members took note of the information provided.",
    "The bridge was closed to traffic while repairs were carried out.",
    "Applications must be accompanied by two photographs.",
    "A list of participants is contained in the annex.",
    "The orchestra performed works by three composers of the last century.",
    "Further consideration of the item was deferred to a later date.",
    "Prices of wheat and maize varied little during the season.",
)
