"""Lists found by what announces them: the lead-in and its headings say what is asked, the items do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answering.announced import (
    _ASKS_WHO,
    _WHAT_IS_LISTED,
    _after,
    _name_somebody,
    announced_list,
    lists_in,
)
from assistant.answering.listing import opened_by
from assistant.matching import weigh
from assistant.question import analyse
from index.embedding import HashingEncoder
from index.library import Library
from index.locators import Locator
from index.model import Paragraph
from index.records import DocumentRecord, StoredParagraph
from tests.mastheads import masthead

REPORT = (
    masthead("E/CN.31/2035/3", "Economic and Social Council", "3 March 2035")
    + """Commission on Tidal Works
Seventh session
Lisbon, 4-8 May 2035

Breakwaters and the care of harbours

Report of the Secretary-General

I. Harbour guilds

1. The Kelp Guild was founded in 1990.

2. The significant changes in the Kelp Guild were as follows:

(a) It moved to Split;

(b) A second bursar was hired;

(c) It adopted a policy on lanterns.

3. The harbour masters demand that the ministry:

(a) Pay the pilots;

(b) Repair the northern quay;

(c) Publish the tide tables.

4. It is important to find why breakwaters fail. The following should be examined:

(a) Storms: the waves of winter;

(b) Age: old stones.

5. The objectives of the survey were threefold: (a) to count the stones; (b) to weigh them; and (c) to draw \
them.

6. During the period under review, the following meetings were held:

(a) Committees:

(i) Committee on Buoys;

(ii) Committee on Locks;

(b) Councils:

(i) Council of Pilots.

II. Opinion

7. The opinion does not cover services bought from others, such as:

(a) Payroll;

(b) Website hosting.

8. In May the pilots will:

(a) Count seals in seas such as the northern sea, the western sea and the Strait of Split;

(b) Paint the pilot boats.

9. Point 1 reads as follows:\\
The guilds need new lamps. The lamps should meet these conditions:

(a) Be green;

(b) Float in salt water;

(i) For nine days at the least.
"""
)

LETTER = (
    masthead("S/2035/77", "Security Council", "9 April 2035")
    + """\
Letter dated 8 April 2035 from the Secretary-General addressed to the President of the Security Council

I have the honour to refer to the Panel of Divers on Atlantis, whose mandate was extended in March.

Accordingly, I have appointed the following two divers:

1. Ms. Anna Oh, wrecks (Norway).

2. Mr. Karim Zidane, currents (Algeria).

