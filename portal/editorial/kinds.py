"""The kinds of publication, for choosing."""

from typing import Any

from django.apps import apps

from portal.editorial.models import Publication


def kinds() -> list[tuple[str, Any]]:
    """Every kind by the name that its rows carry."""
    models = [model for model in apps.get_models() if issubclass(model, Publication)]
    return [
        (str(model._meta.model_name), model._meta.verbose_name)
        for model in models
        if model is not Publication
    ]


def kind_name(kind: str) -> str:
    """The name of a kind for people; "" for none."""
    return str(dict(kinds()).get(kind, kind))
