"""A Chroma collection as llama-index's vector store.

What ``llama-index-vector-stores-chroma`` does, without a further dependency: text and metadata in the
collection, its default distance and settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from llama_index.core.vector_stores.types import BasePydanticVectorStore


def chroma_store(folder: Path) -> BasePydanticVectorStore:
    """A new collection in ``folder``, which keeps its files as long as the store is in use."""
    import chromadb
    from chromadb.config import Settings
    from llama_index.core.bridge.pydantic import PrivateAttr
    from llama_index.core.schema import BaseNode, MetadataMode
    from llama_index.core.vector_stores.types import (
        BasePydanticVectorStore,
        VectorStoreQuery,
        VectorStoreQueryResult,
    )
    from llama_index.core.vector_stores.utils import metadata_dict_to_node, node_to_metadata_dict

    class ChromaStore(BasePydanticVectorStore):
        stores_text: bool = True
        _client: Any = PrivateAttr()
        _collection: Any = PrivateAttr()

        def __init__(self) -> None:
            super().__init__(stores_text=True)
            self._client = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
            self._collection = self._client.create_collection("quickstart", embedding_function=None)

        @property
        def client(self) -> Any:
            return self._client

        def add(self, nodes: Sequence[BaseNode], **_: Any) -> list[str]:
            step = self._client.get_max_batch_size()
            for start in range(0, len(nodes), step):
                batch = nodes[start : start + step]
                metadata = [node_to_metadata_dict(n, remove_text=True, flat_metadata=True) for n in batch]
                self._collection.add(
                    ids=[node.node_id for node in batch],
                    embeddings=[node.get_embedding() for node in batch],
                    metadatas=[{k: "" if v is None else v for k, v in one.items()} for one in metadata],
                    documents=[node.get_content(metadata_mode=MetadataMode.NONE) for node in batch],
                )
            return [node.node_id for node in nodes]

        def delete(self, ref_doc_id: str, **_: Any) -> None:
            self._collection.delete(where={"document_id": ref_doc_id})

        def query(self, query: VectorStoreQuery, **_: Any) -> VectorStoreQueryResult:
            found = self._collection.query(
                query_embeddings=[query.query_embedding], n_results=query.similarity_top_k
            )
            nodes = [metadata_dict_to_node(dict(one)) for one in found["metadatas"][0]]
            for node, text in zip(nodes, found["documents"][0], strict=True):
                node.set_content(text)
            return VectorStoreQueryResult(
                nodes=nodes,
                similarities=[exp(-distance) for distance in found["distances"][0]],
                ids=found["ids"][0],
            )

    return ChromaStore()
