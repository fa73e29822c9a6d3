"""What to install when a name or a module is missing."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, requires

from emoomni_sdk.registry.entries import KINDS, list_components

PUBLISHED: dict[str, dict[str, str]] = {
    "perceiver": {"signal": "emoomni-lite"},
    "reasoner": {"rules": "emoomni-lite"},
    "strategist": {"rules": "emoomni-sdk"},
    "speaker": {"espeak": "emoomni-espeak"},
}
"""Kind → name → the distribution of this project that provides it."""

_MODULE_OF = {
    "cv2": "opencv-python-headless",
    "PIL": "pillow",
    "yaml": "pyyaml",
    "sklearn": "scikit-learn",
    "google": "google-genai",
    "_cffi_backend": "cffi",
    "skimage": "scikit-image",
}
_REQUIREMENT = re.compile(r"\s*(?P<name>[A-Za-z0-9][\w.-]*)(?P<rest>.*)")
_EXTRA = re.compile(r"""extra\s*==\s*['"](?P<extra>[^'"]+)['"]""")


def remedy_for_name(kind: str, name: str) -> str:
    """What somebody can do who asked for a component that nobody provides."""
    known = {entry.name for entry in list_components(kind)}
    published = PUBLISHED.get(kind, {})
    if name in published and name not in known:
        return f"Install it: pip install {published[name]}"
    elsewhere = [k for k in KINDS if k != kind and name in {e.name for e in list_components(k)}]
    close = get_close_matches(name, sorted(known | published.keys()), n=3, cutoff=0.6)
    parts = []
    if close:
        parts.append(f"Did you mean {' or '.join(map(repr, close))}?")
        parts.extend(
            f"For {match!r}: pip install {published[match]}."
            for match in close
            if match not in known
        )
    elif elsewhere:
        parts.append(f"There is a {elsewhere[0]} of that name.")
    parts.append(f"Installed: {', '.join(sorted(known)) or 'none'} (`emoomni plugins` lists all).")
    return " ".join(parts)


def remedy_for_module(module: str, distribution: str) -> str:
    """How to install what `import module` needs, where `distribution` wants it.

    A requirement that only an extra of the plugin asks for is installed through that extra.
    """
    top = module.split(".")[0]
    package = _MODULE_OF.get(top, top)
    try:
        wanted = requires(distribution) or []
    except PackageNotFoundError:
        wanted = []
    for line in wanted:
        requirement = _REQUIREMENT.fullmatch(line)
        if requirement and _plain(requirement["name"]) in (_plain(package), _plain(top)):
            extra = _EXTRA.search(requirement["rest"])
            if extra:
                return f'pip install "{distribution}[{extra["extra"]}]"'
            return f"pip install {requirement['name']}"
    return f"pip install {package}"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
