import pytest
from hypothesis import given
from hypothesis import strategies as st

from pagamenti import numeri

# Notices whose check digits are known to be right: published examples of the platform and of its clients.
VETTORI = [
    "301011100007347557",
    "300715700000000032",
    "322201151398574181",
    "312210209926737900",
    "312000000000000725",
    "301000000000000144",
]

segregazioni = st.integers(0, 49).map("{:02d}".format).filter(lambda codice: codice != "47")
basi = st.integers(1, numeri.BASE_MASSIMA)


@pytest.mark.parametrize("nav", VETTORI)
def test_known_notices_are_rebuilt_from_their_segregation_code_and_base(nav):
    assert numeri.componi_nav(nav[1:3], int(nav[3:16])) == nav
    assert numeri.nav_corretto(nav)
    assert numeri.iuv_di(nav) == nav[1:]


def test_a_remainder_of_zero_is_written_with_two_digits():
    assert numeri.cifre_di_controllo("3122102099267379") == "00"


# Printed in the platform's own specifications, with a check that does not verify.
@pytest.mark.parametrize("nav", ["302012387654312384", "311111111112222222", "302000100440009424"])
def test_published_examples_with_a_wrong_check_are_told_apart(nav):
    assert not numeri.nav_corretto(nav)


@given(segregazioni, basi)
def test_every_generated_notice_has_eighteen_digits_and_verifies(segregazione, base):
    nav = numeri.componi_nav(segregazione, base)
    assert len(nav) == 18
    assert nav.startswith(f"3{segregazione}")
    assert int(nav[3:16]) == base
    assert numeri.nav_corretto(nav)


@given(segregazioni, basi, st.integers(1, 17), st.integers(1, 9))
def test_any_single_wrong_digit_is_found(segregazione, base, posto, scarto):
    nav = numeri.componi_nav(segregazione, base)
    sbagliata = str((int(nav[posto]) + scarto) % 10)
    assert not numeri.nav_corretto(nav[:posto] + sbagliata + nav[posto + 1 :])


@given(segregazioni, basi, st.integers(0, 16))
def test_any_swap_of_two_different_neighbours_is_found(segregazione, base, posto):
    nav = numeri.componi_nav(segregazione, base)
    scambiato = nav[:posto] + nav[posto + 1] + nav[posto] + nav[posto + 2 :]
    assert numeri.nav_corretto(scambiato) == (scambiato == nav)


@pytest.mark.parametrize("codice", ["47", "81", "85", "96", "97", "98", "99", "50", "1", "001", "", "AB", "١٢", "-1"])
def test_a_reserved_or_malformed_segregation_code_is_refused(codice):
    with pytest.raises(numeri.CodiceSegregazioneError):
        numeri.componi_nav(codice, 1)


@pytest.mark.parametrize("base", [0, -1, 10**13])
def test_a_base_that_does_not_fit_is_refused(base):
    with pytest.raises(numeri.BaseEsauritaError):
        numeri.componi_nav("01", base)


@pytest.mark.parametrize(
    "nav", ["", "30101110000734755", "3010111000073475570", "101011100007347557", "30101110000734755x"]
)
def test_what_is_not_a_notice_number_does_not_verify(nav):
    assert not numeri.nav_corretto(nav)


def test_check_digits_want_sixteen_digits():
    with pytest.raises(ValueError, match="sedici"):
        numeri.cifre_di_controllo("301")
