"""The library keeps its promises about files that come, change and go."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from assistant.finding import Finder
from index.embedding.base import Vectors
from index.embedding.hashing import HashingEncoder
from index.errors import PinciteError
from index.files import SourceFile
from index.filters import Filters
from index.library import Library, LibraryLocked, NotInLibrary, default_folder
from index.model import Document, Masthead
from index.records import Progress
from index.spaces import EncoderChanged, holds
from tests.library.made import open_library, paragraph


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.txt").write_text("E/CN.99/2019/4\nThe delta was dredged.\nBoats need lights at night.\n")
    (folder / "b.txt").write_text("E/CN.99/2019/4/Corr.1\nParagraph 1 of E/CN.99/2019/4 is corrected.\n")
    return folder


def test_what_was_added_is_found_by_words_symbol_and_source(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        report = library.add([files])
        assert (report.files, report.indexed, report.unchanged, report.paragraphs) == (2, 2, 0, 3)
        hits = library.search("lights for boats", 2)
        assert hits[0].paragraph.text == "Boats need lights at night."
        assert set(hits[0].parts) == {"hashing", "lexical"}
        assert [r.source for r in library.find("e/cn.99/2019/4")] == ["a.txt"]
        assert library.find("a.txt") == library.find("E/CN.99/2019/4")
        assert library.check().agrees


def test_the_same_files_again_are_no_work(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        before = [p.id for p in library.paragraphs("a.txt")]
        report = library.add([files])
        assert (report.indexed, report.unchanged) == (0, 2)
        assert [p.id for p in library.paragraphs("a.txt")] == before


def test_a_folder_named_by_another_way_is_the_same_folder(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([tmp_path / "lib" / ".." / "files"])
        report = library.add([files])
        assert (report.indexed, report.unchanged) == (0, 2)
        assert [record.path for record in library.find("a.txt")] == [str(files / "a.txt")]


def test_what_an_older_version_stored_by_another_way_is_no_second_document(
    tmp_path: Path, files: Path
) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        roundabout = str(tmp_path / "lib" / ".." / "files" / "a.txt")
    with sqlite3.connect(tmp_path / "lib" / "catalogue.sqlite") as db:
        db.execute("UPDATE documents SET path = ? WHERE source = 'a.txt'", (roundabout,))
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        assert [record.source for record in library.documents()] == ["a.txt", "b.txt"]


def test_a_changed_file_replaces_its_paragraphs_everywhere(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        (files / "a.txt").write_text("E/CN.99/2019/4\nThe delta was dredged.\nFerries are free.\n")
        report = library.add([files])
        assert (report.indexed, report.unchanged) == (1, 1)
        texts = [hit.paragraph.text for hit in library.search("Boats need lights at night.", 10)]
        assert "Boats need lights at night." not in texts
        assert library.search("ferries", 1)[0].paragraph.text == "Ferries are free."
        assert library.check().agrees


def test_an_unchanged_paragraph_of_a_changed_file_is_not_encoded_again(tmp_path: Path, files: Path) -> None:
    class Counting(HashingEncoder):
        encoded = 0

        def encode_passages(self, texts):  # type: ignore[no-untyped-def]
            self.encoded += len(texts)
            return super().encode_passages(texts)

    encoder = Counting()
    with open_library(tmp_path / "lib", encoders=(encoder,)) as library:
        library.add([files])
        assert encoder.encoded == 3
        (files / "a.txt").write_text("E/CN.99/2019/4\nThe delta was dredged.\nFerries are free.\n")
        library.add([files])
        assert encoder.encoded == 4


def test_a_removed_document_disappears_everywhere(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        assert library.remove(["E/CN.99/2019/4"]) == 1
        assert [r.source for r in library.documents()] == ["b.txt"]
        assert all(hit.paragraph.source == "b.txt" for hit in library.search("delta dredged", 10))
        assert library.check().agrees
        with pytest.raises(NotInLibrary, match="pincite documents"):
            library.remove(["E/CN.99/2019/4"])


def test_a_file_that_is_gone_stays_until_removal_is_asked_for(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        (files / "a.txt").unlink()
        assert library.add([files]).removed == 0
        assert library.add([files], remove_missing=True).removed == 1
        assert [r.source for r in library.documents()] == ["b.txt"]


def test_a_bad_file_harms_only_itself_and_is_not_tried_again(tmp_path: Path, files: Path) -> None:
    (files / "bad.txt").write_text("BAD")
    with open_library(tmp_path / "lib") as library:
        report = library.add([files])
        assert report.indexed == 2
        assert [failure.source for failure in report.failed] == ["bad.txt"]
        assert "ask for another copy" in report.failed[0].error
        again = library.add([files])
        assert (again.files, again.indexed, again.unchanged, len(again.failed)) == (3, 0, 2, 1)
        (files / "bad.txt").write_text("E/CN.99/2019/8\nMended.\n")
        assert library.add([files]).indexed == 1
        assert library.add([files]).unchanged == 3


def test_a_file_that_became_unreadable_is_not_answered_from(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        (files / "a.txt").write_text("BAD")
        library.add([files])
        assert [r.source for r in library.documents()] == ["b.txt"]
        assert library.remove(["a.txt"]) == 0
        assert library.check().agrees


def test_an_archive_is_its_members_and_follows_them(tmp_path: Path) -> None:
    archive = tmp_path / "all.txt"
    archive.write_text("--- one\nE/CN.99/2019/4\nDredging.\n--- two\nBAD\n--- three\n\nBoats.\n")
    with open_library(tmp_path / "lib") as library:
        report = library.add([archive])
        assert (report.files, report.indexed, len(report.failed)) == (3, 2, 1)
        assert sorted(r.source for r in library.documents()) == ["all.txt/one", "all.txt/three"]
        again = library.add([archive])
        assert (again.indexed, again.unchanged, len(again.failed)) == (0, 1, 1)
        archive.write_text("--- one\nE/CN.99/2019/4\nDredging.\n")
        changed = library.add([archive])
        assert (changed.indexed, changed.removed) == (1, 1)
        assert [r.source for r in library.documents()] == ["all.txt/one"]
        assert library.remove(["all.txt"]) == 1
        assert library.check().agrees
        assert library.add([archive]).indexed == 1


def test_a_path_that_does_not_exist_is_a_sentence(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library, pytest.raises(PinciteError, match="check the spelling"):
        library.add([tmp_path / "nowhere"])


def test_a_second_owner_is_told_who_the_first_is(tmp_path: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.announce("http://127.0.0.1:7860")
        with pytest.raises(LibraryLocked, match="already open in this process"):
            open_library(tmp_path / "lib")
        code = (
            "import sys; from pathlib import Path; from index.library import Library, LibraryLocked\n"
            "try: Library.open(Path(sys.argv[1]))\n"
            "except LibraryLocked as error: print(error)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "lib")], capture_output=True, text=True, check=True
        )
        assert "only one process may do that" in done.stdout
        assert "http://127.0.0.1:7860" in done.stdout
    open_library(tmp_path / "lib").close()


def test_a_reader_beside_the_owner_sees_what_is_committed(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as owner:
        owner.add([files / "a.txt"])
        with open_library(tmp_path / "lib", read_only=True) as reader:
            assert reader.search("lights for boats", 1)[0].paragraph.text == "Boats need lights at night."
            owner.add([files / "b.txt"])
            assert reader.search("corrected paragraph", 1)[0].paragraph.source == "b.txt"
            owner.remove(["a.txt"])
            assert {hit.paragraph.source for hit in reader.search("lights for boats", 5)} == {"b.txt"}
            with pytest.raises(PinciteError, match="reading only"):
                reader.add([files])


def test_reading_a_folder_without_a_library_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PinciteError, match="There is no library in"):
        Library.open(tmp_path / "none", read_only=True)
    with pytest.raises(PinciteError, match="There is no library in"):
        Library.open(tmp_path / "none", create=False)


def test_filters_hold_for_every_side_of_the_search(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        hits = library.search("delta boats corrected", 10, filters=Filters(symbol="*/Corr.1"))
        assert {hit.paragraph.source for hit in hits} == {"b.txt"}
        assert not library.search("delta", 10, filters=Filters(year_from=2030))
        assert not library.search("delta", 10, filters=Filters(kind="operative"))
        assert library.search("delta", 10, filters=Filters(kind="numbered"))


def test_a_selection_narrows_lists_searches_and_mentions_but_not_what_is_named(
    tmp_path: Path, files: Path
) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        selected = library.within(Filters(symbol="*/Corr.1"))
        assert [record.source for record in selected.documents()] == ["b.txt"]
        assert selected.counts() == (1, 1)
        assert {hit.paragraph.source for hit in selected.search("delta boats corrected", 10)} == {"b.txt"}
        assert not selected.search("delta", 10, filters=Filters(sources=("a.txt",)))
        assert [stored.source for stored in selected.mentions(symbol="E/CN.99/2019/4")] == ["b.txt"]
        assert [record.source for record in selected.find("E/CN.99/2019/4")] == ["a.txt"]
        assert not selected.within(Filters(year_from=2030)).documents()
        assert {hit.paragraph.source for hit in library.search("delta boats corrected", 10)} > {"b.txt"}


@pytest.mark.parametrize(
    ("question", "selection", "both"),
    [
        (Filters(), Filters(), Filters()),
        (Filters(kind="operative"), Filters(), Filters(kind="operative")),
        (Filters(), Filters(kind="operative"), Filters(kind="operative")),
        (Filters(session="2"), Filters(session="3"), Filters(session="2", also=Filters(session="3"))),
        (
            Filters(session="2", also=Filters(body="Rivers")),
            Filters(kind="numbered", year_from=2019),
            Filters(session="2", kind="numbered", also=Filters(body="Rivers", also=Filters(year_from=2019))),
        ),
    ],
)
def test_conditions_of_question_and_person_hold_together(
    question: Filters, selection: Filters, both: Filters
) -> None:
    assert question.and_also(selection) == both


def test_two_files_of_one_name_in_two_folders_are_two_documents(tmp_path: Path, files: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("E/CN.99/2020/1\nSomething else.\n")
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        library.add([other])
        assert sorted(r.source for r in library.documents()) == ["a.txt", "b.txt", "other/a.txt"]
        assert library.add([files, other]).unchanged == 3


def test_a_collection_that_moved_is_not_indexed_twice(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        files.rename(tmp_path / "moved")
        report = library.add([tmp_path / "moved"])
        assert (report.indexed, report.unchanged) == (0, 2)


def test_a_corrigendum_is_known_of_the_document_it_corrects(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        (record,) = library.find("a.txt")
        assert [(v.kind, str(v.symbol), v.source) for v in record.versions] == [
            ("corrected by", "E/CN.99/2019/4/Corr.1", "b.txt")
        ]
        library.remove(["b.txt"])
        assert library.find("a.txt")[0].versions == ()


def test_a_corrigendum_names_what_it_corrects_also_when_that_is_not_held(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files / "b.txt"])
        (version,) = library.find("b.txt")[0].versions
        assert (version.kind, str(version.symbol), version.source) == ("corrects", "E/CN.99/2019/4", None)


def test_a_revision_makes_the_earlier_version_not_current(tmp_path: Path, files: Path) -> None:
    (files / "r.txt").write_text("E/CN.99/2019/4/Rev.1\nThe delta was dredged twice.\n")
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        assert not library.find("a.txt")[0].is_current
        current = library.documents(Filters(current_only=True))
        assert [r.source for r in current] == ["b.txt", "r.txt"]


def test_one_symbol_twice_in_one_language_is_kept_twice_with_a_remark(tmp_path: Path, files: Path) -> None:
    (files / "copy.txt").write_text("E/CN.99/2019/4\nThe delta was dredged, it is said.\n")
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        records = library.find("E/CN.99/2019/4")
        assert [r.source for r in records] == ["a.txt", "copy.txt"]
        assert "also the symbol of copy.txt" in records[0].warnings[-1]
        library.remove(["copy.txt"])
        assert library.find("a.txt")[0].warnings == ()


def test_a_document_held_twice_gives_each_paragraph_once(tmp_path: Path, files: Path) -> None:
    (files / "same.txt").write_text((files / "a.txt").read_text())
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        texts = [hit.paragraph.text for hit in library.search("delta boats lights", 10)]
        assert len(texts) == len(set(texts)) == 3


LISTING = Document(
    "listing.txt",
    masthead=Masthead(body="Commission on Rivers", session="Eleventh session"),
    paragraphs=(
        paragraph("p1", "The Commission had before it the following documents:"),
        paragraph(
            "p1.a",
            "Report of the Secretary-General on dredging and lighting of navigable waterways "
            "(E/CN.99/2002/10);",
        ),
    ),
)
LISTED = Document(
    "listed.txt",
    masthead=Masthead(
        body="Commission on Rivers",
        session="Eleventh session",
        document_type="report",
        title="Dredging and lighting of navigable waterways",
        date="2002-03-04",
    ),
    paragraphs=(paragraph("p1", "The present report is about dredging."),),
)


def test_a_symbol_is_inferred_while_the_document_that_proves_it_is_held(tmp_path: Path) -> None:
    for made in (LISTING, LISTED):
        (tmp_path / made.source).write_text("x")

    def reader(files: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in files:
            yield file, {made.source: made for made in (LISTING, LISTED)}[file.source]

    with open_library(tmp_path / "lib", reader=reader) as library:
        library.add([tmp_path / "listed.txt"])
        assert library.find("listed.txt")[0].label.endswith("symbol not stated")
        library.add([tmp_path / "listing.txt"])
        (record,) = library.find("E/CN.99/2002/10")
        assert (record.source, record.symbol_source, record.year) == ("listed.txt", "inferred", 2002)
        assert str(library.document("listed.txt").symbol) == "E/CN.99/2002/10"
        assert library.search("E/CN.99/2002/10 dredging", 1)[0].parts["lexical"] > 0
        library.remove(["listing.txt"])
        assert library.find("E/CN.99/2002/10") == []
        assert library.find("listed.txt")[0].label.endswith("symbol not stated")


def test_mentions_lead_to_the_paragraphs_that_make_them(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
        assert [p.source for p in library.mentions(symbol="E/CN.99/2019/4")] == ["b.txt"]


def test_changing_the_encoder_embeds_anew_and_drops_the_old_space(tmp_path: Path, files: Path) -> None:
    with open_library(tmp_path / "lib") as library:
        library.add([files])
    with open_library(tmp_path / "lib", encoders=(HashingEncoder(32, name="other"),)) as library:
        with pytest.raises(PinciteError, match="run `pincite index`"):
            library.search("boats", 1)
        assert library.embed_anew() == 2
        assert set(library.search("boats", 1)[0].parts) == {"other", "lexical"}
        check = library.check()
        assert check.agrees
        assert [store.name for store in check.stores] == ["lexical", "other"]


def test_every_paragraph_with_a_quoted_phrase_comes_before_all_others(tmp_path: Path) -> None:
    texts = [
        "The acts of the pilots were praised, and aggression by crews was not.",
        "Aggression and acts: acts, aggression, acts.",
        "Some acts of aggression were reported at great length among other matters of the port.",
        "No acts of aggression were reported.",
        *(f"Acts and aggression, case {n}." for n in range(20)),
    ]
    (tmp_path / "a.txt").write_text("E/CN.99/2019/4\n" + "\n".join(texts))
    with open_library(tmp_path / "lib") as library:
        library.add([tmp_path / "a.txt"])
        for query in ('"acts of aggression"', "Where are “acts of aggression” reported?"):
            found = [hit.paragraph.text for hit in library.search(query, 10)]
            assert set(found[:2]) == set(texts[2:4])
            assert len(found) == 10
            assert {h.paragraph.text for h in Finder(library).find(query, 2)} == set(texts[2:4])
        assert len(library.search('"a phrase that nobody wrote"', 3)) == 3


def test_progress_is_told_within_a_batch_in_paragraphs_and_never_falls(
    tmp_path: Path, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.spaces.PART_CHARACTERS", 30)
    told: list[Progress] = []
    with open_library(tmp_path / "lib") as library:
        report = library.add([files], progress=told.append)
    embedding = [step.paragraphs for step in told if step.stage == "embedding"]
    assert len(set(embedding)) > 2, "one batch, told in parts"
    assert (told[-1].paragraphs, told[-1].share) == (report.paragraphs, 1.0)
    for steps in (told, anew(tmp_path / "lib")):
        for value in ("paragraphs", "share", "done"):
            values = [getattr(step, value) for step in steps]
            assert values == sorted(values)
        assert steps[-1].paragraphs == report.paragraphs
        assert steps[-1].share == 1.0


def anew(folder: Path) -> list[Progress]:
    """What is told of embedding a library with another encoder."""
    told: list[Progress] = []
    with open_library(folder, encoders=(HashingEncoder(32, name="other"),)) as library:
        library.embed_anew(told.append)
    return told


def test_a_source_named_only_in_a_footnote_is_found_with_the_paragraph_that_marks_it(tmp_path: Path) -> None:
    from index.parsing import parse_file

    def read(sources: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in sources:
            yield file, parse_file(file.path)

    report = tmp_path / "E_CN.99_2019_5.txt"
    report.write_text(
        "1. The Secretariat published a survey of lighthouses.¹\n\n2. The survey was welcomed.\n\n"
        "3. Ferries were discussed at length.\n\n___________\n\n¹ Sales No. E.19.XI.7.\n"
    )
    with Library.open(tmp_path / "lib", encoders=[HashingEncoder()], reader=read) as library:
        library.add([report])
        hits = library.search("Sales No. E.19.XI.7", 1)
        assert str(hits[0].paragraph.locator) == "p1"


def test_documents_go_to_the_encoder_of_their_language_and_are_found_together(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    (files / "en.txt").write_text("E/CN.99/2019/4\nThe delta was dredged.\n")
    (files / "fr.txt").write_text("E/CN.99/2019/5\nLe delta a été dragué par la commission.\n")
    languages = {"en.txt": "en", "fr.txt": "fr"}

    def read(found: Sequence[SourceFile]) -> Iterator[tuple[SourceFile, Document]]:
        for file in found:
            texts = file.path.read_text().splitlines()[1:]
            yield (
                file,
                Document(
                    file.source,
                    language=languages[file.source],
                    paragraphs=tuple(paragraph(f"p{n}", text) for n, text in enumerate(texts, start=1)),
                ),
            )

    encoders = [HashingEncoder(name="mine", languages=("en",)), HashingEncoder(32, name="other")]
    with Library.open(tmp_path / "lib", encoders=encoders, reader=read) as library:
        library.add([files])
        parts = {hit.paragraph.source: set(hit.parts) for hit in library.search("delta", 5)}
        assert parts == {
            "en.txt": {"mine", "lexical"},
            "fr.txt": {"other", "lexical"},
        }
        assert library.embed_anew() == 0
        assert library.check().agrees


def test_an_encoder_of_english_alone_is_asked_in_english_whatever_its_name(
    tmp_path: Path, files: Path
) -> None:
    class Listening(HashingEncoder):
        heard: list[str]

        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            self.heard += texts
            return super().encode_queries(texts)

    question = "Quels bateaux ont besoin de feux ?"
    for languages, as_typed in ((("en",), False), ((), True)):
        encoder = Listening(name="gte-small-un" if as_typed else "mine", languages=languages)
        encoder.heard = []
        with open_library(tmp_path / f"lib-{as_typed}", encoders=[encoder]) as library:
            library.add([files])
            library.search(question, 1)
        assert (question in encoder.heard) is as_typed
        assert ("need of" in " ".join(encoder.heard)) is not as_typed


def test_one_encoder_of_two_in_another_version_is_told_and_not_left_out(tmp_path: Path, files: Path) -> None:
    """With the other one alone, documents in English would be found by their words only, unnoticed."""
    other = HashingEncoder(name="other", dimensions=32)
    with open_library(
        tmp_path / "lib", encoders=[HashingEncoder(name="mine", languages=("en",)), other]
    ) as library:
        library.add([files])
    newer = HashingEncoder(name="mine", languages=("en",), dimensions=48)
    with (
        open_library(tmp_path / "lib", encoders=[newer, other]) as library,
        pytest.raises(EncoderChanged, match="made with mine in another version"),
    ):
        library.search("Who chaired the meeting?", 1)


@pytest.mark.parametrize(
    ("space", "language", "english", "taken"),
    [("mine", "en", ("mine",), True), ("mine", "fr", ("mine",), False), ("mine", "fr", (), True)],
)
def test_what_an_encoder_knows_decides_which_documents_it_takes(
    space: str, language: str, english: Sequence[str], taken: bool
) -> None:
    assert holds(space, language, ("mine", "other"), english) is taken


@pytest.mark.parametrize(
    ("space", "language", "spaces", "taken"),
    [
        ("gte-small-un", "en", ("gte-small-un", "multilingual-e5-small"), True),
        ("gte-small-un", "fr", ("gte-small-un", "multilingual-e5-small"), False),
        ("multilingual-e5-small", "en", ("gte-small-un", "multilingual-e5-small"), False),
        ("multilingual-e5-small", "zh", ("gte-small-un", "multilingual-e5-small"), True),
        ("gte-small-un", "fr", ("gte-small-un",), True),
        ("mine", "en", ("mine",), True),
    ],
)
def test_an_encoder_alone_takes_every_document(
    space: str, language: str, spaces: Sequence[str], taken: bool
) -> None:
    assert holds(space, language, spaces) is taken


def test_records_remembered_are_as_fresh_as_the_last_write_of_anybody(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    (files / "a.txt").write_text("United Nations\nE/CN.31/2034/1\n\nKelp\n\n1. Kelp grows.", encoding="utf-8")
    with (
        Library.open(tmp_path / "library", encoders=[HashingEncoder()]) as writer,
        Library.open(tmp_path / "library", encoders=[HashingEncoder()], read_only=True) as reader,
    ):
        assert reader.documents() == []
        writer.add([files])
        assert [d.source for d in reader.documents()] == [d.source for d in writer.documents()]
        assert len(reader.documents()) == 1
        reader.documents().clear()
        assert len(reader.documents()) == 1
        writer.remove([writer.documents()[0].source])
        assert reader.documents() == writer.documents() == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="XDG folders are of other systems")
@pytest.mark.parametrize("said", [None, ""])
def test_an_empty_data_folder_in_the_environment_counts_as_none(
    said: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PINCITE_LIBRARY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if said is not None:
        monkeypatch.setenv("XDG_DATA_HOME", said)
    assert default_folder() == tmp_path / ".local" / "share" / "pincite"
