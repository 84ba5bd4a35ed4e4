"""The test suite: develop, with fast passwords, in a folder of its own that the suite removes."""

import os
import tempfile
from pathlib import Path

from .develop import *

DATA = Path(tempfile.mkdtemp(prefix="portal-test-"))
MEDIA_ROOT = DATA / "media"
STATIC_ROOT = DATA / "static"
EMAIL_FILE_PATH = DATA / "mail"
STATIC_ROOT.mkdir()

if "DATABASE_URL" not in os.environ:
    # A file, because threads that share a database in memory don't race as processes do;
    # nothing of it has to survive a power cut.
    DATABASES["default"]["TEST"] = {"NAME": DATA / "test.sqlite3"}
    SQLITE_OPTIONS["init_command"] = SQLITE_OPTIONS["init_command"].replace("=FULL", "=OFF")
else:
    DATABASES["default"]["OPTIONS"].pop("pool")

GUARDS_MAY_BE_LIFTED = True  # by the flush between tests, and by tests that tamper
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
LOGGING = {"as_json": False, "level": "CRITICAL"}
