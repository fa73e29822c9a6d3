"""English prose of the sections before the reply: intent, strategy, and how to speak."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

INTENTS: dict[str, tuple[str, ...]] = {
    "safety": ("Someone may be in danger; whatever else is wanted, safety comes first.",),
    "silent": ("Nothing was heard, so no intent can be told.",),
    "unheard": ("The words could not be made out; only the voice tells anything.",),
    "unknown_language": (
        "The user speaks a language these rules do not follow ({language}); the reply is in English.",
    ),
    "greet": (
        "The user opens the conversation with a greeting.",
        "The user says hello and waits to be met.",
    ),
    "thank": ("The user expresses thanks.", "The user thanks and may be rounding things off."),
    "farewell": ("The user is taking leave.",),
    "tease": (
        "The user is teasing, and wants it taken in good part.",
        "The user makes a joke and looks for play.",
    ),
    "about_you": ("The user asks about the one who answers.",),
    "complain": ("The user is dissatisfied with the replies so far and wants that owned.",),
    "advice": ("The user asks what to do: advice is wanted.", "The user seeks a way forward."),
    "information": ("The user asks for information.",),
    "share_joy": (
        "The user wants to share something good.",
        "The user brings good feeling and hopes it is met.",
    ),
    "vent": (
        "The user wants to vent and to be taken seriously.",
        "The user needs to let off steam before anything else.",
    ),
    "comfort": (
        "The user is looking for comfort and someone who stays.",
        "The user wants to be understood in something painful.",
    ),
    "reassurance": (
        "The user is looking for reassurance.",
        "The user wants some firm ground under a worry.",
    ),
    "answer": ("The user answers the last question, briefly.",),
    "talk": (
        "The user wants to tell something; how it sits with them is not clear yet.",
        "The user opens a subject and is finding the words.",
    ),
}
ABOUT = "It has to do with {event}"
AGENCY = {
    "self": "the user's own doing",
    "other": "another's doing",
    "circumstance": "circumstances",
}
APPRAISED = "appraised as {desirability}, {certainty}, brought about by {agency}"
DESIRABLE = {True: "welcome", False: "unwelcome"}
CERTAIN = {True: "already certain", False: "still open"}
FEELING = {
    "said": "They name the feeling themselves ({family}).",
    "words": "The event suggests feeling {family}.",
    "voice": "Only the voice points to feeling {family}, which is weak evidence.",
    "stirred": "The voice is aroused, of which kind is open.",
    "subdued": "The voice is subdued, for reasons unknown.",
    "neutral": "No clear feeling shows.",
}
CLASH = {
    "words_worse": "The tone is lighter than the words: the two conflict, so asking is better than assuming.",
    "voice_worse": "The words are good but the voice is not: the two conflict, so asking is better than assuming.",
    "any": "Voice, face or words tell different stories: the conflict is better asked about than resolved by guessing.",
}
EARLIER_DANGER = "Earlier in this conversation there were signs of danger; they stay in mind."
DANGER = {
    "self_harm": "There are signs of suicidal thoughts or self-harm ({level}, about {about}).",
    "being_harmed": "There are signs that the user is being harmed ({level}).",
    "harming_others": "There are signs that the user might harm others ({level}).",
    "medical": "There are signs of a medical emergency ({level}, about {about}).",
}
LEVEL = {
    "acute": "said outright",
    "hint": "indirect",
    "mention": "mentioned, negated or in a story",
}
WHO = {"self": "the user", "other": "someone else"}
UNVERIFIED = "The transcript is a machine's and may be wrong."
PERCEIVED: dict[str, str] = {}
LISTED = ", "
UNSEEN = "Not perceived: {what}."

AIMS: dict[str, tuple[str, ...]] = {
    "Question": (
        "Ask one open question and leave room for the answer.",
        "Invite them to say more before judging anything.",
    ),
    "Restatement or Paraphrasing": (
        "Say back what was meant in other words and check it.",
        "Show that it was heard by restating the core.",
    ),
    "Reflection of Feelings": (
        "Name the feeling tentatively and show that it is understood.",
        "Put the feeling into words, as a guess.",
    ),
    "Self-disclosure": (
        "Say honestly that this is a program without a life of its own, and turn back to the user.",
    ),
    "Affirmation and Reassurance": (
        "Acknowledge the effort and the feeling, and steady them without promises.",
        "Affirm what is strong in what they said.",
    ),
    "Providing Suggestions": (
        "Offer one small, concrete step, tentatively, after acknowledging how it is.",
        "Propose something doable and leave the choice to them.",
    ),
    "Information": ("Give one plain, well-established piece of knowledge, or admit not to know.",),
    "Others": ("Meet the social gesture in kind.",),
}
LABELS = {label: label for label in AIMS}
STAGES = {"exploration": "exploration", "comforting": "comforting", "action": "action"}
HEAD = "{labels} ({stage} stage)."
SAFETY = (
    "Safety first: stay present, take it seriously, ask directly about safety, and encourage contacting "
    "local emergency services or someone trusted right now; no diagnosis, no numbers."
)
REMEMBER = "Safety first: check in about the earlier danger before going on."
BRIEF = "The last reply was cut short, so keep this one brief."
USE = "Use their own words about {topic}."
ASK_CLASH = "Mention gently that tone and words differ, and ask rather than assume."
VOICE_NOTED = "Mention, as a guess, how they sound."
SPEAK: dict[str, tuple[str, ...]] = {
    "danger": (
        "Speak calmly, seriously and clearly, a little slower than their pace, in a warm, steady, low voice.",
    ),
    "sad": (
        "Speak softly and a little slower than their pace, in a warm, low voice.",
        "Speak gently and slowly, in a warm, soft, low voice.",
    ),
    "lonely": (
        "Speak softly and warmly, a little slower than their pace, in a low voice, as if close by.",
    ),
    "ashamed": ("Speak gently and slowly, in a soft, kind, reassuring voice.",),
    "tired": ("Speak quietly and gently, slowly, in a soft, warm voice.",),
    "fearful": (
        "Speak calmly and slowly, in a steady, reassuring voice, a little low.",
        "Speak in a calm, steady, reassuring, warm voice, a little slower than their pace.",
    ),
    "angry": (
        "Speak in a calm, firm, steady voice, a little slower and a little low; do not match the anger.",
        "Speak calmly and firmly, in an even, serious voice, a little slower and a little low.",
    ),
    "disgusted": ("Speak in a calm, even, serious voice, a little slower.",),
    "happy": (
        "Match their excitement: speak brightly and a little faster, with lively intonation.",
        "Speak in a bright, cheerful, lively voice, a little faster than usual.",
    ),
    "happy_quiet": ("Speak in a warm, bright voice with a smile, a little faster.",),
    "hopeful": ("Speak in a bright, encouraging voice, a little faster.",),
    "surprised": ("Speak with curiosity, in a warm and lively voice.",),
    "tease": ("Speak playfully, amused and a little sheepish, in a light voice.",),
    "alert": (
        "Speak in a warm, natural voice, {semitones} semitones higher and {percent} % faster.",
    ),
    "even": ("Speak in a warm, natural voice.",),
    "gentle": (
        "Speak gently, in a warm voice, {semitones} semitones lower and {percent} % slower.",
    ),
    "hushed": (
        "Speak gently and a little softly, in a warm voice, {semitones} semitones lower and {percent} % slower.",
    ),
    "steady": (
        "Speak in a calm, even, warm voice, {semitones} semitones lower and {percent} % slower.",
    ),
    "clash_charged": (
        "Speak calmly and steadily, a little slower than their pace, in a serious voice.",
    ),
    "clash": ("Speak gently and quietly, slightly slower than their pace, in a warm voice.",),
    "clash_glad": ("Speak in a warm, natural voice.",),
    "bored": ("Speak in a warm voice with some curiosity.",),
    "neutral": (
        "Speak in a warm, natural voice.",
        "Speak in a warm, friendly voice.",
    ),
}
PACE = "They speak quickly; stay slower than that."
LEVEL_NOTE = "They speak quietly, so keep the volume low."
ANALYSIS_NONE = "Nothing could be perceived from voice or face."
ANALYSIS_VOICE = (
    "The voice tends towards {family} (valence {valence:+.2f}, arousal {arousal:+.2f})."
)
ANALYSIS_WORDS = "The words point to feeling {family}."
FAMILIES = {name: name for name in (
    "sad", "angry", "fearful", "happy", "surprised", "disgusted", "tired", "lonely", "ashamed",
    "calm", "bored", "hopeful", "neutral", "stirred", "subdued")}  # fmt: skip
JOINER = " "
"""Between sentences."""
LIST = ", then "
"""Between the labels of a strategy."""
