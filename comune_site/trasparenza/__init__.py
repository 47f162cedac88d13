"""Amministrazione trasparente (d.lgs. 33/2013) and Albo pretorio (l. 69/2009, art. 32)."""
