"""For tests of applications and plugins: scripted components and a virtual clock.

Nothing here needs a model, a network or a sound card.
"""

from emoomni_sdk.testing.scripted import (
    ScriptedPerceiver,
    ScriptedReasoner,
    ScriptedSpeaker,
    ScriptedStrategist,
    ScriptedThinker,
    Step,
    step,
)
from emoomni_sdk.testing.virtual_clock import VirtualClockLoop, run_virtual

__all__ = [
    "ScriptedPerceiver",
    "ScriptedReasoner",
    "ScriptedSpeaker",
    "ScriptedStrategist",
    "ScriptedThinker",
    "Step",
    "VirtualClockLoop",
    "run_virtual",
    "step",
]
