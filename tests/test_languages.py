"""One structure in six languages: the locator of a place is the same in every version of a document."""

from __future__ import annotations

import pytest

from index.model import Document
from index.reading.text import read_text
from index.structure import build_document

ARABIC = """
الأمم المتحدة

الجمعية العامة

A/99/124

Distr.: General
7 March 2031
Arabic
Original: English

الدورة التاسعة والتسعون

البند 12 من جدول الأعمال

رعاية المنارات

تقرير الأمين العام

أولا - مقدمة

١ - يقدم هذا التقرير عملا بقرار الجمعية العامة ٩٨/١٢.

٢ - وقال المتكلمون ما يلي:

(أ) يجب أن تبقى المنارات مضاءة؛

(ب) يجب أن يتقاضى الحراس أجورهم.

ثانيا - استنتاجات

٣ - يشكر الأمين العام الدول.

المرفق الأول

١ - منارة الشمال.
"""

SPANISH = """
Naciones Unidas

Consejo Económico y Social

E/CN.99/2031/4

Distr. limitada
4 de marzo de 2031

Español
Original: inglés

Comisión de Faros y Puertos

14º período de sesiones

Nueva York, 8 a 12 de julio de 2031

Tema 5 b) del programa provisional

Cuidado de los faros

Informe del Secretario General

I. Introducción

1. El presente informe se ha preparado de conformidad con la resolución 2030/12 del Consejo.

2. Los oradores dijeron lo siguiente:

a) Los faros deben permanecer encendidos;

b) Los guardianes deben cobrar.

II. Conclusiones

3. La Comisión tomó nota del informe.

Anexo II

1. Faro del Norte.
"""

FRENCH = """
Nations Unies

Assemblée générale

A/HRC/99/7

Distr. générale
3 mars 2031

Français
Original : anglais

Conseil des droits de l’homme

Quatre-vingt-dix-neuvième session

26 février-23 mars 2031

Point 3 de l’ordre du jour

Promotion et protection de tous les droits de l’homme

Garde des phares et droits des gardiens

Rapport de la Rapporteuse spéciale sur les phares

I. Introduction

1. Le présent rapport est soumis en application de la résolution 51/7 du Conseil des droits de l’homme.

2. Les gardiens ont dit ce qui suit :

a) Les phares doivent rester allumés ;

b) Les gardiens doivent être payés, notamment :

i) Chaque mois ;

ii) En temps voulu.

II. Conclusions

3. La Rapporteuse spéciale recommande aux États d’agir.

Annexe I

Liste des phares

1. Phare du Nord.
"""

RUSSIAN = """
Организация Объединенных Наций

Совет Безопасности

S/2031/99

Distr.: General
5 марта 2031 года

Russian
Original: English

Положение на маяках

Доклад Генерального секретаря

I. Введение

1. Настоящий доклад представляется во исполнение резолюции 2999 (2030) Совета Безопасности.

2. Выступавшие отметили следующее:

a) маяки должны гореть;

b) смотрители должны получать плату.

II. Выводы

3. Генеральный секретарь благодарит государства.

Приложение I

1. Северный маяк.
"""

CHINESE = """
联合国

大会

A/99/123

Distr.: General
6 March 2031
Chinese
Original: English

第九十九届会议

议程项目 12

灯塔的维护

秘书长的报告

一. 导言

1. 本报告是根据大会第98/12号决议提交的。

2. 发言者指出：

(a) 灯塔必须保持照明；

(b) 看守人必须领取薪酬。

二. 结论

3. 秘书长感谢各国。

附件一

1. 北方灯塔。
"""

FRENCH_RESOLUTION = """
Le Conseil de sécurité,

Rappelant ses résolutions antérieures sur les phares,

Profondément préoccupé par l’obscurité,

1. Décide que les phares resteront allumés ;

2. Décide de rester saisi de la question.
"""

CHINESE_RESOLUTION = """
安全理事会，

回顾其以往关于灯塔的决议，

深为关切黑暗，

1. 决定灯塔必须保持照明；

2. 决定继续处理此案。
"""


def read(text: str) -> Document:
    return build_document(read_text("made.txt", text.encode()), "made.txt")


def locators(text: str) -> list[str]:
    return [str(paragraph.locator) for paragraph in read(text).paragraphs]


@pytest.mark.parametrize("text", [ARABIC, SPANISH, RUSSIAN, CHINESE], ids=["ar", "es", "ru", "zh"])
def test_paragraphs_and_sub_paragraphs_have_the_same_locators(text: str) -> None:
    annex = "annex2.p1" if "Anexo II" in text else "annex1.p1"
    assert locators(text) == ["p1", "p2", "p2.a", "p2.b", "p3", annex]


def test_french_sub_paragraphs_nest() -> None:
    assert locators(FRENCH) == ["p1", "p2", "p2.a", "p2.b", "p2.b.i", "p2.b.ii", "p3", "annex1.p1"]


@pytest.mark.parametrize("text", [FRENCH_RESOLUTION, CHINESE_RESOLUTION], ids=["fr", "zh"])
def test_resolutions_have_preambular_and_operative_paragraphs(text: str) -> None:
    assert locators(text) == ["pp1", "pp2", "op1", "op2"]


@pytest.mark.parametrize(
    ("text", "language", "symbol", "organ", "date", "item"),
    [
        (ARABIC, "ar", "A/99/124", "General Assembly", "2031-03-07", "12"),
        (SPANISH, "es", "E/CN.99/2031/4", "Economic and Social Council", "2031-03-04", "5 (b)"),
        (FRENCH, "fr", "A/HRC/99/7", "General Assembly", "2031-03-03", "3"),
        (RUSSIAN, "ru", "S/2031/99", "Security Council", "2031-03-05", None),
        (CHINESE, "zh", "A/99/123", "General Assembly", "2031-03-06", "12"),
    ],
)
def test_mastheads(text: str, language: str, symbol: str, organ: str, date: str, item: str | None) -> None:
    document = read(text)
    masthead = document.masthead
    assert document.language == language
    assert str(document.symbol) == symbol
    assert (masthead.organ, masthead.date, masthead.agenda_item) == (organ, date, item)
    assert masthead.document_type == "report"
    assert masthead.distribution
    assert masthead.original_language


def test_headings_in_other_scripts_are_headings() -> None:
    assert [heading.text for heading in read(CHINESE).headings] == ["一. 导言", "二. 结论", "附件一"]
    assert read(RUSSIAN).paragraphs[0].section == ("I. Введение",)
