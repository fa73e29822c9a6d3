"""Models that reason aloud before they answer."""

from __future__ import annotations

_OPENS = "<think>"
_CLOSES = "</think>"


def strip_thinking(text: str) -> str:
    """What follows the first ``</think>``, without the white space around it.

    Chat templates of thinking models open the block in the prompt, so the output often holds
    only its end. A block that never ends leaves nothing; a text without one is returned as it is.
    """
    before, end, answer = text.partition(_CLOSES)
    if end:
        return answer.strip()
    return "" if before.lstrip().startswith(_OPENS) else text
