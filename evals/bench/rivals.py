"""What a developer gets from llama-index without further thought, as something to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.bench.collections import BenchQuery, read_corpus
from index.embedding import Encoder, as_llama_index
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from llama_index.core.node_parser import SentenceSplitter


def sentence_splitter(chunk_size: int) -> SentenceSplitter:
    """llama-index's splitter, its sentences found by us: NLTK refuses its data where an installer
    hard-linked it.
    """
    from llama_index.core.node_parser import SentenceSplitter

    return SentenceSplitter(
        chunk_size=chunk_size,
        chunk_overlap=min(200, chunk_size // 8),
        chunking_tokenizer_fn=lambda text: [text[start:end] for start, end in sentence_spans(text)],
    )


def llama_index_default(
    corpus: Path, encoder: Encoder, k: int, *, chunk_size: int = 1024
) -> Callable[[BenchQuery], Sequence[str]]:
    """llama-index's ``SentenceSplitter`` and in-memory vector index over ``corpus``, asked with the last
    turn alone.

    It uses our best encoder, so that what is compared is the pipeline, not the model.
    """
    from llama_index.core import Document, VectorStoreIndex

    documents = [
        Document(text=text or title, doc_id=identifier, metadata={"title": title} if title else {})
        for identifier, title, text in read_corpus(corpus)
    ]
    index = VectorStoreIndex.from_documents(
        documents,
        embed_model=as_llama_index(encoder),
        transformations=[sentence_splitter(chunk_size)],
        show_progress=False,
    )
    retriever = index.as_retriever(similarity_top_k=3 * k)

    def find(query: BenchQuery) -> list[str]:
        nodes = retriever.retrieve(query.text)
        return list(dict.fromkeys(str(node.node.ref_doc_id) for node in nodes))[:k]

    return find
