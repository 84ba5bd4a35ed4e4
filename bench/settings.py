"""The portal as `make run` has it, without the step that gives static files their names."""

from portal.config.settings.develop import *

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
