"""One side of a comparison, in a process of its own: `python -m bench.side <settings> <module>`.

The module has `measures()`: name -> function that gives how many seconds of processor time one repetition
took. Each line on standard input names a measure, each line of the answer is its number.
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module

import django
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

Measure = Callable[[], float]


def main(settings: str, module: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    django.setup()
    measures: dict[str, Measure] = import_module(module).measures()
    print("ready", flush=True)
    for line in sys.stdin:
        gc.collect()
        print(measures[line.strip()](), flush=True)


def page(host: str, path: str, times: int) -> Measure:
    """So many requests for one page, through every middleware, without a network."""
    handler, factory = WSGIHandler(), RequestFactory(headers={"host": host})

    def measure() -> float:
        requests = [factory.get(path) for _ in range(times)]
        started = time.process_time()
        for request in requests:
            response = handler.get_response(request)
            assert response.status_code == 200, f"{path}: {response.status_code}"
        return (time.process_time() - started) / times

    return measure


if __name__ == "__main__":
    main(*sys.argv[1:])
