import os

from django.core.wsgi import get_wsgi_application

from portal.config.checks import refuse_unsafe
from portal.config.database import answer_soon
from portal.config.page_store import in_front_of
from portal.config.proxies import behind_proxies
from portal.config.static_files import beside

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.config.settings.production")
# What is kept is the same for everybody: only the application asks whom a request comes from
application = beside(in_front_of(behind_proxies(get_wsgi_application())))
answer_soon()
refuse_unsafe()
