"""The engine: no Qt anywhere. `service.Monitor` is the way in, `library.Library` reads."""
