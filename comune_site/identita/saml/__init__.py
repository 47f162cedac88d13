"""SAML 2.0 service provider: what SPID and CIE share. Knows no Django model (spid-cie rules in each docstring)."""
