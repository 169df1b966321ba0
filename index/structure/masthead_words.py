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
DISTRIBUTION = re.compile(
    r"Distr(?:\.|ibution|ibución)?\s*[.:：]{0,2}\s*(?P<value>General|Limited|Restricted|Provisional|Special"
    r"|Générale"
    r"|Limitée|Restreinte|Limitada|Reservada|Общая|Ограниченная)\b"
    r"|(?:Distr\.?|分发)\s*[:：]?\s*(?P<other>一般|普遍|有限|限制|عام|محدود)",
    re.IGNORECASE,
)
ORIGINAL = re.compile(
    r"(?:Original|Оригинал|Подлинный текст на|原文|الأصل|Idioma original|Langue originale)\s*[:：]\s*"
    r"(?P<value>[^\W\d_]+(?:(?:/|, ?| and | et | y | и )(?:English|French|Spanish|Russian|Chinese|Arabic))*"
    r"(?: only\b)?)",
    re.IGNORECASE,
)
_SESSION_KINDS = (
    r"(?:emergency |special |regular |annual |substantive |organizational |resumed |informal |plenary |first "
    r"|second )*"
)
SESSION = re.compile(
    rf"[A-Z][\w-]*(?:[ -][a-z-]+){{0,3}} {_SESSION_KINDS}(?:session|year|meeting)(?: of \d{{4}}| \d{{4}})?"
    rf"|(?:First|Second|Third|Annual|Organizational|Substantive"
    rf"|Resumed)(?: {_SESSION_KINDS})?session,? (?:of )?\d{{4}}"
    rf"|\d{{4}} {_SESSION_KINDS}session|\d{{1,3}}(?:st|nd|rd|th) {_SESSION_KINDS}(?:session|meeting)"
    r"|[\w-]+(?: [\w-]+)? (?:session|année)(?: de \d{4})?|[\w-]+(?: [\w-]+){0,2} (?:período de sesiones|año)"
    r"|[\w-]+(?: [\w-]+){0,2} (?:сессия|год)|第.{1,6}届会议|第.{1,6}年|الدورة .{1,40}|السنة .{1,40}"
)
_MONTH = r"[A-Z][a-z]+"
PLACE_DATES = re.compile(
    rf"(?P<place>[A-Z][^\d;:]{{2,60}}), (?P<dates>\d{{1,2}}(?: {_MONTH})?(?: \d{{4}})?\s?(?:[-–—]|to"
    rf"|and)\s?\d{{1,2}} {_MONTH}"
    rf" \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})"
)
# "Nueva York, 8 a 12 de julio de 2024", "Genève, 26 février-23 mars 2025", "Женева, 3–14 июня 2024 года".
DATES_ABROAD = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d;:]{1,50}), )?(?:du )?"
    r"(?P<dates>\d{1,2}(?:er)?(?: (?:de )?[^\W\d_]+)?(?: (?:de )?\d{4})?"
    r"\s?(?:[-–—]|a|al|au|до|по)\s?\d{1,2} (?:de )?[^\W\d_]+ (?:de )?\d{4})(?: г(?:ода|\.))?"
)
DATES_PLACE = re.compile(
    rf"(?P<dates>\d{{1,2}}(?: {_MONTH})?(?: \d{{4}})?\s?(?:[-–—]|to"
    rf"|and)\s?\d{{1,2}} {_MONTH} \d{{4}})(?:, (?P<place>[A-Z].{{2,40}}))?"
)
_ITEM = (
    r"(?P<number>\d+(?:\s?\(?[a-z]{1,3}\))*(?:(?:,|,? and|,? to|\s?[-–])\s?(?:\d+(?:\s?\([a-z]+\))*"
    r"|\([a-z]+\)))*)\*{0,3}"
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
        rf"(?:临时)?议程(?:项目)? ?{_ITEM}",
        rf"البند {_ITEM}",
    )
)
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
    r"|\(\d[^()]{4,60}\d{4}\)|ISBN .*"
    r"|\[\d{1,2} \w+ \d{4}\]|Note"
    r"|For (?:decision|information|action)"
    r"|(?:United Nations\W+)?New York,? \d{4}|United Nations"
    r"|(?:The )?[Ss]ymbols of United Nations documents are composed.*"
    r"|The designations employed and the presentation.*|[A-Z]{1,4}|Provisional|\[without reference to a .*\]"
    r"|\[on the report of .*\]|Advance (?:unedited|edited) version.*",
    re.IGNORECASE | re.DOTALL,
)
COVER_SESSION = re.compile(r"(?P<session>[A-Z][\w-]+(?: \w+){0,2} session)(?: \(.{4,60}\))?", re.IGNORECASE)
# The title line of a resolution or decision: "78/323. International Day of …", "2025/5. …", "59/12 …".
NUMBERED_TITLE = re.compile(
    r"(?:Resolution |Decision )?(?:E?S-)?\d{1,4}/\d{1,3}\s?[A-Z]?\.\s+(?P<title>[^\d\W].*)", re.DOTALL
)
BODY = re.compile(
    r"(?:[\w’'-]+ ){0,10}(?:Commission|Committee|Conference|Congress|Council"
    r"|Board|Working Group"
    r"|Group|Subcommittee|Subcommission|Forum|political forum|Meeting|Assembly|Authority|Fund|Panel"
    r"|Mechanism|Instruments"
    r"|Entity|Programme"
    r"|Unit)\b(?:(?: \(.{2,20}\))?,? (?:of|on|for|to|in|against|with|and)\b.*)?"
    r"|(?:Comisión|Comité|Conferencia|Junta|Consejo|Grupo de [Tt]rabajo|Foro|Commission|Conférence|Conseil"
    r"|Groupe de travail"
    r"|Комиссия|Комитет|Конференция|Совет|Рабочая группа|Форум)\b.*"
    r"|.{2,30}(?:委员会|理事会|工作组)|(?:اللجنة|لجنة|مجلس|مؤتمر) .*",
    re.DOTALL,
)
ROLE = re.compile(
    r"(?:Special )?(?:Co-)?(?:Rapporteurs?|Vice-Chairs?|Chair(?:man|person)?s?|Presidents?|Facilitators?"
    r"|Vice-President)\b"
    r"(?: of the .{3,60})?\s?[:：].*|(?:Submitted|Prepared) by .*|\((?:A|S|E)/.{3,60}\)",
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
    r"|Overview|Background|Résumé|Resumen|Sommaire|Índice|Содержание|Резюме|摘要|目录|موجز|المحتويات|Note"
    r"|Proposal",
    re.IGNORECASE,
)
RESOLUTION_TITLE = re.compile(
    r"(?:Resolution|RESOLUTION)? ?(?P<number>\d{1,4}) \((?P<year>\d{2,4}-?\d{0,2})\)\.?(?:\s*Resolution)?"
    r"(?:\s+(?:of|on)\s+(?P<date>.{6,40}))?",
)
ADOPTED = re.compile(r"Adopted by the [A-Z][^.;]{5,120}(?: meeting| session),? (?:held )?on")
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
