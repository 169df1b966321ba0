"""Any ``Encoder`` as a llama-index ``BaseEmbedding``, for pipelines of one's own built on llama-index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.embedding.base import Encoder

if TYPE_CHECKING:
    from llama_index.core.embeddings import BaseEmbedding


def as_llama_index(encoder: Encoder, *, batch_size: int = 64) -> BaseEmbedding:
    """Wrap ``encoder``; llama-index is imported only now because that takes more than a second."""
    from llama_index.core.embeddings import BaseEmbedding

    class EncoderEmbedding(BaseEmbedding):
        @classmethod
        def class_name(cls) -> str:
            return "EncoderEmbedding"

        def _get_query_embedding(self, query: str) -> list[float]:
            vector: list[float] = encoder.encode_queries([query])[0].tolist()
            return vector

        async def _aget_query_embedding(self, query: str) -> list[float]:
            import asyncio

            return await asyncio.to_thread(self._get_query_embedding, query)

        def _get_text_embedding(self, text: str) -> list[float]:
            return self._get_text_embeddings([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            vectors: list[list[float]] = encoder.encode_passages(texts).tolist()
            return vectors

    return EncoderEmbedding(model_name=encoder.name, embed_batch_size=batch_size)
