"""Upper floors register what lower ones ask: gates, kinds of embeds."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from portal.core import embeds, gates
from portal.core.blocks import EmbedBlock
from portal.law.findings import Finding


def test_every_gate_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "_gates", {})
    asked: list[Any] = []

    def consent(*what: Any) -> list[Finding]:
        asked.append(what)
        return [Finding("no-consent")]

    gates.register("consent", consent)
    gates.register("format", lambda *_what: [Finding("format")])
    assert [finding.code for finding in gates.ask("text", "revision", "somebody")] == ["no-consent", "format"]
    assert asked == [("text", "revision", "somebody")]
    assert gates.names() == {"consent", "format"}


def test_only_known_kinds_are_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeds, "_kinds", {})
    block = EmbedBlock()
    value = block.to_python({"kind": "chart", "reference": "7"})
    with pytest.raises(ValidationError):
        block.clean(value)
    assert embeds.resolved("chart", ["7"], "vi") == {}
    embeds.register("chart", lambda references, language: dict.fromkeys(references, f"<b>{language}</b>"))
    assert block.clean(value)["kind"] == "chart"
    assert embeds.resolved("chart", ["7"], "vi") == {"7": "<b>vi</b>"}
