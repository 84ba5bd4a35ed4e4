"""Looks through texts and files for personal data and for marks of secrecy (Quy chế, Điều 8 khoản 2)."""

from portal.core.screening.files import read_file, scan_file
from portal.core.screening.kinds import Found, Kind, Known, Unreadable
from portal.core.screening.texts import scan_text

__all__ = ["Found", "Kind", "Known", "Unreadable", "read_file", "scan_file", "scan_text"]
