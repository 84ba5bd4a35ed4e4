"""Who may do what in the newsroom's screens, asked of each text, never of the model alone."""

from typing import Any

from wagtail.permissions import ModelPermissionPolicy

from portal.editorial.models import Publication
from portal.editorial.standing import standing

# Publishing, unpublishing and locking happen through actions; no screen of Wagtail's may.
NEVER = frozenset({"publish", "unpublish", "lock", "unlock"})


class PublicationPolicy(ModelPermissionPolicy):
    """Model permissions say which screens exist for somebody; the text says whether they are for them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in NEVER and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Publication) -> bool:
        if not self.user_has_permission(user, action):
            return False
        if instance.pk is None:
            return bool(standing(user).units)
        if action == "delete":
            return instance.unit_id in standing(user).units and is_never_sent(instance)
        if action == "change":
            return writes(user, instance)
        return self.is_visible(user, instance)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Publication) -> bool:
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        return self.visible_to(user)

    def instances_user_has_permission_for(self, user: Any, action: str) -> Any:
        return self.instances_user_has_any_permission_for(user, [action])

    def visible_to(self, user: Any) -> Any:
        return self.model._default_manager.visible_to(user)

    def is_visible(self, user: Any, instance: Publication) -> bool:
        return Publication.objects.visible_to(user).filter(pk=instance.pk).exists()


class GovernedPolicy(ModelPermissionPolicy):
    """Rows that end and are never deleted."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def writes(user: Any, instance: Publication) -> bool:
    """Whether the editor opens for somebody: their unit's texts, and what the editing office was sent."""
    known = standing(user)
    if instance.unit_id in known.units:
        return True
    return bool(known.duties) and Publication.objects.visible_to(user).filter(pk=instance.pk).exists()


def is_never_sent(instance: Publication) -> bool:
    """Only a draft that nobody else has seen may be thrown away."""
    return not instance.live and not instance.submissions.exists() and not instance.approvals.exists()
