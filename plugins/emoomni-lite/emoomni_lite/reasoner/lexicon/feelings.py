"""Words for feelings, sorted into families with a valence each.

The families are the basic emotions plus what support conversations add (lonely, ashamed, tired);
the valences are ours, ordered after the affective norms of Warriner, Kuperman & Brysbaert (2013).
"""

# ruff: noqa: E501  (a table: one entry, one line)
from __future__ import annotations

Family = str
FAMILIES = (
    "sad", "angry", "fearful", "happy", "surprised", "disgusted", "tired", "lonely", "ashamed",
    "calm", "bored", "hopeful", "neutral",
)  # fmt: skip
VALENCE: dict[Family, float] = {
    "sad": -0.7, "angry": -0.7, "fearful": -0.6, "happy": 0.8, "surprised": 0.1,
    "disgusted": -0.6, "tired": -0.4, "lonely": -0.6, "ashamed": -0.6, "calm": 0.3,
    "bored": -0.3, "hopeful": 0.5, "neutral": 0.0,
}  # fmt: skip

ADJECTIVES_EN: dict[Family, str] = {
    "sad": "sad down low depressed hopeless worthless miserable unhappy heartbroken hurt empty "
    "numb gloomy broken devastated crushed upset disappointed discouraged blue awful terrible "
    "helpless lost gutted defeated",
    "angry": "angry mad furious annoyed frustrated irritated resentful bitter pissed fuming livid "
    "outraged used betrayed cheated enraged aggravated jealous",
    "fearful": "afraid scared anxious worried nervous terrified frightened panicked paranoid tense "
    "uneasy insecure overwhelmed stressed unsure uncertain apprehensive worrried",
    "happy": "happy glad excited thrilled delighted proud joyful cheerful ecstatic pleased amazed "
    "overjoyed great wonderful fantastic elated grateful lucky",
    "surprised": "surprised shocked stunned astonished speechless",
    "disgusted": "disgusted grossed sickened repulsed nauseated",
    "tired": "tired exhausted drained worn weary sleepy fatigued shattered burnt unmotivated",
    "lonely": "lonely alone isolated abandoned unwanted unloved rejected invisible excluded",
    "ashamed": "ashamed guilty embarrassed humiliated stupid pathetic inadequate incompetent "
    "foolish regretful",
    "calm": "calm relaxed peaceful relieved okay fine content better",
    "bored": "bored restless uninspired",
    "hopeful": "hopeful optimistic confident encouraged inspired",
}
NOUNS_EN: dict[Family, str] = {
    "sad": "depression sadness grief despair heartbreak crying cry misery sorrow unhappiness",
    "angry": "anger rage frustration resentment fury hate hated hates jealousy",
    "fearful": "anxiety worry fear stress panic dread pressure stressful worrying scary terror",
    "happy": "joy happiness yay hooray woohoo congratulations amazing awesome fun love lovely",
    "surprised": "wow shock unbelievable",
    "disgusted": "disgusting gross revolting yuck maggots mould mouldy slimy rotten vomit puke stench "
    "stinks filthy vile nauseating repulsive",
    "tired": "exhaustion fatigue burnout exhausting",
    "lonely": "loneliness isolation",
    "ashamed": "shame guilt embarrassment regret",
    "calm": "relief",
    "bored": "boring boredom",
    "hopeful": "hope",
}
UNINFLECTED = frozenset(
    [
        "fine",
        "okay",
        "great",
        "better",
        "lost",
        "used",
        "down",
        "mad",
        "blue",
        "broken",
        "awful",
        "terrible",
    ]
)
"""Words that only count after "I feel", "I am" and the like: elsewhere they mean other things."""

WORDS_ZH: dict[Family, str] = {
    "sad": "难过 伤心 痛苦 绝望 抑郁 失落 沮丧 低落 崩溃 心碎 委屈 郁闷 想哭 难受 悲伤 哭 不开心 不高兴 心疼 失望",
    "angry": "生气 愤怒 气死 气得 恼火 烦躁 火大 气愤 不爽 讨厌 受够了 烦死 恨",
    "fearful": "害怕 担心 焦虑 紧张 恐惧 不安 慌 恐慌 忐忑 压力大 压力好大 怕",
    "happy": "开心 高兴 快乐 幸福 激动 兴奋 骄傲 太好了 太棒了 喜悦",
    "surprised": "惊讶 震惊 吃惊 没想到 不敢相信",
    "disgusted": "恶心 反感",
    "tired": "累 疲惫 疲倦 心累 困 没力气",
    "lonely": "孤独 孤单 寂寞 被抛弃",
    "ashamed": "羞愧 内疚 自责 愧疚 丢脸 后悔 没用",
    "calm": "放心 平静 轻松 安心 松了口气",
    "bored": "无聊 没意思",
    "hopeful": "希望 期待 有信心",
}


def _index(families: dict[Family, str]) -> dict[str, Family]:
    return {word: family for family, words in families.items() for word in words.split()}


ADJECTIVE_FAMILY = _index(ADJECTIVES_EN)
NOUN_FAMILY = _index(NOUNS_EN)
ZH_FAMILY = dict(sorted(_index(WORDS_ZH).items(), key=lambda item: -len(item[0])))
