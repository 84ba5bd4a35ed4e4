"""`portal schedule`: hands due jobs to the worker until it is told to stop."""

import signal
from datetime import datetime
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils import timezone

from portal.core import scheduler


class Command(BaseCommand):
    help = "Giao việc đến hạn cho tiến trình xử lý nền."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--interval", type=float, default=2.0, help="giây giữa hai lần xem")
        parser.add_argument("--once", action="store_true", help="xem một lần rồi thôi")

    def handle(self, *args: Any, **options: Any) -> None:
        stopped = Event()
        self.known: dict[str, datetime] = {}
        if not options["once"]:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_signal: stopped.set())
        while not stopped.is_set():
            self.look()
            if options["once"]:
                return
            stopped.wait(options["interval"])

    def look(self) -> None:
        """One look; a database that is away is asked again at the next."""
        close_old_connections()
        try:
            scheduler.hand_over_due(timezone.now(), self.known)
        except (InterfaceError, OperationalError) as error:
            self.stderr.write(f"Cơ sở dữ liệu chưa trả lời: {error}")
