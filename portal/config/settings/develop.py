"""`make run`: the whole portal on one machine, with embedded defaults and demonstration accounts."""

import os

from .base import *

MUST_BE_SAFE = False
MFA_REQUIRED = False
PORTAL_DEMONSTRATION = True
SESSION_COOKIE_AGE = SESSION_LONGEST = 14 * 24 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False

SECRET_KEY = "develop-only-not-a-secret-develop-only-not-a-secret"
HOSTS = {"vi": "baohiemxahoi.localhost", "en": "vss.localhost", "desk": "bientap.localhost"}
ALLOWED_HOSTS = list(HOSTS.values())
PUBLIC_SCHEME = "http"
PUBLIC_PORT = os.environ.get("PORT", "8000")
WAGTAILADMIN_BASE_URL = f"http://{HOSTS['desk']}:{PUBLIC_PORT}"

# No TLS on one's own machine
SECURE_PROXY_SSL_HEADER = None
PROXIES = []
PAGE_STORE_TELLS = True
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "mail"
LOGGING = {"as_json": False, "level": os.environ.get("LOG_LEVEL", "WARNING")}
