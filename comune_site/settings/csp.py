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
