"""Thirty answers as people and systems write them, each with the verdict a person gives on its last sentence.

About the sample collection, whose commission is invented. Right and wrong ones, in many forms of citation.
"""

from __future__ import annotations

from evals.check import Finding

REPORT = "E/CN.29/2015/4"
DRAFT = "E/CN.29/2015/L.3/Rev.1"
DEBATE = "E/CN.29/2015/L.1/Add.2"

ANSWERS: tuple[tuple[str, Finding], ...] = (
    # --- right, in the forms that citations take
    (f"By 31 January 2015, 96 States had signed the Convention ({REPORT}, para. 4).", "supported"),
    (f"By 31 January 2015, 96 States had signed the Convention. [{REPORT}, para. 4]", "supported"),
    (f"According to paragraph 4 of {REPORT}, 22 States had become parties to the Convention.", "supported"),
    (f"Five workshops were held, with participants from 74 States ({REPORT}, ¶ 11).", "supported"),
    (f"The draft resolution would encourage Member States to find new uses for discontinued stations "
     f"({DRAFT}, op. para. 4).", "supported"),
    (f"The draft invites Member States to complete a national inventory of stations by the end of 2020 "
     f"({DRAFT}, OP3).", "supported"),
    (f"The third preambular paragraph of {DRAFT} says that lighthouses and coastal signals are part of "
     f"the common heritage of seafarers.", "supported"),
    (f"Nineteen States lacked a national inventory of stations ({REPORT}, para. 9 (a)).", "supported"),
    (f"The station at Cape Marrow was among the lights restored after the cyclone of February 2014 "
     f"({REPORT}, para. 18 (d) (i)).", "supported"),
    (f"One speaker asked for more detailed information on expenditure ({DEBATE}, para. 17).", "supported"),
    (f"The database held entries on 2,310 stations in 54 States by the end of 2014 [1].\n\n"
     f"[1] {REPORT}, para. 19", "supported"),
    (f"Access to the database of coastal signals is free of charge "
     f"([para. 19](https://undocs.org/en/{REPORT})).", "supported"),
    (f"The Trust Fund is financed exclusively from voluntary contributions: "
     f"https://undocs.org/{REPORT}#p22", "supported"),
    (f"The report says that “the unspent balance of $225,000 does not suffice to meet the requests for "
     f"assistance received” ({REPORT}, para. 25).", "supported"),
    (f"The unspent balance was $225,000 and requests from 14 States were outstanding "
     f"({REPORT}, paras. 24-25).", "supported"),
    ("The average cost is $2,900 per signal and year (E/CN.29/2015/9, annex, para. 3).", "supported"),
    ("Corvia kept its fog signals (E/CN.29/2015/9, annex, para. 1). The Coastal Service inspects each signal "
     "twice a year (ibid., para. 2).", "supported"),
    # --- the place exists but says something else
    (f"By 31 January 2015, 69 States had signed the Convention ({REPORT}, para. 4).", "not supported"),
    (f"Several speakers asked for more detailed information on expenditure ({DEBATE}, para. 17).",
     "not supported"),
    ("Three signals have had to be rebuilt in 17 years (E/CN.29/2015/9, annex, para. 4).", "not supported"),
    (f"The workshop for the Northern Straits was held from 16 to 18 October 2013 ({REPORT}, para. 12).",
     "not supported"),
    (f"The keepers' union elected a new president in Lumora ({REPORT}, para. 24).", "not supported"),
    (f"Halmark intends to ratify the Protocol on Fog Signals in its present form ({REPORT}, para. 10).",
     "not supported"),
    (f"The report says that “the Trust Fund is financed by assessed contributions” ({REPORT}, para. 22).",
     "not supported"),
    # --- partly: one half is there, the other is not
    (f"The guide to the Protocol on Fog Signals is in preparation and will be issued in 2016 by a publisher "
     f"in Estavia ({REPORT}, para. 17).", "partly supported"),
    # --- the citation itself is wrong
    (f"By 31 January 2015, 96 States had signed the Convention ({REPORT}, para. 44).", "citation wrong"),
    ("By 31 January 2015, 96 States had signed the Convention (E/CN.29/2015/44, para. 4).", "citation wrong"),
    ("By 31 January 2015, 96 States had signed the Convention (ibid., para. 4).", "citation wrong"),
    (f"The draft resolution asks for a report ({DRAFT}, op. para. 19).", "citation wrong"),
    # --- no citation at all
    ("By 31 January 2015, 96 States had signed the Convention.", "uncited"),
)  # fmt: skip
