"""Every error that a person may see says what it is about."""

import inspect

from monitor.domain import errors


def test_every_error_has_a_sentence_and_stands_in_the_tree() -> None:
    classes = [one for _, one in inspect.getmembers(errors, inspect.isclass)]
    assert errors.MonitorError in classes
    for one in classes:
        assert issubclass(one, errors.MonitorError)
        assert (one.__doc__ or "").strip().endswith(".")
        assert one.__name__ in (errors.__doc__ or "")
        assert str(one("The disk is full.")) == "The disk is full."
