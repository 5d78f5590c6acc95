"""The HTTP client against a real server on this machine."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Awaitable, Callable

import brotli
import pytest

from monitor.http import USER_AGENT, HttpAnswer, HttpClient, HttpError
from monitor.settings import FetchSettings
from tests.loopback import Visit, Web, answer

HERE = "127.0.0.1"
QUICK = FetchSettings(gap_seconds=0, total_seconds=5)


def run(
    test: Callable[[Web, HttpClient], Awaitable[None]], settings: FetchSettings = QUICK
) -> None:
    async def with_both() -> None:
        async with Web() as web, HttpClient(settings) as client:
            await test(web, client)

    asyncio.run(with_both())


async def failure(client: HttpClient, url: str, allowed: str | None = HERE) -> str:
    with pytest.raises(HttpError) as caught:
        await client.get(url, {}, allowed)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_body_comes_back_with_status_and_headers():
    async def test(web: Web, client: HttpClient) -> None:
        url = web.serves("/a", b"body", ETag='W/"x"', Content_Type="text/xml")
        found = await client.get(url, {"Accept": "text/xml"}, HERE)
        assert (found.status, found.body, found.url) == (200, b"body", url)
        assert found.headers["etag"] == 'W/"x"'
        assert found.moved_to is None

    run(test)


def test_the_request_names_the_program_and_leaks_nothing():
    async def test(web: Web, client: HttpClient) -> None:
        web.redirects("/a", "/b")
        await client.get(web.url("/a"), {"If-None-Match": '"1"'}, HERE)
        for visit in web.visits:
            assert visit.headers["user-agent"] == USER_AGENT
            assert visit.headers["user-agent"].startswith("Dateline/")
            assert visit.headers["accept-encoding"] == "gzip, deflate, br"
            assert visit.headers["if-none-match"] == '"1"'
            assert not {"referer", "cookie", "authorization"} & visit.headers.keys()
        assert len(web.visits) == 2

    run(test)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("br", brotli.compress),
        ("gzip", lambda data: gzip.compress(data[:10]) + gzip.compress(data[10:])),
        ("identity", lambda data: data),
    ],
)
def test_a_compressed_body_is_unpacked(name: str, pack: Callable[[bytes], bytes]):
    body = b"<rss>" + bytes(range(256)) * 500

    async def test(web: Web, client: HttpClient) -> None:
        url = web.serves("/a", pack(body), Content_Encoding=name)
        assert (await client.get(url, {}, HERE)).body == body

    run(test)


@pytest.mark.parametrize("name", ["gzip", "br", "deflate"])
def test_a_bomb_stops_early_and_needs_little_memory(name: str):
    packed = {"gzip": gzip.compress, "br": brotli.compress, "deflate": zlib.compress}[name](
        bytes(64 << 20)
    )

    async def test(web: Web, client: HttpClient) -> None:
        url = web.serves("/a", packed, Content_Encoding=name)
        tracemalloc.start()
        try:
            sentence = await failure(client, url)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert "larger than the limit of 2 MB" in sentence
        assert peak < 8 << 20

    run(test, FetchSettings(gap_seconds=0, body_megabytes=2))


def test_a_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not():
    async def test(web: Web, client: HttpClient) -> None:
        packed = gzip.compress(bytes(1 << 20))
        just = web.serves("/just", packed, Content_Encoding="gzip")
        more = web.serves("/more", gzip.compress(bytes((1 << 20) + 1)), Content_Encoding="gzip")
        assert len((await client.get(just, {}, HERE)).body) == 1 << 20
        assert "larger than the limit" in await failure(client, more)

    run(test, FetchSettings(gap_seconds=0, body_megabytes=1))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (answer(body=b"plain", Content_Encoding="gzip"), "not compressed as it says"),
        (answer(body=gzip.compress(b"x" * 999)[:-9], Content_Encoding="gzip"), "cut short"),
        (answer(body=b"x", Content_Encoding="zstd"), "not asked for"),
        (answer(body=b"x", Content_Encoding="gzip,gzip,gzip"), "several times"),
        (answer(body=b"12345", Content_Length="9"), "cut short"),
        (answer(body=b"1234567890" * 20, Content_Length="99"), "announces another length"),
        (b"HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n", "cut short"),
        (b"SSH-2.0-OpenSSH_9\r\n\r\n", "not answer in HTTP"),
        (answer(X="y" * 9000), "far too large"),
        (answer(**{f"X{n}": "y" for n in range(5000)}), "far too large"),
        (b"", "broke the connection off without an answer"),
    ],
)
def test_a_broken_answer_ends_in_a_sentence(raw: bytes, words: str):
    async def test(web: Web, client: HttpClient) -> None:
        assert words in await failure(client, web.sends("/a", raw, then_closes=True))

    run(test)


def test_a_reset_in_the_body_is_named():
    async def behave(visit: Visit) -> None:
        await visit.send(answer(body=b"1234", Content_Length="99"))
        await asyncio.sleep(0.05)
        visit.reset()

    async def test(web: Web, client: HttpClient) -> None:
        sentence = await failure(client, web.does("/a", behave))
        assert "was cut short (4 bytes came)" in sentence

    run(test)


@pytest.mark.parametrize("begun", [b"", answer(body=b"12", Content_Length="99")])
def test_the_total_time_is_limited_whatever_drips_in(begun: bytes):
    async def behave(visit: Visit) -> None:
        await visit.send(begun)
        for _ in range(40):
            await asyncio.sleep(0.05)
            if begun:
                await visit.send(b"x")

    async def test(web: Web, client: HttpClient) -> None:
        clock = asyncio.get_running_loop().time
        began = clock()
        sentence = await failure(client, web.does("/a", behave))
        assert "within 0.3 seconds" in sentence
        assert clock() - began < 1.5

    run(test, FetchSettings(gap_seconds=0, total_seconds=0.3))


def test_the_time_of_all_redirects_counts_together():
    async def slowly(visit: Visit) -> None:
        await asyncio.sleep(0.2)
        hop = int(visit.path.removeprefix("/"))
        await visit.send(answer(302, Location=f"/{hop + 1}"))

    async def test(web: Web, client: HttpClient) -> None:
        for hop in range(5):
            web.does(f"/{hop}", slowly)
        assert "within 0.5 seconds" in await failure(client, web.url("/0"))
        assert len(web.visits) == 3

    run(test, FetchSettings(gap_seconds=0, total_seconds=0.5))


@pytest.mark.parametrize(
    ("statuses", "permanent"),
    [((301,), True), ((308, 301), True), ((302,), False), ((301, 302), False), ((307, 301), False)],
)
def test_only_a_chain_of_permanent_redirects_moves_the_feed(
    statuses: tuple[int, ...], permanent: bool
):
    async def test(web: Web, client: HttpClient) -> None:
        for number, status in enumerate(statuses):
            web.redirects(f"/{number}", f"/{number + 1}", status)
        end = web.serves(f"/{len(statuses)}", b"x")
        found = await client.get(web.url("/0"), {}, HERE)
        assert found.url == end
        assert found.moved_to == (end if permanent else None)

    run(test)


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("/a", "in a circle"),
        ("/b", "in a circle"),
        ("/n0", "more than 8 times"),
        ("file:///etc/hostname", "“file:” is never opened"),
        ("gopher://x/", "“gopher:” is never opened"),
        ("http://[::1", "redirects to something unreadable"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(location: str, words: str):
    async def test(web: Web, client: HttpClient) -> None:
        web.redirects("/a", location)
        web.redirects("/b", "/a")
        for number in range(12):
            web.redirects(f"/n{number}", f"/n{number + 1}")
        assert words in await failure(client, web.url("/a"))

    run(test)


def test_a_redirect_without_a_target_is_named():
    async def test(web: Web, client: HttpClient) -> None:
        assert "without saying where to" in await failure(client, web.serves("/a", status=302))

    run(test)


def test_a_cookie_comes_back_within_one_fetch_and_is_then_forgotten():
    async def wall(visit: Visit) -> None:
        seen = "seen=1" in visit.headers.get("cookie", "")
        first = answer(302, Location="/a", Set_Cookie="seen=1; Path=/; HttpOnly")
        await visit.send(answer(body=b"in") if seen else first)

    async def test(web: Web, client: HttpClient) -> None:
        url = web.does("/a", wall)
        for _ in range(2):
            assert (await client.get(url, {}, HERE)).body == b"in"
        assert ["cookie" in visit.headers for visit in web.visits] == [False, True, False, True]

    run(test)


def test_private_addresses_are_refused_unless_the_person_subscribed_there():
    async def test(web: Web, client: HttpClient) -> None:
        url = web.serves("/a", b"x")
        assert "private address" in await failure(client, url, None)
        assert "private address" in await failure(client, url, "127.0.0.2")
        assert "private address" in await failure(client, url.replace(HERE, "localhost"), HERE)
        for disguise in ("127.1", "2130706433", "0x7f000001", "[::ffff:127.0.0.1]", "127。0。0。1"):
            await failure(client, url.replace(HERE, disguise), None)
        assert web.visits == []
        assert (await client.get(url, {}, HERE)).body == b"x"

    run(test)


def test_a_redirect_to_another_private_host_is_refused_and_never_asked():
    async def with_two() -> None:
        async with Web() as web, Web("127.0.0.2") as other, HttpClient(QUICK) as client:
            web.redirects("/a", other.serves("/secret", b"s"))
            assert "127.0.0.2 is a private address" in await failure(client, web.url("/a"))
            assert other.visits == []

    asyncio.run(with_two())


def test_a_kept_connection_does_not_serve_a_request_that_may_not_go_there():
    async def test(web: Web, client: HttpClient) -> None:
        url = web.serves("/a", b"x").replace(HERE, "localhost")
        assert (await client.get(url, {}, "localhost")).status == 200
        assert "private address" in await failure(client, url, "example.org")
        assert len(web.visits) == 1

    run(test)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x/y", "x", "", "http://", "http://a b/"]
)
def test_what_is_no_web_address_is_refused(url: str):
    async def test(_: Web, client: HttpClient) -> None:
        await failure(client, url)

    run(test)


def test_a_closed_port_is_named():
    async def test(web: Web, client: HttpClient) -> None:
        async with Web() as gone:
            url = gone.url("/")
        assert "refuses the connection" in await failure(client, url)

    run(test)


def test_a_server_that_speaks_no_tls_is_named():
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        await writer.drain()
        writer.close()

    async def with_plain() -> None:
        server = await asyncio.start_server(plain, HERE, 0)
        port = server.sockets[0].getsockname()[1]
        async with server, HttpClient(QUICK) as client:
            assert "secure connection" in await failure(client, f"https://{HERE}:{port}/")

    asyncio.run(with_plain())


def test_no_more_requests_at_once_to_a_host_than_allowed_and_with_a_gap():
    async def slowly(visit: Visit) -> None:
        await asyncio.sleep(0.05)
        await visit.send(answer(body=b"x"))

    async def test(web: Web, client: HttpClient) -> None:
        url = web.does("/a", slowly)
        found = await asyncio.gather(*(client.get(url, {}, HERE) for _ in range(8)))
        assert all(one.body == b"x" for one in found)
        assert web.most_at_once <= 2
        gaps = [after - before for before, after in zip(web.starts, web.starts[1:], strict=False)]
        assert min(gaps) > 0.02

    run(test, FetchSettings(per_host=2, gap_seconds=0.04))


def test_waiting_for_a_host_neither_costs_time_nor_holds_the_others_up():
    async def slowly(visit: Visit) -> None:
        await asyncio.sleep(0.2)
        await visit.send(answer(body=b"slow"))

    async def with_two() -> None:
        settings = FetchSettings(per_host=1, gap_seconds=0, overall=2, total_seconds=0.6)
        async with Web() as slow, Web("127.0.0.2") as fast, HttpClient(settings) as client:
            url = slow.does("/a", slowly)
            clock = asyncio.get_running_loop().time
            began = clock()
            waiting = [asyncio.create_task(client.get(url, {}, HERE)) for _ in range(5)]
            await asyncio.sleep(0)
            other = await client.get(fast.serves("/b", b"fast"), {}, "127.0.0.2")
            assert other.body == b"fast"
            assert clock() - began < 0.4
            # Five after one another need a second; none has used up its 0.6 seconds.
            found: list[HttpAnswer] = await asyncio.gather(*waiting)
            assert [one.body for one in found] == [b"slow"] * 5
            assert max(one.elapsed_ms for one in found) < 600

    asyncio.run(with_two())


def test_a_request_goes_through_the_proxy_of_the_settings():
    async def test(web: Web, _: HttpClient) -> None:
        web.serves("http://feeds.example/a", b"by proxy")
        through = FetchSettings(proxy=web.url(""), gap_seconds=0)
        async with HttpClient(through) as client:
            assert (await client.get("http://feeds.example/a", {}, None)).body == b"by proxy"
            assert "private address" in await failure(client, "http://10.0.0.1/", None)
            assert "private address" in await failure(client, "http://router.local/", None)

    run(test)


def test_a_cancelled_request_is_cancelled_and_frees_its_slot():
    async def never(_: Visit) -> None:
        await asyncio.sleep(60)

    async def test(web: Web, client: HttpClient) -> None:
        task = asyncio.create_task(client.get(web.does("/a", never), {}, HERE))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await client.get(web.serves("/b", b"x"), {}, HERE)).body == b"x"

    run(test, FetchSettings(per_host=1, gap_seconds=0, overall=1))
