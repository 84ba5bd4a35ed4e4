"""`make run`: the whole portal on one machine, with embedded defaults and demonstration accounts."""

import os

from .base import *

SECRET_KEY = "develop-only-not-a-secret-develop-only-not-a-secret"
HOSTS = {"vi": "baohiemxahoi.localhost", "en": "vss.localhost", "desk": "bientap.localhost"}
ALLOWED_HOSTS = list(HOSTS.values())
PUBLIC_SCHEME = "http"
PUBLIC_PORT = os.environ.get("PORT", "8000")
WAGTAILADMIN_BASE_URL = f"http://{HOSTS['desk']}:{PUBLIC_PORT}"
PORTAL_DEMONSTRATION = True
