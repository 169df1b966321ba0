"""What the web application is told when it starts; nothing here is read from the environment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Settings of one running application.

    ``root_path`` is the sub-path a proxy serves it under ("/pincite"). ``sample`` says that the library shown
    is the sample collection: the page says so, and invented documents get no link to docs.un.org. At most
    ``questions_at_once`` are answered at the same time; further ones wait their turn.
    """

    root_path: str = ""
    sample: bool = False
    examples: tuple[str, ...] = ()
    questions_at_once: int = 8
    longest_question: int = 2000
    documents_listed: int = 200
