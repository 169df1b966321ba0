"""What a developer gets from llama-index without further thought, as something to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.bench.chroma_store import chroma_store
from evals.bench.collections import BenchQuery, read_corpus
from index.embedding import Encoder, as_llama_index
from index.sentences import sentence_spans

if TYPE_CHECKING:
    from llama_index.core.embeddings import BaseEmbedding
    from llama_index.core.node_parser import SentenceSplitter


BM25 = "BM25"
LLAMA_INDEX = "llama-index default"
LAST_TURN = "the last turn alone"


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
    corpus: Path, encoder: Encoder, k: int, folder: Path, *, chunk_size: int = 1024
) -> Callable[[BenchQuery], Sequence[str]]:
    """llama-index's ``SentenceSplitter`` and a Chroma collection in ``folder`` over ``corpus``, asked with
    the last turn alone.

    It uses our best encoder, so that what is compared is the pipeline, not the model.
    """
    from llama_index.core import Document, StorageContext, VectorStoreIndex

    documents = [
        Document(text=text or title, doc_id=identifier, metadata={"title": title} if title else {})
        for identifier, title, text in read_corpus(corpus)
    ]
    index = VectorStoreIndex.from_documents(
        documents,
        embed_model=as_llama_index(encoder),
        transformations=[sentence_splitter(chunk_size)],
        storage_context=StorageContext.from_defaults(vector_store=chroma_store(folder)),
        show_progress=False,
    )
    retriever = index.as_retriever(similarity_top_k=3 * k)

    def find(query: BenchQuery) -> list[str]:
        nodes = retriever.retrieve(query.text)
        return list(dict.fromkeys(str(node.node.ref_doc_id) for node in nodes))[:k]

    return find


def plain_onnx_embedding(folder: Path, *, batch_size: int = 10) -> BaseEmbedding:
    """An ONNX sentence encoder as llama-index's own integration (``OptimumEmbedding``) runs one: texts in
    batches of ten as they come, padded to the longest and cut at 512 tokens, one session with
    onnxruntime's default threads, the mean of the tokens.
    """
    import numpy as np
    from llama_index.core.embeddings import BaseEmbedding
    from tokenizers import Tokenizer

    from index.onnx_models import silent_onnxruntime

    onnxruntime = silent_onnxruntime()

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_padding()
    tokenizer.enable_truncation(512)
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])

    class PlainOnnxEmbedding(BaseEmbedding):
        @classmethod
        def class_name(cls) -> str:
            return "PlainOnnxEmbedding"

        def _get_query_embedding(self, query: str) -> list[float]:
            return self._get_text_embeddings([query])[0]

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_query_embedding(query)

        def _get_text_embedding(self, text: str) -> list[float]:
            return self._get_text_embeddings([text])[0]

        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            encoded = tokenizer.encode_batch(texts)
            ids = np.array([one.ids for one in encoded], dtype=np.int64)
            mask = np.array([one.attention_mask for one in encoded], dtype=np.int64)
            feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = session.run(None, feed)[0]
            vectors = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
            made: list[list[float]] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).tolist()
            return made

    return PlainOnnxEmbedding(model_name=folder.name, embed_batch_size=batch_size)
