"""Wagtail's create, edit and delete screens whose saving is an action of ours."""

from collections.abc import Callable
from typing import Any

from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView

from portal.law.findings import Refused


class ActedMixin:
    """Saves through `act(row=..., by=..., form=...)`; a refusal becomes errors of the form."""

    act: Callable[..., Any]
    words: Callable[..., str]

    def save_instance(self) -> Any:
        view: Any = self
        row = view.form.save(commit=False)
        view.has_content_changes = True
        view.new_revision = None
        return type(self).act(row=row, by=view.request.user, form=view.form)

    def form_valid(self, form: Any) -> Any:
        view: Any = self
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except Refused as refusal:
            for finding in refusal.findings:
                named = finding.field if finding.field in form.fields else None
                form.add_error(named, type(self).words(finding))
            view.produced_error_message = view.get_error_message()
            return view.form_invalid(form)


class ActedCreateView(ActedMixin, CreateView):
    pass


class ActedEditView(ActedMixin, EditView):
    pass


class ActedDeleteView(DeleteView):
    """Deletes through `act(row=..., by=...)`."""

    act: Callable[..., Any]

    def delete_action(self) -> None:
        type(self).act(row=self.object, by=self.request.user)
