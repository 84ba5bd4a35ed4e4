"""Forms that show every kind of field."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SampleForm(forms.Form):
    """Bound with nothing, it shows what errors look like."""

    use_required_attribute = False

    title = forms.CharField(label=_("Tiêu đề"), help_text=_("Tối đa 150 chữ"), max_length=150)
    text = forms.CharField(label=_("Nội dung"), widget=forms.Textarea(attrs={"rows": 4}), required=False)
    province = forms.ChoiceField(
        label=_("Tỉnh, thành phố"), choices=[("", "—"), ("1", "Tỉnh mẫu")], required=False
    )
    way = forms.ChoiceField(
        label=_("Cách nhận trả lời"),
        choices=[("mail", _("Thư điện tử")), ("phone", _("Điện thoại"))],
        widget=forms.RadioSelect,
    )
    attachment = forms.FileField(
        label=_("Tệp kèm theo"), help_text=_("PDF, JPG hoặc ODT, không quá 10 MB"), required=False
    )
    agreed = forms.BooleanField(label=_("Tôi đồng ý để Cổng dùng thông tin này để trả lời"))


class SampleFilters(forms.Form):
    """A GET form over a list."""

    year = forms.ChoiceField(label=_("Năm"), choices=[("", _("Tất cả")), ("2026", "2026")], required=False)
    kind = forms.ChoiceField(
        label=_("Thể loại"), choices=[("", _("Tất cả")), ("news", _("Tin tức"))], required=False
    )
