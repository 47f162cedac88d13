"""A bare Django view, the measure that everything else stands beside: no middleware, no template, no query."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path


def nuda(request: HttpRequest) -> HttpResponse:
    """Answer two letters."""
    return HttpResponse("ok")


urlpatterns = [path("", nuda)]

if not settings.configured:
    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="misura")

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()
