"""What the database holds of approval, whoever writes (Điều 6 khoản 2 điểm a, Điều 7 khoản 1 điểm c).

A live row points at an approval of this publication, this section and this revision: a composite foreign
key on PostgreSQL, triggers in its place on SQLite.
"""

from portal.core.triggers import append_only, postgresql_constraint, sqlite_trigger

PUBLICATION, APPROVAL = "editorial_publication", "editorial_approval"

MATCHED = """NEW.live_approval_id IS NOT NULL AND NEW.live_revision_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM editorial_approval a WHERE a.id = NEW.live_approval_id AND a.publication_id = NEW.id
  AND a.section_id = NEW.section_id AND a.revision_id = NEW.live_revision_id)"""

GUARDS = [
    postgresql_constraint(
        "publication_live_as_approved",
        PUBLICATION,
        "FOREIGN KEY (live_approval_id, id, section_id, live_revision_id) "
        f"REFERENCES {APPROVAL} (id, publication_id, section_id, revision_id)",
    ),
    *(
        sqlite_trigger(
            f"publication_live_as_approved_{event.lower()}",
            PUBLICATION,
            f"AFTER {event}",
            MATCHED,
            "publication_live_as_approved",
        )
        for event in ("INSERT", "UPDATE")
    ),
    *append_only(APPROVAL),
    *append_only("editorial_step"),
    *append_only("editorial_recall"),
    *append_only("editorial_correction", emptied="text"),
    *append_only("editorial_withdrawal"),
    *append_only("editorial_dossier"),
    *append_only("editorial_dossier_supplying_units"),
]
