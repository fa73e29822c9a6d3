"""The small words that weigh, turn round and join: English and Chinese."""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, entries


def _degrees(weight: float, words: str, *, after: str = "") -> dict[str, Entry]:
    return {
        **entries(words, Entry("degree", weight=weight)),
        **entries(after, Entry("degree", weight=weight, after=True)),
    }


_DEGREES_EN = {
    **_degrees(
        2.0,
        "extremely, incredibly, exceptionally, insanely, utterly, overwhelmingly, "
        "unbelievably, tremendously, exceedingly, excessively, immensely, wildly, absolutely, "
        "at the top of, as can be, super duper, ultra, insane, extreme, utmost, "
        "overwhelming, with all your might, off the charts, to the extreme",
    ),
    **_degrees(
        1.65,
        "very, really, highly, truly, so, profoundly, super, hugely, awfully, terribly, "
        "dreadfully, "
        "remarkably, particularly, especially, thoroughly, greatly, strikingly, noticeably more, "
        "profound, pure, utter, full of, bursting with, overflowing with, filled with, "
        "brimming with, lots of, a lot of, tons of, plenty of, way too, way more, far too, "
        "a strong sense of, an intense, considerably, substantially, significantly, markedly, "
        "sheer, great, completely, totally, entirely, wholeheartedly, a deep sense of, "
        "a great deal of, deadly, dead, heaps of, a surge of, waves of, uncontrollably",
        after="much, a lot, a great deal, far more, by a lot, even more, intensity = high, "
        "intensity : high, intensity high, at high intensity, with high intensity",
    ),
    **_degrees(
        1.2,
        "quite, rather, pretty, decidedly, notably, noticeably, distinctly, genuine, genuinely, "
        "real, increasingly, unmistakably, audibly, obviously, too, overly, evident, obvious, "
        "a sense of, with feeling of",
    ),
    **_degrees(0.85, "fairly, moderately, reasonably, relatively, comparatively, partly"),
    **_degrees(
        0.6,
        "somewhat, mildly, half, semi, more or less, kind of, sort of, subtly, quasi, some, "
        "tentatively",
        after="a touch more",
    ),
    **_degrees(
        0.45,
        "a touch of, touch of, a hint of, hint of, a trace of, trace of, a tinge of, tinge of, "
        "a note of, a bit of, a shade of, a whiff of, undertone of, undertones of, an edge of, "
        "a little bit of, vaguely, a flicker of, a suggestion of, "
        "ever so, slight, subtle, mild, a dash of, a sprinkle of, a glimmer of, a spark of, "
        "a measure of, a degree of, some degree of, just a little, marginally, hints of, minor",
        after="slightly, a bit, a little, a little bit, a tad, a touch, ever so slightly, "
        "a shade, "
        "a notch, just a bit, just slightly, only slightly, a smidge, just a touch, by a little",
    ),
}

_BOTH_EN = {
    # A degree before an adjective ("deeply sad"), a manner of its own elsewhere ("speak deeply").
    **entries("deeply", Entry("degree", (("low", 0.8),), 1.65)),
    **entries("seriously", Entry("degree", (("serious", 1.0),), 1.65)),
    **entries("dramatically", Entry("degree", (("dramatic", 1.0),), 1.65)),
    **entries("painfully", Entry("degree", (("sad", 0.8),), 1.65)),
    **entries("strongly", Entry("degree", (("loud", 0.6), ("firm", 1.0)), 1.65)),
    **entries("heavily", Entry("degree", (("slow", 0.5), ("sad", 0.5)), 1.65)),
    **entries("intensely", Entry("degree", (("passionate", 1.0),), 2.0)),
    **entries("gently", Entry("degree", (("gentle", 0.9),), 0.6)),
    **entries("lightly", Entry("degree", (("soft", 0.4), ("playful", 0.3)), 0.5)),
    **entries("faintly", Entry("degree", (("soft", 1.2),), 0.45)),
    **entries("clearly", Entry("degree", (("clear", 1.0),), 1.2)),
}