I have designated Ms. Oh to serve as Coordinator of the Panel of Divers.
"""
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder: Path = tmp_path_factory.mktemp("files")
    (folder / "guilds.txt").write_text(REPORT, encoding="utf-8")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Library.open(tmp_path_factory.mktemp("library"), encoders=[HashingEncoder()]) as made:
        assert not made.add([folder]).failed
        yield made


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("What changes did the Kelp Guild report?", ["p2", "p2.a", "p2.b", "p2.c"]),
        ("What do the harbour masters want the ministry to do?", ["p3", "p3.a", "p3.b", "p3.c"]),
        ("Which committees met during the period under review?", ["p6.a", "p6.a.i", "p6.a.ii"]),
        # the last colon opens the items, and an item has those under it whether it ends in a colon or not
        ("Which conditions should the new lamps of the guilds meet?", ["p9", "p9.a", "p9.b", "p9.b.i"]),
        # an item that has the kind asked for itself is asked for alone
        ("In which seas will the pilots count seals?", ["p8", "p8.a"]),
        ("Which divers did the Secretary-General appoint to the Panel of Divers on Atlantis?",
         ["u2", "p1", "p2"]),
    ],
)  # fmt: skip
def test_a_list_is_found_by_what_announces_it(library: Library, question: str, places: list[str]) -> None:
    assert [citation.locator for citation in Assistant(library).answer(question).citations] == places


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("What changes did the Kelp Guild report?", "p2"),
        ("What do the harbour masters ask of the ministry?", "p3"),
        # the matter of a demand may be that of one item
        ("What do the harbour masters ask of the ministry about the quay?", "p3"),
        ("What do the harbour masters ask of the ministry about seals?", None),
        ("What should be examined where breakwaters fail?", "p4"),
        ("What were the three objectives of the survey?", "p5"),
        # a kind that says nothing need stand nowhere
        ("In which areas did the significant changes in the Kelp Guild come?", "p2"),
        ("In which waters did the significant changes in the Kelp Guild come?", None),
        ("What were the two objectives of the survey?", None),
        ("Which committees met during the period under review?", "p6.a"),
        # what one item alone has asks for that item
        ("What change of lanterns did the Kelp Guild report?", None),
        # of another guild, or by others
        ("What changes did the Coral Guild report?", None),
        ("What does the ministry demand that the harbour masters do in Corvia?", None),
        # who is asked for, and the items name nobody
        ("Who demands that the ministry repair the northern quay and pay the pilots?", None),
        # one thing, or no list
        ("What was the significant change of the Kelp Guild?", None),
        ("Did the Kelp Guild report significant changes?", None),
        ("When were the significant changes in the Kelp Guild?", None),
    ],
)
def test_lead_in_and_headings_have_all_that_is_asked(
    library: Library, question: str, place: str | None
) -> None:
    query = analyse(question)
    weighted = weigh(query.terms, library.document_frequency, library.counts()[1])
    sources = [document.source for document in library.documents()]
    found = announced_list(library, query, weighted, sources)
    assert (str(found[0].stored.locator) if found else None) == place


def test_one_plain_word_may_be_missing_where_the_documents_answer(library: Library) -> None:
    query = analyse("Which services bought by the Commission on Tidal Works does the opinion disregard?")
    weighted = weigh(query.terms, library.document_frequency, library.counts()[1])
    sources = [document.source for document in library.documents()]
    assert announced_list(library, query, weighted, sources) is None
    found = announced_list(library, query, weighted, sources, strict=False)
    assert found is not None
    assert not found[1].complete


def test_every_list_of_a_document_is_told_with_its_items(library: Library) -> None:
    source = next(d.source for d in library.documents() if "guilds" in d.source)
    counts = {str(found.stored.locator): len(found.items) for found in lists_in(library, source)}
    assert counts == {"p2": 3, "p3": 3, "p4": 2, "p5": 3, "p6": 2, "p6.a": 2, "p7": 2, "p8": 2, "p9": 2}


@pytest.mark.parametrize(
    ("places", "texts", "opened"),
    [
        (["u1", "u2", "u3", "u4"], ["Divers:", "• Anna Oh", "• Karim Zidane", "They met."], ["u2", "u3"]),
        (["u1", "u2", "u3", "u4"], ["Divers:", "Anna Oh (Norway)", "Karim Zidane (Algeria)", "They met."],
         ["u2", "u3"]),
        (["u1", "part2.p1", "part2.p2", "u2"], ["It demands that they:", "Stay.", "Pay.", "They met."],
         ["part2.p1", "part2.p2"]),
        # what comes next is no list, or that of another text
        (["u1", "u2", "u3"], ["He said:", "They met in May.", "They left."], []),
        (["u1", "annex1.p1", "annex1.p2"], ["I send you the following:", "They met.", "They left."], []),
        (["p4", "p5", "p6"], ["The reasons are these:", "It was late.", "It was cold."], []),
        (["u1", "u2", "u3"], ["Yours:", "(Signed) Anna Oh", "Ambassador"], []),
        (["u1", "u2"], ["Divers:", "Anna Oh"], []),
    ],
)  # fmt: skip
def test_what_a_colon_opens(places: list[str], texts: list[str], opened: list[str]) -> None:
    document = DocumentRecord(1, "divers.txt", "E/XY.3/2031/10")
    told = [
        StoredParagraph(
            at,
            document,
            Paragraph(Locator.parse(place), "", "numbered" if "p" in place[-2:] else "unnumbered", text),
            at,
        )
        for at, (place, text) in enumerate(zip(places, texts, strict=True))
    ]
    assert [str(one.locator) for one in opened_by(told[0], told[1:])] == opened


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which outsourced activities are left out?", "activ"),
        ("In which areas will they work?", "area"),
        ("With which United Nations bodies does it work?", "bodi"),
        ("Who are the candidates for the Panel?", "candid"),
        ("What does the Panel demand of States?", ""),
        ("What has the status of a guild?", ""),
        ("Which class of ship was lost?", ""),
    ],
)
def test_the_kind_of_thing_asked_for(question: str, kind: str) -> None:
    assert _after(_WHAT_IS_LISTED, question) == kind


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who attended the meeting of the Kelp Guild?", True),
        ("And which delegations spoke?", True),
        ("What countries signed?", True),
        ("Which other States criticized it?", True),
        ("Which State parties' reports are late?", False),
        ("Who should be consulted?", False),  # kinds of people: "pilots and their families"
        ("Which changes did the States report?", False),
        ("Whole fleets: which?", False),
    ],
)
def test_who_is_asked_for(question: str, asks: bool) -> None:
    assert bool(_ASKS_WHO.match(question)) is asks


@pytest.mark.parametrize(
    ("items", "named"),
    [
        (("Corvia;", "Estavia."), True),
        (("Mr. Jonah Achterberg (Aldmere);", "Ms. Ilse Tarrant (Estavia)."), True),
        (("World Union of Keepers;", "International Association of Pilots."), True),
        (("The representative of Corvia;", "the observer for the Kelp Guild."), True),
        (("Training of keepers;", "Working conditions and welfare."), False),
        (("The absence of an inventory (19 States);", "The cost of fog signals (12 States)."), False),
        (("To pay the pilots;", "To repair the quay with the help of Corvia;", "To count."), False),
    ],
)
def test_items_that_name_somebody(items: tuple[str, ...], named: bool) -> None:
    assert _name_somebody(items) is named
