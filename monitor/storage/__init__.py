"""The one SQLite file. Nobody else touches the driver."""
