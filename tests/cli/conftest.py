from tests.cli.running import emoomni
from tests.fake_site import site

__all__ = ["emoomni", "site"]
