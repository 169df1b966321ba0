"""What the lines of a masthead look like, in the six official languages."""

from __future__ import annotations

import re

ORGANS = {
    "General Assembly": "General Assembly",
    "Security Council": "Security Council",
    "Economic and Social Council": "Economic and Social Council",
    "Trusteeship Council": "Trusteeship Council",
    "Secretariat": "Secretariat",
    "Assemblée générale": "General Assembly",
    "Conseil de sécurité": "Security Council",
    "Conseil économique et social": "Economic and Social Council",
    "Asamblea General": "General Assembly",
    "Consejo de Seguridad": "Security Council",
    "Consejo Económico y Social": "Economic and Social Council",
    "Генеральная Ассамблея": "General Assembly",
    "Совет Безопасности": "Security Council",
    "Экономический и Социальный Совет": "Economic and Social Council",
    "大会": "General Assembly",
    "安全理事会": "Security Council",
    "经济及社会理事会": "Economic and Social Council",
    "الجمعية العامة": "General Assembly",
    "مجلس الأمن": "Security Council",
    "المجلس الاقتصادي والاجتماعي": "Economic and Social Council",
}
UNITED_NATIONS = re.compile(
    r"United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|联合国|الأمم المتحدة",
    re.IGNORECASE,
)
# Treaty bodies print the name of their treaty where others print their organ.
TREATY = re.compile(
    r"(?:International |United Nations |Framework )*(?:Covenant|Convention|Treaty)"
    r" (?:on|for|against|to|relating) .*"
    r"|Optional Protocol to the .*"
    r"|Pacte international .*|Convention (?:internationale |-cadre )?(?:sur|relative|contre|pour|des) .*"
    r"|(?:Pacto Internacional|Convención(?: Internacional| Marco)?) .*|Протокол .*"
    r"|(?:Международн[\w]{2} |Рамочная )?(?:[Пп]акт|[Кк]онвенция) (?:о|об|против|по|Организации) .*"
    r"|.{0,30}(?:公约|盟约)|(?:العهد الدولي|الاتفاقية|اتفاقية) .*",
    re.DOTALL,
)
_DISTRIBUTIONS = {
    "General": "general générale generale общая общее 一般 普遍 عام عامة",
    "Limited": "limited limitée limitee limitada ограниченная ограниченное 有限 محدود محدودة",
    "Restricted": "restricted restreinte réservée reservee reservada restringida 限制 مقيد مقيدة",
    "Provisional": "provisional provisoire",
    "Special": "special spéciale speciale especial",
}
_LANGUAGES = {
    "English": "english anglais inglés английский 英文 英语 بالإنكليزية الإنكليزية انكليزي",
    "French": "french français francés французский 法文 法语 بالفرنسية الفرنسية",
    "Spanish": "spanish espagnol español испанский 西班牙文 西班牙语 بالإسبانية الإسبانية",
    "Russian": "russian russe ruso русский 俄文 俄语 بالروسية الروسية",
    "Chinese": "chinese chinois chino китайский 中文 بالصينية الصينية",
    "Arabic": "arabic arabe árabe арабский 阿拉伯文 阿拉伯语 بالعربية العربية",
}
_DISTRIBUTION_OF = {word: name for name, printed in _DISTRIBUTIONS.items() for word in printed.split()}
_LANGUAGE_OF = {word: name for name, printed in _LANGUAGES.items() for word in printed.split()}
DISTRIBUTION = re.compile(
    rf"(?:Distr(?:\.|ibution|ibución)?|Распространение|التوزيع)\s*[.:：]{{0,2}}\s*(?P<value>{'|'.join(_DISTRIBUTION_OF)})\b"
    rf"|(?:分发|分配)\s*[:：]?\s*(?P<other>{'|'.join(_DISTRIBUTION_OF)})",
    re.IGNORECASE,
)
_ORIGINAL_LABEL = (
    r"(?:Original|Оригинал|Подлинный текст на|原文|الأصل|Idioma original|Langue originale)\s*[:：]"
)
_ANY_LANGUAGE = "|".join(_LANGUAGE_OF)
ORIGINAL = re.compile(
    rf"{_ORIGINAL_LABEL}\s*(?P<value>[^\W\d_]+(?:(?:/|, ?| and | et | y | и |和|、)(?:{_ANY_LANGUAGE}))*)"
    r"(?: only\b)?",
    re.IGNORECASE,
)
CONTROL_LABEL = re.compile(rf"(?P<distribution>Distr\.?:?|DISTR\.?:?)|{_ORIGINAL_LABEL}", re.IGNORECASE)


