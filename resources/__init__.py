"""Files that come with the program: icons, style, templates, the sample feeds."""
