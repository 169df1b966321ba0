"""Verbatim and summary records: who speaks, where the text begins, two columns one after the other."""

from __future__ import annotations

import pytest

from index.model import Document
from index.parsing import parse_bytes
from tests.reading.made import Line, Set, paragraph, pdf

# Per language: the lines of the masthead between bars, the lines of the record, and who speaks in each.
RECORDS: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "en": (
        "United Nations|S/PV.12345|Security Council|Eighty-sixth year|12345th meeting|"
        "Tuesday, 3 June 2031, 10 a.m.|New York|Agenda|Lighthouses",
        [
            ("The meeting was called to order at 10.05 a.m.", None),
            ("The President: I invite the representative of Norland to take part.", "The President"),
            ("Mr. Ander (Norland) (spoke in French): We thank the President.", "Mr. Ander (Norland)"),
            ("Twelve lighthouses are in use today.", "Mr. Ander (Norland)"),
            ("Mrs. Berg (Sudland): My delegation supports the proposal.", "Mrs. Berg (Sudland)"),
            ("The meeting rose at 11.20 a.m.", None),
        ],
    ),
    "fr": (
        "Nations Unies|S/PV.12345|Conseil de sécurité|Quatre-vingt-sixième année|12345e séance|"
        "Mardi 3 juin 2031, à 10 heures|New York|Ordre du jour|Phares",
        [
            ("La séance est ouverte à 10 h 5.", None),
            ("Le Président : J’invite le représentant du Norland à participer.", "Le Président"),
            ("M. Ander (Norland) (parle en anglais) : Nous vous remercions.", "M. Ander (Norland)"),
            ("Douze phares sont aujourd’hui en service.", "M. Ander (Norland)"),
            ("Mme Berg (Sudland) : Ma délégation appuie la proposition.", "Mme Berg (Sudland)"),
            ("La séance est levée à 11 h 20.", None),
        ],
    ),
    "es": (
        "Naciones Unidas|S/PV.12345|Consejo de Seguridad|Octogésimo sexto año|12345ª sesión|"
        "Martes 3 de junio de 2031, a las 10.00 horas|Nueva York|Orden del día|Faros",
        [
            ("Se abre la sesión a las 10.05 horas.", None),
            ("El Presidente: Invito al representante de Norlandia a participar.", "El Presidente"),
            ("Sr. Ander (Norlandia) (habla en francés): Damos las gracias.", "Sr. Ander (Norlandia)"),
            ("Doce faros están hoy en uso.", "Sr. Ander (Norlandia)"),
            ("Sra. Berg (Sudlandia): Mi delegación apoya la propuesta.", "Sra. Berg (Sudlandia)"),
            ("Se levanta la sesión a las 11.20 horas.", None),
        ],
    ),
    "ru": (
        "Организация Объединенных Наций|S/PV.12345|Совет Безопасности|Восемьдесят шестой год|"
        "12345-е заседание|Вторник, 3 июня 2031 года, 10 ч. 00 м.|Нью-Йорк|Повестка дня|Маяки",
        [
            ("Заседание открывается в 10 ч. 05 м.", None),
            ("Председатель (говорит по-английски): Я приглашаю представителя Норландии.", "Председатель"),
            ("Г-н Андер (Норландия) (говорит по-французски): Мы благодарим вас.", "Г-н Андер (Норландия)"),
            ("Сегодня используются двенадцать маяков.", "Г-н Андер (Норландия)"),
            ("Г-жа Берг (Зюдландия): Моя делегация поддерживает предложение.", "Г-жа Берг (Зюдландия)"),
            ("Заседание закрывается в 11 ч. 20 м.", None),
        ],
    ),
    "zh": (
        "联合国|S/PV.12345|安全理事会|第八十六年|第12345次会议|2031年6月3日星期二上午10时举行|纽约|议程项目|灯塔",
        [
            ("上午10时05分开会。", None),
            ("主席（以英语发言）：我邀请诺兰的代表参加本次会议。", "主席"),
            ("安德先生（诺兰）（以法语发言）：我们感谢主席召开本次会议。", "安德先生（诺兰）"),
            ("今天有十二座灯塔在使用。", "安德先生（诺兰）"),
            ("贝格女士（苏德兰）（以英语发言）：我国代表团支持该提案。", "贝格女士（苏德兰）"),
            ("上午11时20分散会。", None),
        ],
    ),
    "ar": (
        "الأمم المتحدة|S/PV.12345|مجلس الأمن|السنة السادسة والثمانون|الجلسة ١٢٣٤٥|"
        "الثلاثاء، ٣ حزيران/يونيه ٢٠٣١، الساعة ١٠/٠٠|نيويورك|جدول الأعمال|المنارات",
        [
            ("افتُتحت الجلسة الساعة ١٠/٠٥.", None),
            ("الرئيس (تكلم بالإنكليزية): أدعو ممثل نورلاند إلى الاشتراك في الجلسة.", "الرئيس"),
            ("السيد أندر (نورلاند) (تكلم بالفرنسية): نشكر الرئيس.", "السيد أندر (نورلاند)"),
            ("تستخدم اليوم اثنتا عشرة منارة.", "السيد أندر (نورلاند)"),
            ("السيدة برغ (سودلاند) (تكلمت بالإنكليزية): يؤيد وفدي الاقتراح.", "السيدة برغ (سودلاند)"),
            ("رُفعت الجلسة الساعة ١١/٢٠.", None),
        ],
    ),
}


