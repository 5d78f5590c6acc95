"""HTTP for the whole engine: one client for feeds, one for a server that the person chose."""

from monitor.http.client import USER_AGENT, HttpAnswer, HttpClient
from monitor.http.post import JsonAnswer, JsonClient, host_of, server_address
from monitor.http.trouble import HttpError, TooSlowError

__all__ = [
    "USER_AGENT",
    "HttpAnswer",
    "HttpClient",
    "HttpError",
    "JsonAnswer",
    "JsonClient",
    "TooSlowError",
    "host_of",
    "server_address",
]