def distribution_name(printed: str) -> str | None:
    """The English name of a distribution in any official language ("Distr. générale" → "General")."""
    return _DISTRIBUTION_OF.get(printed.strip().casefold())


def language_names(printed: str) -> str:
    """English names of the languages printed, in order: "inglés y francés" → "English and French". What is
    no official language stays as it is."""
    names = [
        _LANGUAGE_OF.get(word.casefold(), word)
        for word in re.split(r"(?:/|,\s*|\s+(?:and|et|y|и)\s+|[和、])", printed.strip())
    ]
    return ", ".join(names[:-1]) + f" and {names[-1]}" if len(names) > 1 else names[0]


_SESSION_KINDS = (
    r"(?:emergency |special |regular |annual |substantive |organizational |resumed |informal |plenary |first "
    r"|second |biennial |extraordinary |intersessional |inter-sessional )*"
)
SESSION = re.compile(
    rf"[A-Z][\w-]*(?:[ -][a-z-]+){{0,3}} {_SESSION_KINDS}(?:session|year|meeting)(?:,? (?:of )?\d{{4}})?"
    r"(?: of (?:the )?(?:States Parties|Chairs?)\b.{0,60})?"
    rf"|(?:First|Second|Third|Annual|Organizational|Substantive|Special"
    rf"|Resumed)(?: {_SESSION_KINDS})?session,? (?:of )?\d{{4}}"
    rf"|\d{{4}} {_SESSION_KINDS}session|\d{{1,4}}(?:st|nd|rd|th) {_SESSION_KINDS}(?:session|meeting)"
    r"|[\w-]+(?: [\w-]+)? (?:session|année)(?: \w+)?(?: de \d{4})?|Session (?:annuelle |ordinaire )?de \d{4}"
    r"|[\w-]+(?: [\w-]+){0,2} (?:período de sesiones|año)(?: [a-záéíóú]+)?(?: de \d{4})?"
    r"|Período de sesiones (?:anual |sustantivo )?de \d{4}"
    r"|[\w-]+(?: [\w-]+){0,2} (?:сессия|год)(?: \d{4} года)?|第.{1,6}届会议|第.{1,6}年|\d{4}年.{0,4}会议"
    r"|الدورة .{1,40}|السنة .{1,40}"
)
_OF_A_SESSION = re.compile(
    r"(?:Reports?|Notes?|Results?|Outcomes?|Summary|Draft|In|At|On|The|Opening|Closing)\b"
)
# Board papers set it in capitals: "Annual Session 2025", "SECOND REGULAR SESSION".
_CAPITALS = re.compile(r"\b(?:Session|Regular|Annual|Special|Resumed|SESSION|YEAR)\b")


