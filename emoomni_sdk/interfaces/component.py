"""`Component`: options, capabilities and a life cycle, shared by all five interfaces."""

from __future__ import annotations

import asyncio
import os
from abc import ABC
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, ClassVar, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from emoomni_sdk.capabilities import Capabilities
from emoomni_sdk.documents import first_problem
from emoomni_sdk.errors import ClosedError, OptionsError, WrongLoopError


@dataclass(frozen=True)
class Env:
    """Marks an option that an environment variable may set: ``Annotated[str, Env("NAME")]``."""

    variable: str


class Options(BaseModel):
    """Base of a component's options: frozen, and strict about names it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    @classmethod
    def environment(cls) -> dict[str, str]:
        """Option → environment variable, for the options marked with `Env`."""
        marks = {
            name: next((mark for mark in field.metadata if isinstance(mark, Env)), None)
            for name, field in cls.model_fields.items()
        }
        return {name: mark.variable for name, mark in marks.items() if mark}

    @classmethod
    def resolve(cls, given: dict[str, Any]) -> Self:
        """Options from `given`, then the environment, then the defaults.

        Raises:
            OptionsError: A name is unknown or a value does not fit.
        """
        found = {
            name: os.environ[variable]
            for name, variable in cls.environment().items()
            if name not in given and os.environ.get(variable)
        }
        try:
            return cls(**{**found, **given})
        except ValidationError as error:
            raise OptionsError(
                f"Bad option {first_problem(error)}.",
                remedy=f"Known options: {', '.join(cls.model_fields) or 'none'}.",
            ) from None


BaseOptions: TypeAlias = Options


class Component(ABC):  # noqa: B024  # its methods all have sensible defaults
    """A part of a chain.

    Subclasses may nest their own `Options`, set `name` and `capabilities`, and override `setup`
    and `teardown`. Construction is cheap: weights and connections belong in `setup`.

    A component belongs to the event loop that warmed it.

    Raises:
        OptionsError: An option is unknown or has a bad value.
    """

    name: ClassVar[str] = ""
    Options: ClassVar[type[BaseOptions]] = Options
    capabilities: Capabilities = Capabilities()

    def __init__(self, options: BaseOptions | None = None, /, **given: Any) -> None:
        if options is not None and given:
            raise OptionsError("Give options as one object or by name, not both.")
        try:
            self.options: Any = self.Options.resolve(given) if options is None else options
        except OptionsError as error:
            raise error.at(component=self.label) from None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._warm: asyncio.Task[None] | None = None
        self._slots: asyncio.Semaphore | None = None
        self._closed = False

    @property
    def label(self) -> str:
        """The name shown to people."""
        return self.name or type(self).__name__

    @property
    def model_id(self) -> str | None:
        """The model it runs, where there is one."""
        return None

    @property
    def is_warm(self) -> bool:
        """Whether `warm_up` has finished."""
        return self._warm is not None and self._warm.done() and not self._closed

    async def setup(self) -> None:  # noqa: B027  # most components need none
        """Load weights, open connections, start workers. Called once, by `warm_up`."""

    async def teardown(self) -> None:  # noqa: B027
        """Undo `setup`. Called once, by `aclose`."""

    async def warm_up(self) -> None:
        """Make ready; further calls return at once, and concurrent ones share the work.

        Raises:
            ClosedError: It was closed before.
            WrongLoopError: It was warmed on another event loop.
        """
        loop = asyncio.get_running_loop()
        if self._closed:
            raise ClosedError("It was closed.", component=self.label, remedy="Construct a new one.")
        if self._loop is None:
            self._loop = loop
            self._slots = asyncio.Semaphore(self.capabilities.max_concurrency)
        elif self._loop is not loop:
            raise WrongLoopError(
                "It was warmed on another event loop.",
                component=self.label,
                remedy="Use one component per loop: `async with` and await, or `with` and `_sync`.",
            )
        if self._warm is None:
            self._warm = loop.create_task(self.setup(), name=f"warm up {self.label}")
        warm = self._warm
        try:
            await asyncio.shield(warm)
        except BaseException:
            if warm.done() and self._warm is warm and (warm.cancelled() or warm.exception()):
                self._warm = None
            raise

    async def aclose(self) -> None:
        """Release everything; further calls do nothing."""
        if self._closed:
            return
        self._closed = True
        if self._warm is None:
            return
        if not self._warm.done():
            self._warm.cancel()
        await asyncio.wait([self._warm])
        await self.teardown()

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[Self]:
        """Warm up, then wait for one of its `max_concurrency` places."""
        await self.warm_up()
        assert self._slots is not None
        async with self._slots:
            yield self

    async def __aenter__(self) -> Self:
        await self.warm_up()
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.label!r})"
