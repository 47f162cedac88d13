"""The content security policy: one strict policy, no `unsafe-*` anywhere (decision 19)."""

SE_STESSO = "'self'"
NIENTE = "'none'"

POLITICA = {
    "default-src": [NIENTE],
    "script-src": [SE_STESSO],
    "style-src": [SE_STESSO],
    "img-src": [SE_STESSO, "data:"],
    "font-src": [SE_STESSO],
    "connect-src": [SE_STESSO],
    "form-action": [SE_STESSO],
    "frame-ancestors": [NIENTE],
    "base-uri": [NIENTE],
    "object-src": [NIENTE],
    "manifest-src": [SE_STESSO],
}

# Where Web Analytics Italia (AgID) serves its script and takes its counts.
WAI = "https://ingestion.webanalytics.italia.it"


def con_statistiche(politica: dict[str, list[str]], sito: str) -> dict[str, list[str]]:
    """Return the policy that lets Web Analytics Italia in when the site has a number there, the same otherwise."""
    if not sito:
        return politica
    return {**politica, **{voce: [*politica[voce], WAI] for voce in ("script-src", "img-src", "connect-src")}}
