"""Pure functions from blocks to a ``Document``. No format knows about them, they know about no format."""

from index.structure.document import build_document

__all__ = ["build_document"]
