"""The way into the engine: open a profile, give it commands, read through its library."""

from monitor.service.given import todays_selection, web_address
from monitor.service.monitor import Monitor, open_profile, open_sample
from monitor.service.remote import Commands, call_holder, raise_window

__all__ = [
    "Commands",
    "Monitor",
    "call_holder",
    "open_profile",
    "open_sample",
    "raise_window",
    "todays_selection",
    "web_address",
]
