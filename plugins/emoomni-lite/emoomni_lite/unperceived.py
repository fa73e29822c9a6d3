"""What could not be perceived, in words for people."""

from __future__ import annotations

from emoomni_lite.observation import Observation

ENGLISH = {
    ("audio", "no_clip"): "there is no clip",
    ("video", "no_clip"): "there is no clip",
    ("audio", "no_stream"): "the clip has no audio stream",
    ("video", "no_stream"): "the clip has no video stream",
    ("audio", "undecodable"): "the sound could not be decoded",
    ("video", "undecodable"): "the picture could not be decoded",
    ("audio", "silent"): "no speech was found; the clip is silent",
    ("audio", "no_speech"): "no speech was found, only noise or other sound",
    ("audio", "tone"): "no speech was found, only a steady tone or hum",
    ("video", "no_face"): "no face was found in the picture",
    ("video", "not_asked"): "looking for a face is switched off",
    ("expression", "no_model"): "telling a smile or a frown needs a face_landmarker model",
    ("words", "none"): "no transcript was given and none could be made",
}
CHINESE = {
    ("audio", "no_clip"): "没有音视频",
    ("video", "no_clip"): "没有音视频",
    ("audio", "no_stream"): "片段没有音轨",
    ("video", "no_stream"): "片段没有画面",
    ("audio", "undecodable"): "声音无法解码",
    ("video", "undecodable"): "画面无法解码",
    ("audio", "silent"): "没有听到说话，片段是静音",
    ("audio", "no_speech"): "没有听到说话，只有噪声或其他声音",
    ("audio", "tone"): "没有听到说话，只有持续的单音或嗡嗡声",
    ("video", "no_face"): "画面里没有找到脸",
    ("video", "not_asked"): "没有要求看脸",
    ("expression", "no_model"): "辨认笑或皱眉需要 face_landmarker 模型",
    ("words", "none"): "没有给出文字，也无法转写",
}


def in_words(seen: Observation, *, words: bool, chinese: bool) -> dict[str, str]:
    """What was missed → why. `words` tells whether there is a transcript."""
    table = CHINESE if chinese else ENGLISH
    codes = dict(seen.missing)
    if seen.face is not None and not seen.face.signs:
        codes["expression"] = "no_model"
    if not words:
        codes["words"] = "none"
    told = {what: table[what, why] for what, why in codes.items()}
    if seen.problems:
        told["clip"] = "; ".join(seen.problems)
    return told