_DEGREES_ZH = {
    **_degrees(
        2.0,
        "极其, 极度, 极为, 极, 无比, 超级, 极端, 万分, 异常, 最, 竭力, 拼命",
        after="极了, 至极, 到极点, 得要命, 得不得了",
    ),
    **_degrees(
        1.65,
        "非常, 十分, 特别, 很, 相当, 格外, 分外, 尤其, 好, 真, 太, 过于, 过分, 充满, 满是, 满怀, "
        "饱含, 强烈, 深深, 深切, 大幅, 大大, 明显, 显著, 更加, 远远, 巨, 超, 颇为",
        after="得多, 多了, 很多, 许多, 好多, 一大截, 一大块, 一大段, 一大档, 好大一截, 好几度, "
        "好几个调",
    ),
    **_degrees(
        1.2, "更, 更为, 挺, 蛮, 颇, 比较, 越来越, 越发, 愈发, 真正", after="一截, 不少, 一档"
    ),
    **_degrees(0.7, "较, 较为, 偏, 略显, 稍显, 带着, 带有, 带"),
    **_degrees(
        0.45,
        "稍微, 略微, 微微, 稍, 略, 有点, 有点儿, 有些, 有一点, 一丝, 一丝丝, 些许, 几分, 一点点, "
        "淡淡, 淡淡的, 隐隐, 隐约, 轻度, 小幅, 微, 略带, 稍稍, 略略, 不太明显, 一抹",
        after="一点, 一点儿, 一些, 点, 点儿, 些, 一下, 一小截, 一丁点, 少许, 一小档",
    ),
}

_NEGATIONS_EN = {
    **entries(
        "barely, hardly any, barely any, scarcely any, not any, without any, scarcely, "
        "not, no, never, without, don't, hasn't, haven't, ain't, doesn't, didn't, isn't, "
        "aren't, wasn't, won't, "
        "shouldn't, can't, cannot, couldn't, wouldn't, mustn't, dont, never ever, nor, neither, "
        "avoid, avoiding, refrain from, refraining from, stop, quit, free of, free from, "
        "devoid of, rather than, instead of, as opposed to, anything but, nothing, lack of, "
        "lacking, minus, zero, hardly, not at all, don't be, no longer, neither too, nor too, "
        "steer clear of, far from, rid of, let go of, drop the, lose the, lacks, keep away from, "
        "away from, hold back, holding back, resist, no need to, nothing too, nowhere near",
        Entry("negation", weight=1.0),
    ),
    **entries(
        "not too, not overly, not so, not very, not that, never too, nor overly, "
        "without being too, without being overly, not excessively, isn't too, "
        "not particularly, don't be too, not all that, less than",
        Entry("negation", weight=0.7),
    ),
}
_NEGATIONS_ZH = {
    **entries(
        "没什么, 没有什么, 没啥, "
        "不要, 别, 不, 不会, 不能, 不可, 不必, 不应, 不该, 不用, 不许, 避免, 没有, 没, 无, 毫无, "
        "并非, 并不, 绝不, 切勿, 勿, 切忌, 而不是, 而非, 不是, 从不, 毫不, 不再, 决不, 无需, 莫, "
        "不显, 不带, 不含, 不想, 请勿, 千万别, 千万不要, 不带一丝, 没有一丝, 不带任何, 没有任何, "
        "不需要, 不至于, 不应该, 不可以, 尽量不, 不让, 防止, 杜绝, 拒绝, 不得",
        Entry("negation", weight=1.0),
    ),
    **entries(
        "不太, 不要太, 别太, 不能太, 不会太, 不过于, 不要过于, 不那么, 不怎么, 不大, 不很, "
        "不宜太, 不宜过, 不必太, 不可太, 不可过于, 避免过于, 避免太, 不算, 没那么, 不特别, "
        "不要那么, 别那么, 不过分, 不要过分, 不要过, 不可过, 不是很, 不是太, 不用太",
        Entry("negation", weight=0.7),
    ),
}

