"""One HTTP client for the whole engine: limits, private-address guard, decoding, sentences."""

from monitor.http.client import USER_AGENT, HttpAnswer, HttpClient
from monitor.http.trouble import HttpError

__all__ = ["USER_AGENT", "HttpAnswer", "HttpClient", "HttpError"]
