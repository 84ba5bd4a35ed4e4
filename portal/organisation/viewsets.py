"""The organisation in the newsroom: everybody on the staff sees it, some keep it, through actions alone."""

import functools
from typing import Any

from django.forms import ChoiceField
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from portal.core.acted import ActedCreateView, ActedEditView
from portal.core.listings import ListView
from portal.organisation import families, keeping
from portal.organisation.messages import words
from portal.organisation.models import BoardMembership, DutyAssignment, RoleGrant, Unit, UnitMembership
from portal.organisation.refusals import not_for_you
from portal.organisation.roles import ADMINISTRATION, ROLES, roles_in

PERIOD = FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")])
DECISION = FieldPanel("decision")
ROLE_NAME = Column("role", label=_("Vai trò"), accessor=lambda row: ROLES[row.role].name)


class GrantForm(WagtailAdminModelForm):
    """Shows the roles of one's own family; another's, sent all the same, is for the action to refuse."""

    role = ChoiceField(
        label=_("Vai trò"), choices=[(name, role.name) for name, role in ROLES.items() if not role.on_board]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "role" in self.fields:
            managed = families.reach(self.for_user).managed - {ADMINISTRATION}
            offered = [(name, ROLES[name].name) for name in roles_in(managed)]
            self.fields["role"].widget.choices = offered


class Kept(ModelPermissionPolicy):
    """Nobody deletes: a unit, a seat or a duty ends, and stays on record."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return self.user_has_any_permission(user, actions)


class KeptViewSet(SnippetViewSet):
    """What the screens share: `fixed` are the fields that don't change once the row is made."""

    index_view_class = ListView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    search_backend_name = None
    fixed: tuple[str, ...] = ()

    def get_queryset(self, request: Any) -> Any:
        related = [name for name in ("user", "unit") if name in self.fixed]
        return self.model.objects.select_related(*related) if related else None

    @property
    def permission_policy(self) -> Kept:
        return Kept(self.model)

    def register_chooser_viewset(self) -> None:
        """Nothing chooses these rows but our own fields."""

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Of a row that ends there is only the last day to write, and the decision."""
        kept: dict[str, Any] = super().get_edit_view_kwargs(**kwargs)
        if not self.fixed:
            return kept
        shown = [FieldPanel(name, read_only=True) for name in self.fixed]
        panel = ObjectList([*shown, FieldPanel("valid_to"), DECISION]).bind_to_model(self.model)
        return {**kept, "panel": panel, "form_class": panel.get_form_class()}


def screens(create: Any, edit: Any) -> tuple[type[ActedCreateView], type[ActedEditView]]:
    """The two screens whose saving is these actions."""
    acted = {"words": staticmethod(words)}
    return (
        type("Create", (ActedCreateView,), {**acted, "act": staticmethod(create)}),
        type("Edit", (ActedEditView,), {**acted, "act": staticmethod(edit)}),
    )


class OfFamilies(Kept):
    """Rows of another family do not exist; administration is granted from the head's request, not here."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        if not super().user_has_permission(user, action):
            return False
        return action != "add" or bool(families.reach(user).managed - {ADMINISTRATION})

    def visible_to(self, user: Any) -> Any:
        return self.model.objects.of_families(families.reach(user).seen)


class FamilyViewSet(KeptViewSet):
    """Grants and memberships: every screen of one row asks first whose it is."""

    @property
    def permission_policy(self) -> OfFamilies:
        return OfFamilies(self.model)

    def get_queryset(self, request: Any) -> Any:
        related = [name for name in ("user", "unit") if name in self.fixed]
        return self.permission_policy.visible_to(request.user).select_related(*related)

    def get_urlpatterns(self) -> list[Any]:
        return [self.scoped(pattern) for pattern in super().get_urlpatterns()]

    def scoped(self, pattern: Any) -> Any:
        view, policy, table = pattern.callback, self.permission_policy, self.model.objects

        @functools.wraps(view)
        def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            pk = str(kwargs.get("pk", ""))
            if pk and not (pk.isdecimal() and policy.visible_to(request.user).filter(pk=pk).exists()):
                not_for_you(request, pattern.name, table.filter(pk=pk).first() if pk.isdecimal() else None)
            answer: HttpResponse = view(request, *args, **kwargs)
            return answer

        pattern.callback = asked
        return pattern


class UnitViewSet(KeptViewSet):
    model = Unit
    icon = "group"
    menu_label = _("Đơn vị")
    add_view_class, edit_view_class = screens(keeping.create_unit, keeping.change_unit)
    list_display = ["name_vi", "kind", "valid_from", "valid_to", "certainty"]
    list_filter = ["kind", "certainty"]
    search_fields = ["name_vi", "folded_names"]
    ordering = ["kind", "pk"]
    edit_handler = ObjectList(
        [
            FieldPanel("kind"),
            FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("short_name_vi"), FieldPanel("parent")]),
            FieldRowPanel([FieldPanel("slug_vi"), FieldPanel("slug_en")]),
            FieldRowPanel([FieldPanel("covers"), FieldPanel("former_names")]),
            PERIOD,
            FieldRowPanel([DECISION, FieldPanel("certainty")]),
            FieldRowPanel([FieldPanel("functions_vi"), FieldPanel("functions_en")]),
            MultiFieldPanel(
                [FieldPanel(name) for name in ("address", "phone", "fax", "email", "website")],
                heading=_("Liên hệ"),
            ),
        ],
    )


