"""What a developer gets from llama-index without further thought, as something to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from evals.bench.collections import BenchQuery, read_corpus
from index.embedding import Encoder, as_llama_index


def llama_index_default(
    corpus: Path, encoder: Encoder, k: int, *, chunk_size: int = 1024
) -> Callable[[BenchQuery], Sequence[str]]:
    """llama-index's ``SentenceSplitter`` and in-memory vector index over ``corpus``, asked with the last
    turn alone.

    It uses our best encoder, so that what is compared is the pipeline, not the model.
    """
    from llama_index.core import Document, VectorStoreIndex
    from llama_index.core.node_parser import SentenceSplitter

    documents = [
        Document(text=text or title, doc_id=identifier, metadata={"title": title} if title else {})
        for identifier, title, text in read_corpus(corpus)
    ]
    index = VectorStoreIndex.from_documents(
        documents,
        embed_model=as_llama_index(encoder),
        transformations=[SentenceSplitter(chunk_size=chunk_size)],
        show_progress=False,
    )
    retriever = index.as_retriever(similarity_top_k=3 * k)

    def find(query: BenchQuery) -> list[str]:
        nodes = retriever.retrieve(query.text)
        return list(dict.fromkeys(str(node.node.ref_doc_id) for node in nodes))[:k]

    return find
