"""What every way of running shares. Production adds its demands, develop and test subtract."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.config.database import from_url

PACKAGE = Path(__file__).resolve().parents[2]
PROJECT = PACKAGE.parent
DATA = Path(os.environ.get("DATA") or PROJECT / "var").resolve()

SECRET_KEY = os.environ.get("SECRET_KEY", "")
DEBUG = False

# Hosts (Điều 5 khoản 1)
HOSTS = {
    "vi": os.environ.get("HOST_VI", "baohiemxahoi.gov.vn"),
    "en": os.environ.get("HOST_EN", "vss.gov.vn"),
    "desk": os.environ.get("HOST_DESK", ""),
}
PUBLIC_SCHEME = "https"
PUBLIC_PORT = ""
ALLOWED_HOSTS = [host for host in HOSTS.values() if host]
ROOT_URLCONF = "portal.config.urls.desk"
WSGI_APPLICATION = "portal.config.wsgi.application"
PORTAL_DEMONSTRATION = False

# What `portal.config.checks` demands of everybody who does not subtract it (see develop)
MUST_BE_SAFE = True
MFA_REQUIRED = True

INSTALLED_APPS = [
    "portal.config",
    "portal.web",
    "portal.desk",
    "portal.operations",
    "portal.editorial",
    "portal.organisation",
    "portal.rulebook",
    "portal.search",
    "portal.counting",
    "portal.core",
    "portal.audit",
    "wagtail.embeds",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail.contrib.typed_table_block",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
]

MIDDLEWARE = [
    "portal.core.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.core.middleware.HostMiddleware",
    "portal.core.middleware.LogMiddleware",
    "portal.core.middleware.UnavailableMiddleware",
    "portal.core.middleware.FreshnessMiddleware",
    "portal.core.middleware.SnapshotMiddleware",
    "portal.core.normal.NormalFormMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "portal.core.middleware.DeskMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.desk.gate.AdminGate",
]
# Asked on the newsroom's host alone: the public hosts know no session and nobody's name.
DESK_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.audit.middleware.AuditMiddleware",
    "portal.organisation.middleware.SessionEndMiddleware",
    "portal.organisation.middleware.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Data: SQLite in the data folder unless DATABASE_URL names a PostgreSQL
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;",
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "portal.sqlite3",
        "OPTIONS": SQLITE_OPTIONS,
    }
}
if "DATABASE_URL" in os.environ:
    DATABASES = {"default": from_url(os.environ["DATABASE_URL"])}
GUARDS_MAY_BE_LIFTED = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# What public pages depend on, shared by all processes of the machine, and the pages that each of them keeps
FRESHNESS_COUNTERS = DATA / "freshness"
PAGE_STORE_BYTES = 64 * 1024 * 1024
PAGE_STORE_TELLS = False
# What can be found: derived, made anew where it is missing
SEARCH_INDEX = DATA / "search" / "index"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MEDIA_ROOT = DATA / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = DATA / "static"
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"},
}
SERVESTATIC_KEEP_ONLY_HASHED_FILES = True

# Language and time: the host decides, never the browser
LANGUAGE_CODE = "vi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_TZ = True
USE_I18N = True

# The choices that can't be changed after the first migration
AUTH_USER_MODEL = "organisation.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "portal.organisation.backends.RolesBackend",
]
WAGTAILIMAGES_IMAGE_MODEL = "core.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "core.Document"

# Files at the door: `portal.core.files` says what may come in; CLAMD names the malware scanner
WAGTAILIMAGES_IMAGE_FORM_BASE = "portal.core.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "portal.core.forms.DocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "gif", "tif", "tiff"]
CLAMD = os.environ.get("CLAMD", "")

# Signing in: one door, a second factor, a pause after wrong tries, sessions that end
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
LOGIN_REDIRECT_URL = "/admin/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["username", "name", "email"]},
    },
]
SESSION_ENGINE = "portal.organisation.session_store"
SESSION_COOKIE_AGE = 30 * 60  # seconds without a request
SESSION_SAVE_EVERY_REQUEST = True
SESSION_LONGEST = 12 * 60 * 60  # seconds, used or not
ACCOUNT_ADAPTER = "portal.organisation.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_FORMS = {
    "login": "portal.organisation.forms.LoginForm",
    "change_password": "portal.organisation.forms.ChangePasswordForm",
    "set_password": "portal.organisation.forms.SetPasswordForm",
    "reauthenticate": "portal.organisation.forms.ReauthenticateForm",
}
# A whole office may sign in from one address at eight o'clock; wrong passwords are counted by account (AXES)
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "5/5m/key"}
MFA_ADAPTER = "portal.organisation.adapter.MFAAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are made by their managers; nobody signs up
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "BHXH Việt Nam"
MFA_TOTP_TOLERANCE = 1  # steps of 30 s by which a clock may differ
MFA_FORMS = {
    "authenticate": "portal.organisation.forms.CodeForm",
    "reauthenticate": "portal.organisation.forms.ReauthenticateCodeForm",
    "activate_totp": "portal.organisation.forms.ActivateForm",
    "add_webauthn": "portal.organisation.forms.AddKeyForm",
    "edit_webauthn": "portal.organisation.forms.RenameKeyForm",
}
AXES_FAILURE_LIMIT = 5
ACCOUNT_FAILURE_LIMIT = 12  # from all addresses in AXES_COOLOFF_TIME, so about 50 an hour; see `lockout`
AXES_HANDLER = "portal.organisation.siege.Handler"
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # or somebody else could keep you out for ever
AXES_DISABLE_ACCESS_LOG = True  # the audit log tells
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "csrfmiddlewaretoken"]
AXES_USERNAME_CALLABLE = "portal.organisation.lockout.username"
AXES_CLIENT_IP_CALLABLE = "portal.organisation.lockout.address"
AXES_LOCKOUT_CALLABLE = "portal.organisation.lockout.page"

# Newsroom
WAGTAIL_SITE_NAME = "Khu vực biên tập"
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_AUTOSAVE_INTERVAL = 5000
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "portal.core.editors.RichTextArea"}}
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Between the portal and a browser there is TLS, ended by a proxy that sets X-Forwarded-Proto and
# X-Forwarded-For itself
PROXIES = os.environ.get("PROXIES", "127.0.0.1").split(",")
SECURE_PROXY_SSL_HEADER: tuple[str, str] | None = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# Below our domain stand systems of others, so HSTS neither covers subdomains (W005) nor is preloaded (W021);
# X-Frame-Options comes from `portal.core.headers`, by host (W002); axes stands in DESK_MIDDLEWARE (W002).
SILENCED_SYSTEM_CHECKS = ["axes.W002", "security.W002", "security.W005", "security.W021"]

# Logs: one JSON object a line on standard error
AXES_VERBOSE = False
LOGGING_CONFIG = "portal.config.logs.configure"
LOGGING = {"as_json": True, "level": os.environ.get("LOG_LEVEL", "INFO")}
