"""The kinds of event the appraisal tells apart, and how each is appraised.

The columns follow the cognitive theories of emotion: *desirability* (OCC: Ortony, Clore & Collins,
The Cognitive Structure of Emotions, 1988, chapters 2-4), *certainty* and *agency* (Scherer's
component process model: Scherer, Appraisal considered as a process of multilevel sequential
checking, 2001; Smith & Ellsworth, Patterns of cognitive appraisal in emotion, 1985).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Agency = Literal["self", "other", "circumstance"]


class EventKind(NamedTuple):
    """How one kind of event is appraised, and what it is called."""

    desirability: float
    """-1 (as bad as can be) to 1."""
    certainty: float
    """0 (may come) to 1 (has happened)."""
    agency: Agency
    en: str
    """Name for "… has to do with {name}"; a noun phrase or gerund addressed to the user."""
    zh: str
    social: bool = False
    """A move in the conversation rather than something that happened."""


EVENTS: dict[str, EventKind] = {
    "bereavement": EventKind(-1.0, 1.0, "circumstance", "losing someone", "失去亲近的人"),
    "breakup": EventKind(-0.8, 1.0, "other", "the end of a relationship", "感情的结束"),
    "betrayal": EventKind(-0.9, 1.0, "other", "having your trust broken", "信任被辜负"),
    "job_loss": EventKind(-0.8, 1.0, "circumstance", "losing work", "失去工作"),
    "job_search": EventKind(-0.4, 0.5, "circumstance", "looking for work", "找工作"),
    "overwork": EventKind(-0.6, 1.0, "circumstance", "carrying too much at once", "负担太重"),
    "workplace": EventKind(-0.6, 1.0, "other", "trouble at work", "工作上的麻烦"),
    "failure": EventKind(-0.7, 1.0, "self", "something not working out", "事情没成"),
    "exam": EventKind(-0.4, 0.3, "self", "an exam or deadline ahead", "考试和期限"),
    "rejection": EventKind(-0.7, 1.0, "other", "being turned down", "被拒绝"),
    "money": EventKind(-0.7, 0.8, "circumstance", "money pressure", "经济压力"),
    "illness": EventKind(-0.7, 0.8, "circumstance", "your health", "身体状况"),
    "illness_other": EventKind(
        -0.8, 0.7, "circumstance", "someone close being ill", "亲近的人生病"
    ),
    "worry": EventKind(-0.6, 0.3, "circumstance", "not knowing what comes", "未知的担忧"),
    "low_mood": EventKind(-0.7, 1.0, "circumstance", "feeling low", "情绪低落"),
    "loneliness": EventKind(-0.7, 1.0, "circumstance", "being alone with things", "孤单"),
    "family": EventKind(-0.6, 1.0, "other", "tension in the family", "家里的矛盾"),
    "friend": EventKind(-0.6, 1.0, "other", "trouble with a friend", "和朋友的矛盾"),
    "couple": EventKind(-0.6, 0.8, "other", "trouble in the relationship", "伴侣间的问题"),
    "injustice": EventKind(-0.8, 1.0, "other", "being treated unfairly", "受到不公平的对待"),
    "mishap": EventKind(-0.5, 1.0, "circumstance", "something going wrong", "倒霉的事"),
    "shame": EventKind(-0.6, 1.0, "self", "blaming yourself", "自责"),
    "insomnia": EventKind(-0.5, 1.0, "circumstance", "not sleeping", "睡不好"),
    "pandemic": EventKind(-0.5, 1.0, "circumstance", "life under the pandemic", "疫情下的生活"),
    "addiction": EventKind(-0.6, 1.0, "self", "a habit that has a grip", "戒不掉的习惯"),
    "stuck": EventKind(-0.5, 0.8, "self", "feeling stuck", "停滞不前"),
    "achievement": EventKind(0.9, 1.0, "self", "something you achieved", "取得的成绩"),
    "good_news": EventKind(0.8, 1.0, "circumstance", "good news", "好消息"),
    "anticipation": EventKind(0.6, 0.4, "circumstance", "something to look forward to", "期待的事"),
    "relief": EventKind(0.6, 1.0, "circumstance", "a weight coming off", "松了一口气"),
    "discovery": EventKind(0.5, 0.6, "self", "something you found", "意外的发现"),
    "tease": EventKind(0.3, 1.0, "other", "a joke", "玩笑", True),
    "greeting": EventKind(0.1, 1.0, "self", "saying hello", "打招呼", True),
    "thanks": EventKind(0.5, 1.0, "self", "saying thank you", "道谢", True),
    "farewell": EventKind(0.1, 1.0, "self", "saying goodbye", "道别", True),
    "about_assistant": EventKind(0.0, 1.0, "self", "a question about me", "关于我的问题", True),
    "complaint": EventKind(-0.4, 1.0, "other", "being unhappy with me", "对我的不满", True),
    "advice": EventKind(-0.2, 0.5, "self", "wanting advice", "想要建议", True),
    "information": EventKind(0.0, 0.5, "self", "wanting to know something", "想了解一件事", True),
    "none": EventKind(0.0, 0.5, "circumstance", "what is going on", "这件事"),
}
