"""Dossiers name an office of Điều 7 as the one that edits; elsewhere the standing office did, whatever stood."""

from typing import Any

from django.db import migrations

OFFICES = ["procedures-office", "qa-office", "standing-office"]


def name_the_office(apps: Any, schema_editor: Any) -> None:
    postgresql = schema_editor.connection.vendor == "postgresql"
    dossiers = apps.get_model("editorial", "Dossier").objects.exclude(reviewer_duty__in=OFFICES)
    if postgresql:  # versions are append-only; SQLite's triggers are gone while migrations run
        schema_editor.execute('ALTER TABLE "editorial_dossier" DISABLE TRIGGER USER')
    dossiers.update(reviewer_duty="standing-office", reviewer_unit=None)
    if postgresql:
        schema_editor.execute('ALTER TABLE "editorial_dossier" ENABLE TRIGGER USER')
    sections = apps.get_model("editorial", "Section").objects.exclude(reviewer_duty__in=OFFICES)
    sections.update(reviewer_duty="standing-office")


class Migration(migrations.Migration):

    dependencies = [("editorial", "0016_old_addresses_lead_somewhere")]

    operations = [migrations.RunPython(name_the_office, migrations.RunPython.noop)]
