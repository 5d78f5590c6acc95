"""JSON to a server that the person chose, against a real one on this machine."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest

from monitor.http import USER_AGENT, HttpError, JsonClient, host_of, server_address
from monitor.http.guard import LocalResolver, PublicAddressError
from monitor.http.post import MOST_BYTES
from tests.loopback import Visit, Web, answer

HERE = "127.0.0.1"


def run(test: Callable[[Web, JsonClient], Awaitable[None]], seconds: float = 5, **more: str):
    async def with_both() -> None:
        async with Web() as web, JsonClient(web.url("/base/"), seconds, **more) as client:
            await test(web, client)

    asyncio.run(with_both())


async def failure(asking: Awaitable[object]) -> str:
    with pytest.raises(HttpError) as caught:
        await asking
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_what_is_posted_arrives_as_json_below_the_address_and_its_answer_is_read():
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/translate", b'{"a": ["\xc3\xa9"]}', Content_Type="application/json")
        found = await client.post("/translate", {"q": ["Привет", '"<&']})
        assert (found.status, found.value()) == (200, {"a": ["é"]})
        (visit,) = web.visits
        assert json.loads(visit.body) == {"q": ["Привет", '"<&']}
        assert visit.headers["content-type"] == "application/json"
        assert visit.headers["user-agent"] == USER_AGENT
        assert not {"referer", "cookie", "authorization"} & visit.headers.keys()

    run(test)


def test_several_requests_go_over_one_connection_and_no_cookie_is_sent_back():
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/x", b"[]", Set_Cookie="seen=1; Path=/")
        assert [(await client.get("/x")).value() for _ in range(3)] == [[], [], []]
        assert len({visit.writer for visit in web.visits}) == 1
        assert all("cookie" not in visit.headers for visit in web.visits)

    run(test)


@pytest.mark.parametrize("status", [400, 403, 429, 500, 503])
def test_the_words_of_a_refusal_are_read_too(status: int):
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/x", b'{"error": "no"}', status, Retry_After="3")
        found = await client.post("/x", {})
        assert (found.status, found.value()) == (status, {"error": "no"})
        assert found.headers["retry-after"] == "3"

    run(test)


@pytest.mark.parametrize("body", [b"<html>Bad gateway</html>", b"", b"\xff\xfe", b'{"a": 1'])
def test_an_answer_that_is_no_json_is_named(body: bytes):
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/x", body)
        found = await client.get("/x")
        with pytest.raises(HttpError, match="not in JSON"):
            found.value()

    run(test)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nothing_is_sent_after_a_redirect(status: int):
    async def with_two() -> None:
        async with Web() as web, Web("127.0.0.2") as other:
            web.redirects("/translate", other.serves("/translate", b"{}"), status)
            async with JsonClient(web.url(""), 5) as client:
                sentence = await failure(client.post("/translate", {"api_key": "secret-1"}))
            assert other.visits == []
            assert f"redirects to http://127.0.0.2:{other.port}" in sentence
            assert "secret-1" not in sentence

    asyncio.run(with_two())


@pytest.mark.parametrize("location", ["http://[::1", "", "//"])
def test_a_redirect_to_nowhere_is_named(location: str):
    async def test(web: Web, client: JsonClient) -> None:
        web.redirects("/base/x", location)
        assert "redirects to" in await failure(client.get("/x"))

    run(test)


def test_the_time_for_an_answer_is_limited():
    async def never(_: Visit) -> None:
        await asyncio.sleep(60)

    async def test(web: Web, client: JsonClient) -> None:
        web.does("/base/x", never)
        assert "did not answer within 0.2 seconds" in await failure(client.post("/x", {}))

    run(test, 0.2)


def test_an_answer_far_too_large_is_not_read_to_its_end():
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/x", b"x" * (MOST_BYTES + 1))
        assert "larger than the limit of 8 MB" in await failure(client.get("/x"))

    run(test)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"SSH-2.0-OpenSSH_9\r\n\r\n", "not answer in HTTP"),
        (b"", "broke the connection off"),
        (answer(body=b"12345", Content_Length="9"), "cut short"),
    ],
)
def test_a_broken_answer_ends_in_a_sentence(raw: bytes, words: str):
    async def test(web: Web, client: JsonClient) -> None:
        web.sends("/base/x", raw, then_closes=True)
        assert words in await failure(client.post("/x", {}))

    run(test)


def test_a_server_that_is_not_there_is_named_with_its_port():
    async def alone() -> None:
        async with Web() as gone:
            url = gone.url("")
        async with JsonClient(url, 5) as client:
            assert f"{HERE}:{gone.port} refuses the connection" in await failure(client.get("/"))

    asyncio.run(alone())


@pytest.mark.parametrize(
    ("written", "address", "host"),
    [
        (" https://mt.example.org/ ", "https://mt.example.org", "mt.example.org"),
        ("https://mt.example.org:443/", "https://mt.example.org", "mt.example.org"),
        ("http://localhost:5000", "http://localhost:5000", "localhost:5000"),
        ("http://192.168.1.7:5000/lt/", "http://192.168.1.7:5000/lt", "192.168.1.7:5000"),
        ("http://[fd00::1]:5000", "http://[fd00::1]:5000", "[fd00::1]:5000"),
    ],
)
def test_an_address_is_kept_without_a_slash_at_its_end(written: str, address: str, host: str):
    assert server_address(written) == address
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "should look like https://"),
        ("mt.example.org", "should look like https://"),
        ("ftp://mt.example.org", "should look like https://"),
        ("https://", "should look like https://"),
        ("http://a:b:c/", "can be asked"),
        ("https://user:secret-1@mt.example.org/", "no name, password"),
        ("https://mt.example.org/?api_key=secret-1", "no name, password"),
        ("http://8.8.8.8:5000", "everybody on the way could read"),
        ("http://[2606:4700::1111]/", "everybody on the way could read"),
    ],
)
def test_an_address_that_nothing_should_be_sent_to_is_refused(written: str, words: str):
    with pytest.raises(HttpError, match=words) as caught:
        server_address(written)
    assert "secret-1" not in str(caught.value)


def test_a_name_of_this_computer_may_be_asked_without_encryption():
    async def test(web: Web, _: JsonClient) -> None:
        web.serves("/x", b"[]")
        async with JsonClient(f"http://localhost:{web.port}", 5) as client:
            assert (await client.get("/x")).value() == []

    run(test)


def test_a_public_address_behind_a_name_is_not_asked_without_encryption(monkeypatch):
    def look_up(*_: object, **__: object):
        return [(2, 1, 6, "", ("93.184.216.34", 80))]

    async def alone() -> None:
        async with JsonClient("http://mt.example.org", 5) as client:
            sentence = await failure(client.post("/translate", {"api_key": "secret-1"}))
        assert "by http everybody on the way could read" in sentence
        assert "secret-1" not in sentence
        with pytest.raises(PublicAddressError):
            await LocalResolver().resolve("mt.example.org", 80)

    monkeypatch.setattr("monitor.http.guard.socket.getaddrinfo", look_up)
    asyncio.run(alone())


def test_a_proxy_is_for_servers_outside_only():
    async def test(web: Web, client: JsonClient) -> None:
        web.serves("/base/x", b"[]")
        assert (await client.get("/x")).value() == []  # not by way of the proxy, which is no one

    run(test, proxy="http://127.0.0.1:9")
    with pytest.raises(HttpError, match="everybody on the way could read"):
        JsonClient("http://mt.example.org", 5, proxy="http://127.0.0.1:9")
