"""The form that records the leaders' consent."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.documents.widgets import AdminDocumentChooser

from portal.core.models import Document
from portal.editorial.forms import SectionField
from portal.editorial.kinds import kinds
from portal.editorial.models import Consent, Publication, Section
from portal.editorial.widgets import AccountInput

DAYS = ("given_on", "document_date", "period_from", "period_to")


class ConsentForm(forms.ModelForm[Consent]):
    """To one text where `publication` is given, else to a kind or a section over a period."""

    OF_A_SERIES = ("kind", "section", "period_from", "period_to")

    class Meta:
        model = Consent
        fields = (
            *("leader", "post", "account", "given_on", "document_number", "document_date", "document"),
            *("kind", "section", "period_from", "period_to"),
        )
        widgets = {
            **{name: forms.DateInput(attrs={"type": "date"}) for name in DAYS},
            "account": AccountInput,
            "document": AdminDocumentChooser,
        }

    def __init__(self, *args: Any, user: Any, publication: Publication | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["account"].help_text = translate("Tên đăng nhập, nếu Lãnh đạo có tài khoản trên Cổng.")
        if publication is not None:
            self.instance.publication_key = publication.translation_key
            for name in self.OF_A_SERIES:
                del self.fields[name]
            return
        self.fields["period_from"].required = self.fields["period_to"].required = True
        choices = [("", translate("Mọi loại")), *kinds()]
        self.fields["kind"] = forms.ChoiceField(label=_("Loại nội dung"), choices=choices, required=False)
        sections = Section.objects.select_related("parent").order_by("position", "pk")
        self.fields["section"] = SectionField(label=_("Chuyên mục › mục"), queryset=sections, required=False)

    def clean_document(self) -> Document | None:
        """A file of one's own unit that the public doesn't see."""
        document: Document | None = self.cleaned_data["document"]
        if document is None:
            return None
        allowed = document_policy.user_has_permission_for_instance(self.user, "choose", document)
        if document.is_public or not allowed:
            raise ValidationError(translate("Hãy chọn tệp của đơn vị, không phải tệp đang hiện công khai."))
        return document

    def validate_constraints(self) -> None:
        """The action refuses first, with words; the database holds the same."""
