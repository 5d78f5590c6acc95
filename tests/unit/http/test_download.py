"""Large files against a real server on this machine: broken off, continued, lied about."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from yarl import URL

from monitor.http import HttpError
from monitor.http.download import (
    BrokenOffError,
    ChangedError,
    Download,
    UnusableError,
    download,
    next_hop,
)
from tests.loopback import Visit, Web, answer

BODY = bytes(range(256)) * 4_000
HALF = len(BODY) // 2
ETAG = '"one"'


def run(tmp_path: Path, test: Callable[[Web, Download], Awaitable[None]]) -> None:
    async def with_web() -> None:
        async with Web() as web:
            part = tmp_path / "downloads" / "a.part"
            await test(
                web,
                Download(
                    url=web.url("/a"),
                    part=part,
                    most=10 * len(BODY),
                    allowed_private_host=web.host,
                    connect_seconds=2,
                    read_seconds=2,
                ),
            )

    asyncio.run(with_web())


def quiet(_done: int, _total: int | None) -> None:
    pass


def left(wanted: Download) -> list[str]:
    folder = wanted.part.parent
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def breaks_off(web: Web, etag: str = ETAG) -> None:
    """Send half of the body, then end the connection."""
    head = answer(body=BODY, ETag=etag).split(b"\r\n\r\n")[0] + b"\r\n\r\n"
    web.sends("/a", head + BODY[:HALF], then_closes=True)


def goes_on(web: Web, **headers: str) -> None:
    """Answer to a Range as RFC 9110 says."""

    async def behave(visit: Visit) -> None:
        start = int(visit.headers["range"].removeprefix("bytes=").rstrip("-"))
        known = {
            "Content_Range": f"bytes {start}-{len(BODY) - 1}/{len(BODY)}",
            "ETag": ETAG,
            **headers,
        }
        await visit.send(answer(206, BODY[start:], **known))

    web.does("/a", behave)


async def broken(web: Web, wanted: Download) -> None:
    breaks_off(web)
    with pytest.raises(BrokenOffError, match=r"cut short .*\.$"):
        await download(wanted, quiet)
    assert wanted.part.read_bytes() == BODY[:HALF]


def test_a_file_comes_whole_and_its_progress_is_told(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY, ETag=ETAG)
        told: list[tuple[int, int | None]] = []
        await download(wanted, lambda done, total: told.append((done, total)))
        assert wanted.part.read_bytes() == BODY
        assert told[-1] == (len(BODY), len(BODY))
        assert [done for done, _ in told] == sorted(done for done, _ in told)
        assert web.visits[0].headers["accept-encoding"] == "identity"
        assert "range" not in web.visits[0].headers

    run(tmp_path, test)


def test_what_was_broken_off_is_continued_where_it_stopped(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        goes_on(web)
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY
        asked = web.visits[1].headers
        assert (asked["range"], asked["if-range"]) == (f"bytes={HALF}-", ETAG)

    run(tmp_path, test)


def test_a_file_that_is_whole_already_is_not_asked_for_again(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY, ETag=ETAG)
        await download(wanted, quiet)
        await download(wanted, quiet)
        assert len(web.visits) == 1

    run(tmp_path, test)


def test_a_server_that_sends_the_whole_again_is_believed(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        web.serves("/a", b"another file", ETag='"two"')
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == b"another file"

    run(tmp_path, test)


@pytest.mark.parametrize("etag", ['W/"weak"', ""])
def test_a_file_without_a_firm_version_is_begun_anew(tmp_path, etag):
    async def test(web: Web, wanted: Download) -> None:
        breaks_off(web, etag)
        with pytest.raises(BrokenOffError):
            await download(wanted, quiet)
        web.serves("/a", BODY)
        await download(wanted, quiet)
        assert "range" not in web.visits[1].headers
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


def test_a_date_will_do_for_a_version(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        when = "Mon, 28 Sep 2020 10:00:00 GMT"
        head = answer(body=BODY, Last_Modified=when).split(b"\r\n\r\n")[0] + b"\r\n\r\n"
        web.sends("/a", head + BODY[:HALF], then_closes=True)
        with pytest.raises(BrokenOffError):
            await download(wanted, quiet)
        goes_on(web)
        await download(wanted, quiet)
        assert web.visits[1].headers["if-range"] == when
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


@pytest.mark.parametrize(
    "said",
    [
        f"bytes 0-{len(BODY) - 1}/{len(BODY)}",
        f"bytes {HALF + 1}-{len(BODY) - 1}/{len(BODY)}",
        f"bytes {HALF}-{len(BODY)}/{len(BODY) + 1}",
        "bytes nonsense",
        "",
    ],
)
def test_another_part_than_was_asked_for_is_not_put_behind_what_is_there(tmp_path, said):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        goes_on(web, Content_Range=said)
        with pytest.raises(ChangedError):
            await download(wanted, quiet)
        assert left(wanted) == []

    run(tmp_path, test)


def test_a_range_that_cannot_be_is_begun_anew(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        web.serves("/a", status=416)
        with pytest.raises(ChangedError):
            await download(wanted, quiet)
        assert left(wanted) == []

    run(tmp_path, test)


@pytest.mark.parametrize("note", [b"junk", b"[]", b"{}", None, b'{"url": "x", "size": null}'])
def test_a_part_that_nobody_knows_of_is_dropped(tmp_path, note):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        if note is None:
            wanted.note.unlink()
        else:
            wanted.note.write_bytes(note)
        web.serves("/a", BODY)
        await download(wanted, quiet)
        assert "range" not in web.visits[1].headers
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


def test_a_part_that_is_longer_than_the_file_is_dropped(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        with wanted.part.open("ab") as part:
            part.write(BODY)
        web.serves("/a", BODY)
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


def test_a_file_longer_or_shorter_than_the_index_promises_is_refused(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY)
        for size in (len(BODY) - 1, len(BODY) + 1):
            with pytest.raises(UnusableError, match=r"the index promises [\d,]+\.$"):
                await download(replace(wanted, size=size), quiet)
            assert left(wanted) == []

    run(tmp_path, test)


def test_more_than_is_taken_is_refused_before_a_byte_is_written(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY)
        with pytest.raises(UnusableError, match=r"are not taken\.$"):
            await download(replace(wanted, most=100), quiet)
        assert left(wanted) == []

    run(tmp_path, test)


def test_a_disk_that_would_be_full_is_said_and_what_is_there_stays(tmp_path, monkeypatch):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        goes_on(web)
        monkeypatch.setattr("monitor.http.download.RESERVE", 1 << 60)
        with pytest.raises(HttpError, match="not enough room on the disk"):
            await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY[:HALF]

    run(tmp_path, test)


def chunked(*pieces: bytes, end: bool = True) -> bytes:
    head = b"HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n"
    body = b"".join(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces)
    return head + body + (b"0\r\n\r\n" if end else b"")


def test_a_body_of_no_stated_length_stops_at_the_limit(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.sends("/a", chunked(BODY, BODY))
        with pytest.raises(UnusableError, match="sends more than"):
            await download(replace(wanted, most=len(BODY)), quiet)
        assert left(wanted) == []

    run(tmp_path, test)


def test_a_body_of_no_stated_length_comes_whole(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.sends("/a", chunked(BODY[:HALF], BODY[HALF:]))
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


def test_a_server_that_falls_silent_is_given_up_and_the_part_stays(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        head = answer(body=BODY, ETag=ETAG).split(b"\r\n\r\n")[0] + b"\r\n\r\n"

        async def behave(visit: Visit) -> None:
            await visit.send(head + BODY[:HALF])
            await asyncio.sleep(30)

        web.does("/a", behave)
        with pytest.raises(BrokenOffError, match=r"does not answer\.$"):
            await download(replace(wanted, read_seconds=0.2), quiet)
        assert wanted.part.read_bytes() == BODY[:HALF]

    run(tmp_path, test)


def test_cancelling_keeps_what_has_come(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        head = answer(body=BODY, ETag=ETAG).split(b"\r\n\r\n")[0] + b"\r\n\r\n"
        half = asyncio.Event()

        async def behave(visit: Visit) -> None:
            await visit.send(head + BODY[:HALF])
            half.set()
            await asyncio.sleep(30)

        web.does("/a", behave)
        task = asyncio.create_task(download(wanted, quiet))
        await half.wait()
        while not wanted.part.exists() or wanted.part.stat().st_size < HALF - 65_536:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        goes_on(web)
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY

    run(tmp_path, test)


@pytest.mark.parametrize("status", [401, 404, 429, 500, 503])
def test_a_refusal_is_told_and_what_is_there_stays(tmp_path, status):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        web.serves("/a", status=status)
        with pytest.raises(HttpError, match=rf"HTTP {status}\)\.$"):
            await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY[:HALF]

    run(tmp_path, test)


def test_a_compressed_body_is_not_taken(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY, Content_Encoding="gzip")
        with pytest.raises(UnusableError, match="compressed"):
            await download(wanted, quiet)
        assert left(wanted) == []

    run(tmp_path, test)


def test_redirects_are_followed_some_times(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.redirects("/a", "/b")
        web.serves("/b", BODY)
        await download(wanted, quiet)
        assert wanted.part.read_bytes() == BODY
        wanted.forget()
        web.redirects("/b", "/a")
        with pytest.raises(HttpError, match="redirects more than"):
            await download(wanted, quiet)

    run(tmp_path, test)


def test_only_the_host_that_was_named_may_be_a_private_one(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        web.serves("/a", BODY)
        for url in (wanted.url, f"http://localhost:{web.port}/a"):
            guarded = replace(wanted, url=url, allowed_private_host="packs.example")
            with pytest.raises(HttpError, match="is a private address"):
                await download(guarded, quiet)
        web.redirects("/a", "http://127.0.0.2/b")
        with pytest.raises(HttpError, match="is a private address"):
            await download(wanted, quiet)
        assert len(web.visits) == 1

    run(tmp_path, test)


def test_nobody_there_is_said_in_seconds(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        gone = replace(wanted, url="http://127.0.0.1:9/a")
        with pytest.raises(HttpError, match=r"refuses the connection\.$"):
            await download(gone, quiet)
        with pytest.raises(HttpError, match=r"is not a web address"):
            await download(replace(wanted, url="ftp://127.0.0.1/a"), quiet)

    run(tmp_path, test)


def test_the_note_says_which_file_the_part_is_of(tmp_path):
    async def test(web: Web, wanted: Download) -> None:
        await broken(web, wanted)
        note = json.loads(wanted.note.read_bytes())
        assert (note["url"], note["total"], note["validator"]) == (wanted.url, len(BODY), ETAG)
        other = replace(wanted, url=web.serves("/b", b"other"))
        await download(other, quiet)
        assert "range" not in web.visits[1].headers
        assert wanted.part.read_bytes() == b"other"

    run(tmp_path, test)


def test_no_redirect_leads_out_of_encryption():
    safe, plain = URL("https://packs.example/a"), URL("http://packs.example/a")
    assert next_hop(safe, safe) == safe
    assert next_hop(plain, safe) == safe
    assert next_hop(plain, plain) == plain
    with pytest.raises(UnusableError, match="without encryption"):
        next_hop(safe, plain)
