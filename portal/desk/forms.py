"""What the newsroom's dashboards are asked for; what isn't understood is left as it was."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

PERIODS: Final = {"7": _("7 ngày qua"), "30": _("30 ngày qua"), "90": _("90 ngày qua")}
HOSTS: Final = {"": _("Cả hai"), "vi": _("Tiếng Việt"), "en": _("Tiếng Anh")}


class CountsForm(forms.Form):
    """Which days, which host."""

    use_required_attribute = False

    days = forms.ChoiceField(label=_("Thời gian"), choices=PERIODS, initial="30", required=False)
    host = forms.ChoiceField(label=_("Ngôn ngữ"), choices=HOSTS, required=False)

    def __init__(self, data: object) -> None:
        super().__init__({"days": "30", "host": "", **dict(getattr(data, "items", dict)())}, label_suffix="")

    def asked(self) -> tuple[int, list[str]]:
        """How many days, on which hosts."""
        self.is_valid()
        chosen = getattr(self, "cleaned_data", {})
        host = chosen.get("host", "")
        return int(chosen.get("days") or 30), [host] if host else ["vi", "en"]
