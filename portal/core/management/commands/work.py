"""`portal work`: does what is handed to the background until it is told to stop."""

import time
from typing import Any, Final

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connections

PAUSE: Final = 5  # seconds


class Command(BaseCommand):
    help = "Làm các việc nền."

    def handle(self, *args: Any, **options: Any) -> None:
        while self.is_cut_off():
            time.sleep(PAUSE)

    def is_cut_off(self) -> bool:
        """Work; True where the database went away, for which the library's own worker ends."""
        try:
            call_command("db_worker", queue_name="*", verbosity=0)
        except (InterfaceError, OperationalError) as error:
            self.stderr.write(f"Cơ sở dữ liệu chưa trả lời: {error}")
            connections.close_all()
            return True
        return False
