"""How the web server is started."""

import sys

from portal.front.pages import PLACES

HITS = 2  # threads for whom the page store has an answer, while all others are in the application


def command(application: str, *, address: str, port: int, workers: int) -> list[str]:
    """granian with the options that the page store counts on."""
    options = {
        "interface": "wsgi",
        "host": address,
        "port": port,
        "workers": workers,
        "runtime-threads": 2,  # of one that reads and writes, kept pages wait for the other
        "blocking-threads": PLACES + HITS,
        "log-level": "warning",
        "workers-kill-timeout": 8,
    }
    given = [part for name, value in options.items() for part in (f"--{name}", str(value))]
    return [sys.executable, "-m", "granian", *given, application]
