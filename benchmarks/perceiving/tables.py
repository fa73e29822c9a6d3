"""The figures as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.perceiving.figures import MOST_DROP, SURE, Figures
from benchmarks.perceiving.scoring import NOTHING
from emoomni_sdk.perception import EMOTIONS

MOST_PROBLEMS = 10
OTHER = "other"


def write(result: Figures) -> str:
    parts = [
        head(result),
        arousal(result["arousal"]),
        speakers(result["arousal"]["corpora"]),
        labels(result["arousal"]["corpora"]),
        emotions(result["emotions"]),
        *(confusion(name, figures) for name, figures in result["emotions"]["corpora"].items()),
        calibration(result["calibration"]),
        reliability(result["calibration"]["confidence"]),
        conditions(result["conditions"]) if len(result["conditions"]) > 1 else "",
        order(result["order"]),
        problems(result["problems"]),
    ]
    return "\n\n".join(part for part in parts if part)


def head(result: Figures) -> str:
    who, machine, plain = result["perceiver"], result["machine"], result["conditions"]["plain"]
    given = "".join(f", {name}={value!r}" for name, value in who["options"].items())
    clips = sum(one["clips"] for one in result["data"].values())
    told = "with transcripts" if result["settings"]["transcripts"] else "without transcripts"
    return (
        f"Perceiver `{who['name']}` ({who['distribution']} {who['version']}{given}), {told}: "
        f"{clips} clips, {plain['failed']} failed, {plain['unreadable']} unreadable. "
        f"{number(plain['real_time_factor'], 3)} s of work per second of sound, "
        f"{result['settings']['concurrency']} at a time, on {machine['cpus']} cores of "
        f"{machine['processor']} (load {number(machine['load'], 1)})."
    )


def arousal(found: Figures) -> str:
    rows = [
        [
            corpus,
            str(one["clips"]),
            *shown(one, "balanced_accuracy", "loudness_median", "loudness_threshold"),
            f"{number(one['high_recall'], 2)}, {number(one['low_recall'], 2)}",
            number(one["auc"]),
        ]
        for corpus, one in found["corpora"].items()
    ]
    means = shown(found["mean"], "balanced_accuracy", "loudness_median", "loudness_threshold")
    rows.append(["mean", "", *means, "", number(found["mean"]["auc"])])
    head = [
        "arousal, balanced accuracy",
        "clips",
        "perceiver",
        "level above the corpus's median",
        f"level above {number(found['threshold_dbfs'], 1)} dBFS, best in hindsight",
        "recall of high, low",
        "area under curve",
    ]
    return table(head, rows)


def speakers(found: Figures) -> str:
    rows = []
    for corpus, one in found.items():
        ranked = sorted(one["speakers"].items(), key=lambda item: item[1])
        ends = [f"{number(value)} ({name})" for name, value in (ranked[:1] + ranked[-1:])]
        groups = {**one["sexes"], **one["languages"]}
        told = ", ".join(f"{name} {number(value)}" for name, value in groups.items())
        rows.append([corpus, str(len(ranked)), *(ends or ["-", "-"]), told or "-"])
    return table(["arousal by speaker", "speakers", "worst", "best", "by sex and language"], rows)


def labels(found: Figures) -> str:
    """The share of clips of each label that was heard as high arousal."""
    names = [name for name in EMOTIONS if any(name in one["share_high"] for one in found.values())]
    rows = [
        [corpus, *(number(one["share_high"].get(name), 2) for name in names)]
        for corpus, one in found.items()
    ]
    return table(["heard as high arousal", *names], rows)


def emotions(found: Figures) -> str:
    rows = [
        [
            corpus,
            *shown(one, "macro_f1", "chance_macro_f1"),
            f"{number(one['ratio'], 2)} ×",
            *shown(one, "accuracy", "valence", "brier", "brier_uniform", "brier_prior"),
        ]
        for corpus, one in [*found["corpora"].items(), ("mean", found["mean"])]
    ]
    head = [
        "emotions",
        "macro-F1",
        "by chance",
        "ratio",
        "accuracy",
        "valence, balanced accuracy",
        "Brier score",
        "of 1/k",
        "of the labels' shares",
    ]
    return table(head, rows)


def confusion(corpus: str, found: Figures) -> str:
    """Rows are labels, columns what was heard; open words share a column."""
    said = {word for row in found["confusion"].values() for word in row}
    columns = [word for word in EMOTIONS if word in said]
    rest = [OTHER] if said - {*EMOTIONS, NOTHING} else []
    rest += [NOTHING] if NOTHING in said else []
    rows = []
    for label in (word for word in EMOTIONS if word in found["confusion"]):
        row = found["confusion"][label]
        counts = {word: row.get(word, 0) for word in columns}
        counts |= {NOTHING: row.get(NOTHING, 0)}
        counts[OTHER] = sum(row.values()) - sum(counts.values())
        cells = [str(counts[word]) for word in columns + rest]
        rows.append([label, *cells, number(found["recall"][label], 2)])
    return table([f"{corpus}: label \\ heard", *columns, *rest, "recall"], rows)


def calibration(found: Figures) -> str:
    rows = [
        [
            name.replace("_", " "),
            str(one["clips"]),
            *shown(one, "mean", "accuracy", "ece"),
            *shown(one["constants"], "chance", "elsewhere", "mean"),
            f"{number(one['squared_error'])} ({number(one['constant_squared_error'])})",
            f"{one['sure_right']} of {one['sure']}",
        ]
        for name, one in found.items()
    ]
    head = [
        "calibration of",
        "clips",
        "mean",
        "accuracy",
        "ECE",
        "ECE of constant 1/k",
        "of constant accuracy elsewhere",
        "of constant mean",
        "squared error (of constant accuracy)",
        f"right where ≥ {SURE:g}",
    ]
    return table(head, rows)


def reliability(found: Figures) -> str:
    rows = [
        [
            f"{one['low']:.1f} to {one['high']:.1f}",
            str(one["count"]),
            *shown(one, "confidence", "accuracy"),
        ]
        for one in found["bins"]
    ]
    return table(["confidence", "clips", "mean", "right"], rows) if rows else ""


def conditions(found: Figures) -> str:
    corpora = list(found["plain"]["corpora"])
    rows = []
    for name, one in found.items():
        drop = one["drop"]
        each = [_fallen(one["corpora"].get(key), drop["corpora"][key]) for key in corpora]
        loudness = ", ".join(shown(one["mean"], "loudness_median", "loudness_threshold"))
        rows.append(
            [
                f"{name}: {one['what']}",
                *each,
                _fallen(one["mean"], drop["mean"]),
                loudness,
                number(one["macro_f1"]),
                str(one["failed"]),
            ]
        )
    head = ["arousal", *corpora, "mean", "loudness: median, threshold", "macro-F1", "failed"]
    fallen = [
        f"{name} ({', '.join(one['dropped'])})" for name, one in found.items() if one["dropped"]
    ]
    lines = [f"Falls by more than {MOST_DROP}: {'; '.join(fallen) or 'none'}."]
    lines += [_spread(name, one["draws"]) for name, one in found.items() if len(one["draws"]) > 1]
    return "\n\n".join([table(head, rows), *lines])


def _spread(condition: str, draws: Sequence[Figures]) -> str:
    """The least and the most of single draws of noise."""
    found: dict[str, list[float]] = {}
    for draw in draws:
        for name, score in {**draw["corpora"], "mean": draw["mean"]}.items():
            if score is not None:
                found.setdefault(name, []).append(score)
    told = [f"{name} {number(min(each))} to {number(max(each))}" for name, each in found.items()]
    return f"{condition}, {len(draws)} draws of noise: {', '.join(told)}."


def _fallen(figures: Figures | None, fall: float | None) -> str:
    score = number((figures or {}).get("balanced_accuracy"))
    return score if not fall else f"{score} ({-fall:+.3f})"


def order(found: Figures | None) -> str:
    if found is None:
        return ""
    text = (
        f"Renamed, shuffled (seed {found['seed']}), {found['concurrency']} at a time: "
        f"{found['identical']} of {found['clips']} perceptions identical."
    )
    return text + "".join(f"\n- different: {name}" for name in found["different"][:MOST_PROBLEMS])


def problems(found: Sequence[Figures]) -> str:
    lines = [
        f"- {one['condition']}: {one['clip']}: {one['kind']}: {one['why']}"
        for one in found[:MOST_PROBLEMS]
    ]
    if len(found) > MOST_PROBLEMS:
        lines.append(f"- and {len(found) - MOST_PROBLEMS} more, all in the JSON")
    return "\n".join(lines)


def shown(figures: Figures, *names: str) -> list[str]:
    return [number(figures[name]) for name in names]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    first, *rest = (f"| {' | '.join(line)} |" for line in (head, *rows))
    return "\n".join([first, f"|{'---|' * len(head)}", *rest])


def number(value: float | None, digits: int = 3) -> str:
    return "-" if value is None else f"{value:.{digits}f}"
