"""Plain words → numbers: every sentence moves its dimension the right way."""

from __future__ import annotations

import pytest

from emoomni_sdk.instruction import SpeakingInstruction, from_prose

NEUTRAL = {"pitch": 0.0, "pitch_range": 1.0, "rate": 1.0, "volume": 0.0, "pause": 1.0}
NUMBERS = tuple(NEUTRAL)


def number(sentence: str, dimension: str) -> float:
    value = getattr(from_prose(sentence), dimension)
    return NEUTRAL[dimension] if value is None else value


# (dimension, the sentence that has more of it, the one that has less)
PAIRS = [
    ("rate", "Talk rapidly.", "Talk unhurriedly."),
    ("rate", "Keep a brisk pace.", "Keep a leisurely pace."),
    ("rate", "The pace is quick.", "The pace is measured."),
    ("rate", "Say this at high speed.", "Say this at low speed."),
    ("rate", "Very fast.", "Fast."),
    ("rate", "Fast.", "Slightly fast."),
    ("rate", "Slightly slow.", "Extremely slow."),
    ("rate", "A little quicker, please.", "A little slower, please."),
    ("rate", "Speed up a bit.", "Slow down a bit."),
    ("rate", "Not slow.", "Not fast."),
    ("rate", "Let the words tumble out, hurried.", "Draw out the words, take your time."),
    ("rate", "Pick up the pace.", "There is no rush."),
    ("rate", "Urgently, every second counts.", "Drowsily, at the end of a long day."),
    ("volume", "Speak loudly.", "Speak softly."),
    ("volume", "Project to the back row.", "Use your indoor voice."),
    ("volume", "Raise your voice.", "Lower your voice."),
    ("volume", "Turn the volume up.", "Turn the volume down."),
    ("volume", "Somewhat louder.", "Somewhat quieter."),
    ("volume", "Yell it.", "Murmur it."),
    ("volume", "High volume, low pitch.", "Low volume, high pitch."),
    ("volume", "In a booming voice.", "In a faint voice."),
    ("volume", "A normal tone.", "Barely above a whisper."),
    ("volume", "Speak.", "Don't shout."),
    ("volume", "Loud, not angry.", "Angry, not loud."),
    ("pitch", "In a high-pitched voice.", "In a low-pitched voice."),
    ("pitch", "With a squeaky voice.", "With a deep, rumbling voice."),
    ("pitch", "Two semitones higher.", "Two semitones lower."),
    ("pitch", "Low volume, high pitch.", "High volume, low pitch."),
    ("pitch", "Raise the pitch slightly.", "Lower the pitch slightly."),
    ("pitch", "Like a little girl.", "Like an old man."),
    ("pitch", "A shade higher.", "A shade lower."),
    ("pitch_range", "With expressive, varied intonation.", "In a flat monotone."),
    ("pitch_range", "A wide pitch range.", "A narrow pitch range."),
    ("pitch_range", "Sing-song.", "Robotic."),
    ("pitch_range", "Not monotone.", "Not expressive."),
    ("pitch_range", "Large variations in pitch.", "No variation in pitch."),
    ("pause", "With long pauses.", "Without pauses."),
    ("pause", "Haltingly.", "Fluently."),
    ("rate", "语速快一点", "语速慢一点"),
    ("rate", "飞快地说", "慢悠悠地说"),
    ("rate", "加快语速", "放慢语速"),
    ("rate", "语速正常", "语速不要太快"),
    ("rate", "节奏紧凑", "节奏舒缓"),
    ("rate", "非常快", "稍快"),
    ("rate", "稍慢", "非常慢"),
    ("rate", "别那么慢", "别那么快"),
    ("volume", "大声地说", "小声地说"),
    ("volume", "音量提高一些", "音量降低一些"),
    ("volume", "声音响亮", "声音很轻"),
    ("volume", "声音大一点", "声音小一点"),
    ("volume", "请说话", "不要大喊大叫"),
    ("volume", "高喊", "耳语"),
    ("pitch", "音调高", "音调低"),
    ("pitch", "声音尖细", "声音低沉"),
    ("pitch", "升高三个半音", "降低三个半音"),
    ("pitch_range", "抑扬顿挫，富有感情", "平淡单调，毫无起伏"),
    ("pitch_range", "语调起伏大", "语调起伏小"),
    ("pause", "多停顿", "不停顿"),
]


@pytest.mark.parametrize(("dimension", "more", "less"), PAIRS)
def test_a_pair_goes_the_right_way(dimension, more, less):
    assert number(more, dimension) > number(less, dimension)


