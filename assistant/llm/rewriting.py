"""A follow-up made into a question that stands alone by a language model, and checked by code.

It is only understanding: whatever goes wrong, the rules' reading (``assistant.conversation``) stands, and
nobody is troubled with it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.conversation import Standalone, hangs_on_conversation
from assistant.llm.calling import LLMFailed, stream_reply
from assistant.llm.configuration import LLMSettings
from assistant.llm.faithful import MOST_CHARACTERS, is_faithful, keeps_the_matter
from assistant.llm.prompts import REWRITING, rewriting_prompt
from assistant.llm.remembering import remembered
from assistant.model import Conversation
from index.chunks import count_tokens

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatMessage

# Prompt tokens that are neither turns nor follow-up nor rules: roles, the frame of a chat template.
OVERHEAD = 120


class ModelRewriter:
    """Puts follow-ups to ``llm``. Holds no conversation."""

    def __init__(
        self, llm: LLM, settings: LLMSettings, *, count: Callable[[str], int] = count_tokens
    ) -> None:
        self._llm = llm
        self._settings = settings
        self._count = count
        # Somebody waits for the answer, and the rules have a reading: one short attempt.
        patience = min(settings.rewriting_timeout, settings.timeout)
        self._hurried = replace(settings, timeout=patience, first_token_timeout=patience, retries=0)

    def rewritten(self, question: str, conversation: Conversation, understood: Standalone) -> Standalone:
        """``understood``, the rules' reading of ``question`` after ``conversation``, or the model's reading
        where the question hangs on the conversation and what the model wrote passes the check."""
        if not conversation.turns or not hangs_on_conversation(question, understood):
            return understood
        turns = remembered(conversation, self._budget(question), self._count)
        if not turns:
            return understood
        written = self._written(question, turns)
        if not is_faithful(written, question, "\n".join(turns)) or _asked(written, question, conversation):
            return understood
        if not keeps_the_matter(written, question, understood.question):
            return understood
        return replace(understood, question=written, rewritten=True, leans=True)

    def _written(self, question: str, turns: list[str]) -> str:
        """What the model makes of it on one line; "" where it fails. Nobody waits for more than is used."""
        written = ""
        try:
            with closing(stream_reply(self._llm, self._messages(question, turns), self._hurried)) as reply:
                for piece in reply:
                    written += piece
                    if len(written) > 2 * MOST_CHARACTERS:
                        break
        except LLMFailed:
            return ""
        return written.strip().strip('"“”«»').strip()

    def _messages(self, question: str, turns: list[str]) -> list[ChatMessage]:
        from llama_index.core.llms import ChatMessage, MessageRole

        return [
            ChatMessage(role=MessageRole.SYSTEM, content=REWRITING),
            ChatMessage(role=MessageRole.USER, content=rewriting_prompt(question, turns)),
        ]

    def _budget(self, question: str) -> int:
        """Tokens for the turns: what the setting allows, and what the context has room for."""
        rules = self._count(REWRITING) + self._count(question) + OVERHEAD
        left = self._settings.context_tokens - self._settings.answer_tokens - rules
        return max(0, min(left, self._settings.conversation_tokens))


def _asked(written: str, question: str, conversation: Conversation) -> bool:
    """Whether ``written`` is the follow-up as it was, or one of the questions before it: nothing was done."""
    before = (turn.answer.standalone_question for turn in conversation.turns)
    return _plain(written) in {_plain(one) for one in (question, *before)}


def _plain(question: str) -> str:
    return question.rstrip("?؟ ").casefold()
