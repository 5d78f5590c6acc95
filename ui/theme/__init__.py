"""How the window looks: colours, fonts, the style sheet, and what panes paint with."""