# mood → the direction of (pitch, pitch_range, rate, volume); 0: not asserted
MOODS = [
    ("Utterly mournful, as at a graveside funeral.", (-1, -1, -1, -1)),
    ("He sounds heartbroken; sound like that.", (-1, -1, -1, -1)),
    ("Thrilled to bits!", (1, 1, 1, 1)),
    ("Cheery and bright.", (1, 1, 1, 1)),
    ("Absolutely livid.", (1, 1, 1, 1)),
    ("Terrified, as if being chased.", (1, 0, 1, 0)),
    ("Soothingly.", (-1, -1, -1, -1)),
    ("Like a lullaby.", (-1, -1, -1, -1)),
    ("Bored out of your mind.", (-1, -1, -1, -1)),
    ("Worn out and sleepy.", (-1, -1, -1, -1)),
    ("Dripping with sarcasm.", (-1, -1, -1, 0)),
    ("As if telling a secret.", (-1, -1, -1, -1)),
    ("Full of astonishment.", (1, 1, 0, 1)),
    ("心情沉重，悲痛地说", (-1, -1, -1, -1)),
    ("兴高采烈地说", (1, 1, 1, 1)),
    ("怒气冲冲地说", (1, 1, 1, 1)),
    ("吓坏了，惊恐地说", (1, 0, 1, 0)),
    ("像哄孩子睡觉一样温柔", (-1, -1, -1, -1)),
    ("有气无力，疲惫不堪", (-1, -1, -1, -1)),
    ("神秘兮兮地", (-1, -1, -1, -1)),
]


@pytest.mark.parametrize(("sentence", "directions"), MOODS)
def test_a_mood_moves_the_voice(sentence, directions):
    for dimension, direction in zip(
        ("pitch", "pitch_range", "rate", "volume"), directions, strict=True
    ):
        change = number(sentence, dimension) - NEUTRAL[dimension]
        assert change * direction >= 0
        assert change or not direction, dimension


NEGATIONS = [
    ("Not cheerful.", "happy"),
    ("Don't sound angry.", "angry"),
    ("Without a trace of sadness.", "sad"),
    ("Never sarcastic.", "sarcastic"),
    ("Avoid sounding bored or tired.", "bored"),
    ("Neither fearful nor sad.", "fearful"),
    ("No longer furious.", "angry"),
    ("Anything but excited.", "happy"),
    ("Rather than sad, sound hopeful.", "sad"),
    ("Kind instead of stern.", "stern"),
    ("Without anger, contempt or disgust.", "disgusted"),
    ("不要生气", "angry"),
    ("别太激动", "happy"),
    ("没有一丝悲伤", "sad"),
    ("不是害怕，而是好奇", "fearful"),
    ("避免冷漠", "bored"),
]


@pytest.mark.parametrize(("sentence", "emotion"), NEGATIONS)
def test_a_negated_mood_is_not_the_emotion(sentence, emotion):
    assert from_prose(sentence).emotion != emotion


@pytest.mark.parametrize(
    ("sentence", "dimension", "sign"),
    [
        ("Don't speak too fast.", "rate", -1),
        ("Without rushing.", "rate", -1),
        ("Never loud, always kind-hearted.", "volume", -1),
        ("Do not drag.", "rate", 1),
        ("Not in a monotone.", "pitch_range", 1),
        ("不要太快", "rate", -1),
        ("不要太大声", "volume", -1),
        ("不要单调", "pitch_range", 1),
        ("Not only fast but also loud.", "rate", 1),
        ("Don't be afraid to speak loudly.", "volume", 1),
        ("Less loud.", "volume", -1),
        ("Not cheerful and warm but slow.", "rate", -1),
        ("不仅要快，而且要大声", "rate", 1),
    ],
)
def test_negation_turns_a_dimension_round(sentence, dimension, sign):
    assert (number(sentence, dimension) - NEUTRAL[dimension]) * sign > 0


def test_a_contrast_ends_a_negation():
    found = from_prose("Not sad but excited")
    assert found.emotion == "happy"
    assert found.pitch > 2


def test_a_new_clause_ends_a_negation():
    assert from_prose("Don't rush, and keep your voice loud").volume > 0
    assert from_prose("不要着急，大声一点").volume > 0


def test_soft_but_fast_is_both():
    found = from_prose("soft but fast")
    assert found.volume < -3
    assert found.rate > 1.2
    assert found.pitch is None


def test_an_explicit_word_wins_over_a_mood():
    assert from_prose("excited but slow").rate < 0.9
    assert from_prose("sad, yet loud").volume > 3
    assert from_prose("伤心，但语速快").rate > 1.1


def test_mood_and_dimension_that_agree_add_up():
    assert from_prose("excited and fast").rate > from_prose("fast").rate
    assert from_prose("sad and slow").rate < from_prose("slow").rate


