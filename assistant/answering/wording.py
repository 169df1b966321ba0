"""What the assistant says in its own words, in the six languages; quotes are never translated."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language import Language

_TEXTS: dict[Language, dict[str, str]] = {
    "en": {
        "declined": "The documents in this library do not answer that.",
        "searched": "I searched {paragraphs} paragraphs in {documents} documents.",
        "searched_one": "I searched {paragraphs} paragraphs in 1 document.",
        "nearest": "The nearest paragraphs, which do not answer it:",
        "absent": "“{name}” is mentioned nowhere in what was searched.",
        "reads": "{place} reads:",
        "no_place": "{place} does not exist.",
        "range": "The document has {places}.",
        "no_document": "There is no document {name} in this library.",
        "which": "Which document? {count} documents here have {place}.",
        "nowhere": "No document in this library has {place}.",
        "premise": "The documents do not say so. What they say:",
        "empty": "The library is empty. Add documents with “pincite index PATH”.",
        "yes": "Yes.",
        "no": "No.",
        "hello": "Ask me about the {documents} documents in this library: what a paragraph says, who "
        "said what, how many, when, where. Every answer cites its paragraph.",
        "mentions": "{what} is mentioned in {paragraphs} of {documents}:",
        "no_mentions": "{what} is not mentioned in the documents of this library.",
        "have": "{count} of {total} documents:",
        "have_none": "This library has no document that fits “{what}”.",
        "original": "Quotes are in the language of the document.",
        "spelling": "Read “{word}” as “{meant}”.",
        "draft": "The draft resolution would",
        "resolution": "The resolution",
        "preamble_draft": "In its preamble, the draft resolution says:",
        "preamble": "In its preamble, the resolution says:",
        "more": "and {count} more",
        "items": "{count} in all:",
    },
    "fr": {
        "declined": "Les documents de cette bibliothèque ne répondent pas à cette question.",
        "searched": "{paragraphs} paragraphes de {documents} documents ont été examinés.",
        "searched_one": "{paragraphs} paragraphes d’un document ont été examinés.",
        "nearest": "Les paragraphes les plus proches, qui n’y répondent pas :",
        "absent": "« {name} » n’est mentionné nulle part dans ce qui a été examiné.",
        "reads": "{place} :",
        "no_place": "{place} n’existe pas.",
        "range": "Le document comprend {places}.",
        "no_document": "Cette bibliothèque ne contient pas le document {name}.",
        "which": "Quel document ? {count} documents comprennent {place}.",
        "nowhere": "Aucun document de cette bibliothèque ne comprend {place}.",
        "premise": "Les documents ne disent pas cela. Ils disent :",
        "empty": "La bibliothèque est vide. Ajoutez des documents avec « pincite index PATH ».",
        "yes": "Oui.",
        "no": "Non.",
        "hello": "Posez vos questions sur les {documents} documents de cette bibliothèque. Chaque "
        "réponse cite son paragraphe.",
        "mentions": "{what} est mentionné dans {paragraphs} de {documents} :",
        "no_mentions": "{what} n’est pas mentionné dans les documents de cette bibliothèque.",
        "have": "{count} documents sur {total} :",
        "have_none": "Aucun document ne correspond à « {what} ».",
        "original": "Les citations sont dans la langue du document.",
        "spelling": "« {word} » a été lu « {meant} ».",
        "draft": "Le projet de résolution :",
        "resolution": "La résolution :",
        "preamble_draft": "Préambule du projet de résolution :",
        "preamble": "Préambule de la résolution :",
        "more": "et {count} de plus",
        "items": "{count} au total :",
    },
    "es": {
        "declined": "Los documentos de esta biblioteca no responden a esa pregunta.",
        "searched": "Se examinaron {paragraphs} párrafos de {documents} documentos.",
        "searched_one": "Se examinaron {paragraphs} párrafos de un documento.",
        "nearest": "Los párrafos más cercanos, que no responden:",
        "absent": "«{name}» no se menciona en lo examinado.",
        "reads": "{place}:",
        "no_place": "{place} no existe.",
        "range": "El documento tiene {places}.",
        "no_document": "El documento {name} no está en esta biblioteca.",
        "which": "¿Qué documento? {count} documentos tienen {place}.",
        "nowhere": "Ningún documento de esta biblioteca tiene {place}.",
        "premise": "Los documentos no dicen eso. Dicen:",
        "empty": "La biblioteca está vacía. Añada documentos con «pincite index PATH».",
        "yes": "Sí.",
        "no": "No.",
        "hello": "Pregunte sobre los {documents} documentos de esta biblioteca. Cada respuesta cita su "
        "párrafo.",
        "mentions": "{what} se menciona en {paragraphs} de {documents}:",
        "no_mentions": "{what} no se menciona en los documentos de esta biblioteca.",
        "have": "{count} de {total} documentos:",
        "have_none": "Ningún documento corresponde a «{what}».",
        "original": "Las citas están en el idioma del documento.",
        "spelling": "«{word}» se leyó como «{meant}».",
        "draft": "El proyecto de resolución:",
        "resolution": "La resolución:",
        "preamble_draft": "Preámbulo del proyecto de resolución:",
        "preamble": "Preámbulo de la resolución:",
        "more": "y {count} más",
        "items": "{count} en total:",
    },
    "ru": {
        "declined": "Документы этой библиотеки не дают ответа на этот вопрос.",
        "searched": "Просмотрено пунктов: {paragraphs}, документов: {documents}.",
        "searched_one": "Просмотрено пунктов: {paragraphs} в одном документе.",
        "nearest": "Ближайшие пункты, не содержащие ответа:",
        "absent": "«{name}» нигде не упоминается.",
        "reads": "{place}:",
        "no_place": "{place} не существует.",
        "range": "В документе есть {places}.",
        "no_document": "Документа {name} в этой библиотеке нет.",
        "which": "Какой документ? {place} есть в документах: {count}.",
        "nowhere": "Ни в одном документе этой библиотеки нет {place}.",
        "premise": "В документах этого не говорится. В них сказано:",
        "empty": "Библиотека пуста. Добавьте документы: «pincite index PATH».",
        "yes": "Да.",
        "no": "Нет.",
        "hello": "Задайте вопрос о документах этой библиотеки ({documents}). Каждый ответ содержит "
        "ссылку на пункт.",
        "mentions": "{what}: упоминания ({paragraphs} в {documents}):",
        "no_mentions": "{what}: в документах этой библиотеки не упоминается.",
        "have": "Документов: {count} из {total}:",
        "have_none": "Нет документа, отвечающего запросу «{what}».",
        "original": "Цитаты приводятся на языке документа.",
        "spelling": "«{word}» прочитано как «{meant}».",
        "draft": "Проект резолюции:",
        "resolution": "Резолюция:",
        "preamble_draft": "Преамбула проекта резолюции:",
        "preamble": "Преамбула резолюции:",
        "more": "и ещё {count}",
        "items": "Всего {count}:",
    },
    "zh": {
        "declined": "本文库的文件没有回答这个问题。",
        "searched": "已查阅{documents}份文件的{paragraphs}段。",
        "searched_one": "已查阅一份文件的{paragraphs}段。",
        "nearest": "最接近但未作回答的段落：",
        "absent": "查阅范围内没有提到“{name}”。",
        "reads": "{place}：",
        "no_place": "{place}不存在。",
        "range": "该文件有{places}。",
        "no_document": "本文库没有文件{name}。",
        "which": "哪份文件？有{count}份文件包含{place}。",
        "nowhere": "本文库没有文件包含{place}。",
        "premise": "文件并未这样说。文件说的是：",
        "empty": "文库是空的。请用“pincite index PATH”添加文件。",
        "yes": "是。",
        "no": "否。",
        "hello": "请就本文库的{documents}份文件提问。每个回答都注明段落。",
        "mentions": "{what}见于{documents}的{paragraphs}：",
        "no_mentions": "本文库的文件没有提到{what}。",
        "have": "{total}份文件中的{count}份：",
        "have_none": "没有符合“{what}”的文件。",
        "original": "引文为文件原文。",
        "spelling": "“{word}”按“{meant}”理解。",
        "draft": "决议草案：",
        "resolution": "决议：",
        "preamble_draft": "决议草案序言：",
        "preamble": "决议序言：",
        "more": "另有{count}项",
        "items": "共{count}项：",
    },
    "ar": {
        "declined": "وثائق هذه المكتبة لا تجيب عن هذا السؤال.",
        "searched": "جرى البحث في {paragraphs} فقرة من {documents} وثيقة.",
        "searched_one": "جرى البحث في {paragraphs} فقرة من وثيقة واحدة.",
        "nearest": "أقرب الفقرات، وهي لا تجيب عن السؤال:",
        "absent": "لا يرد ذكر «{name}» فيما جرى البحث فيه.",
        "reads": "{place}:",
        "no_place": "{place} غير موجودة.",
        "range": "في الوثيقة {places}.",
        "no_document": "الوثيقة {name} غير موجودة في هذه المكتبة.",
        "which": "أي وثيقة؟ {place} موجودة في {count} وثائق.",
        "nowhere": "لا توجد {place} في أي وثيقة من هذه المكتبة.",
        "premise": "لا تقول الوثائق ذلك. ما تقوله:",
        "empty": "المكتبة فارغة. أضف وثائق بالأمر «pincite index PATH».",
        "yes": "نعم.",
        "no": "لا.",
        "hello": "اسأل عن وثائق هذه المكتبة وعددها {documents}. كل جواب يحيل إلى فقرته.",
        "mentions": "{what}: يرد الذكر في {paragraphs} من {documents}:",
        "no_mentions": "لا يرد ذكر {what} في وثائق هذه المكتبة.",
        "have": "{count} من أصل {total} وثيقة:",
        "have_none": "لا توجد وثيقة تطابق «{what}».",
        "original": "الاقتباسات بلغة الوثيقة.",
        "spelling": "قُرئت «{word}» على أنها «{meant}».",
        "draft": "مشروع القرار:",
        "resolution": "القرار:",
        "preamble_draft": "ديباجة مشروع القرار:",
        "preamble": "ديباجة القرار:",
        "more": "و{count} غيرها",
        "items": "العدد {count}:",
    },
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language."""

    language: Language = "en"

    def say(self, key: str, **values: object) -> str:
        """The phrase ``key`` with its blanks filled."""
        return _TEXTS[self.language][key].format(**values)

    def searched(self, paragraphs: int, documents: int) -> str:
        """How much was looked at."""
        return self.say(
            "searched_one" if documents == 1 else "searched", paragraphs=paragraphs, documents=documents
        )

    def reads(self, place: str) -> str:
        """The words before a quoted place."""
        return self.say("reads", place=place)

    def does_not_exist(self, place: str, existing: str) -> str:
        """A place that is not there, and which places are."""
        said = self.say("no_place", place=place)
        return f"{said} {self.say('range', places=existing)}" if existing else said

    def no_document(self, name: str) -> str:
        """A document that is not there."""
        return self.say("no_document", name=name)

    def which_document(self, place: str, count: int) -> str:
        """Several documents have the place asked for."""
        return self.say("which", place=place, count=count)

    def nowhere(self, place: str) -> str:
        """No document has the place asked for."""
        return self.say("nowhere", place=place)