@pytest.mark.parametrize("language", RECORDS)
def test_a_verbatim_record_names_its_speakers_in_every_language(language: str) -> None:
    lines, turns = RECORDS[language]
    head = lines.split("|")
    html = "".join(f"<p>{line}</p>" for line in [*head, *(text for text, _ in turns)])
    document = parse_bytes("x.html", f'<html><meta charset="utf-8"><body>{html}'.encode())
    assert [(p.text, p.speaker) for p in document.paragraphs] == turns
    assert document.language == language
    assert (document.masthead.organ, document.masthead.date) == ("Security Council", "2031-06-03")
    assert (document.masthead.session, document.masthead.title) == (head[3], head[-1])


PARAGRAPH = [
    "We spoke of lighthouses at the last meeting, and of",
    "the harbours that need them. The fund has",
]
TURN = [
    "The President: In accordance with rule 37 of the",
    "provisional rules of procedure I invite the envoy.",
]


def column(left: float, *texts: list[str]) -> list[Set | Line]:
    items: list[Set | Line] = []
    top = 90.0
    for text in texts:
        items += [Set(left + (24 if n == 0 else 0), top + 12 * n, line) for n, line in enumerate(text)]
        top += 12 * len(text) + 10
    return items


def verbatim_record() -> Document:
    head = ["Security Council", "Eighty-sixth year", "12345th meeting", "Tuesday, 3 June 2031, 10 a.m."]
    first: list[Set | Line] = [Set(500, 40, "S/PV.12345", 12, "b"), Line(60, 50, 552)]
    first += [Set(140, 90 + 30 * n, line, 14 if n in (0, 2) else 10, "b") for n, line in enumerate(head)]
    full = column(60, TURN, *[PARAGRAPH] * 15) + column(318, *[PARAGRAPH] * 16)
    last = column(60, TURN, PARAGRAPH) + column(318, PARAGRAPH, ["The meeting rose at 10.40 a.m."])
    return parse_bytes("x.pdf", pdf(first, full, last))


def test_columns_are_read_one_after_the_other_on_a_short_last_page_too() -> None:
    document = verbatim_record()
    starts = [paragraph.text.split()[1] for paragraph in document.paragraphs]
    assert starts == ["President:", *["spoke"] * 31, "President:", "spoke", "spoke", "meeting"]
    assert document.paragraphs[-2].speaker == "The President"
    assert document.paragraphs[-1].speaker is None


def test_a_summary_record_has_numbered_paragraphs_with_speakers() -> None:
    first = [
        Set(123, 50, "United Nations", 12),
        Set(440, 50, "A/C.4/86/SR.12"),
        Set(123, 85, "General Assembly", 16, "b"),
        Set(123, 101, "Eighty-sixth session"),
        Set(400, 85, "Distr.: General"),
        Set(400, 97, "24 November 2031"),
        Set(60, 175, "Special Political and Decolonization Committee", 12, "b"),
        Set(60, 190, "(Fourth Committee)", 12, "b"),
        Set(60, 220, "Summary record of the 12th meeting", 10, "b"),
        Set(60, 234, "Held at Headquarters, New York, on Tuesday, 21 October 2031, at 3 p.m."),
        Set(60, 262, "Chair: Mr. Ander (Norland)"),
    ]
    second = [
        Set(123, 90, "The meeting was called to order at 3.05 p.m.", 10, "i"),
        Set(123, 115, "Agenda item 54: Lighthouses", 10, "b"),
        *paragraph(140, "Mr. Berg (Sudland) said that twelve lighthouses were in use,", "of 22.", label="1."),
        *paragraph(176, "She wondered who had lit them; the Committee did not know", "that.", label="2."),
        *paragraph(212, "The Chair said that the Committee wished to take note of", "it.", label="3."),
        Set(123, 248, "The meeting rose at 4.10 p.m.", 10, "i"),
    ]
    document = parse_bytes("x.pdf", pdf(first, second))
    places = [(str(p.locator), p.speaker) for p in document.paragraphs]
    assert places[1:] == [
        ("p1", "Mr. Berg (Sudland)"),
        ("p2", "Mr. Berg (Sudland)"),
        ("p3", "The Chair"),
        ("u2", None),
    ]
    masthead = document.masthead
    assert masthead.body == "Special Political and Decolonization Committee (Fourth Committee)"
    assert (masthead.place, masthead.dates) == ("Headquarters, New York", "21 October 2031")
    assert (masthead.date, masthead.document_type) == ("2031-11-24", "summary record")
