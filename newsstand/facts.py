"""Write the newsstand's outlets as outlet files, the form in which wirefeed is told of outlets."""

import json
from datetime import date
from pathlib import Path

from newsstand.outlets import Outlet
from newsstand.site import Site, listing_url

_SITEMAPS = ("sitemap", "sitemap-index", "news-sitemap")

_FILE = """\
name = {name}
domain = {domain}
country = {country}
timezone = {timezone}
language = {language}
agencies = {agencies}
verified = {verified}
hosts = {hosts}
delay = 0        # it is this machine that answers: without it a demo takes minutes
concurrency = 4

[discover]
feeds = {feeds}
sitemaps = {sitemaps}
sections = {sections}
article = '{article}'
"""


def write_outlet_files(site: Site, day: date, folder: Path) -> list[Path]:
    """Write `<domain>.toml` for every outlet, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for outlet in site.outlets:
        file = folder / f"{outlet.domain}.toml"
        file.write_text(outlet_facts(site, outlet, day), encoding="utf-8")
        files.append(file)
    return files


def outlet_facts(site: Site, outlet: Outlet, day: date) -> str:
    """Return one outlet file's text; `day` is when its facts were last seen to hold."""
    origin = site.origin(outlet.host)
    doors = [feed for feed in outlet.feeds if feed.discover]
    values = {
        "name": outlet.name,
        "domain": outlet.domain,
        "country": outlet.country,
        "timezone": outlet.timezone.key,
        "language": outlet.language,
        "agencies": outlet.agencies,
        "hosts": outlet.hosts,
        "feeds": [origin + feed.path for feed in doors if feed.form not in _SITEMAPS],
        "sitemaps": [origin + feed.path for feed in doors if feed.form in _SITEMAPS],
        "sections": [
            listing_url(site, outlet, listing) for listing in outlet.listings if listing.discover
        ],
    }
    # Strings and lists of strings are written alike in JSON and in TOML.
    written = {key: json.dumps(value, ensure_ascii=False) for key, value in values.items()}
    return _FILE.format(**written, article=outlet.article, verified=day.isoformat())
