"""Vectors from a server with the OpenAI embeddings interface (``POST {base}/embeddings``).

Nothing here runs unless the user names a server: by default no network is touched.
"""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from index.embedding.base import Vectors
from index.embedding.errors import EncoderError
from index.embedding.windows import normalise

KEY_VARIABLES = ("PINCITE_EMBEDDINGS_KEY", "OPENAI_API_KEY")


class EndpointEncoder:
    """An ``Encoder`` over an OpenAI-compatible server.

    The interface does not tell how much of a text is read: ``max_tokens`` is the caller's statement, and
    ``count_tokens`` an upper estimate (a token is rarely shorter than three bytes of UTF-8). Nor does it tell
    which ``languages`` the model knows.
    """

    def __init__(
        self,
        base_url: str,
        model: str,
        *,
        max_tokens: int = 512,
        batch_size: int = 64,
        timeout: float = 60.0,
        query_prefix: str = "",
        passage_prefix: str = "",
        languages: Sequence[str] = (),
    ) -> None:
        self._url = base_url.rstrip("/") + "/embeddings"
        self._model = model
        self._max_tokens = max_tokens
        self._batch_size = batch_size
        self._timeout = timeout
        self._query_prefix = query_prefix
        self._passage_prefix = passage_prefix
        self._languages = tuple(languages)

    @property
    def name(self) -> str:
        return self._model

    @property
    def fingerprint(self) -> str:
        # The address too: two servers may call different models by one name.
        return repr((self._url, self._model, self._query_prefix, self._passage_prefix, self._max_tokens))

    @property
    def max_tokens(self) -> int:
        return self._max_tokens

    @property
    def languages(self) -> tuple[str, ...]:
        return self._languages

    @cached_property
    def dimensions(self) -> int:
        return int(self._ask(["dimensions"]).shape[1])

    def count_tokens(self, text: str) -> int:
        return -(-len(text.encode()) // 3) + 2

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self._passage_prefix + text for text in texts])

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self._query_prefix + text for text in texts])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        starts = range(0, len(texts), self._batch_size)
        return np.concatenate([self._ask(texts[start : start + self._batch_size]) for start in starts])

    def _ask(self, texts: Sequence[str]) -> Vectors:
        # Servers reject an empty input string, which an empty table cell or heading can be.
        body = json.dumps({"model": self._model, "input": [text or " " for text in texts]}).encode()
        headers = {"Content-Type": "application/json"}
        key = next((os.environ[name] for name in KEY_VARIABLES if os.environ.get(name)), None)
        if key:
            headers["Authorization"] = f"Bearer {key}"
        request = urllib.request.Request(self._url, data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout) as response:
                rows = json.load(response)["data"]
            rows.sort(key=lambda row: row["index"])
            vectors = np.asarray([row["embedding"] for row in rows], dtype=np.float32)
        except urllib.error.HTTPError as error:
            detail = error.read(300).decode(errors="replace")
            raise EncoderError(
                f"The embeddings server {self._url} answered {error.code}: {detail} Check model and key."
            ) from error
        except OSError as error:
            raise EncoderError(
                f"The embeddings server {self._url} cannot be reached ({error}). Check its address."
            ) from error
        except (KeyError, TypeError, ValueError) as error:
            raise EncoderError(
                f"The answer of {self._url} is not in the form of an OpenAI embeddings answer ({error})."
            ) from error
        if vectors.ndim != 2 or len(vectors) != len(texts):
            raise EncoderError(f"{self._url} returned {len(vectors)} vectors for {len(texts)} texts.")
        return normalise(vectors)
