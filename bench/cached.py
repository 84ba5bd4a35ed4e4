"""The portal's application without the page store, behind Django's page cache."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.cached_settings")
application = get_wsgi_application()
