"""A small library and an assistant that always says the same: for the page, apart from what is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.model import Answer, Citation, Conversation, Event, Finished, Sentence, TextDelta, Understood
from index.errors import PinciteError
from index.filters import NO_FILTERS, Filters
from index.locators import Locator
from index.model import Document, Footnote, Heading, Masthead, NoteMark, Paragraph, Reference
from index.records import DocumentRecord, Hit, StoredParagraph, Version
from index.symbols import Symbol

REPORT = Symbol("E/CN.29/2015/4")
CORRIGENDUM = Symbol("E/CN.29/2015/4/Corr.1")
REPORT_FILE = "report & annex.md"
COUNT = "96 States had signed the Convention and 22 States had become parties to it"


def report() -> Document:
    """A report with a heading, sub-paragraphs, words after them, a note, a reference and markup."""
    listed = "The obstacles <b>most</b> often mentioned were:\nSee also E/CN.29/2015/4/Corr.1."
    at = listed.index("E/CN.29")
    return Document(
        source=REPORT_FILE,
        symbols=(REPORT,),
        symbol_source="masthead",
        masthead=Masthead(
            organ="Economic and Social Council",
            body="Commission on Lighthouses and Coastal Signals",
            session="Fifth session",
            place="Vienna",
            dates="11-15 May 2015",
            distribution="General",
            date="2015-03-04",
            original_language="English",
            title="Promoting the ratification of the Convention",
            document_type="report",
        ),
        headings=(Heading("II. Status of signature & ratification", 1, 0),),
        paragraphs=(
            Paragraph(
                Locator(("p4",)),
                "4",
                "numbered",
                f"As at 31 January 2015, {COUNT}.",
                notes=(NoteMark(Locator(("fn1",)), 59),),
            ),
            Paragraph(
                Locator(("p9",)),
                "9",
                "numbered",
                listed,
                references=(
                    Reference("document", str(CORRIGENDUM), at, at + len(str(CORRIGENDUM)), CORRIGENDUM),
                ),
            ),
            Paragraph(Locator(("p9", "a")), "9 (a)", "numbered", "The absence of a national inventory;"),
            Paragraph(Locator(("p9", "b")), "9 (b)", "numbered", "The cost of keeping fog signals."),
            Paragraph(Locator(("p10",)), "10", "numbered", "One State did not intend to ratify."),
        ),
        footnotes=(Footnote(Locator(("fn1",)), "1", "See E/CN.29/2015/4/Add.1.", (Locator(("p4",)),)),),
    )


def letter_in_arabic() -> Document:
    """A document without a symbol, written from right to left."""
    return Document(
        source="letter.txt",
        masthead=Masthead(body="لجنة المنارات", title="رسالة", document_type="letter"),
        language="ar",
        paragraphs=(Paragraph(Locator(("u1",)), "", "unnumbered", "أتشرف بأن أشير إلى التقرير."),),
    )


def corrigendum() -> Document:
    return Document(
        source="corrigendum.md",
        symbols=(CORRIGENDUM,),
        masthead=Masthead(title="Corrigendum", document_type="corrigendum", date="2015-04-20"),
        paragraphs=(Paragraph(Locator(("p1",)), "1", "numbered", "For 48 signatories read 49."),),
    )


class FakeLibrary:
    """What the web application uses of ``index.Library``, in memory."""

    def __init__(self, documents: Sequence[Document] | None = None) -> None:
        chosen = (report(), corrigendum(), letter_in_arabic()) if documents is None else documents
        self._documents = {document.source: document for document in chosen}

    def documents(self) -> list[DocumentRecord]:
        return [self._record(n, document) for n, document in enumerate(self._documents.values())]

    def find(self, name: str | Symbol) -> list[DocumentRecord]:
        return [r for r in self.documents() if str(name) in (r.source, r.label, *map(str, r.symbols))]

    def document(self, source: str) -> Document:
        return self._documents[source]

    def paragraphs(self, source: str) -> list[StoredParagraph]:
        record = next(r for r in self.documents() if r.source == source)
        return [
            StoredParagraph(n, record, paragraph, n)
            for n, paragraph in enumerate(self._documents[source].paragraphs)
        ]

    def paragraph(self, source: str, locator: Locator | str) -> StoredParagraph | None:
        return next((p for p in self.paragraphs(source) if str(p.locator) == str(locator)), None)

    def children(self, source: str, locator: Locator | str) -> list[StoredParagraph]:
        above = str(locator).split(".")
        return [p for p in self.paragraphs(source) if list(p.locator.parts[:-1]) == above]

    def search(self, query: str, k: int = 10, *, filters: object = None) -> list[Hit]:
        return [Hit(p, 1.0) for p in self.paragraphs(REPORT_FILE)[:k]]

    def close(self) -> None: ...

    @staticmethod
    def _record(number: int, document: Document) -> DocumentRecord:
        corrected = (Version("corrected by", CORRIGENDUM, "corrigendum.md"),)
        return DocumentRecord(
            id=number,
            source=document.source,
            label=str(document.symbol or f"{document.masthead.title}, symbol not stated"),
            symbols=document.symbols,
            masthead=document.masthead,
            language=document.language,
            versions=corrected if document.symbol == REPORT else (),
        )


class FakeAssistant:
    """Answers "22 States" to everything; declines what contains "Portugal", fails on "fail"."""

    def __init__(self) -> None:
        self.asked_within: Filters = NO_FILTERS

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Iterator[Event]:
        answer = self.answer(question, conversation, within=within)
        yield Understood(answer.standalone_question)
        for word in answer.text.split(" "):
            yield TextDelta(word + " ")
        yield Finished(answer)

    def answer(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        *,
        within: Filters = NO_FILTERS,
    ) -> Answer:
        self.asked_within = within
        if "fail" in question:
            raise PinciteError("The library was closed.")
        nearest = self._citation(1, "p10", "One State did not intend to ratify.")
        if "Portugal" in question:
            return Answer(
                question=question,
                standalone_question=question,
                answered=False,
                text="The documents in this library do not answer that.",
                notices=("Searched 3 documents, 7 paragraphs.",),
                nearest=(nearest,),
            )
        standalone = f"{question} (in E/CN.29/2015/4)" if conversation.turns else question
        return Answer(
            question=question,
            standalone_question=standalone,
            answered=True,
            text="22 States had become parties to it [1]. Everybody was glad.",
            sentences=(
                Sentence("22 States had become parties to it [1].", (1,)),
                Sentence("Everybody was glad.", (), supported=False),
            ),
            citations=(self._citation(1, "p4", COUNT),),
            notices=("E/CN.29/2015/4/Corr.1 corrects this document.",),
            follow_ups=("And who <i>opposed</i> it?",),
        )

    @staticmethod
    def _citation(n: int, locator: str, quote: str) -> Citation:
        text = next(p.text for p in report().paragraphs if str(p.locator) == locator)
        start = text.index(quote)
        return Citation(
            n=n,
            symbol=str(REPORT),
            label=str(REPORT),
            locator=locator,
            source=REPORT_FILE,
            quote=quote,
            start=start,
            end=start + len(quote),
            paragraph_text=text,
            citation=f"E/CN.29/2015/4, para. {locator[1:]}",
            status="report",
        )
