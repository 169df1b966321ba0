"""The HTTP API: the command line's JSON, and a sentence for everything that is refused."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.finding import Finder
from index.filters import Filters
from tests.web.fakes import COUNT, REPORT_FILE


def ask(client: TestClient, **body: Any) -> Any:
    return client.post("/api/v1/ask", json=body).json()


def test_health_says_how_many_documents_there_are(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok", "documents": 3, "sample": False}


def test_an_answer_has_the_contracts_fields_and_an_exact_quote(client: TestClient) -> None:
    answer = ask(client, question="How many States?")
    assert {
        "question",
        "standalone_question",
        "answered",
        "text",
        "sentences",
        "citations",
        "notices",
    } <= set(answer)
    citation = answer["citations"][0]
    assert citation["quote"] == COUNT
    assert citation["paragraph_text"][citation["start"] : citation["end"]] == citation["quote"]


def test_a_question_can_be_put_to_some_documents_only(client: TestClient) -> None:
    assert ask(client, question="How many States?", within={"symbol": "E/CN.29/*", "year_from": 2015})[
        "answered"
    ]
    refused = client.post("/api/v1/ask", json={"question": "How?", "within": {"year_from": 9, "year_to": 8}})
    assert refused.status_code == 400
    assert "give the earlier year first" in refused.json()["error"]
    assert client.post("/api/v1/ask", json={"question": "How?", "within": {"years": 9}}).status_code == 400


def test_a_follow_up_is_understood_from_the_turns_sent_back(client: TestClient) -> None:
    first = ask(client, question="How many States?")
    second = ask(client, question="And then?", conversation=[first])
    assert second["standalone_question"] != "And then?"


def test_earlier_questions_may_be_sent_as_strings(client: TestClient) -> None:
    second = ask(client, question="And then?", conversation=["How many States?"])
    assert second["standalone_question"] != "And then?"


def test_an_answer_can_be_streamed(client: TestClient) -> None:
    response = client.post(
        "/api/v1/ask", json={"question": "How many?"}, headers={"Accept": "text/event-stream"}
    )
    events = [block.split("\n", 1) for block in response.text.strip().split("\n\n")]
    names = [name.removeprefix("event: ") for name, _ in events]
    assert names[0] == "understood"
    assert names[-1] == "answer"
    assert json.loads(events[-1][1].removeprefix("data: "))["citations"][0]["quote"] == COUNT


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ({}, 400, "question"),
        ({"question": ""}, 400, "question"),
        ({"question": "   "}, 400, "empty"),
        ({"question": 7}, 400, "question"),
        ({"question": "x" * 501}, 400, "500 characters"),
        ({"question": "q", "conversation": [{"text": "half"}]}, 400, "Turn 1"),
        ({"question": "q", "conversation": [{"question": "q", "text": "t", "citations": 3}]}, 400, "Turn 1"),
        ({"question": "q", "conversation": "earlier"}, 400, "conversation"),
        ({"question": "q", "history": []}, 400, "history"),
        ({"question": "please fail"}, 400, "closed"),
    ],
)
def test_a_bad_question_gets_a_sentence(
    client: TestClient, body: dict[str, Any], status: int, words: str
) -> None:
    response = client.post("/api/v1/ask", json=body)
    assert response.status_code == status
    assert words in response.json()["error"]


def test_a_body_that_is_not_json_gets_a_sentence(client: TestClient) -> None:
    response = client.post("/api/v1/ask", content="{", headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert response.json()["error"].endswith(".")


def test_a_paragraph_comes_with_its_sub_paragraphs(client: TestClient) -> None:
    found = client.get("/api/v1/paragraph", params={"symbol": "E/CN.29/2015/4", "locator": "p9"}).json()
    assert found["locator"] == "p9"
    assert [child["locator"] for child in found["children"]] == ["p9.a", "p9.b"]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/api/v1/paragraph?symbol=E/CN.29/2015/4&locator=p99", 404, "para. 99"),
        ("/api/v1/paragraph?symbol=E/CN.29/2015/4&locator=99", 400, "99"),
        ("/api/v1/paragraph?symbol=A/99/1&locator=p1", 404, "A/99/1"),
        ("/api/v1/paragraph?locator=p1", 400, "symbol="),
        ("/api/v1/paragraph?symbol=A/99/1", 400, "locator"),
        ("/api/v1/search?q=", 400, "q"),
        ("/api/v1/search?q=x&k=1000", 400, "k"),
        ("/api/v1/nothing", 404, "/api/v1/ask"),
        ("/api/v1/ask", 404, "POST /api/v1/ask"),
        ("/fragments/document?source=../../etc/passwd", 404, "passwd"),
    ],
)
def test_a_bad_address_gets_a_sentence(client: TestClient, path: str, status: int, words: str) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert words in response.json()["error"]


def test_documents_carry_their_masthead(client: TestClient) -> None:
    documents = client.get("/api/v1/documents").json()
    assert documents[0]["masthead"]["document_type"] == "report"
    assert [d["symbol"] for d in documents] == ["E/CN.29/2015/4", "E/CN.29/2015/4/Corr.1", None]


def test_search_gives_ranked_paragraphs(client: TestClient) -> None:
    hits = client.get("/api/v1/search", params={"q": "parties", "k": 2}).json()
    assert [hit["source"] for hit in hits] == [REPORT_FILE, REPORT_FILE]
    assert hits[0]["score"] >= hits[1]["score"]


def test_a_search_takes_the_filters_of_the_command_line(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def find(self: Finder, question: str, k: int = 10, *, filters: object = None) -> list[object]:
        asked.append((question, k, filters))
        return []

    monkeypatch.setattr(Finder, "find", find)
    query = "q=fog&k=3&symbol=E/CN.29/*&year_from=2015&sources=a.txt&sources=b.txt&current_only=true"
    client.get(f"/api/v1/search?{query}&kind=numbered&collection=folder")
    assert asked == [
        (
            "fog",
            3,
            Filters(
                symbol="E/CN.29/*",
                year_from=2015,
                sources=("a.txt", "b.txt"),
                current_only=True,
                kind="numbered",
                collection="folder",
            ),
        )
    ]
    refused = client.get("/api/v1/search?q=fog&colour=red")
    assert (refused.status_code, "colour" in refused.json()["error"]) == (400, True)


def test_many_users_at_once_each_get_their_own_answer(client: TestClient) -> None:
    questions = [f"How many in year {n}?" for n in range(24)]
    with ThreadPoolExecutor(8) as users:
        answers = list(users.map(lambda question: ask(client, question=question), questions))
    assert [answer["question"] for answer in answers] == questions


def test_the_browser_is_told_to_load_nothing_from_elsewhere(client: TestClient) -> None:
    for path in ("/", "/health", "/page/pincite.css", "/api/v1/nothing"):
        policy = client.get(path).headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "http" not in policy


def test_where_files_lie_on_the_server_is_not_told(client: TestClient) -> None:
    assert "path" not in client.get("/api/v1/documents").json()[0]
