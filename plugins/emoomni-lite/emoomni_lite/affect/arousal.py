"""How aroused a voice sounds.

Few, coarse weights, chosen by how well the published findings agree (R. M. Dawes 1979, American
Psychologist 34, 571-582, on why not to fit them):

| feature    | weight | finding |
|------------|--------|---------|
| brightness | 1.5    | energy goes from low to high: [BS96] table 6, [S03] table 2, [GS10] |
| pitch      | 1.0    | mean pitch rises with arousal: [BS96], [JL03] table 7, [S03] |
| movement   | 1.0    | pitch variability rises with arousal: [JL03] table 7, [L05] |
| rate       | 0.5    | speech is faster, studies agree less: [JL03] table 6, [S03] |
| loudness   | 1.5    | intensity rises: [L05], [GS10]; only against the speaker's own |

[BS96] R. Banse and K. R. Scherer 1996, JPSP 70, 614-636. [JL03] P. N. Juslin and P. Laukka 2003,
Psychological Bulletin 129, 770-814. [S03] K. R. Scherer 2003, Speech Communication 40, 227-256.
[GS10] M. Goudbeek and K. R. Scherer 2010, JASA 128, 1322-1336. [L05] P. Laukka, P. N. Juslin and
R. Bresin 2005, Cognition and Emotion 19, 633-653.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "brightness": 1.5,
    "pitch": 1.0,
    "movement": 1.0,
    "rate": 0.5,
    "loudness": 1.5,
}
THRESHOLD = 0.20
"""Mean deviation that is neither high nor low; set by looking at acted speech."""
SPREAD = 0.9
"""Mean deviation from the threshold at which arousal reaches 0.76."""


def arousal(features: Mapping[str, float]) -> float:
    """Arousal in [-1, 1] of a voice with these deviations."""
    known = {name: weight for name, weight in WEIGHTS.items() if name in features}
    mean = sum(features[name] * weight for name, weight in known.items()) / sum(known.values())
    return math.tanh((mean - THRESHOLD) / SPREAD)
