"""What the database holds of accounts, whoever writes: the answers of a review are never changed."""

from portal.core.triggers import append_only

GUARDS = append_only("organisation_recertification")
