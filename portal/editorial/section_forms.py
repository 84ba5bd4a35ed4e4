"""What a request to change a section asks, act by act."""

from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from portal.editorial.forms import SectionField
from portal.editorial.kinds import kinds
from portal.editorial.models import Dossier, Section
from portal.editorial.models.dossiers import DUTIES, EDITING
from portal.editorial.states import SectionAct
from portal.organisation.models import Unit

NOBODY = [("", "—")]


def text(label: Any, length: int = 200, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=length, **{"required": False, **options})


class ValuesForm(forms.Form):
    """A form whose answers are kept as the `values` of a request; the reason is asked last."""

    def __init__(self, *args: Any, section: Section | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"] = forms.CharField(
            label=_("Lý do đề nghị"), widget=forms.Textarea(attrs={"rows": 3})
        )
        standing = Section.objects.shown("vi")
        if "parent" in self.fields:
            roots = standing.filter(parent=None)
            self.fields["parent"] = SectionField(
                label=_("Thuộc chuyên mục"),
                queryset=roots.exclude(pk=section.pk) if section else roots,
                required=False,
                empty_label=_("(không thuộc chuyên mục nào)"),
            )
        if "into" in self.fields and section is not None:
            self.fields["into"] = SectionField(
                label=_("Nhập vào chuyên mục › mục"), queryset=standing.exclude(pk=section.pk)
            )
        for name in ("responsible_unit", "supplying_units"):
            if name in self.fields:
                self.fields[name].queryset = Unit.objects.current().order_by("kind", "pk")  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """The answers as JSON can keep them: rows by their keys."""
        return {name: plain(value) for name, value in self.cleaned_data.items() if name != "why"}


def plain(value: Any) -> Any:
    if isinstance(value, QuerySet):
        return sorted(row.pk for row in value)
    return value.pk if isinstance(value, Model) else value


class NamesForm(ValuesForm):
    """Names, slugs and words of introduction, place in the menu."""

    name_vi = text(_("Tên tiếng Việt"), 120, required=True)
    slug_vi = forms.SlugField(label=_("Đường dẫn tiếng Việt"), max_length=80)
    name_en = text(_("Tên tiếng Anh"), 120)
    slug_en = forms.SlugField(label=_("Đường dẫn tiếng Anh"), max_length=80, required=False)
    intro_vi = text(_("Giới thiệu"), 1000, widget=forms.Textarea(attrs={"rows": 2}))
    intro_en = text(_("Giới thiệu bằng tiếng Anh"), 1000, widget=forms.Textarea(attrs={"rows": 2}))
    position = forms.IntegerField(label=_("Thứ tự"), min_value=0, max_value=999)
    in_menu = forms.BooleanField(label=_("Có trong thực đơn chính"), required=False)


class DossierForm(ValuesForm):
    """Every field of a dossier."""

    purpose = text(_("Mục đích"), 2000, required=True, widget=forms.Textarea(attrs={"rows": 3}))
    responsible_duty = forms.ChoiceField(
        label=_("Chịu trách nhiệm: nhiệm vụ"), choices=[*NOBODY, *DUTIES], required=False
    )
    responsible_unit = forms.ModelChoiceField(
        label=_("Hoặc đơn vị chịu trách nhiệm"), queryset=Unit.objects.none(), required=False
    )
    all_units = forms.BooleanField(label=_("Mọi đơn vị đều cung cấp"), required=False)
    supplying_units = forms.ModelMultipleChoiceField(
        label=_("Hoặc các đơn vị cung cấp"),
        help_text=_("Giữ phím Ctrl để chọn nhiều đơn vị."),
        queryset=Unit.objects.none(),
        required=False,
    )
    all_kinds = forms.BooleanField(label=_("Nhận mọi loại nội dung"), required=False)
    kinds = forms.MultipleChoiceField(
        label=_("Hoặc các loại nội dung"),
        choices=kinds,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    rhythm = text(_("Nhịp cập nhật"), help_text=_("Ví dụ: khi có văn bản mới; hằng tháng."))
    rhythm_days = forms.IntegerField(
        label=_("Ít nhất một lần trong (ngày)"), min_value=1, max_value=3660, required=False
    )
    languages = forms.ChoiceField(label=_("Ngôn ngữ"), choices=Dossier.Languages.choices)
    reviewer_duty = forms.ChoiceField(label=_("Sàng lọc, biên tập"), choices=EDITING)
    approver = text(
        _("Người duyệt theo lệ"),
        required=True,
        help_text=_("Thẩm quyền duyệt vẫn theo phân công, ủy quyền của Trưởng Ban."),
    )
    review_days = forms.IntegerField(
        label=_("Rà soát nội dung sau (ngày)"), min_value=1, max_value=3660, required=False
    )


class MoveForm(ValuesForm):
    parent = forms.ModelChoiceField(queryset=Section.objects.none(), required=False)


class MergeForm(ValuesForm):
    into = forms.ModelChoiceField(queryset=Section.objects.none())


class CreateForm(NamesForm, MoveForm, DossierForm):
    """A new section: where, by what name, governed how."""


FORMS: dict[SectionAct, type[ValuesForm]] = {
    SectionAct.CREATE: CreateForm,
    SectionAct.DOSSIER: DossierForm,
    SectionAct.RENAME: NamesForm,
    SectionAct.MOVE: MoveForm,
    SectionAct.MERGE: MergeForm,
    SectionAct.CLOSE: ValuesForm,
    SectionAct.REOPEN: ValuesForm,
}


class ApprovalForm(forms.Form):
    """The head's decision."""

    decision_number = forms.CharField(label=_("Số quyết định"), max_length=80)
    decided_on = forms.DateField(
        label=_("Ngày quyết định"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class CompareForm(forms.Form):
    """Two versions of a dossier, by their numbers."""

    old = forms.IntegerField(label=_("Bản cũ"), min_value=1)
    new = forms.IntegerField(label=_("Bản mới"), min_value=1)
