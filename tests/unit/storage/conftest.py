import pytest

from monitor.storage import doctor
from monitor.storage.database import open_writer


@pytest.fixture
def db(tmp_path):
    """A profile's database, open for writing; it must be sound when the test is over."""
    opened = open_writer(tmp_path / "dateline.db", tmp_path / "backups")
    yield opened
    assert doctor.check(opened, quick=False) == ()
    opened.close()


@pytest.fixture
def sick_db(tmp_path):
    """As `db`, for tests that leave something wrong."""
    opened = open_writer(tmp_path / "sick.db", tmp_path / "backups")
    yield opened
    opened.close()
