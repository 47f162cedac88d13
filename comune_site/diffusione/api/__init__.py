"""The open read API: what is public on the site, as JSON, under a contract that a test holds true.

`campi` says how one value is written and which schema it has; `raccolte` which values each type gives; `domanda` reads
the parameters; `viste` answers; `documento` writes the OpenAPI document from the same declarations.
"""
