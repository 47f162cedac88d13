"""Links between the site and the services, which may live on two hosts (C.SE.5.2)."""

from django import template

from comune_site.core import indirizzi

register = template.Library()
register.simple_tag(indirizzi.url_servizi, name="url_servizi")
register.simple_tag(indirizzi.url_sito, name="url_sito")
register.simple_tag(indirizzi.url_assoluto, name="url_assoluto")
