from dataclasses import replace
from datetime import UTC, datetime

import pytest
from lxml import etree

from monitor.domain.errors import TranslationError
from monitor.domain.memory import RememberedSentence
from monitor.domain.translation import MemoryEntry, Mode, Pair
from monitor.translation.tmx import TmxUnit, read, write

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


NOW = datetime(2026, 11, 26, 8, 30, 5, tzinfo=UTC)
ENTRY = MemoryEntry(
    source_hash="",
    pair=Pair(source="ru", target="en"),
    engine="argos",
    version="1.9+1.2",
    via="pt",
    mode=Mode.FAST,
    text="Tom & <b>Jerry</b> said “no”.",
    doubtful=True,
    reason="the model repeats itself",
    made_at=NOW,
)


def test_what_is_written_is_read_again(tmp_path):
    file = tmp_path / "memory.tmx"
    person = replace(ENTRY, engine="person", version="", doubtful=False, via=None)
    serbian = replace(person, pair=Pair(source="sr-Latn", target="pt-BR"), engine="tmx")
    known = [
        RememberedSentence(source="Том & Джерри сказали «нет».", entry=ENTRY),
        RememberedSentence(source="Другое.", entry=person),
        RememberedSentence(source="Drugo.", entry=serbian),
    ]
    assert write(file, known) == 3
    found = read(file.read_bytes())
    assert [(one.source, one.target, one.pair) for one in found] == [
        (one.source, one.entry.text, one.entry.pair) for one in known
    ]
    assert [one.made["engine"] for one in found] == ["argos", "person", "tmx"]
    assert {one.made_at for one in found} == {NOW}


def test_where_a_translation_comes_from_is_in_the_file(tmp_path):
    file = tmp_path / "memory.tmx"
    write(file, [RememberedSentence(source="Раз.", entry=ENTRY)])
    root = etree.fromstring(file.read_bytes())
    assert root.find("header").get("srclang") == "*all*"
    assert {prop.get("type"): prop.text for prop in root.iter("prop")} == {
        "x-dateline-engine": "argos",
        "x-dateline-mode": "fast",
        "x-dateline-version": "1.9+1.2",
        "x-dateline-via": "pt",
        "x-dateline-doubtful": "the model repeats itself",
    }


def test_what_no_xml_can_hold_does_not_spoil_the_file(tmp_path):
    file = tmp_path / "memory.tmx"
    odd = replace(ENTRY, text="a\x00b\ud800c")
    write(file, [RememberedSentence(source="Раз\x0b.", entry=odd)])
    (found,) = read(file.read_bytes())
    assert (found.source, found.target) == ("Раз\ufffd.", "a\ufffdb\ufffdc")


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(tmp_path):
    with pytest.raises(TranslationError, match=r"cannot be written"):
        write(tmp_path / "no folder" / "memory.tmx", [])
    file = tmp_path / "memory.tmx"
    file.write_text("old")

    def broken():
        yield RememberedSentence(source="Раз.", entry=ENTRY)
        raise OSError(28, "No space left on device")

    with pytest.raises(TranslationError, match="No space left"):
        write(file, broken())
    assert [path.name for path in tmp_path.iterdir()] == ["memory.tmx"]
    assert file.read_text() == "old"


def test_a_date_that_is_none_is_left_out():
    data = SAMPLE.replace(b'<tu tuid="1">', b'<tu tuid="1" changedate="yesterday">')
    assert {one.made_at for one in read(data)} == {None}
