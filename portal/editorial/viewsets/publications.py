"""The newsroom's screens for texts: Wagtail's, each wrapped so that it asks the text first."""

import functools
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature, Signer
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from modelcluster.models import get_all_child_relations
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.utils import set_query_params
from wagtail.models import Locale
from wagtail.snippets.models import SnippetAdminURLFinder
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    PreviewOnCreateView,
    SnippetViewSet,
)

from portal.core.listings import ListView
from portal.editorial.actions import drafts, submissions
from portal.editorial.messages import words
from portal.editorial.models import Article, Publication, Section, StaticPage
from portal.editorial.panels import article_panels, static_page_panels
from portal.editorial.policies import PublicationPolicy
from portal.editorial.refusals import on_record
from portal.editorial.screening_rules import SCREENING_CODES
from portal.editorial.standing import standing
from portal.law.findings import Refused
from portal.organisation.models import Unit

# What stands in the way of sending and is answered on the review's screen, not in the form
ANSWERED_IN_REVIEW = frozenset({"no-change-kind", *SCREENING_CODES})

# What a screen does to the text it shows; a screen not named here only shows it.
NEEDS = {
    "edit": "change",
    "preview_on_edit": "change",
    "revisions_revert": "change",
    "delete": "delete",
    "lock": "lock",
    "unlock": "unlock",
    "unpublish": "publish",
    "revisions_unschedule": "publish",
}


def scoped(pattern: URLPattern, viewset: "PublicationViewSet") -> URLPattern:
    """Wrap one screen: a text that somebody may not see does not exist for them."""
    view: Callable[..., HttpResponse] = pattern.callback
    policy = viewset.permission_policy
    action = NEEDS.get(pattern.name or "", "view")

    @functools.wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "pk" in kwargs:
            pk = unquote(str(kwargs["pk"]))
            found = policy.visible_to(request.user).filter(pk=pk).first()
            if not (found and policy.user_has_permission_for_instance(request.user, action, found)):
                on_record(request, pattern.name or "view", pk)
                raise PermissionDenied if found else Http404
        return view(request, *args, **kwargs)

    pattern.callback = asked
    return pattern


class SendingMixin:
    """Save and send in one press: the draft is kept even when it may not be sent yet."""

    def get_available_actions(self) -> list[str]:
        return [*super().get_available_actions(), "submit", "pass-on"]  # type: ignore[misc]

    def submit_action(self) -> HttpResponse:
        return self.send(submissions.submit, translate("Đã gửi."))

    def pass_on_action(self) -> HttpResponse:
        return self.send(submissions.pass_on, translate("Đã trình Ban Biên tập."))

    def send(self, act: Callable[..., Any], done: str) -> HttpResponse:
        view: Any = self
        try:
            act(publication=view.object, by=view.request.user)
        except Refused as refusal:
            messages.warning(view.request, translate("Đã lưu bản nháp nhưng chưa gửi được, vì:"))
            for finding in refusal.findings:
                messages.error(view.request, words(finding))
            if {finding.code for finding in refusal.findings} <= ANSWERED_IN_REVIEW:
                return redirect(reverse("editorial:review", args=[view.object.pk]))
            return redirect(view.get_edit_url())
        messages.success(view.request, done)
        return redirect(reverse("editorial:review", args=[view.object.pk]))


def begun(instance: Publication, user: Any) -> Publication:
    """A new text belongs to its writer's unit, which is also its first source."""
    unit = Unit.objects.filter(pk__in=standing(user).units).order_by("pk").first()
    if unit is None:
        raise PermissionDenied
    instance.unit, instance.owner = unit, user
    instance.source_name = unit.name(instance.language)
    return instance


