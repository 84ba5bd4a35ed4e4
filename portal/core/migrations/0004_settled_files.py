"""What the public sees was approved: it stays as it is from now on."""

from typing import Any

from django.db import migrations, models


def settle(apps: Any, schema_editor: Any) -> None:
    for name in ("Image", "Document"):
        apps.get_model("core", name).objects.filter(is_public=True).update(is_settled=True)


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_bare_sizes'),
    ]

    operations = [
        migrations.AddField(
            model_name='document',
            name='is_settled',
            field=models.BooleanField(default=False, editable=False, verbose_name='đã được duyệt'),
        ),
        migrations.AddField(
            model_name='image',
            name='is_settled',
            field=models.BooleanField(default=False, editable=False, verbose_name='đã được duyệt'),
        ),
        migrations.RunPython(settle, migrations.RunPython.noop),
    ]
