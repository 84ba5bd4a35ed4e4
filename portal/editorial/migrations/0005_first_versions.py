"""What is live when versions begin to be kept is each text's first version."""

from django.db import migrations


def begin(apps, schema_editor):
    publication = apps.get_model("editorial", "Publication")
    version = apps.get_model("editorial", "PublishedVersion")
    live = publication.objects.filter(live=True)
    version.objects.bulk_create(
        version(
            publication_id=row.pk,
            number=1,
            approval_id=row.live_approval_id,
            live_from=row.last_published_at or row.first_published_at,
        )
        for row in live.iterator()
    )
    live.update(version_number=1)


class Migration(migrations.Migration):
    dependencies = [("editorial", "0004_authority")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
