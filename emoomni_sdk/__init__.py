"""Perceive how a person feels, reason in the open, answer in a voice that means it.

The public names are loaded when they are first used, so that importing the package costs next to
nothing. `__init__.pyi` lists them for editors and type checkers.
"""

from importlib import import_module as _import_module
from typing import Any as _Any

__version__ = "0.1.0"

_HOMES = {
    "emoomni_sdk.audio": (
        "Audio",
        "AudioChunk",
        "AudioFormat",
    ),
    "emoomni_sdk.capabilities": (
        "Capabilities",
        "PerceiverCapabilities",
        "SpeakerCapabilities",
        "StrategistCapabilities",
        "ThinkerCapabilities",
    ),
    "emoomni_sdk.chain": (
        "Chain",
        "TurnStream",
    ),
    "emoomni_sdk.ecot": (
        "ECoT",
        "ECoTSpec",
    ),
    "emoomni_sdk.errors": (
        "CapabilityError",
        "ClipNotFoundError",
        "ClosedError",
        "ComponentError",
        "ComponentLoadError",
        "ConfigError",
        "CredentialError",
        "DuplicateComponentError",
        "EmoOmniError",
        "EmptyClipError",
        "FormatError",
        "InstructionError",
        "LifecycleError",
        "MediaError",
        "MissingDependencyError",
        "OptionsError",
        "OutputError",
        "PerceptionError",
        "RateLimitError",
        "RefusalError",
        "RegistryError",
        "ServiceError",
        "SpeechError",
        "StageTimeoutError",
        "ThinkingError",
        "TurnError",
        "UnknownComponentError",
        "UnreadableClipError",
        "WrongLoopError",
    ),
    "emoomni_sdk.events": (
        "Answered",
        "AudioReady",
        "DirectiveDropped",
        "Event",
        "InstructionReady",
        "PerceptionReady",
        "Progress",
        "ReplyStopped",
        "SectionDelta",
        "SectionsDiscarded",
        "SpeechMeasured",
        "StageFailed",
        "StageTimed",
        "ThoughtReady",
        "TurnDone",
        "Usage",
    ),
    "emoomni_sdk.fallback": ("Fallback",),
    "emoomni_sdk.hooks": (
        "Pass",
        "Replace",
        "Stop",
    ),
    "emoomni_sdk.instruction": (
        "Dropped",
        "Lowering",
        "SpeakingInstruction",
        "from_prose",
    ),
    "emoomni_sdk.interfaces": (
        "Component",
        "Env",
        "InstructRequest",
        "LowerRequest",
        "Options",
        "PerceiveRequest",
        "Perceiver",
        "PlanRequest",
        "ReasonRequest",
        "Reasoner",
        "ReplyRequest",
        "Speaker",
        "Strategist",
        "ThinkRequest",
        "Thinker",
        "Thought",
        "Utterance",
        "VoiceProfile",
    ),
    "emoomni_sdk.media": ("Clip",),
    "emoomni_sdk.perception": (
        "Conflict",
        "Cue",
        "Perception",
        "Transcript",
        "VoiceBaseline",
    ),
    "emoomni_sdk.result": ("TurnResult",),
    "emoomni_sdk.retry": ("Retry",),
    "emoomni_sdk.session": ("Session",),
    "emoomni_sdk.strategist": ("RuleStrategist",),
    "emoomni_sdk.turn": (
        "Exchange",
        "Turn",
    ),
    "emoomni_sdk.two_stage": ("TwoStage",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted([*_HOME_OF, "__version__"])


def __getattr__(name: str) -> _Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(_import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
