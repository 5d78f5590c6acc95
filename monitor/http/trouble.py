"""What can go wrong on the network, in one sentence each."""

import socket
import ssl
from collections.abc import Callable

import aiohttp

from monitor.domain.errors import MonitorError
from monitor.http.guard import PrivateAddressError, PublicAddressError

_REFUSED = (PrivateAddressError, PublicAddressError)


class HttpError(MonitorError):
    """No answer that could be used; `str(error)` is the sentence.

    `elapsed_ms` is the time spent on asking, without waiting for a slot.
    """

    elapsed_ms: int = 0


class TooSlowError(HttpError):
    """No whole answer within the time that there was."""


class Progress:
    """How far a request has come; written by the client, read when it ends badly."""

    def __init__(self) -> None:
        self.phase = "connecting"
        self.received = 0


def too_slow(host: str, seconds: float, progress: Progress) -> str:
    """Say what had not happened when the time was up."""
    if progress.phase == "body":
        amount = f"{progress.received:,} bytes came"
        return f"{host} did not finish its answer within {seconds:g} seconds ({amount})."
    return f"{host} did not answer within {seconds:g} seconds."


def private(host: str) -> str:
    """Say why a private address is not asked."""
    return (
        f"{host} is a private address of this computer or its network, and no feed was subscribed "
        "to there; it was not asked."
    )


def readable(host: str) -> str:
    """Say why nothing is sent to a public address without encryption."""
    return (
        f"{host} is not on this computer's own network, and by http everybody on the way could "
        "read what is sent; give its https address."
    )


def sentence(error: Exception, host: str, progress: Progress) -> str:
    """Say what an exception of aiohttp, of the system or of ours means."""
    for kinds, words in _WORDS:
        if isinstance(error, kinds):
            return words(error, host, progress)
    return f"{host} could not be asked ({type(error).__name__})."


def _tls(error: Exception, host: str, _: Progress) -> str:
    cause = getattr(error, "certificate_error", None) or getattr(error, "os_error", None) or error
    reason = getattr(cause, "verify_message", None)
    if reason:
        return f"The certificate of {host} is not valid: {str(reason).rstrip('.')}."
    return f"No secure connection to {host} could be made (TLS error)."


def _no_connection(connecting: Exception, host: str, _: Progress) -> str:
    error = getattr(connecting, "os_error", connecting)
    if isinstance(error, _REFUSED):
        return private(host) if isinstance(error, PrivateAddressError) else readable(host)
    if isinstance(error, socket.gaierror):
        if error.errno == socket.EAI_AGAIN:
            return f"The name {host} could not be looked up just now (DNS gives no answer)."
        return f"The name {host} is not known (DNS)."
    if isinstance(error, ConnectionRefusedError):
        return f"{host} refuses the connection."
    if isinstance(error, TimeoutError):
        return f"{host} does not answer."
    return f"{host} cannot be reached ({getattr(error, 'strerror', None) or type(error).__name__})."


def _cut(_: Exception, host: str, progress: Progress) -> str:
    return f"The answer of {host} was cut short ({progress.received:,} bytes came)."


def _not_http(error: Exception, host: str, progress: Progress) -> str:
    if progress.phase == "body":
        return f"The answer of {host} does not have the length that it announces."
    words = str(getattr(error, "message", "")).lower()
    if "too many" in words or "more than" in words or "too long" in words:
        return f"The header of {host}'s answer is far too large; it was not read."
    return f"{host} does not answer in HTTP, or announces another length than it sends."


def _broken_off(_: Exception, host: str, progress: Progress) -> str:
    if progress.phase == "body":
        return f"{host} broke the connection off in the middle of its answer."
    return f"{host} broke the connection off without an answer."


_WORDS: tuple[
    tuple[tuple[type[Exception], ...], Callable[[Exception, str, Progress], str]], ...
] = (
    ((HttpError,), lambda error, _, __: str(error)),
    ((aiohttp.ClientSSLError, ssl.SSLError), _tls),
    ((aiohttp.ClientConnectorError, *_REFUSED, socket.gaierror), _no_connection),
    ((aiohttp.ClientPayloadError,), _cut),
    ((aiohttp.ClientResponseError,), _not_http),
    ((aiohttp.InvalidURL,), lambda _, __, ___: "The address is not one that can be asked."),
    ((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, ConnectionError), _broken_off),
    ((TimeoutError,), lambda _, host, __: f"{host} does not answer."),
    ((ValueError,), lambda _, __, ___: "The address is not one that can be asked."),
)
"""The first kind that fits is the word for it: the special ones stand before the general."""
