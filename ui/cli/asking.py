"""`pincite search`, `ask` and `serve`: questions."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from index.errors import PinciteError
from ui.cli.options import (
    add_filters,
    add_library,
    add_verb,
    filters_of,
    folder_of,
    open_to_read,
    port_number,
    positive,
)
from ui.cli.output import print_json, print_line, say, wrapped

if TYPE_CHECKING:
    from assistant.model import Answer
    from index.library import Library


class EmptyLibrary(PinciteError):
    """There is nothing to ask."""


def register(verbs: Any) -> None:
    """Add the verbs of this file to the command line."""
    parser = add_verb(verbs, "search", search, "ranked paragraphs, no answer")
    parser.add_argument("query", metavar="QUERY")
    parser.add_argument(
        "-k", type=positive, default=10, metavar="N", help="how many paragraphs (default: 10)"
    )
    add_library(parser)
    add_filters(parser)
    parser = add_verb(verbs, "ask", ask, "one conversation: one answer per question")
    parser.add_argument("questions", nargs="+", metavar="QUESTION")
    parser.add_argument(
        "--drafts",
        action="store_true",
        help="show what a language model wrote and was withdrawn, with reasons",
    )
    add_library(parser)
    add_filters(parser)
    parser = add_verb(verbs, "serve", serve, "the chat in a browser")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default: this machine only)"
    )
    parser.add_argument("--port", type=port_number, default=8010, help="port to listen on (default: 8010)")
    parser.add_argument("--root-path", default="", metavar="PATH", help="the sub-path of a proxy, /pincite")
    parser.add_argument(
        "--no-sign-in",
        action="store_true",
        help="listen beyond this machine although anyone who reaches it may then read the whole library",
    )
    add_library(parser)


def search(options: argparse.Namespace) -> int:
    """Print the paragraphs that match best."""
    from assistant.finding import Finder
    from index.none_pass import why_none_pass

    filters = filters_of(options)
    with _open_filled(options) as library:
        hits = Finder(library).find(options.query, options.k, filters=filters)
        why = why_none_pass(library, filters)
    if options.json:
        print_json(
            [
                {
                    "symbol": str(hit.paragraph.symbol) if hit.paragraph.symbol else None,
                    "label": hit.paragraph.label,
                    "locator": str(hit.paragraph.locator),
                    "source": hit.paragraph.source,
                    "score": round(hit.score, 6),
                    "text": hit.paragraph.text,
                }
                for hit in hits
            ]
        )
        return 0
    for rank, hit in enumerate(hits, start=1):
        print(f"{rank}. {hit.paragraph.label}, {hit.paragraph.locator.printed}  ({hit.score:.3f})")
        print(wrapped(hit.paragraph.text, indent="   "))
    if not hits:
        say(why or "Nothing found.")
    return 0


def ask(options: argparse.Namespace) -> int:
    """Answer the questions in turn, each in the light of those before it."""
    from assistant.answering.configured import configured_answerer, configured_rewriter
    from assistant.assistant import Assistant
    from assistant.model import Conversation

    with _open_filled(options) as library:
        assistant = Assistant(library, answerer=configured_answerer(library), rewriter=configured_rewriter())
        conversation = Conversation()
        for question in options.questions:
            answer = assistant.answer(question, conversation, within=filters_of(options))
            conversation = conversation.with_turn(answer)
            if options.json:
                print_line(answer.to_json())
            else:
                _print_answer(answer, with_question=len(options.questions) > 1, drafts=options.drafts)
    return 0


def _print_answer(answer: Answer, *, with_question: bool, drafts: bool) -> None:
    if with_question:
        print(f"> {answer.question}")
    print(wrapped(answer.text))
    for citation in answer.citations:
        status = f" ({citation.status})" if citation.status else ""
        place = f"[{citation.n}] {citation.citation or citation.label}{status}"
        print(wrapped(f"{place}: “{citation.quote}”", "  "))
    if answer.examined_said:
        say(answer.examined_said)
    for sentence in answer.withdrawn if drafts else ():
        print(wrapped(f"withdrawn: {_struck_out(sentence.text)}"))
        for reason in sentence.reasons:
            print(wrapped(f"– {reason}", "  "))
    for notice in answer.notices:
        say(f"note: {notice}")
    print()


def _struck_out(text: str) -> str:
    """Struck out on a terminal; in a pipe the words alone, for programs."""
    return f"\x1b[9m{text}\x1b[29m" if sys.stdout.isatty() else text


def serve(options: argparse.Namespace) -> int:
    """Serve the chat until interrupted."""
    from ui.web import serve as serve_chat

    serve_chat(
        folder_of(options),
        host=options.host,
        port=options.port,
        root_path=options.root_path,
        no_sign_in=options.no_sign_in,
        say=say,
    )
    return 0


def _open_filled(options: argparse.Namespace) -> Library:
    """The library for reading; an empty one cannot be asked."""
    library = open_to_read(options)
    if not library.counts()[0]:
        library.close()
        raise EmptyLibrary(
            f"The library {library.folder} is empty; read documents into it with `pincite index PATH`."
        )
    return library
