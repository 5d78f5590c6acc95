"""The window. It talks to monitor.service, monitor.library and the values of monitor.domain."""
