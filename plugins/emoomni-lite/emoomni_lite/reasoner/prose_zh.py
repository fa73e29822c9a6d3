"""Chinese prose of the sections before the reply: intent, strategy, and how to speak."""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

INTENTS: dict[str, tuple[str, ...]] = {
    "safety": ("可能有人处在危险中；无论还想要什么，先顾安全。",),
    "silent": ("没有听到任何声音，无法判断意图。",),
    "unheard": ("听不清说了什么，只有声音可作依据。",),
    "unknown_language": ("用户说的语言（{language}）这些规则听不懂，用英文回应。",),
    "greet": ("用户在打招呼，开启对话。",),
    "thank": ("用户在表达感谢。",),
    "farewell": ("用户在道别。",),
    "tease": ("用户在打趣，希望对方接得住玩笑。",),
    "about_you": ("用户在问回答者自己的情况。",),
    "complain": ("用户对之前的回应不满，希望对方承认。",),
    "advice": ("用户在寻求建议，想知道该怎么做。",),
    "information": ("用户想了解一个事实。",),
    "share_joy": ("用户想分享一件好事。", "用户带来了好心情，希望有人一起高兴。"),
    "vent": ("用户想倾诉和发泄，希望被认真对待。", "用户需要先把火气说出来。"),
    "comfort": ("用户在寻求安慰和陪伴。", "用户希望自己的难处被理解。"),
    "reassurance": ("用户希望得到安抚，心里踏实一些。",),
    "answer": ("用户简短地回答了上一个问题。",),
    "talk": ("用户想说一件事，感受如何还不清楚。",),
}
ABOUT = "事情和{event}有关"
AGENCY = {"self": "用户自己", "other": "他人", "circumstance": "环境"}
APPRAISED = "评价为{desirability}、{certainty}、起因在{agency}"
DESIRABLE = {True: "合意的", False: "不合意的"}
CERTAIN = {True: "已成定局", False: "尚未确定"}
FEELING = {
    "said": "用户自己说出了感受（{family}）。",
    "words": "从事情推断，用户可能{family}。",
    "voice": "只有声音显得{family}，证据较弱。",
    "stirred": "声音激动，是哪一种情绪还不清楚。",
    "subdued": "声音偏低落，原因不明。",
    "neutral": "没有明显的情绪。",
}
CLASH = {
    "words_worse": "语气比内容轻松，两者矛盾，与其猜测不如询问。",
    "voice_worse": "内容是好的，声音却不然，两者矛盾，与其猜测不如询问。",
    "any": "声音、表情和话语不一致，应当询问而不是猜测。",
}
EARLIER_DANGER = "这次对话的前面出现过危险信号，要一直放在心上。"
DANGER = {
    "self_harm": "有自杀或自伤的迹象（{level}，关于{about}）。",
    "being_harmed": "有用户正受到伤害的迹象（{level}）。",
    "harming_others": "有可能伤害他人的迹象（{level}）。",
    "medical": "有医疗急症的迹象（{level}，关于{about}）。",
}
LEVEL = {"acute": "直接说出", "hint": "间接流露", "mention": "提及、否定或在故事中"}
WHO = {"self": "用户本人", "other": "他人"}
UNVERIFIED = "文字由机器识别，可能有误。"
PERCEIVED = {"audio": "声音", "video": "画面", "words": "话语", "face": "面部"}
LISTED = "、"
UNSEEN = "未能感知：{what}。"

