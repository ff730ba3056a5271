"""This computer: its folders, settings and the programs it opens files with."""
