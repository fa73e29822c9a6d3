"""When a picture is one of the voice: "like a lion", "in a library", 像蜗牛一样.

The same words are content elsewhere ("the library opens at nine"), so they ask for something only
where the sentence likens the voice to them, sets it among them, or consists of nothing else.
"""

from __future__ import annotations

from emoomni_sdk.instruction.vocabulary import Entry, Item, listed

NOTHING = Entry("filler")
_REACH = 7
_ZH_REACH = 8
_ZH_AFTER = 3
_LIKENING = frozenset(
    listed(
        "like, as, if, though, imagine, imagining, pretend, pretending, imitate, imitating, "
        "impersonate, channel, channeling, channelling, mimic, mimicking, be, being, been, are, "
        "you're, is, was, were, become, sound, sounds, sounding, talk, talking, speak, speaking, "
        "voice, of, in, at, on, from, into, onto, to, across, through, inside, next, over, "
        "above, under, beside, near, amid, among, amidst, during, than, after, before, "
        "behind, play, playing, evoke, think, picture, deliver, delivered, worthy, until, by, "
        "past, for, just, you, we, there's, resembling, similar, akin, called, had, have, "
        "got, calling"
    )
)
_ZH_LIKENING = frozenset("像如似仿若当扮学在对给隔站冲朝向跟比犹宛是于")
_ZH_IMAGINING = frozenset(listed("想象, 想像, 设想, 联想到, 想到, 想着"))
_ZH_LIKENED = frozenset("样般似里上中旁边前下")
_VOICED = frozenset(listed("term, noun, figure, character, direction"))
_CLOSING = frozenset(listed("stop, comma, and, or, figure, contrast, phase, from"))
_ADDRESSING = frozenset(listed("to, for, at, about, against, by"))
_OPENING = frozenset(
    listed("a, an, the, my, your, our, some, one, very, so, pure, total, full, absolute")
)
_LABELS = frozenset(
    listed(
        "voice, voices, style, tone, mode, delivery, energy, vibe, vibes, impression, "
        "impersonation, manner, quality, register, timbre, speech, like, mood, feel, way, speed, "
        "pace, volume, level"
    )
)
_THE = frozenset(listed("the, this, that, these, those, his, her, their"))
_LINKS = frozenset(
    listed(
        "about, after, along, also, although, always, an, and, any, are, around, as, at, away, "
        "back, be, because, been, before, behind, below, but, by, can, could, do, does, down, "
        "each, either, else, enough, even, ever, every, for, from, get, go, had, has, have, he, "
        "her, here, hers, him, his, how, i, if, in, inside, into, is, it, its, just, keep, like, "
        "make, me, mine, more, most, my, near, never, next, no, nor, not, now, of, off, on, "
        "once, one, only, onto, or, our, out, over, own, per, please, point, quite, rather, "
        "right, said, say, she, should, since, so, some, still, such, than, that, the, their, "
        "them, then, there, these, they, this, those, though, through, throughout, till, to, "
        "today, together, too, toward, towards, under, until, up, upon, us, use, very, via, was, "
        "we, well, were, what, when, where, whether, which, while, who, whose, why, will, with, "
        "within, without, would, yet, you, your, thing, things, stuff, way, side, end, time, "
        "times, manner, mood"
    )
)


def likened(items: list[Item], place: int) -> bool:
    """Whether the picture at `place` is one of the voice."""
    item = items[place]
    if not item.text.isascii():
        return _zh_likened(items, place)
    if item.text.endswith("'s") or _labelled(items, place):
        return True
    if item.entry.role == "character" and _addressed(items, place):
        return False
    before = []
    for earlier in reversed(items[max(0, place - _REACH) : place]):
        if earlier.entry.role == "stop":
            break
        of_a_voice = earlier.text != "of" or _has_voice(items, place, earlier)
        if of_a_voice and not _LIKENING.isdisjoint(earlier.text.split()):
            return True
        before.append(earlier)
    else:
        if place > _REACH:
            return False
    return all(_may_open(earlier) for earlier in before) and _ends(items, place + 1)


def about_content(items: list[Item], place: int) -> bool:
    """ "The slow cooker", "the loud noise": an adjective of a thing that is no voice."""
    if place == 0 or place + 1 >= len(items) or items[place - 1].text not in _THE:
        return False
    if place > 1 and items[place - 2].text in {"with", "in", "like", "of", "as", "use", "at"}:
        return False
    return is_thing(items[place + 1])


def is_thing(item: Item) -> bool:
    """An unknown word that can be a noun: what follows "high" in "the high cost"."""
    text = item.text
    return (
        item.entry.role == "word"
        and text.isalpha()
        and text.isascii()
        and text not in _LINKS
        and not text.endswith(("ly", "ing", "ed"))
    )


def _has_voice(items: list[Item], place: int, of: Item) -> bool:
    """ "The roar of a lion", not "three kinds of bears"."""
    owned = [item for item in items[:place] if item.end == of.start]
    return any(item.entry.role in _VOICED for item in owned)


def _addressed(items: list[Item], place: int) -> bool:
    before = [item.text for item in items[max(0, place - 3) : place]]
    return not _ADDRESSING.isdisjoint(before) and _LABELS.isdisjoint(before)


def _labelled(items: list[Item], place: int) -> bool:
    return any(item.text in _LABELS for item in items[place + 1 : place + 3])


def _may_open(item: Item) -> bool:
    return item.entry.role in {
        "term",
        "degree",
        "figure",
        "character",
        "comma",
        "and",
        "or",
        "direction",
    } or (item.text in _OPENING)


def _ends(items: list[Item], place: int) -> bool:
    if place >= len(items):
        return True
    following = items[place]
    return following.entry.role in _CLOSING or (
        following.text in {"in", "at", "on", "with", "from", "who", "whose", "of"}
        or following.text.endswith("ing")
    )


def _zh_likened(items: list[Item], place: int) -> bool:
    item = items[place]
    for earlier in reversed(items[max(0, place - _ZH_REACH) : place]):
        if earlier.entry.role in {"stop", "comma"}:
            break
        if earlier.text in _ZH_IMAGINING or not _ZH_LIKENING.isdisjoint(earlier.text):
            return True
    later = [later.text for later in items[place + 1 : place + 1 + _ZH_AFTER]]
    alone = item.start == 0 and _ends(items, place + 1)
    return alone or not _ZH_LIKENED.isdisjoint("".join(later))