AIMS: dict[str, tuple[str, ...]] = {
    "Question": ("问一个开放的问题，给对方留出空间。", "先请对方多说一点，不急着判断。"),
    "Restatement or Paraphrasing": ("换一种说法复述核心，并请对方确认。",),
    "Reflection of Feelings": ("试探着说出对方的感受，表示理解。", "以猜测的方式把情绪说出来。"),
    "Self-disclosure": ("坦白说明自己是程序，没有个人经历，再把话题交还给用户。",),
    "Affirmation and Reassurance": (
        "肯定对方的努力和感受，稳住对方，但不作保证。",
        "肯定话里有力量的部分。",
    ),
    "Providing Suggestions": ("先承认处境，再试探着给一个小而具体的建议。",),
    "Information": ("说一条平实可靠的知识，或承认不知道。",),
    "Others": ("以同样的方式回应这个社交举动。",),
}
LABELS = {
    "Question": "提问（Question）",
    "Restatement or Paraphrasing": "复述（Restatement or Paraphrasing）",
    "Reflection of Feelings": "情感反映（Reflection of Feelings）",
    "Self-disclosure": "自我暴露（Self-disclosure）",
    "Affirmation and Reassurance": "肯定与安慰（Affirmation and Reassurance）",
    "Providing Suggestions": "提供建议（Providing Suggestions）",
    "Information": "提供信息（Information）",
    "Others": "其他（Others）",
}
STAGES = {"exploration": "探索", "comforting": "安抚", "action": "行动"}
HEAD = "{labels}，处于{stage}阶段。"
SAFETY = "安全第一：留在对方身边，认真对待，直接询问是否安全，鼓励立刻联系当地紧急服务或信任的人；不下诊断，不给号码。"
REMEMBER = "安全第一：先问问之前的危险，再往下谈。"
BRIEF = "上一次回应被打断了，这次要简短。"
USE = "用对方自己的话谈{topic}。"
ASK_CLASH = "温和地提到语气和内容不一致，用询问代替假设。"
VOICE_NOTED = "以猜测的口吻提到对方听起来怎样。"
SPEAK: dict[str, tuple[str, ...]] = {
    "danger": ("用平静、认真、清晰的语气说，语速比对方慢一些，声音温暖、沉稳、低沉。",),
    "sad": (
        "轻声说，语速比对方慢一点，声音温暖、低沉。",
        "温柔缓慢地说，声音轻柔、温暖、低沉。",
    ),
    "lonely": ("轻柔温暖地说，声音低一些，比对方慢一点，像在身边一样。",),
    "ashamed": ("温柔缓慢地说，声音轻柔，让人安心。",),
    "tired": ("轻声温柔地说，语速慢，声音柔和。",),
    "fearful": ("平静缓慢地说，声音沉稳，略低，让人安心。",),
    "angry": ("用平静、坚定、沉稳的声音说，语速稍慢，音调略低，不要被火气带动。",),
    "disgusted": ("用平静、认真的声音说，语速稍慢。",),
    "happy": ("跟上对方的兴奋：声音明亮，语速稍快，语调活泼。",),
    "happy_quiet": ("温暖明亮地说，带着笑意，语速稍快。",),
    "hopeful": ("用明亮、鼓励的声音说，语速稍快。",),
    "surprised": ("带着好奇，用温暖活泼的声音说。",),
    "tease": ("俏皮地说，带着笑意，有一点不好意思。",),
    "alert": ("用温暖自然的声音说，音调高{semitones}个半音，语速快{percent}%。",),
    "even": ("用温暖自然的声音说。",),
    "gentle": ("温柔地说，声音温暖，音调低{semitones}个半音，语速慢{percent}%。",),
    "hushed": ("温柔地说，声音轻一点、温暖，音调低{semitones}个半音，语速慢{percent}%。",),
    "steady": ("平静沉稳地说，声音温暖，音调低{semitones}个半音，语速慢{percent}%。",),
    "clash_charged": ("平静沉稳地说，比对方慢一点，语气认真。",),
    "clash": ("温柔轻声地说，比对方略慢，声音温暖。",),
    "clash_glad": ("用温暖自然的声音说。",),
    "bored": ("用温暖、带点好奇的声音说。",),
    "neutral": ("用温暖自然的声音说。", "用温暖友好的声音说。"),
}
PACE = "对方语速很快，保持比对方慢。"
LEVEL_NOTE = "对方声音很轻，音量也放低一些。"
ANALYSIS_NONE = "声音和面部都没有可感知的内容。"
ANALYSIS_VOICE = "声音倾向于{family}（效价 {valence:+.2f}，唤醒度 {arousal:+.2f}）。"
ANALYSIS_WORDS = "话语显示的感受：{family}。"
FAMILIES = {
    "sad": "难过", "angry": "生气", "fearful": "担心害怕", "happy": "开心", "surprised": "惊讶",
    "disgusted": "反感", "tired": "疲惫", "lonely": "孤单", "ashamed": "自责", "calm": "平静",
    "bored": "无聊", "hopeful": "期待", "neutral": "平淡", "stirred": "激动", "subdued": "低沉",
}  # fmt: skip
JOINER = ""
LIST = "，然后"