class PublicationCreateView(SendingMixin, CreateView):
    """A form that comes twice (pressed while an autosave is under way, its answer lost) makes one text."""

    KEY = "khoa"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        made = self.made_before()
        if made is not None and self.expects_json_response:
            late: HttpResponse = self.json_error_response(
                "invalid_revision", translate("Bài đã được lưu ở nơi khác.")
            )
            return late
        if made is not None and made.submissions.exists():
            messages.info(request, translate("Bài này đã được gửi rồi."))
            return redirect(reverse("editorial:review", args=[made.pk]))
        try:
            return self.saved(request, *args, **kwargs)
        except IntegrityError:
            # This form, or another text with its address, was saved a moment ago: the second look sees it.
            return self.saved(request, *args, **kwargs)

    def saved(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer

    def get_initial_form_instance(self) -> Publication:
        made = self.made_before()
        if made is not None:
            return without_children(made)
        instance = begun(super().get_initial_form_instance(), self.request.user)
        instance.translation_key = self.key
        return instance

    def made_before(self) -> Publication | None:
        """What this very form made when it came for the first time."""
        texts = self.model.objects.filter(translation_key=self.key, locale=self.locale)
        made: Publication | None = texts.filter(owner=self.request.user).first()
        return made

    @cached_property
    def key(self) -> UUID:
        """The future text's translation key, given out with the form; signed: nobody joins another's."""
        given = self.request.GET.get(self.KEY) if self.request.method == "POST" else None
        try:
            return UUID(self.signer.unsign(given)) if given else uuid4()
        except (BadSignature, ValueError):
            raise PermissionDenied from None

    @property
    def signer(self) -> Signer:
        return Signer(salt=f"editorial.begun.{self.request.user.pk}")

    def get_add_url(self) -> str:
        url: str = set_query_params(super().get_add_url(), {self.KEY: self.signer.sign(str(self.key))})
        return url

    def get_preview_url(self) -> str:
        """With the language, which the preview of an unsaved text can't know otherwise."""
        url: str = self._set_locale_query_param(super().get_preview_url())
        return url


def without_children(text: Publication) -> Publication:
    """Its credits and attachments come with the form, all of them."""
    for relation in get_all_child_relations(text):
        setattr(text, relation.get_accessor_name(), [])
    return text


class PublicationPreviewOnCreateView(PreviewOnCreateView):
    def get_object(self) -> Publication:
        language = self.request.GET.get("locale", "vi")
        instance = super().get_object()
        instance.locale = get_object_or_404(Locale, language_code=language)
        return begun(instance, self.request.user)


class PublicationIndexView(ListView):
    """Searched by folded title within what is visible: the stock search forgets an empty set of units."""

    def search_queryset(self, queryset: Any) -> Any:
        return queryset.titled(self.search_query) if self.is_searching else queryset

    def get_edit_url(self, instance: Publication) -> str:
        """Those who don't write read it where it is reviewed."""
        return super().get_edit_url(instance) or reverse("editorial:review", args=[instance.pk])


class PublicationEditView(SendingMixin, EditView):
    """Never writes over what somebody else saved meanwhile: both versions are shown, field by field."""

    def form_valid(self, form: Any) -> HttpResponse:
        if not self.is_out_of_date:
            answer: HttpResponse = super().form_valid(form)
            return answer
        kept = drafts.set_aside(
            publication=self.object,
            by=self.request.user,
            content=form.save(commit=False).serializable_data(),
            based_on=self.request.POST.get("loaded_revision_id", ""),
        )
        return redirect(reverse("editorial:conflict", args=[kept.pk]))


class PublicationFilterSet(WagtailFilterSet):
    section = ModelChoiceFilter(
        label=_("Chuyên mục › mục"),
        queryset=Section.objects.select_related("parent").order_by("position", "pk"),
    )

    class Meta:
        model = Publication
        fields = ("section", "locale")


class PublicationViewSet(SnippetViewSet):
    """Screens of one kind of publication. No copying, no chooser, no publish button."""

    copy_view_enabled = False
    inspect_view_enabled = False
    search_backend_name = None
    search_fields = ("folded_title",)
    index_view_class = PublicationIndexView
    add_view_class = PublicationCreateView
    edit_view_class = PublicationEditView
    create_template_name, edit_template_name = "editorial/create.html", "editorial/edit.html"
    preview_on_add_view_class = PublicationPreviewOnCreateView
    list_per_page = 50
    add_to_admin_menu = True
    filterset_class = PublicationFilterSet

    @functools.cached_property
    def list_display(self) -> list[Any]:
        return [
            "title",
            Column("section", label=_("Chuyên mục › mục"), accessor=lambda row: row.section.full_name("vi")),
            Column("unit", label=_("Đơn vị"), accessor=lambda row: row.unit.short_name_vi),
            Column("locale", label=_("Ngôn ngữ"), accessor=lambda row: row.locale.get_display_name()),
            DateColumn(
                "latest_revision__created_at", label=_("Sửa lúc"), accessor="latest_revision.created_at"
            ),
        ]

    @functools.cached_property
    def permission_policy(self) -> PublicationPolicy:
        return PublicationPolicy(self.model)

    def get_queryset(self, request: HttpRequest) -> Any:
        visible = self.permission_policy.visible_to(request.user)
        return visible.select_related("section__parent", "unit", "locale", "latest_revision")

    def get_urlpatterns(self) -> list[URLPattern]:
        return [scoped(pattern, self) for pattern in super().get_urlpatterns()]

    def register_chooser_viewset(self) -> None:
        """No chooser: it would be one more way to read what others draft."""

    @property
    def url_finder_class(self) -> type[SnippetAdminURLFinder]:
        policy = self.permission_policy

        class ScopedURLFinder(SnippetAdminURLFinder):
            model = self.model

            def __init__(self, user: Any = None) -> None:
                self.asker = user
                super().__init__(user)

            def get_edit_url(self, instance: Publication) -> str | None:
                if self.asker is not None and not policy.is_visible(self.asker, instance):
                    return None
                address: str | None = super().get_edit_url(instance)
                return address

        return ScopedURLFinder


class ArticleViewSet(PublicationViewSet):
    model = Article
    icon = "doc-full"
    menu_label = _("Tin, bài")
    menu_order = 110
    edit_handler = article_panels()


class StaticPageViewSet(PublicationViewSet):
    model = StaticPage
    icon = "doc-empty"
    menu_label = _("Trang tĩnh")
    menu_order = 120
    edit_handler = static_page_panels()