def is_session(text: str) -> bool:
    """Whether a line names the session: "Eightieth session", "Annual Session of 2025"."""
    if _OF_A_SESSION.match(text):
        return False
    if SESSION.fullmatch(text):
        return True
    lowered = _CAPITALS.sub(lambda match: match[0].lower(), text)
    return bool(SESSION.fullmatch(lowered[:1].upper() + lowered[1:]))


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
# "2–5 June 2025", "20–24 and 29–31 January and 11 February 2025", "30 June to 4 July 2025".
_DATES = (
    rf"\d{{1,2}}(?:(?:\s?(?:[-–—,]|,? ?and |,? ?to |,? ?or )\s?|\s)(?:\d{{1,2}}(?!\d)|{_MONTH}|\d{{4}}))*"
    rf"\s{_MONTH},? \d{{4}}"
)
PLACE_DATES = re.compile(rf"(?P<place>[^\W\d_][^\d;:]{{2,60}}), (?P<dates>{_DATES})")
# "Nueva York, 8 a 12 de julio de 2024", "Genève, 26 février-23 mars 2025", "Женева, 3–14 июня 2024 года".
DATES_ABROAD = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d;:]{1,50}), )?(?:du )?"
    r"(?P<dates>\d{1,2}(?:er)?(?: (?:de )?[^\W\d_]+)?(?: (?:de )?\d{4})?"
    r"\s?(?:[-–—]|a|al|au|до|по)\s?\d{1,2} (?:de )?[^\W\d_]+ (?:de )?\d{4})(?: г(?:ода|\.))?"
)
DATES_PLACE = re.compile(rf"(?P<dates>{_DATES})(?:, (?P<place>[A-Z].{{2,40}}))?")
MEETING_NUMBER = re.compile(
    r"\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting|\d{1,5}(?:e|re|ème) (?:plenary )?(?:séance|réunion)"
    r"(?: plénière)?|\d{1,5}\.?[ªaº] (?:sesión|reunión)(?: plenaria)?|\d{1,5}-е (?:пленарное )?заседание"
    r"|第 ?\d{1,5} ?次(?:全体)?会议|الجلسة (?:العامة )?[\d٠-٩]{1,5}",
    re.IGNORECASE,
)
# The line over a record's subject, and the line that its text begins with.
RECORD_AGENDA = re.compile(r"Agenda|Ordre du jour|Orden del día|Повестка дня|议程(?:项目)?|جدول الأعمال")
MEETING_OPENS = re.compile(
    r"The meeting (?:was called to order|resumed|was resumed)\b.*|La séance est (?:ouverte|reprise)\b.*"
    r"|Se (?:abre|reanuda|declara abierta) la sesión\b.*|Заседание (?:открывается|возобновляется)\b.*"
    r"|(?:上午|下午|中午)?\d{1,2}[时点].{0,6}(?:开会|复会)。?|(?:افتُ?تحت|استُ?ؤنفت) الجلسة.*"
)
# In records: "Monday, 3 March 2025, 10 a.m.", "Held at Headquarters, New York, on Tuesday, 10 October 2023,
# at 10 a.m.", « Tenue au Palais des Nations, à Genève, le mardi 10 octobre 2023, à 10 heures ».
_DAY = r"\d{1,2}(?:er)? (?:de )?[^\W\d_]+(?:/[^\W\d_]+)? (?:de )?\d{4}(?: года)?"
MEETING_TIME = re.compile(
    rf"(?:(?:Held|Tenue|Celebrada) (?:at|in|au|à|en)(?: the)? (?P<place>[^\d]{{3,80}}?),? (?:on|le|el) )?"
    rf"(?:(?:[^\W\d_]+day|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves"
    rf"|viernes|понедельник|вторник|среда|четверг|пятница)[,،]? )(?P<date>{_DAY})"
    r"(?:(?:,|،| at| à| a las|, в)[^.;]{0,30}(?:a\.m|p\.m|heures?|horas?|h|noon|ч)?\.?(?: \d{0,2})?.{0,24})?",
    re.IGNORECASE,
)
# "2031年6月3日星期二上午10时举行"
MEETING_TIME_CHINESE = re.compile(r"(?P<date>\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)星期.{1,16}")
MEETING_PLACE = re.compile(
    r"New York|Geneva|Vienna|Nairobi|Nueva York|Genève|Ginebra|Vienne|Viena|Нью-Йорк|Женева|Вена"
    r"|纽约|日内瓦|维也纳|نيويورك|جنيف|فيينا"
)
_ITEM = (
    r"(?P<number>\d+(?:\.\d+)*(?:\s?\(?[a-zأ-ي]{1,3}\))*"
    r"(?:(?:,|,? and|,? to|\s?[-–])\s?(?:\d+(?:\s?\([a-z]+\))*|\([a-z]+\)))*)\*{0,3}"
    r"(?P<rest>(?:\W.*)?)"
)
AGENDA_ITEM = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"(?:Provisional )?[Aa]genda items?:? {_ITEM}",
        r"Items? (?P<number>.{1,40}?) of the (?:preliminary list|(?:revised |draft "
        r"|annotated )*(?:provisional |preliminary )?"
        r"(?:annotated )?agenda)\*{0,3}(?P<rest>(?:\W.*)?)",
        rf"Points? {_ITEM}",
        rf"Temas? {_ITEM}",
        rf"Пункты? {_ITEM}",
        rf"(?:临时议程|议程|暂定项目表|初步项目表)\*{{0,3}}(?:项目)? ?{_ITEM}",
        rf"البند {_ITEM}",
    )
)
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩أبجدهوزحطي", "0123456789abcdefghij")


def item_number(printed: str) -> str:
    """The number of an agenda item as English documents print it: "97 b)" and "٩٧ (ب)" are "97 (b)"."""
    number = re.sub(r"\s+", " ", printed.strip(" *").translate(_FIGURES))
    number = re.sub(r"(?<=\d)\s*\(?(?=[a-z]\))", " (", number)
    return re.sub(r"(?<=\d)\s*(?=\()", " ", number)


