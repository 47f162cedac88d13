"""The example's offices, persons and documents: as many as a town would have, and each in its place."""

from bs4 import BeautifulSoup

from comune_site.contenuti.models import (
    DatasetPage,
    DistribuzioneDataset,
    DocumentoPage,
    Incarico,
    PersonaPage,
    UnitaOrganizzativaPage,
)


def test_the_seven_cards_are_alphabetical_and_the_link_holds_the_title_alone(pagina):
    """C.SI.1.7, architettura §5.5."""
    collegamenti = BeautifulSoup(pagina("/amministrazione/"), "html.parser").select(
        '[data-element="management-category-link"]'
    )
    assert [a.decode_contents() for a in collegamenti] == [
        "Aree amministrative",
        "Documenti e dati",
        "Enti e fondazioni",
        "Organi di governo",
        "Personale amministrativo",
        "Politici",
        "Uffici",
    ]


def test_the_example_has_the_organisation_that_the_issue_asks_for(comune):
    unita = UnitaOrganizzativaPage.objects.live()
    assert unita.filter(tipo="ufficio").count() >= 12
    assert unita.filter(tipo="commissione").count() == 2
    assert {u.get_parent().title for u in unita} == set(UnitaOrganizzativaPage.SOTTO)


def test_the_example_has_its_persons(comune):
    persone = PersonaPage.objects.live()
    assert persone.count() >= 20
    assert {p.get_parent().title for p in persone} == {"Politici", "Personale amministrativo"}
    assert all(i.in_corso for i in Incarico.objects.filter(responsabile=True))


def test_the_example_has_documents_of_many_types_with_real_files(comune):
    documenti = DocumentoPage.objects.live()
    assert documenti.count() >= 15
    assert len({d.get_parent().title for d in documenti}) >= 6
    assert DatasetPage.objects.count() == 2
    assert {d.formato for d in DistribuzioneDataset.objects.all()} == {"CSV", "JSON"}
    assert all(d.file.file_size > 100 for d in DistribuzioneDataset.objects.select_related("file"))
