"""The registers that texts rest on: official sources, what needs consent, how often texts are reviewed.

Everybody in the newsroom reads them; a row ends, it is never deleted.
"""

from typing import Any

from django.forms import ChoiceField
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from portal.core.acted import ActedCreateView, ActedEditView
from portal.core.collation import alphabetical
from portal.editorial.actions import registers
from portal.editorial.kinds import kind_name, kinds
from portal.editorial.messages import words
from portal.editorial.models import ConsentRequirement, ReviewInterval, Section, Source
from portal.editorial.policies import GovernedPolicy
from portal.editorial.viewsets.governed import GovernedViewSet

PERIOD = FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")])


def screens(act: Any) -> tuple[type[ActedCreateView], type[ActedEditView]]:
    """The two screens whose saving is this action."""
    acted = {"words": staticmethod(words), "act": staticmethod(act)}
    return type("Create", (ActedCreateView,), acted), type("Edit", (ActedEditView,), acted)


class ScopeForm(WagtailAdminModelForm):
    """A kind, a section with its topics, or both."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            choices = [("", translate("Mọi loại")), *kinds()]
            self.fields["kind"] = ChoiceField(label=_("Loại nội dung"), choices=choices, required=False)
            self.fields["section"].queryset = Section.objects.select_related("parent").order_by("position")


class RegisterViewSet(GovernedViewSet):
    """`fixed` are the fields that don't change once the row is made: what applied, applied."""

    add_to_admin_menu = False  # the group is
    search_backend_name = None
    fixed: tuple[str, ...] = ()

    @property
    def permission_policy(self) -> GovernedPolicy:
        return GovernedPolicy(self.model)

    def get_edit_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        kept: dict[str, Any] = super().get_edit_view_kwargs(**kwargs)
        if not self.fixed:
            return kept
        shown = [FieldPanel(name, read_only=True) for name in self.fixed]
        panel = ObjectList([*shown, FieldPanel("valid_to")]).bind_to_model(self.model)
        return {**kept, "panel": panel, "form_class": panel.get_form_class()}


class SourceViewSet(RegisterViewSet):
    model = Source
    icon = "globe"
    menu_order = 220
    menu_label = _("Nguồn tin chính thức")
    add_view_class, edit_view_class = screens(registers.keep_source)
    list_display = ["name_vi", "kind", "address", "valid_from", "valid_to"]
    list_filter = ["kind"]
    search_fields = ["name_vi", "name_en", "address"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("address"), FieldPanel("kind")]),
            FieldPanel("why_official", help_text=_("Căn cứ để coi là nguồn chính thức (Điều 8 khoản 3).")),
            PERIOD,
        ]
    )

    def get_queryset(self, request: Any) -> Any:
        return Source.objects.order_by(alphabetical("name_vi"))


KIND = Column(
    "kind", label=_("Loại nội dung"), accessor=lambda row: kind_name(row.kind) or translate("Mọi loại")
)
SECTION = Column(
    "section",
    label=_("Chuyên mục"),
    accessor=lambda row: row.section.full_name("vi") if row.section else translate("Mọi chuyên mục"),
)


class ScopedViewSet(RegisterViewSet):
    def get_queryset(self, request: Any) -> Any:
        return self.model.objects.select_related("section__parent").order_by("-valid_from", "-pk")


class ConsentRequirementViewSet(ScopedViewSet):
    model = ConsentRequirement
    icon = "lock"
    menu_order = 230
    menu_label = _("Loại nội dung cần đồng ý")
    add_view_class, edit_view_class = screens(registers.keep_requirement)
    fixed = ("kind", "section", "citation", "valid_from")
    list_display = ["citation", KIND, SECTION, "valid_from", "valid_to"]
    edit_handler = ObjectList(
        [FieldRowPanel([FieldPanel("kind"), FieldPanel("section")]), FieldPanel("citation"), PERIOD],
        base_form_class=ScopeForm,
    )


class ReviewIntervalViewSet(ScopedViewSet):
    model = ReviewInterval
    icon = "rotate"
    menu_order = 240
    menu_label = _("Chu kỳ rà soát")
    add_view_class, edit_view_class = screens(registers.keep_interval)
    fixed = ("kind", "section", "days", "duty", "valid_from")
    list_display = ["__str__", KIND, SECTION, "valid_from", "valid_to"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("section")]),
            FieldRowPanel([FieldPanel("days"), FieldPanel("duty")]),
            PERIOD,
        ],
        base_form_class=ScopeForm,
    )


class Registers(SnippetViewSetGroup):
    """One entry of the menu."""

    menu_label = _("Nguồn, đồng ý, rà soát")
    menu_icon = "list-ul"
    menu_order = 220
    items = (SourceViewSet, ConsentRequirementViewSet, ReviewIntervalViewSet)
