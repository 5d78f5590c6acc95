"""HTML: one file with all in it, that loads nothing, runs nothing, and prints."""

import hashlib
from base64 import b64encode
from functools import cache
from typing import BinaryIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from monitor.digest.page import page_of
from monitor.domain.digest import Digest
from monitor.paths import resource


class HtmlExporter:
    """A page for a browser, a mail or a printer; every text is escaped by the template engine."""

    name = "html"
    suffix = ".html"

    def write(self, digest: Digest, stream: BinaryIO) -> None:
        """Write the issue as UTF-8; see `Exporter`."""
        template, style_hash = _parts()
        text = template.render(page=page_of(digest), style_hash=style_hash)
        stream.write(text.encode("utf-8"))


@cache
def _parts() -> tuple[Template, str]:
    """The template, and the hash by which the page's policy admits its own style alone."""
    environment = Environment(
        loader=FileSystemLoader(resource("digest")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = environment.get_template("digest.css").render()
    style_hash = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("digest.html.j2"), style_hash
