"""What a stage raised, as the SDK's own error."""

from __future__ import annotations

from emoomni_sdk.errors import ComponentError, EmoOmniError, TurnError
from emoomni_sdk.interfaces import Component
from emoomni_sdk.result import TurnResult


def as_stage_error(
    error: Exception, kind: type[ComponentError], stage: str, component: Component
) -> EmoOmniError:
    """`error` with its place filled in; a foreign exception is wrapped in `kind`."""
    if isinstance(error, EmoOmniError):
        return error.at(stage=stage, component=component.label)
    wrapped = kind(
        f"{type(error).__name__}: {error}.",
        stage=stage,
        component=component.label,
        remedy="This is not an error the component declares: report it to its author.",
    )
    wrapped.__cause__ = error
    return wrapped


def as_own(error: Exception) -> EmoOmniError:
    """`error` itself, or wrapped when it is a foreign one from outside every stage."""
    if isinstance(error, EmoOmniError):
        return error
    wrapped = ComponentError(f"{type(error).__name__}: {error}")
    wrapped.__cause__ = error
    return wrapped


def first_cause(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first failure in a group, however deep."""
    error: BaseException = group
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def as_turn_error(error: EmoOmniError, result: TurnResult) -> TurnError:
    """The failure of the whole turn, with what was done so far in `partial`."""
    turn_error = TurnError(
        error.message,
        turn_id=result.turn_id,
        stage=error.stage,
        component=error.component,
        remedy=error.remedy,
        retryable=error.retryable,
        retry_after=error.retry_after,
        partial=result,
    )
    turn_error.__cause__ = error
    return turn_error
