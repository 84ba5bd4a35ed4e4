"""Addresses of the portal's own: search, feeds, the leaders, a text's versions …"""

from django.urls import resolve

from portal.core import hosts


def is_fixed(path: str, language: str) -> bool:
    """Whether the portal itself answers there, before any section or text."""
    answers = hosts.urlconf("en" if language == "en" else "vi")
    return resolve(path, answers).url_name != "resolve"
