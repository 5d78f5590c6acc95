"""What a person is told when something failed: always one sentence, never a pop-up."""

import logging

from monitor.domain.errors import MonitorError

log = logging.getLogger(__name__)


def sentence_of(error: BaseException) -> str:
    """The sentence of an error that a person can mend; a general one for a bug of ours.

    A bug is logged with its trace, the person is told where to look.
    """
    if isinstance(error, MonitorError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return f"The system refused: {error.strerror}{where}."
    log.error("unexpected %s", type(error).__name__, exc_info=error)
    return f"Something went wrong inside Dateline ({type(error).__name__}); the log has more."
