import pytest

from monitor.domain.errors import TranslationError
from monitor.domain.translation import Pair
from monitor.translation.tmx import TmxUnit, read

SAMPLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="hand" creationtoolversion="1" segtype="sentence" o-tmf="none"
          adminlang="en" srclang="ru" datatype="plaintext"/>
  <body>
    <tu tuid="1">
      <note>by hand</note>
      <tuv xml:lang="ru"><seg>Мы
        ждём &amp; ждём.</seg></tuv>
      <tuv xml:lang="en"><seg>We <hi>wait</hi> &amp; wait.</seg></tuv>
      <tuv xml:lang="PT-br"><seg>Esperamos<ph x="1">&lt;br&gt;</ph> e esperamos.</seg></tuv>
    </tu>
    <tu srclang="hy">
      <tuv xml:lang="en"><seg>Peace</seg></tuv>
      <tuv xml:lang="hy"><seg>Խաղաղություն</seg></tuv>
    </tu>
    <tu><tuv xml:lang="ru"><seg>Одна</seg></tuv></tu>
    <tu><tuv xml:lang="ru"><seg>Пусто</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
  </body>
</tmx>
""".encode()


def unit(source, target, *pair):
    return TmxUnit(source=source, target=target, pair=Pair(source=pair[0], target=pair[1]))


def test_each_translation_of_a_sentence_is_a_unit():
    assert read(SAMPLE) == (
        unit("Мы ждём & ждём.", "We wait & wait.", "ru", "en"),
        unit("Мы ждём & ждём.", "Esperamos e esperamos.", "ru", "pt-BR"),
        unit("Խաղաղություն", "Peace", "hy", "en"),
    )


def test_without_a_header_the_first_language_is_the_source():
    data = (
        b'<tmx><body><tu><tuv lang="pt"><seg>Sim</seg></tuv>'
        b'<tuv xml:lang="en"><seg>Yes</seg></tuv></tu></body></tmx>'
    )
    assert read(data) == (unit("Sim", "Yes", "pt", "en"),)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01junk",
        b"<tmx><body><tu>",
        b"<html/>",
        b'<tmx version="1.4"><body/></tmx>',
        SAMPLE.replace("Одна".encode(), b"&bomb;"),
        SAMPLE[:300],
        "<tmx>ж</tmx>".encode("utf-16")[3:],
    ],
)
def test_junk_ends_in_one_sentence(data):
    with pytest.raises(TranslationError, match=r"^The translation memory .*\.$"):
        read(data)


def test_an_entity_is_neither_expanded_nor_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    doctype = f'<!DOCTYPE tmx [<!ENTITY leak SYSTEM "{secret.as_uri()}">]>'.encode()
    data = SAMPLE.replace(b'<!DOCTYPE tmx SYSTEM "tmx14.dtd">', doctype)
    with pytest.raises(TranslationError, match="entities"):
        read(data.replace("Одна".encode(), b"&leak;"))
