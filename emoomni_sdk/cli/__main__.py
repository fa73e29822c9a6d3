"""``python -m emoomni_sdk.cli``."""

import sys

from emoomni_sdk.cli import main

if __name__ == "__main__":
    sys.exit(main())
