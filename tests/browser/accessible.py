"""axe, with no rule left out."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

STILL = """() => document.getAnimations().forEach(
    each => Number.isFinite(each.effect?.getComputedTiming().endTime) && each.finish())"""


def violations(page: Page) -> list[str]:
    """What axe finds on the whole page, its movements at their end: rule, how many elements, the first."""
    page.wait_for_load_state()
    expect(page.locator("h1").first).to_be_attached()
    page.evaluate(STILL)
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']} ({len(rule['nodes'])}): {rule['nodes'][0]['html'][:200]}" for rule in found]
