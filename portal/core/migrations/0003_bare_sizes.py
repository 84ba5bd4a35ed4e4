"""Sizes drawn before pictures were bare may say where a picture was taken: they are drawn anew."""

from typing import Any

from django.db import migrations


def forget_sizes(apps: Any, _schema_editor: Any) -> None:
    sizes = apps.get_model("core", "Rendition").objects.all()
    for size in sizes.iterator(500):
        size.file.storage.delete(size.file.name)
    sizes.delete()


class Migration(migrations.Migration):
    dependencies = [("core", "0002_collation")]

    operations = [migrations.RunPython(forget_sizes, migrations.RunPython.noop)]
