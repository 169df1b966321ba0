"""One invented report in the layout of the United Nations, in the six official languages, as HTML that
LibreOffice can turn into Word and PDF files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Texts:
    """The words of the report in one language; ``number`` is how a paragraph's number is printed."""

    united_nations: str
    organ: str
    distribution: str
    date: str
    language: str
    original: str
    session: str
    item: str
    item_title: str
    title: str
    kind: str
    introduction: str
    opening: tuple[str, str]
    second: str
    third: str
    lead: str
    items: tuple[str, str, str]
    inner: tuple[str, str]
    fourth: str
    conclusions: str
    fifth: str
    annex: str
    annex_title: str
    annexed: tuple[str, str]
    letters: tuple[str, str, str]
    romans: tuple[str, str]
    number: str = "{}."


TEXTS = {
    "en": Texts(
        united_nations="United Nations",
        organ="General Assembly",
        distribution="Distr.: General",
        date="3 June 2031",
        language="",
        original="Original: English",
        session="Eighty-sixth session",
        item="Item 97 (b) of the provisional agenda*",
        item_title="Harbours and lighthouses",
        title="Lighthouses of the northern islands",
        kind="Report of the Secretary-General",
        introduction="I. Introduction",
        opening=(
            "The present report is submitted pursuant to General Assembly resolution 85/12, in which "
            "the Assembly requested the Secretary-General to report on the lighthouses.",
            "The Secretary-General sent a note to all Governments. By 30 May 2031, answers had been "
            "received from 14 Governments.",
        ),
        second="II. State of the lighthouses",
        third="A. Towers",
        lead="The towers fall into three groups:",
        items=(
            "Towers of stone, of which 12 are in use;",
            "Towers of iron, of which 7 were closed in 2030:",
            "Towers of wood.",
        ),
        inner=("Four because of rust;", "Three because of storms;"),
        fourth="Of the 22 lamps, 9 were replaced in 2030.",
        conclusions="III. Conclusions",
        fifth="The Secretary-General invites Member States to contribute to the fund.",
        annex="Annex",
        annex_title="Lamps replaced in 2030",
        annexed=(
            "The lamps of the western coast were replaced in March 2030.",
            "The lamps of the eastern coast were replaced in July 2030.",
        ),
        letters=("(a)", "(b)", "(c)"),
        romans=("(i)", "(ii)"),
    ),
    "fr": Texts(
        united_nations="Nations Unies",
        organ="Assemblée générale",
        distribution="Distr. générale",
        date="3 juin 2031",
        language="Français",
        original="Original : anglais",
        session="Quatre-vingt-sixième session",
        item="Point 97 b) de l’ordre du jour provisoire*",
        item_title="Ports et phares",
        title="Phares des îles du Nord",
        kind="Rapport du Secrétaire général",
        introduction="I. Introduction",
        opening=(
            "Le présent rapport est soumis en application de la résolution 85/12 de l’Assemblée "
            "générale, dans laquelle l’Assemblée a prié le Secrétaire général de lui faire rapport "
            "sur les phares.",
            "Le Secrétaire général a adressé une note à tous les gouvernements. Au 30 mai 2031, des "
            "réponses avaient été reçues de 14 gouvernements.",
        ),
        second="II. État des phares",
        third="A. Tours",
        lead="Les tours se répartissent en trois groupes :",
        items=(
            "Les tours de pierre, dont 12 sont en service ;",
            "Les tours de fer, dont 7 ont été fermées en 2030 :",
            "Les tours de bois.",
        ),
        inner=("Quatre à cause de la rouille ;", "Trois à cause des tempêtes ;"),
        fourth="Sur les 22 lampes, 9 ont été remplacées en 2030.",
        conclusions="III. Conclusions",
        fifth="Le Secrétaire général invite les États Membres à verser des contributions au fonds.",
        annex="Annexe",
        annex_title="Lampes remplacées en 2030",
        annexed=(
            "Les lampes de la côte ouest ont été remplacées en mars 2030.",
            "Les lampes de la côte est ont été remplacées en juillet 2030.",
        ),
        letters=("a)", "b)", "c)"),
        romans=("i)", "ii)"),
    ),
    "es": Texts(
        united_nations="Naciones Unidas",
        organ="Asamblea General",
        distribution="Distr. general",
        date="3 de junio de 2031",
        language="Español",
        original="Original: inglés",
        session="Octogésimo sexto período de sesiones",
        item="Tema 97 b) del programa provisional*",
        item_title="Puertos y faros",
        title="Faros de las islas del norte",
        kind="Informe del Secretario General",
        introduction="I. Introducción",
        opening=(
            "Este informe se presenta de conformidad con la resolución 85/12 de la Asamblea General, "
            "en la que la Asamblea solicitó al Secretario General que la informara sobre los faros.",
            "El Secretario General envió una nota a todos los Gobiernos. Al 30 de mayo de 2031 se "
            "habían recibido respuestas de 14 Gobiernos.",
        ),
        second="II. Estado de los faros",
        third="A. Torres",
        lead="Las torres se dividen en tres grupos:",
        items=(
            "Torres de piedra, de las que 12 están en uso;",
            "Torres de hierro, de las que 7 se cerraron en 2030:",
            "Torres de madera.",
        ),
        inner=("Cuatro a causa del óxido;", "Tres a causa de las tormentas;"),
        fourth="De las 22 lámparas, 9 se sustituyeron en 2030.",
        conclusions="III. Conclusiones",
        fifth="El Secretario General invita a los Estados Miembros a que contribuyan al fondo.",
        annex="Anexo",
        annex_title="Lámparas sustituidas en 2030",
        annexed=(
            "Las lámparas de la costa occidental se sustituyeron en marzo de 2030.",
            "Las lámparas de la costa oriental se sustituyeron en julio de 2030.",
        ),
        letters=("a)", "b)", "c)"),
        romans=("i)", "ii)"),
    ),
    "ru": Texts(
        united_nations="Организация Объединенных Наций",
        organ="Генеральная Ассамблея",
        distribution="Distr.: General",
        date="3 June 2031",
        language="Russian",
        original="Original: English",
        session="Восемьдесят шестая сессия",
        item="Пункт 97 b) предварительной повестки дня*",
        item_title="Порты и маяки",
        title="Маяки северных островов",
        kind="Доклад Генерального секретаря",
        introduction="I. Введение",
        opening=(
            "Настоящий доклад представляется во исполнение резолюции 85/12 Генеральной Ассамблеи, в "
            "которой Ассамблея просила Генерального секретаря доложить о маяках.",
            "Генеральный секретарь направил ноту всем правительствам. По состоянию на 30 мая 2031 "
            "года ответы были получены от 14 правительств.",
        ),
        second="II. Состояние маяков",
        third="A. Башни",
        lead="Башни делятся на три группы:",
        items=(
            "каменные башни, из которых используются 12;",
            "железные башни, из которых 7 были закрыты в 2030 году:",
            "деревянные башни.",
        ),
        inner=("четыре из-за ржавчины;", "три из-за штормов;"),
        fourth="Из 22 ламп 9 были заменены в 2030 году.",
        conclusions="III. Выводы",
        fifth="Генеральный секретарь предлагает государствам-членам внести взносы в фонд.",
        annex="Приложение",
        annex_title="Лампы, замененные в 2030 году",
        annexed=(
            "Лампы западного побережья были заменены в марте 2030 года.",
            "Лампы восточного побережья были заменены в июле 2030 года.",
        ),
        letters=("a)", "b)", "c)"),
        romans=("i)", "ii)"),
    ),
    "zh": Texts(
        united_nations="联合国",
        organ="大会",
        distribution="Distr.: General",
        date="3 June 2031",
        language="Chinese",
        original="Original: English",
        session="第八十六届会议",
        item="临时议程*项目97(b)",
        item_title="港口和灯塔",
        title="北方岛屿的灯塔",
        kind="秘书长的报告",
        introduction="一. 导言",
        opening=(
            "本报告根据大会第85/12号决议提交，大会在该决议中请秘书长就灯塔问题提出报告。",
            "秘书长向各国政府发出了普通照会。截至2031年5月30日，共收到14国政府的答复。",
        ),
        second="二. 灯塔的状况",
        third="A. 塔楼",
        lead="塔楼分为三类：",
        items=("石塔，其中12座正在使用；", "铁塔，其中7座于2030年关闭：", "木塔。"),
        inner=("四座因锈蚀关闭；", "三座因风暴关闭；"),
        fourth="22盏灯中有9盏于2030年更换。",
        conclusions="三. 结论",
        fifth="秘书长邀请会员国向该基金捐款。",
        annex="附件",
        annex_title="2030年更换的灯",
        annexed=("西海岸的灯于2030年3月更换。", "东海岸的灯于2030年7月更换。"),
        letters=("(a)", "(b)", "(c)"),
        romans=("㈠", "㈡"),
    ),
    "ar": Texts(
        united_nations="الأمم المتحدة",
        organ="الجمعية العامة",
        distribution="Distr.: General",
        date="3 June 2031",
        language="Arabic",
        original="Original: English",
        session="الدورة السادسة والثمانون",
        item="البند ٩٧ (ب) من جدول الأعمال المؤقت*",
        item_title="الموانئ والمنارات",
        title="منارات الجزر الشمالية",
        kind="تقرير الأمين العام",
        introduction="أولا - مقدمة",
        opening=(
            "يقدَّم هذا التقرير عملا بقرار الجمعية العامة ٨٥/١٢ الذي طلبت فيه الجمعية إلى الأمين "
            "العام أن يقدم تقريرا عن المنارات.",
            "وأرسل الأمين العام مذكرة إلى جميع الحكومات. وحتى ٣٠ أيار/مايو ٢٠٣١ وردت ردود من ١٤ حكومة.",
        ),
        second="ثانيا - حالة المنارات",
        third="ألف - الأبراج",
        lead="وتنقسم الأبراج إلى ثلاث مجموعات:",
        items=(
            "أبراج من الحجر، منها ١٢ برجا قيد الاستخدام؛",
            "أبراج من الحديد، أُغلق ٧ منها في عام ٢٠٣٠:",
            "أبراج من الخشب.",
        ),
        inner=("أربعة بسبب الصدأ؛", "ثلاثة بسبب العواصف؛"),
        fourth="ومن بين ٢٢ مصباحا، استُبدلت ٩ مصابيح في عام ٢٠٣٠.",
        conclusions="ثالثا - الاستنتاجات",
        fifth="ويدعو الأمين العام الدول الأعضاء إلى المساهمة في الصندوق.",
        annex="المرفق",
        annex_title="المصابيح التي استُبدلت في عام ٢٠٣٠",
        annexed=(
            "استُبدلت مصابيح الساحل الغربي في آذار/مارس ٢٠٣٠.",
            "واستُبدلت مصابيح الساحل الشرقي في تموز/يوليه ٢٠٣٠.",
        ),
        letters=("(أ)", "(ب)", "(ج)"),
        romans=("‘١’", "‘٢’"),
        number="{} -",
    ),
}
LOCATORS = [
    "p1",
    "p2",
    "p3",
    "p3.a",
    "p3.b",
    "p3.b.i",
    "p3.b.ii",
    "p3.c",
    "p4",
    "p5",
    "annex1.p1",
    "annex1.p2",
]
_ARABIC_FIGURES = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def report(language: str) -> str:
    """The report in ``language`` as an HTML page."""
    text = TEXTS[language]

    def number(value: int) -> str:
        figures = str(value).translate(_ARABIC_FIGURES) if language == "ar" else str(value)
        return text.number.format(figures)

    def heading(words: str, size: int = 14) -> str:
        return f'<p style="margin-left:0.6cm"><b><font style="font-size:{size}pt">{words}</font></b></p>'

    def labelled(label: str, words: str, margin: float = 1.2) -> str:
        style = f"margin-left:{margin}cm;margin-right:1.2cm;text-align:justify"
        return f'<p style="{style}">{label}&nbsp;&nbsp;&nbsp;&nbsp; {words}</p>'

    control = [text.distribution, text.date, text.language, text.original]
    letters = [labelled(*pair, margin=2.2) for pair in zip(text.letters, text.items, strict=True)]
    romans = [labelled(*pair, margin=3.2) for pair in zip(text.romans, text.inner, strict=True)]
    body = [
        f"<p><b>{text.session}</b></p><p>{text.item}</p><p><b>{text.item_title}</b></p>",
        heading(text.title) + heading(text.kind, 12) + heading(text.introduction),
        *(labelled(number(n), words) for n, words in enumerate(text.opening, start=1)),
        heading(text.second) + heading(text.third, 12) + labelled(number(3), text.lead),
        *letters[:2],
        *romans,
        letters[2],
        labelled(number(4), text.fourth) + heading(text.conclusions) + labelled(number(5), text.fifth),
        f'<p style="page-break-before:always"><b>{text.annex}</b></p>' + heading(text.annex_title),
        *(labelled(number(n), words) for n, words in enumerate(text.annexed, start=1)),
    ]
    fonts = "'Liberation Serif','Noto Serif CJK SC','Noto Naskh Arabic'"
    direction = "rtl" if language == "ar" else "ltr"
    style = f"@page{{size:21.59cm 27.94cm;margin:2cm}} body,p,td{{font-family:{fonts};font-size:10pt}}"
    return f"""<html><head><meta charset="utf-8"><style>{style}</style></head>
<body dir="{direction}" lang="{language}"><table width="100%">
<tr><td width="60%">{text.united_nations}</td><td>A/86/241</td></tr>
<tr><td><b><font style="font-size:18pt">{text.organ}</font></b></td>
<td dir="ltr">{"".join(f"<p>{line}</p>" for line in control if line)}</td></tr></table><hr>
{"".join(body)}</body></html>"""
