"""Starting: who may reach the server, and what is said when it cannot start."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from assistant.answering.plain import PlainAnswerer
from assistant.reader import packaged_reader
from index.library import Library
from index.translation import GLOSSED, lexicon
from ui.web.server import (
    CannotServe,
    address,
    is_loopback,
    listen,
    load_for_answers,
    normal_root_path,
    refuse_open_doors,
)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "localhost", "::1", "[::1]"])
def test_this_machine_needs_no_sign_in(host: str) -> None:
    assert is_loopback(host)
    refuse_open_doors(host, no_sign_in=False)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1", "pincite.example", "127.0.0.1.example"]
)
def test_other_machines_are_let_in_only_when_the_user_says_so(host: str) -> None:
    with pytest.raises(CannotServe, match="--no-sign-in"):
        refuse_open_doors(host, no_sign_in=False)
    refuse_open_doors(host, no_sign_in=True)


def test_a_taken_port_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotServe, match="--port"):
            listen("127.0.0.1", taken.getsockname()[1])


def test_port_zero_takes_a_free_one() -> None:
    with listen("127.0.0.1", 0) as listening:
        assert listening.getsockname()[1] > 0


@pytest.mark.parametrize(
    ("given", "used"), [("", ""), ("/", ""), ("pincite", "/pincite"), ("/a/b/", "/a/b"), ("//x", "/x")]
)
def test_a_sub_path_begins_with_one_slash_and_ends_with_none(given: str, used: str) -> None:
    assert normal_root_path(given) == used


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:80/"),
        ("0.0.0.0", "http://127.0.0.1:80/"),
        ("::1", "http://[::1]:80/"),
        ("::", "http://[::1]:80/"),
    ],
)
def test_the_address_printed_can_be_opened(host: str, shown: str) -> None:
    assert address(host, 80, "") == shown


def test_the_first_question_in_any_language_finds_its_words_loaded(tmp_path: Path) -> None:
    for words in (lexicon.entries, lexicon.tree, lexicon.strings):
        words.cache_clear()
    reader = packaged_reader()
    with Library.open(tmp_path / "library") as library:
        load_for_answers(PlainAnswerer(library, reader=reader))
    assert "_session" in vars(reader)  # of the very reader that will answer, not of another
    assert lexicon.entries.cache_info().currsize == len(GLOSSED) == 5
