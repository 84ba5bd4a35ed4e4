"""`portal deadline 11.1a-qa-publish --from 2024-04-26`: when a term ends, and why."""

import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from portal.law.citations import Lang
from portal.law.deadlines import LOCAL, Deadline
from portal.law.explanations import explain
from portal.law.findings import Finding, Refused
from portal.law.terms import NoFixedTerm, Scheduled, describe
from portal.rulebook.calendars import deadline_of, rule_in_force, working_calendar
from portal.rulebook.messages import words
from portal.rulebook.models import Rule
from portal.rulebook.rules import ANNOUNCED_BY


class Command(BaseCommand):
    help = "Tính thời hạn của một quy định kể từ một ngày, giải thích từng ngày."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rule", help="mã quy định, có hoặc không có chữ R ở đầu")
        parser.add_argument("--from", dest="start", required=True, help="ngày (2024-04-26) hoặc ngày giờ")
        parser.add_argument("--lang", choices=["vi", "en"], default="vi", help="ngôn ngữ")

    def handle(self, *, rule: str, start: str, lang: Lang, **options: Any) -> None:
        with translation.override(lang):
            try:
                lines = answer(rule, start, lang)
            except Refused as refusal:
                raise CommandError(" ".join(words(finding) for finding in refusal.findings)) from None
        self.stdout.write("\n".join(lines))


def answer(code: str, start: str, lang: Lang) -> list[str]:
    """The date (ISO), the rule, then why, day by day; `Refused` where there is no firm date."""
    moment = moment_of(start)
    rule = rule_in_force(code, moment.date() if isinstance(moment, dt.datetime) else moment)
    found = firm(rule, moment)
    told = f"{rule.code}: {rule.title(lang)} ({describe(rule.term, lang)})"
    return [f"{found.due:%Y-%m-%d}", told, *explain(found, lang, citation=rule.cited)]


def firm(rule: Rule, moment: dt.date | dt.datetime) -> Deadline:
    """The rule's deadline, unless it has none or rests on a year that is not announced."""
    params = {"code": rule.code, "citation": rule.citation}
    if isinstance(rule.term, NoFixedTerm):
        raise Refused(Finding("rule.no-term", params=params))
    if isinstance(rule.term, Scheduled):
        raise Refused(Finding("rule.scheduled", params=params))
    found = deadline_of(rule, moment, working_calendar())
    if found.unannounced:
        years = ", ".join(str(year) for year in found.unannounced)
        raise Refused(Finding("calendar.unannounced", citation=ANNOUNCED_BY, params={"years": years}))
    return found


def moment_of(text: str) -> dt.date | dt.datetime:
    """A day, or a moment in Việt Nam where the text has an hour."""
    try:
        moment = dt.datetime.fromisoformat(text)
        if "T" not in text and ":" not in text:
            return moment.date()
        return moment.astimezone(LOCAL) if moment.tzinfo else moment.replace(tzinfo=LOCAL)
    except (ValueError, OverflowError):
        raise Refused(Finding("command.day", params={"value": text})) from None
