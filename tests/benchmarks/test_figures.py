"""From outcomes to figures, where the perceiver is silent or the loudness tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.perceiving import figures
from benchmarks.perceiving.corpora import Sample
from benchmarks.perceiving.hearing import Outcome


def heard(label: str, level: float, arousal: float | None = None, corpus: str = "one") -> Outcome:
    sample = Sample(Path("a.wav"), "a.wav", corpus, label)
    return Outcome(sample, level=level, arousal=arousal)


def test_the_best_threshold_is_best_over_all_corpora_together() -> None:
    outcomes = [heard("sad", -40), heard("angry", -30), heard("bored", -50), heard("happy", -35)]
    assert figures.best_threshold({"one": outcomes}) == -37.5
    softer = [heard("calm", -70, corpus="two"), heard("fearful", -39, corpus="two")]
    assert figures.best_threshold({"one": outcomes, "two": softer}) == -39.5


def test_a_threshold_that_hears_all_alike_is_better_than_one_that_is_mostly_wrong() -> None:
    outcomes = [heard("angry", -40), heard("sad", -30), heard("angry", -50), heard("sad", -20)]
    threshold = figures.best_threshold({"one": outcomes})
    assert figures.arousal({"one": outcomes}, threshold)["mean"]["loudness_threshold"] == 0.5


def test_one_class_has_no_threshold() -> None:
    assert figures.best_threshold({"one": [heard("sad", -40)]}) is None


def test_a_perceiver_that_tells_no_arousal_has_no_score() -> None:
    silent = figures.arousal({"one": [heard("sad", -40), heard("angry", -30)]}, -35.0)
    assert silent["corpora"]["one"]["balanced_accuracy"] is None
    assert silent["corpora"]["one"]["no_answer"] == 2
    assert silent["mean"] == pytest.approx(
        {"balanced_accuracy": None, "auc": None, "loudness_median": 1.0, "loudness_threshold": 1.0}
    )
    rarely = [heard("sad", -40, -0.5), heard("angry", -30), heard("sad", -30)]
    scored = figures.arousal({"one": rarely}, -35.0)["corpora"]["one"]
    assert (scored["high_recall"], scored["low_recall"]) == (0.0, 0.5)


def test_arousal_of_nought_is_low() -> None:
    scored = figures.arousal({"one": [heard("sad", -40, 0.0), heard("angry", -30, 0.0)]}, None)
    assert scored["corpora"]["one"]["low_recall"] == 1.0
    assert scored["corpora"]["one"]["high_recall"] == 0.0


def test_a_perceiver_that_tells_no_valence_has_no_score() -> None:
    found = figures.emotions({"one": [heard("sad", -40), heard("happy", -30)]})
    assert found["corpora"]["one"]["valence"] is None


def test_a_fall_is_told_where_both_were_scored() -> None:
    plain = figures.condition([[heard("sad", -40, -0.1), heard("angry", -30, 0.1)]], "", None)
    worse = figures.condition([[heard("sad", -40, 0.1), heard("angry", -30, 0.1)]], "", None)
    silent = figures.condition([[heard("sad", -40), heard("angry", -30)]], "", None)
    conditions = {"plain": plain, "worse": worse, "silent": silent}
    figures.compare(conditions, "plain")
    assert worse["drop"] == {"corpora": {"one": 0.5}, "mean": 0.5}
    assert worse["dropped"] == ["one", "mean"]
    assert silent["drop"]["mean"] is None
    assert silent["dropped"] == []


def test_draws_of_noise_are_taken_together_and_told_apart() -> None:
    right = [heard("sad", -40, -0.1), heard("angry", -30, 0.1)]
    wrong = [heard("sad", -40, 0.1), heard("angry", -30, 0.1)]
    found = figures.condition([right, wrong, wrong], "", None)
    assert found["mean"]["balanced_accuracy"] == pytest.approx((1 + 0.5 + 0.5) / 3)
    assert [draw["mean"] for draw in found["draws"]] == [1.0, 0.5, 0.5]
    assert found["corpora"]["one"]["clips"] == 6
