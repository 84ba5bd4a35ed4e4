"""The floors of the house, as pyproject.toml has them: imports and foreign keys point downwards."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import Model

PROJECT = Path(__file__).resolve().parents[2]


def floors() -> dict[str, int]:
    """App -> its floor, counted from the top."""
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return {app: floor for floor, layer in enumerate(layers) for app in re.findall(r"\w+", layer)}


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("portal.")]


def references() -> Iterator[tuple[type[Model], type[Model]]]:
    for model in our_models():
        for field in model._meta.get_fields(include_parents=False):
            target = field.related_model
            if field.concrete and isinstance(target, type) and target.__module__.startswith("portal."):
                yield model, target


def test_imports_point_downwards() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_foreign_keys_point_downwards() -> None:
    floor, user = floors(), apps.get_model(settings.AUTH_USER_MODEL)
    upwards = [
        f"{model._meta.label} -> {target._meta.label}"
        for model, target in references()
        if target is not user
        and model._meta.app_label != target._meta.app_label
        and floor[model._meta.app_label] >= floor[target._meta.app_label]
    ]
    assert upwards == []


def test_the_audit_log_points_at_nobody() -> None:
    """It outlives what it speaks of."""
    assert [target for model, target in references() if model._meta.app_label == "audit"] == []


def test_every_app_has_a_floor() -> None:
    ours = {app.label for app in apps.get_app_configs() if app.name.startswith("portal.")}
    assert ours <= floors().keys()