def test_the_extremes_are_far_apart():
    up = from_prose("Speak in an excited, fast and loud voice")
    down = from_prose("Speak in a tired, slow and soft voice")
    assert up.pitch - down.pitch >= 5
    assert up.rate / down.rate >= 1.5
    assert up.volume - down.volume >= 8
    up, down = from_prose("兴奋、快速、大声地说"), from_prose("疲惫、缓慢、小声地说")
    assert up.pitch - down.pitch >= 5
    assert up.rate / down.rate >= 1.5
    assert up.volume - down.volume >= 8


@pytest.mark.parametrize(
    "sentence",
    [
        "A neutral, even tone.",
        "Speak normally.",
        "Use your natural voice.",
        "At a moderate pace and a medium volume.",
        "平静自然",
        "用正常的语气说",
        "Calm and natural.",
        "The invoice was posted on Tuesday.",
        "Zorble the frobnicator.",
        "",
        "   ",
        "!!!",
    ],
)
def test_nothing_asked_for_gives_no_numbers(sentence):
    found = from_prose(sentence)
    assert [name for name in NUMBERS if getattr(found, name) is not None] == []


def test_normal_holds_a_dimension_that_a_mood_would_move():
    found = from_prose("Excited, but at a normal pace.")
    assert found.rate == 1.0
    assert found.pitch > 2


def test_a_delivery_that_changes_lies_between_its_phases():
    calm, wild = from_prose("calm"), from_prose("excited")
    both = from_prose("Start calm, then build to excitement.")
    assert calm.pitch < both.pitch < wild.pitch
    assert both.emotion == "happy"
    assert from_prose("先大声，然后逐渐变得悲伤").emotion == "sad"


def test_contradictions_cancel():
    found = from_prose("loud and soft at once")
    assert found.volume is None or abs(found.volume) < 1


@pytest.mark.parametrize(
    ("sentence", "timbre"),
    [
        ("whispered", "whisper"),
        ("in a husky voice", "hoarse"),
        ("a warm tone", "warm"),
        ("with a shaky voice", "trembling"),
        ("like a wise grandmother", "older female"),
        ("a warm, mature female voice", "warm, mature female"),
        ("悄悄话", "whisper"),
        ("声音沙哑", "hoarse"),
        ("温暖的女声", "warm, female"),
    ],
)
def test_timbre(sentence, timbre):
    assert from_prose(sentence).timbre == timbre


def test_an_addressee_is_not_the_voice():
    assert from_prose("gently, as if talking to a child").timbre == "warm"


@pytest.mark.parametrize(
    ("sentence", "contour"),
    [
        ("with rising intonation", "rising"),
        ("trailing off", "falling"),
        ("in a monotone", "flat"),
        ("animated", "lively"),
        ("句尾上扬", "rising"),
        ("语调平淡", "flat"),
    ],
)
def test_intonation(sentence, contour):
    assert from_prose(sentence).intonation == contour


def test_intensity_follows_degree():
    levels = [from_prose(f"{degree} sad").intensity for degree in ("slightly", "", "very")]
    assert levels == sorted(levels)
    assert levels[0] < levels[1] < levels[2] <= 1
    assert from_prose("furious").intensity > from_prose("annoyed").intensity


def test_the_sentence_is_kept_as_style():
    assert from_prose("  Speak up! ").style == "Speak up!"
    assert from_prose("").style is None


def test_another_language_gives_style_only():
    found = from_prose("Sprich fast still", language="de")
    assert found == SpeakingInstruction(style="Sprich fast still")
    assert from_prose("fast", language="en-GB").rate > 1


def test_words_to_be_spoken_are_not_read():
    assert (
        from_prose('Say "I am so furious that I could scream and shout" calmly').emotion == "calm"
    )


def test_traditional_characters():
    assert from_prose("語速放慢，聲音輕柔").rate < 1


def test_above_and_below_are_said_of_the_noun_that_follows():
    assert from_prose("Sit well above your usual pitch.").pitch > 0
    assert from_prose("Stay below your normal volume.").volume < 0
    assert from_prose("Above all, mention the weather.").pitch is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Barely above a whisper.",
        "Almost a whisper.",
        "A near-whisper.",
        "近乎耳语。",
        "几乎是耳语。",
    ],
)
def test_next_to_a_whisper_is_very_soft_and_still_voiced(sentence):
    found = from_prose(sentence)
    assert found.timbre == "breathy"
    assert found.volume < -7


def test_a_contour_at_the_end_of_a_sentence_is_no_height():
    assert from_prose("句尾音调上扬").intonation == "rising"
    assert from_prose("句尾音调上扬").pitch is None
    assert from_prose("整体音高上扬").pitch > 2