class DutyViewSet(KeptViewSet):
    model = DutyAssignment
    icon = "tasks"
    menu_label = _("Giao nhiệm vụ")
    add_view_class, edit_view_class = screens(keeping.assign_duty, keeping.end_duty)
    list_display = ["duty", "unit", "valid_from", "valid_to", "certainty", "decision"]
    list_filter = ["duty"]
    fixed = ("duty", "unit", "valid_from", "certainty")
    edit_handler = ObjectList(
        [FieldPanel("duty"), FieldPanel("unit"), PERIOD, DECISION, FieldPanel("certainty")],
    )


class BoardViewSet(KeptViewSet):
    model = BoardMembership
    icon = "user"
    menu_label = _("Ban Biên tập")
    add_view_class, edit_view_class = screens(keeping.seat, keeping.end_seat)
    list_display = ["user", "position", "valid_from", "valid_to", "decision"]
    fixed = ("user", "position", "valid_from", "proposal")
    edit_handler = ObjectList(
        [FieldPanel("user"), FieldPanel("position"), PERIOD, FieldPanel("proposal"), DECISION]
    )


class MembershipViewSet(FamilyViewSet):
    model = UnitMembership
    icon = "group"
    menu_label = _("Người của đơn vị")
    add_view_class, edit_view_class = screens(keeping.join_unit, keeping.leave_unit)
    list_display = ["user", "unit", "role", "valid_from", "valid_to"]
    fixed = ("user", "unit", "role", "valid_from")
    edit_handler = ObjectList(
        [FieldPanel("user"), FieldPanel("unit"), FieldPanel("role"), PERIOD, DECISION],
    )


class GrantViewSet(FamilyViewSet):
    model = RoleGrant
    icon = "key"
    menu_label = _("Cấp vai trò")
    add_view_class, edit_view_class = screens(keeping.grant, keeping.end_grant)
    list_display = ["user", ROLE_NAME, "valid_from", "valid_to", "decision"]
    fixed = ("user", "role", "valid_from")
    edit_handler = ObjectList(
        [FieldPanel("user"), FieldPanel("role"), PERIOD, DECISION], base_form_class=GrantForm
    )


class Organisation(SnippetViewSetGroup):
    """One entry of the menu."""

    menu_label = _("Tổ chức")
    menu_icon = "group"
    menu_order = 600
    items = (UnitViewSet, DutyViewSet, BoardViewSet)
