"""Figures of merit against values worked out by hand or by scikit-learn 1.9."""

from __future__ import annotations

import pytest

from benchmarks.perceiving import scoring

TRUE = ["angry"] * 3 + ["sad"] * 2 + ["happy"] * 4 + ["neutral"]
SAID = ["angry", "sad", "angry", "sad", "bored", "happy", "angry", "happy", "neutral", "neutral"]


def test_balanced_accuracy_weighs_both_classes_alike() -> None:
    true = [True, True, True, False, False]
    # 2 of 3 high ones, 1 of 2 low ones.
    said = [True, False, True, False, True]
    assert scoring.balanced_accuracy(true, said) == pytest.approx(0.583333, abs=1e-6)
    assert scoring.balanced_accuracy(true, [True] * 5) == 0.5


def test_no_answer_is_a_wrong_one_for_either_class() -> None:
    assert scoring.balanced_accuracy([True, False], [None, None]) == 0.0
    assert scoring.balanced_accuracy([True, True, False], [True, None, False]) == 0.75


def test_a_class_that_is_missing_leaves_nothing_to_say() -> None:
    assert scoring.balanced_accuracy([True, True], [True, False]) is None
    assert scoring.area_under_curve([False], [0.3]) is None


def test_area_under_curve_counts_ties_half() -> None:
    true = [True, True, True, False, False]
    assert scoring.area_under_curve(true, [0.5, 0.1, 0.9, 0.1, 0.2]) == 0.75


def test_confusion_has_a_row_per_label_and_counts_every_answer() -> None:
    rows = scoring.confusion(TRUE, SAID)
    assert rows == {
        "angry": {"angry": 2, "sad": 1},
        "happy": {"happy": 2, "angry": 1, "neutral": 1},
        "neutral": {"neutral": 1},
        "sad": {"sad": 1, "bored": 1},
    }
    assert scoring.accuracy(rows) == 0.6


def test_f1_is_over_the_labels_that_occur() -> None:
    rows = scoring.confusion(TRUE, SAID)
    expected = {"angry": 2 / 3, "happy": 2 / 3, "neutral": 2 / 3, "sad": 0.5}
    assert scoring.f1_scores(rows) == pytest.approx(expected)
    assert scoring.macro_f1(rows) == pytest.approx(0.625)
    assert scoring.recalls(rows)["angry"] == pytest.approx(2 / 3)


def test_chance_is_what_guessing_would_score() -> None:
    # With one clip of each of two labels: both right (1/4) 1, both wrong 0, one label for both 1/3.
    assert scoring.chance_macro_f1(["a", "b"], draws=20_000) == pytest.approx(5 / 12, abs=0.01)
    many = ["a", "b", "c", "d"] * 200
    assert scoring.chance_macro_f1(many) == pytest.approx(0.25, abs=0.005)
    assert scoring.chance_macro_f1(many) == scoring.chance_macro_f1(many)


def test_bins_end_where_their_upper_edge_is() -> None:
    bins = scoring.reliability([0.0, 0.1, 0.3, 0.30001, 1.0], [True, False, True, False, True])
    assert [(one.low, one.high, one.count) for one in bins] == [
        (0.0, 0.1, 2),
        (0.2, 0.3, 1),
        (0.3, 0.4, 1),
        (0.9, 1.0, 1),
    ]
    assert bins[0].accuracy == 0.5
    assert bins[0].confidence == pytest.approx(0.05)


def test_calibration_error_weighs_each_bin_by_its_clips() -> None:
    confidence = [0.9, 0.9, 0.9, 0.4]
    right = [True, True, False, True]
    # 3/4 · |0.9 - 2/3| + 1/4 · |0.4 - 1|
    assert scoring.calibration_error(confidence, right) == pytest.approx(0.325)
    assert scoring.calibration_error([0.75] * 4, right) == pytest.approx(0.0)
    assert scoring.calibration_error([], []) is None


def test_no_constant_can_be_worse_calibrated_than_the_confidences_of_that_mean() -> None:
    confidence = [0.05, 0.35, 0.62, 0.71, 0.99]
    right = [True, False, False, True, False]
    constant = [sum(confidence) / 5] * 5
    spread, flat = (scoring.calibration_error(one, right) for one in (confidence, constant))
    assert spread is not None
    assert flat is not None
    assert flat < spread


def test_squared_error_of_a_constant() -> None:
    right = [True, True, False, True]
    assert scoring.squared_error([0.75] * 4, right) == pytest.approx(0.75 * 0.25)
    assert scoring.squared_error([0.25] * 4, right) == pytest.approx(0.25 + 0.75 * 0.25)


def test_brier_of_what_is_stated_and_of_what_needs_no_ear() -> None:
    true = ["sad", "sad", "happy", "sad"]
    stated = [{"sad": 1.0}, {"sad": 0.5, "bored": 0.5}, {"sad": 1.0}, {}]
    # 0, 0.25 + 0.25, 1 + 1, 1
    assert scoring.brier(true, stated) == pytest.approx(3.5 / 4)
    assert scoring.uniform(true) == {"happy": 0.5, "sad": 0.5}
    assert scoring.label_prior(true) == {"happy": 0.25, "sad": 0.75}
    assert scoring.brier(true, [scoring.uniform(true)] * 4) == pytest.approx(1 - 1 / 2)
    prior = scoring.brier(true, [scoring.label_prior(true)] * 4)
    assert prior == pytest.approx(1 - (0.75**2 + 0.25**2))
