"""What is logged of a request: enough to find it by, nothing about who asked."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import django
from portal.config.settings import production

production.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
django.setup()
from django.test import Client
from django.urls import path
from portal.config.urls import vi

def breaks(request):
    password = request.GET["word"]
    raise ValueError("broken")

vi.urlpatterns.insert(0, path("breaks/", breaks))
client = Client(headers={"host": "vi.example", "user-agent": "canary-browser"}, raise_request_exception=False)
client.get("/robots.txt?word=canary-query", secure=True, REMOTE_ADDR="203.0.113.9")
client.get("/breaks/?word=canary-query", secure=True, REMOTE_ADDR="203.0.113.9")
"""


def lines(tmp_path: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={
            "PATH": os.environ["PATH"],
            "DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "portal.config.settings.production",
            "HOST_VI": "vi.example",
            "HOST_DESK": "desk.example",
            "SECRET_KEY": "k" * 50,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert "canary" not in done.stderr
    assert "203.0.113.9" not in done.stderr
    return [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]


def test_a_request_is_one_line_and_its_error_is_found_by_the_same_id(tmp_path: Path) -> None:
    first, broken, second = (line for line in lines(tmp_path) if "request_id" in line)
    assert {name: first[name] for name in ("event", "host", "method", "path", "status")} == {
        "event": "answered",
        "host": "vi",
        "method": "GET",
        "path": "/robots.txt",
        "status": first["status"],
    }
    assert "ValueError: broken" in broken["exception"]
    assert broken["request_id"] == second["request_id"] != first["request_id"]
    assert second["status"] == 500
