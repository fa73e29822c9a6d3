"""Whether the work of a component is a kind of function that the chain can call."""

from __future__ import annotations

import inspect
from typing import Any

STREAMS = {
    "speaker": ("speak", "AudioChunk"),
    "thinker": ("think", "SectionDelta"),
    "reasoner": ("reason", "SectionDelta"),
}
"""Kind → the method that gives an asynchronous iterator, and what it yields."""
ANSWERS = {
    "perceiver": ("perceive", "Perception"),
    "strategist": ("instruct", "SpeakingInstruction"),
}
"""Kind → the method that is awaited, and what it returns."""


def misshapen(kind: str, component: type) -> str | None:
    """What the author of `component` must write instead, or None where it can be called.

    An asynchronous generator is right for a stream, and so is a plain `def` that returns an
    asynchronous iterator; a coroutine function and a plain generator are not.
    """
    if kind in STREAMS:
        name, item = STREAMS[kind]
        method = _method(component, name)
        if inspect.iscoroutinefunction(method) or inspect.isgeneratorfunction(method):
            return f"{name}() must be an `async def` that yields {item}"
    if kind in ANSWERS:
        name, item = ANSWERS[kind]
        method = _method(component, name)
        if not inspect.iscoroutinefunction(method):
            return f"{name}() must be an `async def` that returns {item}"
    return None


def _method(component: type, name: str) -> Any:
    """The function itself, beneath what `functools.wraps` laid around it."""
    return inspect.unwrap(getattr(component, name))
