"""What machines read, and the tools that judge it."""

import json
from pathlib import Path
from typing import Any

import feedparser
from bs4 import BeautifulSoup
from django.test import Client
from lxml import etree
from pyld import jsonld

SCHEMAS = Path(__file__).with_name("schemas")
SITE_MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
VI, EN = "http://baohiemxahoi.localhost:8000", "http://vss.localhost:8000"


def page(client: Client, path: str) -> BeautifulSoup:
    """A public page, which must be there."""
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    return BeautifulSoup(response.content, "html.parser")


def said(soup: BeautifulSoup, prefix: str) -> dict[str, str]:
    """The `<meta>` elements of a vocabulary: what each says, in the order of the page."""
    found = soup.select(f'meta[name^="{prefix}"], meta[property^="{prefix}"]')
    return {
        str(one.get("name") or one.get("property")).removeprefix(prefix): str(one["content"]) for one in found
    }


def alternates(soup: BeautifulSoup) -> dict[str, str]:
    """hreflang -> address."""
    found = soup.select('link[rel="alternate"][hreflang]')
    return {str(one["hreflang"]): str(one["href"]) for one in found}


def canonical(soup: BeautifulSoup) -> str:
    (found,) = soup.select('link[rel="canonical"]')
    return str(found["href"])


def linked_data(soup: BeautifulSoup) -> dict[str, dict[str, Any]]:
    """The nodes of a page's JSON-LD by type, after a JSON-LD processor has agreed to it."""
    (block,) = soup.select('script[type="application/ld+json"]')
    document = json.loads(block.get_text())
    assert document["@context"] == "https://schema.org"
    expanded = jsonld.expand(document, {"documentLoader": vocabulary})
    assert expanded
    return {node["@type"]: node for node in document["@graph"]}


def vocabulary(url: str, _options: Any) -> dict[str, Any]:
    """Stands for the context that schema.org serves: every name is one of its own."""
    document = {"@context": {"@vocab": "https://schema.org/"}}
    return {
        "document": document,
        "documentUrl": url,
        "contextUrl": None,
        "contentType": "application/ld+json",
    }


def site_map(client: Client, path: str = "/sitemap.xml") -> Any:
    """A site map or its index, valid by the schema."""
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    tree = etree.fromstring(response.content)
    etree.XMLSchema(file=str(SCHEMAS / "site_map.xsd")).assertValid(tree)
    return tree


def locations(tree: Any) -> list[str]:
    """The addresses that a site map or an index names."""
    return [str(one) for one in tree.xpath("//s:loc/text()", namespaces=SITE_MAP)]


def mapped_alternates(tree: Any, url: str) -> dict[str, str]:
    """hreflang -> address, of one address of a site map."""
    links = tree.xpath("//s:url[s:loc=$url]/x:link", url=url, namespaces=SITE_MAP)
    return {link.get("hreflang"): link.get("href") for link in links}


def feed(client: Client, path: str) -> Any:
    """A feed that a parser has nothing to say against; Atom also valid by the schema."""
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    parsed = feedparser.parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert parsed.bozo == 0, parsed.get("bozo_exception")
    if path.startswith("/atom"):
        assert parsed.version == "atom10"
        etree.RelaxNG(file=str(SCHEMAS / "atom.rng")).assertValid(etree.fromstring(response.content))
    else:
        assert parsed.version == "rss20"
    return parsed


def titles(client: Client, path: str) -> list[str]:
    """The titles in a feed."""
    return [entry.title for entry in feed(client, path).entries]
