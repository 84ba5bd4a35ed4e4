"""`portal rules`: the terms in force, one a line."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from portal.law.terms import describe
from portal.rulebook.models import Rule


class Command(BaseCommand):
    help = "Liệt kê các thời hạn đang có hiệu lực."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--lang", choices=["vi", "en"], default="vi", help="ngôn ngữ")

    def handle(self, *, lang: Any, **options: Any) -> None:
        rules = sorted(Rule.objects.in_force(timezone.localdate()), key=lambda rule: rule.cited.place)
        for rule in rules:
            term, place = describe(rule.term, lang), rule.cited.format(lang)
            self.stdout.write(f"{rule.code:<18} {term:<34} {rule.title(lang)} ({place})")