_AFFIRMATIONS = entries(
    "not only, not just, not merely, not simply, no less, don't hesitate to, don't be afraid to, "
    "do not hesitate to, do not be afraid to, no wonder, not to mention, why not, no matter, "
    "never mind, without fail, without a doubt, no doubt, not unlike, cannot help but, "
    "can't help but, without hesitation, don't be shy about, nothing but, nothing short of, "
    "don't hold back, do not hold back, without holding back, "
    "couldn't be, could not be, couldn't be more, could not be more, can't be too, "
    "never stop being, never stop sounding, "
    "不仅, 不但, 不只, 不光, 不仅仅, 不妨, 不得不, 忍不住, 不由得, 不禁, 毫无疑问, 不断, 不时",
    Entry("affirmation"),
)

_JOINTS = {
    **entries(
        "and, as well as, plus, along with, together with, 和, 与, 且, 并, 并且, 而且, 又, "
        "以及, 及, 也, 同时, 而, both, also",
        Entry("and"),
    ),
    **entries("or, 或, 或者, 还是", Entry("or")),
    **entries(
        "but, yet, however, though, although, still with, instead, except, albeit, only, "
        "but also, while still, while, whilst, 但, 但是, 却, 不过, 然而, 可是, 反而, 虽, 虽然, "
        "而是, 只是",
        Entry("contrast"),
    ),
    **entries(
        "then, afterwards, afterward, finally, gradually, eventually, later, building to, "
        "building into, builds to, build to, build into, builds into, shift to, shift into, "
        "shifting to, shifting into, shifts to, shifts into, transition to, transition into, "
        "transitioning to, transitioning into, transitions to, transitions into, "
        "turning, turns, becoming, becomes, become, ending in, ending with, ending on, "
        "end with, end on, ends with, giving way to, gives way to, slowly becoming, "
        "slowly building, slowly build, slowly getting, slowly turning, slowly shift, "
        "gradually becoming, gradually getting, melting into, fading into, fades into, "
        "settling into, settles into, moving to, moving into, moves to, moves into, move to, "
        "progressing to, before becoming, before turning, growing, grows, grow, quickly shift, "
        "followed by, by the end, towards the end, toward the end, at the end, in the end, "
        "slowly transition, slowly transitioning, then slowly become, "
        "然后, 随后, 接着, 最后, 逐渐, 渐渐, 转为, 转向, 转而, 变得, 变成, 过渡到, 慢慢变得, "
        "慢慢变, 慢慢地变得, 慢慢转为, 后来, 之后, 再转为, 继而, 结尾, 末尾, 到最后, 进而, 再到, "
        "慢慢过渡到",
        Entry("phase"),
    ),
    **entries(
        "from, start, starts, starting, begin, begins, beginning, open with, opening, first, "
        "initially, at first, 从, 由, 开始, 先, 起初, 首先, 一开始, 开头",
        Entry("from"),
    ),
    **entries("to, into, 到, 至", Entry("to")),
    **entries(
        "keep, keeps, keeping, speak, speaking, stay, staying, use, using, sound, be, being, "
        "remain, remaining, just, always, with, make, making, let, try, deliver, talk, say, "
        "respond, my, your, a, an, maintain, maintaining, read, adopt, in, "
        "保持, 用, 使用, 要, 应, 请, 说, 采用, 以, 显得, 听起来, 尽量, 始终, 让",
        Entry("predicate"),
    ),
}

GRAMMAR_EN: dict[str, Entry] = {**_NEGATIONS_EN, **_BOTH_EN, **_DEGREES_EN}
GRAMMAR_ZH: dict[str, Entry] = {**_NEGATIONS_ZH, **_DEGREES_ZH}
JOINTS: dict[str, Entry] = {**_AFFIRMATIONS, **_JOINTS}