AGENDA_TAIL = re.compile(
    r"^\s*(?:of the |de l.ordre du jour|de la liste|del programa|de la lista|повестки|предварительн"
    r"|первоначальн)[^\n]{0,40}"
)
LANGUAGE_ONLY = re.compile(
    r"(?P<value>(?:Arabic|Chinese|English|French|Russian|Spanish)(?:(?:, | and |/)(?:Arabic|Chinese|English"
    r"|French|Russian"
    r"|Spanish))*)(?P<only> only)?|Français|Español|Русский|العربية|中文"
)
# The covers of official records and the notes printed inside them.
COVER = re.compile(
    r"(?:.{0,60} )?Official Records.*|Supplement No\. ?\d+.*|Convened under the auspices of .*|ISSN .*"
    r"|\((?:[^\W\d_][^\d();:]{2,60}, )?\d[^()]{4,60}\d{4}\)\*{0,3}|ISBN .*"
    r"|\[\d{1,2} \w+ \d{4}\]|Note"
    r"|\[(?:Date received|Date de réception|Fecha de recepción|Дата получения|收到日期|تاريخ الاستلام)\W.*\]"
    r"|For (?:decision|information|action)"
    r"|(?:United Nations\W+)?New York,? \d{4}|United Nations"
    r"|(?:The )?[Ss]ymbols of United Nations documents are composed.*"
    r"|The designations employed and the presentation.*|[A-Z]{1,4}|Provisional|\[without reference to a .*\]"
    r"|\[on the report of .*\]|Advance (?:unedited|edited) version.*",
    re.IGNORECASE | re.DOTALL,
)
# "Official Records Eightieth Session Supplement No. 44", "[29 July 2025]", "(10–13 June 2025)".
RECORDS_SESSION = re.compile(
    r"Official Records,?\s+(?P<session>[^\W\d_][\w-]+(?: \w+){0,2} session)", re.IGNORECASE
)
SUBMITTED = re.compile(r"\[(?P<date>\d{1,2} \w+ \d{4})\]")
HELD_ON = re.compile(rf"\((?:(?P<place>[^\W\d_][^\d();:]{{2,60}}), )?(?P<dates>{_DATES})\)\*{{0,3}}")
COVER_SESSION = re.compile(
    r"(?!In )(?P<session>[A-Z][\w-]+(?: \w+){0,2} session)(?: \([^()]{4,60}\))?"
    r"(?:(?:,? and)? [A-Z][\w-]+(?: \w+){0,2} session(?: \([^()]{4,60}\))?){0,4}",
    re.IGNORECASE,
)
# The title line of a resolution or decision: "78/323. International Day of …", "2025/5. …", "59/12 …".
NUMBERED_TITLE = re.compile(
    r"(?:Resolution |Decision )?(?:E?S-)?\d{1,4}/(?:\d{1,3}\s?[A-Z]?\.|\d{1,3} ?[-–](?= )"
    r"|(?:…|\.{2,3}|[\[{][…. ]+[\]}]|_{2,})\.?)"
    r"\s+(?P<title>[^\d\W].*)",
    re.DOTALL,
)
BODY = re.compile(
    r"(?:[\w’'-]+ ){0,10}(?:Commission|Committee|Conference|Congress|Council"
    r"|Board|Working Group"
    r"|Working Party|Task Force|Executive Body"
    r"|Group|Subcommittee|Subcommission|Forum|political forum|Meeting|Assembly|Authority|Fund|Panel"
    r"|Mechanism|Instruments"
    r"|Entity|Programme"
    r"|Unit)\b(?: [IVX]{1,5}\b| \d{1,2}\b)?(?: \(.{2,40}\))?(?:,? (?:of|on|for|to|in|against|with|and)\b.*)?"
    r"|(?:Comisión|Comité|Conferencia|Junta|Consejo|Grupo de [Tt]rabajo|Foro|Commission|Conférence|Conseil"
    r"|Groupe de travail"
    r"|Комиссия|Комитет|Конференция|Совет|Рабочая группа|Форум)\b.*"
    r"|.{2,30}(?:委员会|理事会|工作组)|(?:اللجنة|لجنة|مجلس|مؤتمر) .*",
    re.DOTALL,
)
_ORGANIZATION = re.compile(
    r"(?:Joint )?United Nations (?:[\w’'-]+ ){0,9}(?:Fund|Programme|Entity|Office|Organization|University"
    r"|Services|Women)(?: (?:on|for|of) .{3,80})?|UN[ -]Women|UNAIDS|UNICEF|UNDP|UNFPA|UNOPS"
)


