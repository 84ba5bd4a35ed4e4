"""The page store of this process, in front of Django."""

import threading
import time
from wsgiref.types import WSGIApplication

from django.conf import settings

from portal.front.counters import Counters
from portal.front.pages import PageStore
from portal.front.tally import Tally

WATCH_SECONDS = 2
# Files, which are answered piece by piece
PRIVATE = ("/media/", "/tep/", "/files/")


def in_front_of(application: WSGIApplication) -> WSGIApplication:
    """The public hosts' pages are kept and counted; `watch` finds changes whose writer died."""
    from portal.core.freshness import counters
    from portal.counting import keeping

    tally = Tally({settings.HOSTS[host]: host for host in ("vi", "en")})
    threading.Thread(target=watch, args=[counters()], name="freshness", daemon=True).start()
    # Not a daemon: it ends the process once what was counted last is kept
    threading.Thread(target=keeping.follow, args=[tally], name="counts").start()
    return PageStore(
        application,
        counters(),
        [settings.HOSTS["vi"], settings.HOSTS["en"]],
        limit=settings.PAGE_STORE_BYTES,
        private=PRIVATE,
        secure=settings.SECURE_SSL_REDIRECT,
        tell=settings.PAGE_STORE_TELLS,
        tally=tally,
    )


def watch(counters: Counters) -> None:
    """Close what processes left open that are no more."""
    while True:
        counters.close_the_dead()
        time.sleep(WATCH_SECONDS)
