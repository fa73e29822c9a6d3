"""From outcomes to figures, as JSON-ready data. `KEYS` says what stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeAlias

import numpy as np

from benchmarks.perceiving import scoring
from benchmarks.perceiving.hearing import Outcome
from emoomni_sdk.perception import EMOTIONS

Figures: TypeAlias = dict[str, Any]
Heard: TypeAlias = Mapping[str, Sequence[Outcome]]
"""Corpus → its outcomes."""

HIGH = frozenset({"angry", "happy", "fearful", "surprised"})
LOW = frozenset({"sad", "calm", "bored", "neutral"})
POSITIVE = frozenset({"happy"})
NEGATIVE = frozenset({"sad", "angry", "fearful", "disgusted"})
SURE = 0.6
MOST_DROP = 0.05

KEYS = """
perceiver    name, label, distribution, version, model_id, options, max_concurrency
versions     of python, emoomni_sdk, numpy, av
machine      system, processor, cpus, load (mean of the last minute, where known)
settings     data, split, conditions, draws, transcripts, concurrency, timeout
data         per corpus: clips, speakers, languages, labels
arousal      plain files. corpora: clips, balanced_accuracy, high_recall, low_recall, auc,
             no_answer, loudness_median, loudness_threshold, share_high (per label), speakers,
             sexes, languages (balanced accuracy of each). mean. threshold_dbfs
emotions     plain files. corpora: clips, confusion (label, then answer), recall, f1, macro_f1,
             chance_macro_f1, ratio, accuracy, valence, brier, brier_uniform, brier_prior. mean
calibration  plain files. confidence and top_probability: clips, left_out, mean, accuracy, ece,
             constants (ece), squared_error, constant_squared_error, bins (low, high, count,
             confidence, accuracy), sure and sure_right (from 0.6 on), corpora (ece)
conditions   each: what, corpora and mean (as under arousal), draws (balanced accuracies in each
             draw of noise), macro_f1, drop (corpora, mean), dropped (what fell by more than 0.05),
             failed, unreadable, seconds, work, real_time_factor
order        seed, clips, identical, different (names), concurrency; null without --shuffle
problems     each: condition, clip, kind (unreadable, failed), why
"""


def usable(outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Per corpus, without the clips that cannot be read."""
    found: dict[str, list[Outcome]] = {}
    for one in outcomes:
        if not one.unreadable:
            found.setdefault(one.sample.corpus, []).append(one)
    return found


def aroused(outcomes: Iterable[Outcome]) -> tuple[list[Outcome], list[bool]]:
    """Those with a label of high or of low arousal, and which of the two."""
    kept = [one for one in outcomes if one.sample.label in HIGH | LOW]
    return kept, [one.sample.label in HIGH for one in kept]


def best_threshold(heard: Heard) -> float | None:
    """The level in dBFS that parts high from low best over all corpora, chosen in hindsight."""
    groups = []
    for outcomes in heard.values():
        kept, true = aroused(outcomes)
        if any(true) and not all(true):
            groups.append((np.array([one.level for one in kept]), np.array(true)))
    if not groups:
        return None
    levels = np.unique(np.concatenate([level for level, _ in groups]))
    # Below the softest and at the loudest, all clips are alike.
    ends = np.array([levels[0] - 1.0, levels[-1]])
    candidates = np.concatenate([(levels[1:] + levels[:-1]) / 2, ends])
    score = np.zeros(len(candidates))
    for level, high in groups:
        above = level[None, :] > candidates[:, None]
        score += above[:, high].mean(axis=1) + (~above[:, ~high]).mean(axis=1)
    return float(candidates[int(score.argmax())])


def arousal(heard: Heard, threshold: float | None) -> Figures:
    """Arousal above 0 means high; disgusted clips are left out."""
    found = {corpus: _arousal(outcomes, threshold) for corpus, outcomes in heard.items()}
    names = ("balanced_accuracy", "auc", "loudness_median", "loudness_threshold")
    return {"corpora": found, "mean": _means(found, names), "threshold_dbfs": threshold}


