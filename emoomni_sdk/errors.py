"""Every error the SDK raises on purpose, in one tree.

    EmoOmniError
    ├── ConfigError                 a setting, option or argument is wrong
    │   ├── OptionsError            a component was given options it does not accept
    │   ├── CredentialError         a key is missing or was refused
    │   └── CapabilityError         the parts of a chain do not fit together
    ├── RegistryError               a named component cannot be had
    │   ├── UnknownComponentError   nobody provides that name
    │   ├── DuplicateComponentError two distributions provide that name
    │   └── ComponentLoadError      the plugin that provides it failed to import
    ├── MissingDependencyError      an optional package is not installed
    ├── MediaError                  the clip cannot be used
    │   ├── ClipNotFoundError       no such file, or it may not be read
    │   ├── UnreadableClipError     it is not audio or video that can be decoded
    │   └── EmptyClipError          nothing is in it: no stream, or no duration
    ├── OutputError                 a result could not be written
    ├── FormatError                 text or JSON does not hold what it should
    ├── LifecycleError              a component or chain was used at the wrong time
    │   ├── WrongLoopError          it belongs to another event loop
    │   └── ClosedError             it was closed
    ├── ComponentError              a stage failed while it worked
    │   ├── PerceptionError
    │   ├── ThinkingError
    │   ├── InstructionError
    │   ├── SpeechError
    │   ├── StageTimeoutError       a stage took longer than it was given
    │   ├── RateLimitError          a server asks for patience
    │   ├── ServiceError            a server failed or could not be reached
    │   └── RefusalError            a model or guard declined to answer
    └── TurnError                   a whole turn failed; `cause` says which stage and why

Each says what to do about it (`remedy`), whether trying again can help (`retryable`,
`retry_after` seconds) and what was already done (`partial`). `to_dict` and `from_dict` carry an
error across a process boundary as plain data.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self


class EmoOmniError(Exception):
    """Base of all errors of the SDK.

    Args:
        message: What went wrong, in one sentence.
        stage: The stage it happened in: ``perceive``, ``think``, ``reason``, ``plan``,
            ``instruct``, ``speak``.
        component: Name of the component that failed.
        remedy: What the reader can do about it.
        retryable: Whether the same call may succeed later.
        retry_after: Seconds to wait before that, where known.
        partial: What had been produced before the failure.
    """

    default_retryable: ClassVar[bool] = False

    def __init__(
        self,
        message: str,
        *,
        stage: str | None = None,
        component: str | None = None,
        remedy: str | None = None,
        retryable: bool | None = None,
        retry_after: float | None = None,
        partial: Any = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.stage = stage
        self.component = component
        self.remedy = remedy
        self.retryable = self.default_retryable if retryable is None else retryable
        self.retry_after = retry_after
        self.partial = partial

    def __str__(self) -> str:
        where = f"[{self.component}] " if self.component else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{where}{self.message}{remedy}"

    def __reduce__(self) -> tuple[Any, ...]:
        return (error_from_dict, (self.to_dict(),))

    def to_dict(self) -> dict[str, Any]:
        """The error as JSON-ready data; `partial` stays behind."""
        return {
            "error": type(self).__name__,
            "message": self.message,
            "stage": self.stage,
            "component": self.component,
            "remedy": self.remedy,
            "retryable": self.retryable,
            "retry_after": self.retry_after,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> EmoOmniError:
        """The error that `to_dict` described; an unknown kind becomes its nearest known base."""
        return error_from_dict(data)

    def at(self, *, stage: str | None = None, component: str | None = None) -> Self:
        """The same error, with place filled in where it was not known."""
        self.stage = self.stage or stage
        self.component = self.component or component
        return self


class ConfigError(EmoOmniError):
    """A setting, option or argument is wrong."""


class OptionsError(ConfigError):
    """A component was given options it does not accept."""


class CredentialError(ConfigError):
    """A key is missing or was refused."""


class CapabilityError(ConfigError):
    """The parts of a chain do not fit together."""


class RegistryError(EmoOmniError):
    """A named component cannot be had."""


class UnknownComponentError(RegistryError):
    """Nobody provides a component of that name."""


class DuplicateComponentError(RegistryError):
    """Two installed distributions provide the same name."""


class ComponentLoadError(RegistryError):
    """The plugin that provides the component failed to import."""


class MissingDependencyError(EmoOmniError):
    """An optional package is not installed."""


class MediaError(EmoOmniError):
    """The clip cannot be used."""


class ClipNotFoundError(MediaError):
    """There is no such file, or it may not be read."""


class UnreadableClipError(MediaError):
    """The bytes are not audio or video that can be decoded."""


class EmptyClipError(MediaError):
    """The clip holds no stream, or nothing of any duration."""


class OutputError(EmoOmniError):
    """A result could not be written."""


class FormatError(EmoOmniError):
    """Text or JSON does not hold what it should."""


class LifecycleError(EmoOmniError):
    """A component or chain was used at the wrong time."""


class WrongLoopError(LifecycleError):
    """The component belongs to another event loop."""


class ClosedError(LifecycleError):
    """The component or chain was closed."""


class ComponentError(EmoOmniError):
    """A stage failed while it worked."""


class PerceptionError(ComponentError):
    """A Perceiver failed."""


class ThinkingError(ComponentError):
    """A Thinker or Reasoner failed."""


class InstructionError(ComponentError):
    """A Strategist failed."""


class SpeechError(ComponentError):
    """A Speaker failed."""


class StageTimeoutError(ComponentError):
    """A stage took longer than it was given."""

    default_retryable = True


class RateLimitError(ComponentError):
    """A server asks for patience."""

    default_retryable = True


class ServiceError(ComponentError):
    """A server failed or could not be reached."""

    default_retryable = True


class RefusalError(ComponentError):
    """A model, or a reply guard, declined to answer."""


class TurnError(EmoOmniError):
    """A whole turn failed.

    `partial` is the `TurnResult` up to the failure and `turn_id` names the turn; the stage's own
    error is `__cause__`.
    """

    def __init__(self, message: str, *, turn_id: str | None = None, **details: Any) -> None:
        super().__init__(message, **details)
        self.turn_id = turn_id

    def to_dict(self) -> dict[str, Any]:
        """As `EmoOmniError.to_dict`, with the turn and its cause."""
        cause = self.__cause__.to_dict() if isinstance(self.__cause__, EmoOmniError) else None
        return {**super().to_dict(), "turn_id": self.turn_id, "cause": cause}


def error_from_dict(data: dict[str, Any]) -> EmoOmniError:
    """Rebuild an error from `EmoOmniError.to_dict`.

    Raises:
        FormatError: `data` does not describe an error.
    """
    if not isinstance(data, dict) or "message" not in data:
        raise FormatError("This is not the description of an error: it has no `message`.")
    kind = _kinds().get(str(data.get("error")), EmoOmniError)
    details = {key: data.get(key) for key in _DETAILS}
    if issubclass(kind, TurnError):
        error: EmoOmniError = kind(str(data["message"]), turn_id=data.get("turn_id"), **details)
        if data.get("cause"):
            error.__cause__ = error_from_dict(data["cause"])
        return error
    return kind(str(data["message"]), **details)


_DETAILS = ("stage", "component", "remedy", "retryable", "retry_after")


def _kinds() -> dict[str, type[EmoOmniError]]:
    found: dict[str, type[EmoOmniError]] = {}
    waiting: list[type[EmoOmniError]] = [EmoOmniError]
    while waiting:
        kind = waiting.pop()
        found[kind.__name__] = kind
        waiting.extend(kind.__subclasses__())
    return found
