"""What an empty list of items says: how to get some."""

from monitor.domain.views import Status

LINK = '<a href="{}" style="color: {}; text-decoration: none">{}</a>'
NO_FEEDS = (
    "<p><b>No feeds yet</b></p>"
    "<p><b>+</b> or <b>Ctrl+N</b> adds a feed by its address.<br>"
    "<b>F5</b> polls, <b>?</b> shows all keys.</p><p>{add} &nbsp;·&nbsp; {opml}</p>"
)
NOT_POLLED = "<p><b>No items yet</b></p><p><b>F5</b> polls the feeds.</p>"


def words_for_empty(status: Status, link_color: str) -> str:
    """Words as HTML, with links "add" and "opml" where there are no feeds."""
    if status.items:
        return "<p>Nothing here.</p>"
    if status.feeds:
        return NOT_POLLED
    return NO_FEEDS.format(
        add=LINK.format("add", link_color, "Add a feed…"),
        opml=LINK.format("opml", link_color, "Import OPML…"),
    )
