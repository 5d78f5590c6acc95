"""Makes `tests` a package: argos-translate-lt leaves one of the same name in site-packages."""
