from django.contrib.postgres.operations import CreateCollation
from django.db import migrations


class Migration(migrations.Migration):
    """The Vietnamese order on PostgreSQL; SQLite learns it from `portal.core.collation` at each connection."""

    dependencies = [("core", "0001_initial")]
    operations = [CreateCollation("vi", provider="icu", locale="vi-VN")]
