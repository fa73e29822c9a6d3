"""eSpeak NG as a Speaker. The engine is GPL-3.0-or-later; it runs in a process of its own."""

from emoomni_espeak.options import EspeakOptions
from emoomni_espeak.speaker import EspeakSpeaker

__all__ = ["EspeakOptions", "EspeakSpeaker"]
