import pytest

from monitor.storage import doctor
from tests.unit.library.samples import Shelf


@pytest.fixture
def shelf(tmp_path):
    """An empty profile; it must be sound when the test is over."""
    made = Shelf(tmp_path)
    yield made
    assert doctor.check(made.db, quick=False) == ()
    made.db.close()


@pytest.fixture
def library(shelf):
    """A reader of the shelf, in UTC."""
    opened = shelf.library()
    yield opened
    opened.close()
