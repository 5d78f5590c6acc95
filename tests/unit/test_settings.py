"""Settings survive being saved; what cannot be read is named."""

from pathlib import Path

import pytest

from monitor import settings
from monitor.domain.errors import ProfileError
from monitor.settings import FetchSettings, LanguageSettings, ServerSettings, Settings


def test_every_default_survives_saving_and_loading(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings.save(path, Settings())
    assert settings.load(path) == Settings()


def test_chosen_values_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    chosen = Settings(
        fetch=FetchSettings(overall=64, gap_seconds=1.5),
        languages=LanguageSettings(reads=("en", "fr"), wants="fr"),
        server=ServerSettings(address="https://mt.example.org", pairs=("ru→en", "*→fr")),
    )
    settings.save(path, chosen)
    assert settings.load(path) == chosen


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[fetch]\noverall = 65\n", "overall"),
        ("[fetch]\nper_host = 0\n", "per_host"),
        ("[fetch]\nspeed = 3\n", "speed"),
        ("[languages]\nreads = 5\n", "reads"),
        ("[server]\nkey = 'secret'\n", "key"),
        ("[server]\nbatch = 0\n", "batch"),
        ("this is no toml", "settings.toml"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_sentence(
    tmp_path: Path, text: str, named: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        settings.load(path)
    assert named in str(caught.value)
    assert "\n" not in str(caught.value).strip()


def test_what_cannot_be_saved_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"settings\.toml cannot be written: .*\.$"):
        settings.save(tmp_path / "nowhere" / "settings.toml", Settings())