def _arousal(outcomes: Sequence[Outcome], threshold: float | None) -> Figures:
    kept, true = aroused(outcomes)
    middle = float(np.median([one.level for one in outcomes]))
    absolute = middle if threshold is None else threshold
    scores = [0.0 if one.arousal is None else one.arousal for one in kept]
    high = [_is_high(one) is True for one, truth in zip(kept, true, strict=True) if truth]
    low = [_is_high(one) is False for one, truth in zip(kept, true, strict=True) if not truth]
    return {
        "clips": len(kept),
        "balanced_accuracy": _right(kept),
        "high_recall": mean(high) if _estimates(kept) else None,
        "low_recall": mean(low) if _estimates(kept) else None,
        "auc": scoring.area_under_curve(true, scores) if _estimates(kept) else None,
        "no_answer": sum(one.arousal is None for one in kept),
        "loudness_median": scoring.balanced_accuracy(true, [one.level > middle for one in kept]),
        "loudness_threshold": scoring.balanced_accuracy(
            true, [one.level > absolute for one in kept]
        ),
        "share_high": {
            label: mean(_is_high(one) is True for one in outcomes if one.sample.label == label)
            for label in EMOTIONS
            if any(one.sample.label == label for one in outcomes)
        },
        "speakers": _grouped(kept, lambda one: one.sample.speaker),
        "sexes": _grouped(kept, lambda one: one.sample.sex),
        "languages": _grouped(kept, lambda one: one.sample.language),
    }


def _is_high(one: Outcome) -> bool | None:
    return None if one.arousal is None else one.arousal > 0


def _estimates(kept: Iterable[Outcome]) -> bool:
    """Whether arousal is something that this perceiver tells at all."""
    return any(one.arousal is not None for one in kept)


def _right(kept: Sequence[Outcome]) -> float | None:
    if not _estimates(kept):
        return None
    true = [one.sample.label in HIGH for one in kept]
    return scoring.balanced_accuracy(true, [_is_high(one) for one in kept])


