"""One side of a comparison, in a process of its own: `python -m bench.side <settings> <module> ...`.

The module has `measures(...)`: name -> function that gives a number, mostly how many seconds of processor
time one repetition took, or a word. Each line on standard input names a measure, each line of the answer
gives it.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from statistics import median, quantiles

import django
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

Measure = Callable[[], float | str]


def main(settings: str, module: str, *more: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    django.setup()
    measures: dict[str, Measure] = import_module(module).measures(*more)
    print("ready", flush=True)
    for line in sys.stdin:
        gc.collect()
        print(measures[line.strip()](), flush=True)


def page(host: str, path: str, times: int) -> Measure:
    """Seconds of one request for a page, through every middleware, without a network."""
    return lambda: sum(each(host, [path] * times)) / times


def pages(host: str, paths: Sequence[str]) -> Measure:
    """Seconds of one request, on the average of several pages."""
    return lambda: sum(each(host, paths)) / len(paths)


def spread(host: str, paths: Sequence[str], times: int) -> Measure:
    """How many times the median of all requests the 95th of a hundred takes, each page asked so often."""

    def measure() -> float:
        taken = list(each(host, [*paths] * times))
        return quantiles(taken, n=20)[-1] / median(taken)

    return measure


def each(host: str, paths: Sequence[str]) -> Iterator[float]:
    """The processor time of each request."""
    handler, factory = WSGIHandler(), RequestFactory(headers={"host": host})
    for path in paths:
        request = factory.get(path)
        started = time.process_time()
        response = handler.get_response(request)
        yield time.process_time() - started
        if response.status_code != 200:
            sys.exit(f"{path}: {response.status_code}")


if __name__ == "__main__":
    main(*sys.argv[1:])
