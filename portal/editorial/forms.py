"""The editor's form: what may be named, links to ourselves, an address that is free."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.rich_text import RichText

from portal.core.text import slug as slug_of
from portal.editorial.fixed_addresses import hides_text
from portal.editorial.links import with_own_links
from portal.editorial.models import Article, Delegation, Publication, Receipt, Section, StaticPage
from portal.editorial.references import foreign_references
from portal.editorial.standing import today
from portal.editorial.states import Power
from portal.organisation import authority
from portal.organisation.models import Unit, User

# Kinds of content, as a mandate names them
KINDS = [(model._meta.model_name or "", model._meta.verbose_name) for model in (Article, StaticPage)]


class SectionField(forms.ModelChoiceField[Section]):
    """Approved sections, a topic after its section, named chuyên mục › mục."""

    def label_from_instance(self, obj: Section) -> str:
        return obj.full_name("vi")


class PublicationForm(WagtailAdminModelForm):
    """Covers create, edit, revert and preview alike."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "section" in self.fields:
            language = self.instance.language
            self.fields["section"] = SectionField(
                label=_("Chuyên mục › mục"),
                queryset=Section.objects.shown(language)
                | Section.objects.filter(pk=self.instance.section_id).select_related("parent"),
                required=True,
            )
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Để trống: lấy theo tiêu đề.")

    def clean_slug(self) -> str:
        wanted = self.cleaned_data.get("slug") or slug_of(self.cleaned_data.get("title") or "")
        return str(wanted)[:120]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.refuse_taken_address(cleaned)
        if cleaned.get("body"):
            for child in cleaned["body"]:
                if isinstance(child.value, RichText):
                    child.value = RichText(with_own_links(child.value.source))
        return cleaned

    def refuse_taken_address(self, cleaned: dict[str, Any]) -> None:
        section, wanted = cleaned.get("section"), cleaned.get("slug")
        if not section or not wanted:
            return
        root = section.root
        others = Publication.objects.filter(locale_id=self.instance.locale_id, slug=wanted).in_section(root)
        topics = Section.objects.filter(parent=root, **{f"slug_{self.instance.language}": wanted})
        if others.exclude(pk=self.instance.pk).exists() or topics.exists():
            self.add_error(
                "slug", translate("Chuyên mục này đã có nội dung dùng đường dẫn «%s». Hãy đổi.") % wanted
            )
        elif hides_text(f"{root.path(self.instance.language)}{wanted}/", self.instance.language):
            self.add_error("slug", translate("«%s» là địa chỉ cố định của Cổng. Hãy đổi.") % wanted)

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        if foreign_references(self.instance, self.for_user, formsets=self.formsets):
            self.add_error(
                None,
                ValidationError(
                    translate("Nội dung dẫn tới ảnh, tài liệu hoặc chuyên mục mà bạn không có quyền dùng.")
                ),
            )
            return False
        return True


class DelegationForm(forms.ModelForm[Delegation]):
    """A mandate: only current members of the board can be given one (Điều 6 khoản 3 điểm b)."""

    class Meta:
        model = Delegation
        fields = (
            "right",
            "member",
            "sections",
            "kinds",
            "powers",
            "valid_from",
            "valid_to",
            "decision_number",
        )
        widgets = {
            "sections": forms.CheckboxSelectMultiple,
            "valid_from": forms.DateInput(attrs={"type": "date"}),
            "valid_to": forms.DateInput(attrs={"type": "date"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        members = [member.pk for member in authority.board_members(today())]
        self.fields["member"] = forms.ModelChoiceField(
            label=_("Thành viên Ban Biên tập"), queryset=User.objects.filter(pk__in=members)
        )
        self.fields["sections"] = forms.ModelMultipleChoiceField(
            label=_("Chuyên mục"),
            queryset=Section.objects.roots(),
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["kinds"] = forms.MultipleChoiceField(
            label=_("Loại nội dung"),
            help_text=_("Không chọn loại nào nghĩa là mọi loại."),
            choices=KINDS,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["powers"] = forms.MultipleChoiceField(
            label=_("Quyền"),
            choices=Power.choices,
            initial=[Power.APPROVE.value, Power.WITHDRAW.value],
            widget=forms.CheckboxSelectMultiple,
        )


class AuthorityForm(forms.Form):
    """Whose right is asked: in which section, on which day, for which kind."""

    section = SectionField(
        label=_("Chuyên mục › mục"),
        queryset=Section.objects.select_related("parent").order_by("position", "pk"),
    )
    on = forms.DateField(label=_("Ngày"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    kind = forms.ChoiceField(label=_("Loại nội dung"), choices=[("", _("Mọi loại")), *KINDS], required=False)


class ReceiptForm(forms.Form):
    """What a unit sent by letter or e-mail: whose, how, when, and where it belongs."""

    unit = forms.ModelChoiceField(label=_("Đơn vị gửi"), queryset=Unit.objects.none())
    channel = forms.ChoiceField(label=_("Gửi bằng"), choices=Receipt.Channel.choices)
    number = forms.CharField(label=_("Số văn bản hoặc tiêu đề thư"), max_length=120)
    signed_by = forms.CharField(label=_("Người ký hoặc người gửi"), max_length=150)
    received_at = forms.DateTimeField(
        label=_("Nhận lúc"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    section = SectionField(label=_("Chuyên mục › mục"), queryset=Section.objects.none())
    title = forms.CharField(label=_("Tiêu đề"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = forms.ModelChoiceField(
            label=_("Đơn vị gửi"), queryset=Unit.objects.current().order_by("kind", "pk")
        )
        self.fields["section"] = SectionField(
            label=_("Chuyên mục › mục"), queryset=Section.objects.shown("vi")
        )
