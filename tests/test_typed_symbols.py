"""Names of documents as people type them."""

from __future__ import annotations

import pytest

from assistant.typed_symbols import as_printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("S-RES-3011 (2031)", "S/RES/3011 (2031)"),
        ("S_RES_3011_2031", "S/RES/3011 (2031)"),
        ("S RES 3011", "S/RES/3011"),
        ("A-RES-85-3", "A/RES/85/3"),
        ("what does S-2031-45 say?", "what does S/2031/45 say?"),
        ("S/RES/3011(2031) para 2", "S/RES/3011 (2031) para 2"),
        ("S/RES/3011/2031", "S/RES/3011 (2031)"),
        ("UNSCR 3011", "resolution 3011"),
        ("SCR 3011 2031 para 4", "S/RES/3011 (2031) para 4"),
        ("UNSC Res 3011/2031", "S/RES/3011 (2031)"),
        ("SC resolution 3011 (2031)", "S/RES/3011 (2031)"),
        ("UNGA Res. 85/3", "A/RES/85/3"),
        ("GA resolution 85/3", "A/RES/85/3"),
        ("resolution 3011/2031", "resolution 3011 (2031)"),
        ("Resolution 3011 of 2031: what is it about?", "resolution 3011 (2031): what is it about?"),
        ("Res. 3011 2031", "resolution 3011 (2031)"),
        ("what did unicef and Unctad say?", "what did UNICEF and UNCTAD say?"),
        ("Interpol's role", "INTERPOL's role"),
        ("how many unv posts did undp pay", "how many UNV posts did UNDP pay"),
        ("sres 3011", "S/RES/3011"),
        ("quote me para 5 of SRES3011", "quote me para 5 of S/RES/3011"),
        ("s/res 3011", "S/RES/3011"),
        ("s/res/3011", "S/RES/3011"),
        ("sres 3011 (2031)", "S/RES/3011 (2031)"),
        ("sres 3011 2031", "S/RES/3011 (2031)"),
        ("a res 85 3", "A/RES/85/3"),
        ("ares85/3", "A/RES/85/3"),
        ("unscr 3011", "resolution 3011"),
        ("what does unsc resolution 3011 say", "what does resolution 3011 say"),
        ("did the us ratify it", "did the United States ratify it"),
        ("and on libya?", "and on Libya?"),
        ("what did the ukrainian and uk envoys say", "what did the Ukrainian and UK envoys say"),
        ("who is on the committee against torture", "who is on the Committee against Torture"),
        (
            "what did the Security council and the general assembly do",
            "what did the Security Council and the General Assembly do",
        ),
        ("how many un people died", "how many UN people died"),
        ("who must report by october 2031", "who must report by October 2031"),
        ("what does DRC stand for", "what does DRC stand for"),
        ("who died in CAR", "who died in the Central African Republic"),
        ("women in the DPRK", "women in the Democratic People's Republic of Korea"),
        ("what did the uae say", "what did the United Arab Emirates say"),
        ("on 3 may and march 2031", "on 3 May and March 2031"),
        ("what does the un say", "what does the UN say"),
    ],
)
def test_what_is_typed_is_written_as_printed(typed: str, printed: str) -> None:
    assert as_printed(typed) == printed


@pytest.mark.parametrize(
    "text",
    [
        "What does S/RES/3011 (2031) ask of States?",
        "General Assembly resolution 85/3 of 4 May 2031",
        "Economic and Social Council resolution 2031/12",
        "Which resolution of 2031 is on kelp?",
        "resolution 3011 (2031) of 4 May 2031",
        "How did resolutions 3011 (2031) and 3012 (2031) differ?",
        "What happened in 2031 in the SC?",
        "Did the resolution 85/3 of 2031 change anything?",
        "What did Irena Greco report?",
        "https://www.unicef.example/report",
        "unicef-norland, a committee",
        "tell us about kelp",
        "una vez, en la cepa",
        "who sat on the cat",
        "the us-led force",
        "ares 85",
        "sres 12 5",
        "address 5 of the list",
        "E/RES/2031/5",
        "the SECURITY COUNCIL",
        "who may march in the rally",
        "a CARE centre and a car",
        "the CAR-led group",
        "polish the silver, thai and chad",
        "quel est un rapport du fonds",
        "the libya-based group",
        "a committee against the use of nets",
    ],
)
def test_nothing_else_changes(text: str) -> None:
    assert as_printed(text) == text
