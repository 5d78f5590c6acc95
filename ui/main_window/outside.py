"""What the window needs from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The clock, the browser, the search field's grammar."""

    now: Callable[[], datetime]
    open_address: Callable[[str], object]  # an answer of False = it could not be opened
    words_of: Callable[[str], tuple[str, ...]]