def is_body(text: str) -> bool:
    """Whether a line is the name of a body: "Commission on the Status of Women", in capitals too."""
    if BODY.fullmatch(text):
        return True
    return text.isupper() and len(text) > 8 and bool(BODY.fullmatch(_capitalised(text)))


def is_organization(text: str) -> bool:
    """Whether a line only names an organization, and no document of it."""
    return bool(_ORGANIZATION.fullmatch(text))


def _capitalised(text: str) -> str:
    small = r"\b(?:Of|On|For|The|And|In|To|With)\b"
    return re.sub(small, lambda match: match[0].lower(), text.title())


# What the Secretariat's issuances print over their title.
SERIES = re.compile(
    r"Secretary-General[’']s bulletin|Administrative instruction|Information circular"
    r"|Circulaire du Secrétaire général|Instruction administrative|Boletín del Secretario General"
    r"|Instrucción administrativa"
    r"|Бюллетень Генерального секретаря|Административная инструкция|秘书长公报|行政指示|نشرة الأمين العام",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:Special )?(?:Co-)?(?:Rapporteurs?|Vice-Chairs?|Chair(?:man|person)?s?|Presidents?|Facilitators?"
    r"|Vice-President)\b"
    r"(?: of the .{3,60})?\s?[:：].*"
    r"|(?:later|puis|después|luego)\s?: .*"
    r"|(?:Submitted|Prepared) by .*|\((?:A|S|E)/.{3,60}\)",
    re.IGNORECASE,
)
ADDENDUM = re.compile(
    r"(?P<add>Addendum|Additif|Adición|Добавление|增编|إضافة)|(?P<corr>Corrigendum|Rectificatif|Corrección"
    r"|Исправление|更正|تصويب)"
    r"|Revision|Révision|Revisión",
    re.IGNORECASE,
)
BODY_START = re.compile(
    r"(?:Executive )?(?:Summary|Abstract)|(?:Table of )?Contents|Introduction|(?:List of )?(?:Abbreviations"
    r"|Acronyms)\b.*"
    r"|Overview|Background|Highlights|Key (?:messages|findings)"
    r"|Résumé|Resumen|Sommaire|Índice|Содержание|Резюме|摘要|目录|موجز|المحتويات|Note"
    r"|(?:Section|Article|Rule) (?:1|I)"
    r"|Proposal",
    re.IGNORECASE,
)
RESOLUTION_TITLE = re.compile(
    r"(?:Resolution|RESOLUTION|(?P<abroad>Résolution|Resolución|Резолюция|第|القرار))? ?(?P<number>\d{1,4}) ?"
    r"\((?P<year>\d{2,4}-?\d{0,2})\)\.?(?:\s*Resolution|\s?号决议)?(?:, ?(?:принятая .{5,120})?)?"
    r"(?:\s+(?:of|on)\s+(?P<date>.{6,40}))?",
)
ADOPTED = re.compile(
    r"Adopted by the [A-Z][^.;]{5,120}(?: meeting| session),? (?:held )?on"
    r"|Adoptée par [^.;]{5,120} séance,? (?:tenue )?le|Aprobada por [^.;]{5,120} sesión,? celebrada el"
    r"|(?:Принята|Утверждена)[^.;]{5,120} заседании,?|安全理事会(?:第\d+次会议通过)?|第\d+次会议通过"
    r"|(?:الذي )?(?:اتخذه|اعتمده)? ?مجلس الأمن في جلسته.{1,40}(?:المعقودة )?في"
)
LETTER = re.compile(
    r"(?:Identical )?(?:letters?|notes? verbales?) dated .*|(?:Identical )?(?:lettres?"
    r"|notes? verbales?).{0,40} datée.*"
    r"|Cartas? (?:idénticas )?de fecha.*|Письмо .*|Note verbale .*",
    re.IGNORECASE | re.DOTALL,
)
JOB_NUMBER = re.compile(
    r"(?:\W*\d{0,3}\W*|(?:[A-Z]{1,2}[.-]?)?\d{2}-\d{4,6}\b.{0,60}|GE\.\d\d-\d+.{0,30}|K\d{7}.{0,30}"
    r"|\*\d{6,}\*|Please recycle.*"
    r"|\(?[EFSRCA]\)?(?: {1,3}\d{6}){1,4})"
)
