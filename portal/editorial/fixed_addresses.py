"""Addresses of the portal's own: search, feeds, the leaders, a text's versions …"""

from django.urls import resolve

from portal.core import hosts


def is_fixed(path: str, language: str) -> bool:
    """Whether the portal itself answers there, before any section or text."""
    answers = hosts.urlconf("en" if language == "en" else "vi")
    return resolve(path, answers).url_name != "resolve"


def hides_text(path: str, language: str) -> bool:
    """Whether a text there would never be seen. A text of the name of versions is: their page gives way."""
    answers = hosts.urlconf("en" if language == "en" else "vi")
    return resolve(path, answers).url_name not in {"resolve", "versions"}
