"""A running application over the small fake library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest
from fastapi.testclient import TestClient

from tests.web.fakes import FakeAssistant, FakeLibrary

if TYPE_CHECKING:
    from index import Library


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    from ui.web.app import create_app
    from ui.web.settings import WebSettings

    library = cast("Library", FakeLibrary())
    app = create_app(library, FakeAssistant(), WebSettings(sample=False, longest_question=500))
    # Errors of the application are answered as a server would, not raised into the test.
    with TestClient(app, raise_server_exceptions=False) as running:
        yield running
