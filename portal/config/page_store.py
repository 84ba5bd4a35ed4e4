"""The page store of this process, in front of Django."""

import threading
import time
from wsgiref.types import WSGIApplication

from django.conf import settings

from portal.front.counters import Counters
from portal.front.pages import PageStore

WATCH_SECONDS = 2
# Files, which are answered piece by piece
PRIVATE = ("/media/", "/tai-lieu/", "/documents/")


def in_front_of(application: WSGIApplication) -> WSGIApplication:
    """The public hosts' pages are kept; a change whose writer died is found within `WATCH_SECONDS`."""
    from portal.core.freshness import counters

    threading.Thread(target=watch, args=[counters()], name="freshness", daemon=True).start()
    return PageStore(
        application,
        counters(),
        [settings.HOSTS["vi"], settings.HOSTS["en"]],
        limit=settings.PAGE_STORE_BYTES,
        private=PRIVATE,
        tell=settings.PAGE_STORE_TELLS,
    )


def watch(counters: Counters) -> None:
    """Close what processes left open that are no more."""
    while True:
        counters.close_the_dead()
        time.sleep(WATCH_SECONDS)
