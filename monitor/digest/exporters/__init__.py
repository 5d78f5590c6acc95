"""One module a format; EXPORTERS lists them."""
