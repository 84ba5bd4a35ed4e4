"""What the board had approved before dossiers were kept is open to all, in a first version that says so."""

from django.db import migrations
from django.utils import timezone

PURPOSE = "Chưa ghi: chuyên mục được phê duyệt trước khi lập hồ sơ quản lý."
APPROVER = "Theo phân công, ủy quyền của Trưởng Ban Biên tập"
OFFICE = "standing-office"


def begin(apps, schema_editor):
    section = apps.get_model("editorial", "Section")
    dossier = apps.get_model("editorial", "Dossier")
    dossier.objects.bulk_create(
        dossier(
            section_id=row.pk,
            number=1,
            purpose=row.intro_vi or PURPOSE,
            responsible_duty=row.duty or OFFICE,
            all_units=True,
            all_kinds=True,
            languages="vi+en" if row.name_en else "vi",
            reviewer_duty=OFFICE,
            approver=APPROVER,
            decision_number=row.decision_number,
            decided_on=row.decided_on,
            valid_from=row.decided_on or timezone.localdate(),
        )
        for row in section.objects.exclude(state="proposed")
    )


class Migration(migrations.Migration):
    dependencies = [("editorial", "0009_dossiers")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