def _grouped(kept: Sequence[Outcome], key: Callable[[Outcome], str]) -> dict[str, float]:
    """Balanced accuracy of each group that has clips of both classes."""
    names = sorted({key(one) for one in kept} - {""})
    found = {name: _right([one for one in kept if key(one) == name]) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def emotions(heard: Heard) -> Figures:
    """The leading emotion against the label, and the stated probabilities."""
    found = {corpus: _emotions(outcomes) for corpus, outcomes in heard.items()}
    briers = ("brier", "brier_uniform", "brier_prior")
    names = ("macro_f1", "chance_macro_f1", "ratio", "accuracy", "valence", *briers)
    return {"corpora": found, "mean": _means(found, names)}


def _emotions(outcomes: Sequence[Outcome]) -> Figures:
    true = [one.sample.label for one in outcomes]
    rows = scoring.confusion(true, [one.emotion or scoring.NOTHING for one in outcomes])
    score, chance = scoring.macro_f1(rows), scoring.chance_macro_f1(true)
    return {
        "clips": len(true),
        "confusion": rows,
        "recall": scoring.recalls(rows),
        "f1": scoring.f1_scores(rows),
        "macro_f1": score,
        "chance_macro_f1": chance,
        "ratio": score / chance,
        "accuracy": scoring.accuracy(rows),
        "valence": _valence(outcomes),
        "brier": scoring.brier(true, [one.odds for one in outcomes]),
        "brier_uniform": scoring.brier(true, [scoring.uniform(true)] * len(true)),
        "brier_prior": scoring.brier(true, [scoring.label_prior(true)] * len(true)),
    }


def _valence(outcomes: Sequence[Outcome]) -> float | None:
    """Happy against sad, angry, fearful and disgusted, by the sign."""
    told = [one for one in outcomes if one.sample.label in POSITIVE | NEGATIVE]
    if all(one.valence is None for one in told):
        return None
    true = [one.sample.label in POSITIVE for one in told]
    said = [None if one.valence is None else one.valence > 0 for one in told]
    return scoring.balanced_accuracy(true, said)


def calibration(heard: Heard) -> Figures:
    """Of the stated confidence, and of the probability of the leading emotion."""
    return {
        "confidence": _calibration(heard, lambda one: one.confidence),
        "top_probability": _calibration(heard, lambda one: max(one.odds.values(), default=None)),
    }


def _calibration(heard: Heard, stated: Callable[[Outcome], float | None]) -> Figures:
    told = {
        corpus: [(min(value, 1.0), one) for one in outcomes if (value := stated(one)) is not None]
        for corpus, outcomes in heard.items()
    }
    everything = [pair for pairs in told.values() for pair in pairs]
    confidence = [value for value, _ in everything]
    right = [_is_right(one) for _, one in everything]
    share, middle = mean(right), mean(confidence)
    sure = [hit for value, hit in zip(confidence, right, strict=True) if value >= SURE]
    return {
        "clips": len(right),
        "left_out": sum(len(outcomes) for outcomes in heard.values()) - len(right),
        "mean": middle,
        "accuracy": share,
        "ece": scoring.calibration_error(confidence, right),
        "constants": _constants(heard, told),
        "squared_error": scoring.squared_error(confidence, right),
        "constant_squared_error": None if share is None else share * (1 - share),
        "bins": [asdict(one) for one in scoring.reliability(confidence, right)],
        "sure": len(sure),
        "sure_right": sum(sure),
        "corpora": {
            corpus: scoring.calibration_error(
                [value for value, _ in pairs], [_is_right(one) for _, one in pairs]
            )
            for corpus, pairs in told.items()
        },
    }


def _constants(heard: Heard, told: Mapping[str, Sequence[tuple[float, Outcome]]]) -> Figures:
    """Expected calibration errors of the same answers, each with a confidence that is constant.

    ``chance`` states 1/k, where k labels occur in the corpus; ``mean`` the mean of the stated
    confidences; ``elsewhere`` the share of right answers in the other corpora.
    """
    everything = [pair for pairs in told.values() for pair in pairs]
    if not everything:
        return {"chance": None, "mean": None, "elsewhere": None}
    right = [_is_right(one) for _, one in everything]
    labels = {corpus: len({one.sample.label for one in heard[corpus]}) for corpus in told}
    middle = sum(value for value, _ in everything) / len(everything)
    others = {
        corpus: mean(_is_right(one) for name in told if name != corpus for _, one in told[name])
        for corpus in told
    }
    elsewhere = [others[one.sample.corpus] for _, one in everything]
    return {
        "chance": scoring.calibration_error(
            [1 / labels[one.sample.corpus] for _, one in everything], right
        ),
        "mean": scoring.calibration_error([middle] * len(right), right),
        "elsewhere": None
        if None in elsewhere
        else scoring.calibration_error([value or 0.0 for value in elsewhere], right),
    }


def _is_right(one: Outcome) -> bool:
    return one.emotion == one.sample.label


def _means(found: Mapping[str, Figures], names: Sequence[str]) -> Figures:
    return {name: mean(one[name] for one in found.values()) for name in names}


def mean(values: Iterable[float | None]) -> float | None:
    """Of those that are given; None where there are none."""
    given = [value for value in values if value is not None]
    return float(np.mean(given)) if given else None


def condition(draws: Sequence[Sequence[Outcome]], what: str, threshold: float | None) -> Figures:
    """One condition in short; its draws of noise are taken together, and apart under `draws`."""
    outcomes = [one for draw in draws for one in draw]
    heard = usable(outcomes)
    scored = arousal(heard, threshold)
    answered = [one for one in outcomes if one.answered]
    seconds, work = sum(one.seconds for one in answered), sum(one.work for one in answered)
    return {
        "what": what,
        "corpora": scored["corpora"],
        "mean": scored["mean"],
        "draws": [_of_draw(usable(draw)) for draw in draws],
        "macro_f1": emotions(heard)["mean"]["macro_f1"],
        "failed": sum(bool(one.failed) for one in outcomes),
        "unreadable": sum(bool(one.unreadable) for one in outcomes),
        "seconds": seconds,
        "work": work,
        "real_time_factor": work / seconds if seconds else None,
    }


def _of_draw(heard: Heard) -> Figures:
    """Balanced accuracies alone."""
    found = {corpus: _right(aroused(outcomes)[0]) for corpus, outcomes in heard.items()}
    return {"corpora": found, "mean": mean(found.values())}


def compare(conditions: Mapping[str, Figures], plain: str) -> None:
    """Enter into each condition by how much its arousal fell, and where that is too much."""
    before = conditions[plain]
    for one in conditions.values():
        falls = {
            name: _fall(before["corpora"][name], one["corpora"].get(name))
            for name in before["corpora"]
        }
        one["drop"] = {"corpora": falls, "mean": _fall(before["mean"], one["mean"])}
        everything = {**falls, "mean": one["drop"]["mean"]}
        one["dropped"] = [name for name, fall in everything.items() if (fall or 0.0) > MOST_DROP]


def _fall(before: Figures, after: Figures | None) -> float | None:
    was, became = before["balanced_accuracy"], (after or {}).get("balanced_accuracy")
    return None if was is None or became is None else float(was - became)
