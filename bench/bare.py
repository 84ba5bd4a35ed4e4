"""The least that the web server can do: one answer from memory, with the headers of the kept page."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse

from bench.served import Answer

ANSWER = Answer.read(Path(os.environ["DATA"]) / "answer")


def application(_environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", ANSWER.headers)
    return [ANSWER.body]
