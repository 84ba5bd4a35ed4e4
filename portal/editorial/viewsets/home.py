"""The home page's alert, tasks and links, set by the standing office."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.core.acted import ActedCreateView, ActedDeleteView, ActedEditView
from portal.core.listings import ListView
from portal.editorial.actions import home
from portal.editorial.links import own
from portal.editorial.messages import words
from portal.editorial.models import AlertBanner, AudienceLink, HomeTask, Publication, Section


class TargetForm(WagtailAdminModelForm):
    """One field for where a link leads: an address of the portal, or of another site."""

    address = forms.URLField(label=gettext_lazy("Địa chỉ"), max_length=300, assume_scheme="https")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["address"].initial = address_of(self.instance)

    def clean_address(self) -> str:
        """Our own addresses must lead to something live; it is kept by its key, not by its address."""
        address = str(self.cleaned_data["address"])
        self.target = target_of(address)
        if own(address) and not any(self.target.values()):
            raise forms.ValidationError(_("Trên Cổng không có trang đang đăng ở địa chỉ này."))
        return address

    def _post_clean(self) -> None:
        super()._post_clean()
        for name, value in getattr(self, "target", {}).items():
            setattr(self.instance, name, value)


def target_of(address: str) -> dict[str, Any]:
    """Publication, section or outside address that an address names."""
    ours = own(address)
    if ours is None:
        return {"publication": None, "section": None, "url": address}
    language, path = ours
    publication = Publication.objects.at(path, language).first()
    parts = path.strip("/").split("/")
    sections = Section.objects.shown(language)
    section = next((each for each in sections if each.path(language).strip("/").split("/") == parts), None)
    return {"publication": publication, "section": None if publication else section, "url": ""}


def address_of(row: Any) -> str:
    """Where a link leads today, as an absolute address."""
    from portal.core import hosts

    if getattr(row, "publication_id", None):
        return hosts.url("vi" if row.publication.language == "vi" else "en", row.publication.path or "/")
    if getattr(row, "section_id", None):
        return hosts.url("vi", row.section.path("vi"))
    return str(getattr(row, "url", ""))


class Create(ActedCreateView):
    act, words = staticmethod(home.keep), staticmethod(words)


class Edit(ActedEditView):
    act, words = staticmethod(home.keep), staticmethod(words)


class Delete(ActedDeleteView):
    act = staticmethod(home.remove)


class HomeViewSet(SnippetViewSet):
    """What the three screens share."""

    add_view_class, edit_view_class, delete_view_class = Create, Edit, Delete
    index_view_class = ListView
    copy_view_enabled = False
    inspect_view_enabled = False
    add_to_admin_menu = False  # the group is
    list_per_page = 50

    def register_chooser_viewset(self) -> None:
        """Nothing refers to these rows."""


def targets(*panels: FieldPanel) -> ObjectList:
    names = [FieldRowPanel([FieldPanel("title_vi"), FieldPanel("title_en")])]
    return ObjectList(
        [*names, *panels, FieldPanel("address"), FieldPanel("position")], base_form_class=TargetForm
    )


class AlertBannerViewSet(HomeViewSet):
    model = AlertBanner
    icon = "warning"
    menu_order = 300
    menu_label = gettext_lazy("Cảnh báo toàn trang")
    list_display = ["text_vi", "starts_at", "ends_at"]
    edit_handler = ObjectList(
        [
            FieldPanel("text_vi"),
            FieldPanel("text_en"),
            FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        ]
    )


class TaskList(ListView):
    @cached_property
    def header_buttons(self) -> list[Any]:
        address = reverse("editorial:task_order")
        proposal = HeaderButton(_("Thứ tự theo lượt xem"), url=address, icon_name="order")
        return [*super().header_buttons, proposal]


class HomeTaskViewSet(HomeViewSet):
    model = HomeTask
    index_view_class = TaskList
    icon = "tasks"
    menu_order = 310
    menu_label = gettext_lazy("Việc thường làm")
    list_display = ["title_vi", "position"]
    edit_handler = targets(FieldRowPanel([FieldPanel("hint_vi"), FieldPanel("hint_en")]), FieldPanel("icon"))


class AudienceLinkViewSet(HomeViewSet):
    model = AudienceLink
    icon = "group"
    menu_order = 320
    menu_label = gettext_lazy("Liên kết theo đối tượng")
    list_display = ["title_vi", "audience", "position"]
    edit_handler = targets(FieldPanel("audience"))
