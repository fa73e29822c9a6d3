"""Emoji that commonly stand for a feeling, weighed by us; layout as in `english`.

Those whose meaning hangs on the writer (a polite smile, a sweat drop) are left out.
"""

from __future__ import annotations

GROUPS: tuple[tuple[float, str, str], ...] = (
    (-0.8, "sad", "😭 💔"),
    (-0.6, "sad", "😢 😞 😔 ☹ 🙁 😿 🥺 😥 😓 😩 😫"),
    (-0.8, "angry", "😡 🤬 👿"),
    (-0.6, "angry", "😠 😤"),
    (-0.7, "fearful", "😱 😨"),
    (-0.5, "fearful", "😰 😟 😧 😖"),
    (-0.6, "disgusted", "🤢 🤮"),
    (-0.3, "bored", "🥱"),
    (0.8, "happy", "🥳 🎉 😍 🥰 ❤ 🤩"),
    (0.6, "happy", "😀 😃 😄 😁 😊 😆 😂 🤣 😻 💕 💖"),
    (0.4, "calm", "😌"),
    (0.1, "surprised", "😮 😲 🤯"),
)
FEELINGS: dict[str, tuple[float, str]] = {
    sign: (valence, emotion) for valence, emotion, signs in GROUPS for sign in signs.split()
}


def feelings(text: str) -> dict[str, tuple[float, str]]:
    """Each known emoji of `text`, once: its valence and emotion."""
    return {sign: FEELINGS[sign] for sign in dict.fromkeys(text) if sign in FEELINGS}
