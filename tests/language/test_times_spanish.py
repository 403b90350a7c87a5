"""Spanish wordings of time and the intervals they are read to; the language that docs/how-to/add-a-language.md adds."""

import pytest

from testimonia.language.times import TimeExpression, find_times

MADE = "2031-05-02"  # a Friday


def read(text: str, reference: str | None = MADE) -> list[TimeExpression]:
    return find_times(text, reference, "es")


def days(found: TimeExpression) -> tuple[str | None, str | None]:
    return found.earliest and found.earliest[:10], found.latest and found.latest[:10]


@pytest.mark.parametrize(
    ("text", "said", "value", "earliest", "latest"),
    [
        ("Vinieron el 3 de mayo de 2030.", "3 de mayo de 2030", "2030-05-03", "2030-05-03", "2030-05-03"),
        ("El primero de mayo salimos.", "primero de mayo", "2031-05-01", "2031-05-01", "2031-05-01"),
        ("Fue el 1º de mayo de 2030.", "1º de mayo de 2030", "2030-05-01", "2030-05-01", "2030-05-01"),
        ("Fue el viernes, 14 de marzo.", "viernes, 14 de marzo", "2031-03-14", "2031-03-14", "2031-03-14"),
        ("Fue el 3/4/2030.", "3/4/2030", "2030-04-03", "2030-04-03", "2030-04-03"),
        (
            "Fue el treinta y uno de enero del año pasado.",
            "treinta y uno de enero del año pasado",
            "2030-01-31",
            "2030-01-31",
            "2030-01-31",
        ),
        ("Hoy estoy aquí.", "Hoy", "2031-05-02", "2031-05-02", "2031-05-02"),
        ("Ayer llegué.", "Ayer", "2031-05-01", "2031-05-01", "2031-05-01"),
        ("Anteayer llegué.", "Anteayer", "2031-04-30", "2031-04-30", "2031-04-30"),
        ("El juicio es mañana.", "mañana", "2031-05-03", "2031-05-03", "2031-05-03"),
        ("Pasado mañana declaro.", "Pasado mañana", "2031-05-04", "2031-05-04", "2031-05-04"),
        ("Se lo llevaron hace dos semanas.", "hace dos semanas", "2031-04-18", "2031-04-15", "2031-04-21"),
        ("Se lo llevaron hace tres días.", "hace tres días", "2031-04-29", "2031-04-29", "2031-04-29"),
        ("Hace un año vivíamos allí.", "Hace un año", "2030", "2030-01-01", "2030-12-31"),
        ("El lunes pasado vinieron.", "lunes pasado", "2031-04-28", "2031-04-28", "2031-04-28"),
        ("El próximo lunes declaro.", "próximo lunes", "2031-05-05", "2031-05-05", "2031-05-05"),
        ("La semana pasada vinieron.", "semana pasada", "2031-W17", "2031-04-21", "2031-04-27"),
        ("El año que viene vuelvo.", "año que viene", "2032", "2032-01-01", "2032-12-31"),
        ("A principios de abril nevó.", "principios de abril", "2031-04", "2031-04-01", "2031-04-10"),
        ("A mediados de enero de 2030 nevó.", "mediados de enero de 2030", "2030-01", "2030-01-11", "2030-01-20"),
        ("A finales del mes pasado nevó.", "finales del mes pasado", "2031-04", "2031-04-21", "2031-04-30"),
        ("Desde agosto vivimos aquí.", "agosto", "2030-08", "2030-08-01", "2031-05-02"),
        ("A partir de agosto de 2030 vivíamos aquí.", "agosto de 2030", "2030-08", "2030-08-01", None),
        ("Antes del 8 de marzo se fueron.", "8 de marzo", "2031-03-08", None, "2031-03-08"),
        ("A más tardar el 8 de marzo se fueron.", "8 de marzo", "2031-03-08", None, "2031-03-08"),
        ("Después del 8 de marzo nadie vino.", "8 de marzo", "2031-03-08", "2031-03-08", None),
        ("Hasta el 8 de marzo nos quedamos.", "8 de marzo", "2031-03-08", None, "2031-03-08"),
        ("En los años noventa vivíamos allí.", "años noventa", "199", "1990-01-01", "1999-12-31"),
        ("En la década de los ochenta, no.", "década de los ochenta", "198", "1980-01-01", "1989-12-31"),
        ("En el siglo XIX era un pueblo.", "siglo XIX", "18", "1800-01-01", "1899-12-31"),
        (
            "En mil novecientos noventa y ocho nació.",
            "mil novecientos noventa y ocho",
            "1998",
            "1998-01-01",
            "1998-12-31",
        ),
        ("En el invierno de 2029 nevó.", "invierno de 2029", "2029-WI", "2029-12-01", "2030-02-28"),
        ("En Semana Santa de 2030 nevó.", "Semana Santa de 2030", "2030-04-14/2030-04-20", "2030-04-14", "2030-04-20"),
        ("En Pascua nevó.", "Pascua", "2031-04-13", "2031-04-13", "2031-04-13"),
        ("En Navidad nevó.", "Navidad", "2030-12-25", "2030-12-25", "2030-12-25"),
        ("Vinieron la víspera de Navidad.", "víspera de Navidad", "2030-12-24", "2030-12-24", "2030-12-24"),
        (
            "El primer lunes de mayo de 2030 nevó.",
            "primer lunes de mayo de 2030",
            "2030-05-06",
            "2030-05-06",
            "2030-05-06",
        ),
        (
            "Tres días después del 3 de mayo de 2030 nevó.",
            "Tres días después del 3 de mayo de 2030",
            "2030-05-06",
            "2030-05-06",
            "2030-05-06",
        ),
    ],
)
def test_spanish_days_and_longer_times(
    text: str, said: str, value: str, earliest: str | None, latest: str | None
) -> None:
    (found,) = read(text)
    assert (found.text, found.value, *days(found)) == (said, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "said", "earliest", "latest"),
    [
        ("Sobre las diez de la noche oímos tiros.", "diez de la noche", "2031-05-02T21:30:00", "2031-05-02T22:30:00"),
        (
            "A las diez y media de la mañana comimos.",
            "diez y media de la mañana",
            "2031-05-02T10:30:00",
            "2031-05-02T10:30:00",
        ),
        ("A las diez menos cuarto comimos.", "diez menos cuarto", "2031-05-02T09:45:00", "2031-05-02T21:45:00"),
        ("A las doce de la noche huimos.", "doce de la noche", "2031-05-03T00:00:00", "2031-05-03T00:00:00"),
        ("A la una de la tarde comimos.", "una de la tarde", "2031-05-02T13:00:00", "2031-05-02T13:00:00"),
        ("A las 22:30 huimos.", "22:30", "2031-05-02T22:30:00", "2031-05-02T22:30:00"),
        (
            "A las tres de la madrugada del 5 de mayo de 2030 huimos.",
            "tres de la madrugada del 5 de mayo de 2030",
            "2030-05-05T03:00:00",
            "2030-05-05T03:00:00",
        ),
        (
            "En la noche del 4 al 5 de mayo de 2030 huimos.",
            "noche del 4 al 5 de mayo de 2030",
            "2030-05-04",
            "2030-05-05",
        ),
        (
            "La noche del 30 de abril al 1 de mayo de 2030 huimos.",
            "noche del 30 de abril al 1 de mayo de 2030",
            "2030-04-30",
            "2030-05-01",
        ),
        ("Vinieron el domingo por la noche.", "domingo por la noche", "2031-04-27", "2031-04-28"),
        ("Ayer por la tarde vinieron.", "Ayer por la tarde", "2031-05-01", "2031-05-01"),
        ("Mañana por la mañana declaro.", "Mañana por la mañana", "2031-05-03", "2031-05-03"),
        ("Anoche no dormí.", "Anoche", "2031-05-01", "2031-05-02"),
    ],
)
def test_spanish_hours_and_parts_of_the_day(text: str, said: str, earliest: str, latest: str) -> None:
    (found,) = read(text)
    assert (found.text, found.earliest, found.latest) == (said, earliest, latest)


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Todos los domingos iba a verlo.", "Todos los domingos", "XXXX-WXX-7"),
        ("Los lunes iba a verlo.", "lunes", "XXXX-WXX-1"),
        ("Cada dos semanas escribía.", "Cada dos semanas", "P2W"),
        ("Todos los días escribía.", "Todos los días", "P1D"),
        ("Nos tuvieron dos semanas.", "dos semanas", "P2W"),
        ("Esperamos media hora.", "media hora", "PT30M"),
        ("Esperamos dos horas y media.", "dos horas y media", "PT150M"),
        ("Nos tuvieron más de un mes.", "más de un mes", "P1M"),
        ("Recientemente volví.", "Recientemente", "PAST_REF"),
    ],
)
def test_spanish_lengths_and_times_that_return(text: str, said: str, value: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value, found.earliest, found.latest) == (said, value, None, None)


@pytest.mark.parametrize(
    ("text", "ends", "earliest", "latest"),
    [
        ("Del 9 al 12 de junio de 2030 nos tuvieron.", ["9", "12 de junio de 2030"], "2030-06-09", "2030-06-12"),
        ("Entre el 5 y el 7 de marzo nos tuvieron.", ["5", "7 de marzo"], "2031-03-05", "2031-03-07"),
        ("Desde mayo hasta julio de 2030 nos tuvieron.", ["mayo", "julio de 2030"], "2030-05-01", "2030-07-31"),
        ("De 1998 a 2001 vivimos allí.", ["1998", "2001"], "1998-01-01", "2001-12-31"),
    ],
)
def test_both_ends_of_a_spanish_range_carry_the_whole(text: str, ends: list[str], earliest: str, latest: str) -> None:
    found = read(text)
    assert [one.text for one in found] == ends
    assert {days(one) for one in found} == {(earliest, latest)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Dos semanas después de la emboscada me dejaron ir.", "después de la emboscada"),
        ("Tres días antes de la boda vinieron.", "antes de la boda"),
        ("Un mes antes de que empezara la guerra nos fuimos.", "antes de que empezara la guerra"),
        ("Cuando tenía diecinueve años se llevaron a mi hermano.", "19 years after the birth"),
    ],
)
def test_what_is_counted_from_an_event_stays_a_relation(text: str, relation: str) -> None:
    (found,) = read(text)
    assert (found.relation, found.earliest, found.latest) == (relation, None, None)


MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
WEEKDAYS = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, 1)))
def test_every_spanish_month_is_known(number: int, month: str) -> None:
    (found,) = read(f"Vinieron el 5 de {month} de 2030.")
    assert found.value == f"2030-{number:02}-05"


@pytest.mark.parametrize(("number", "weekday"), list(enumerate(WEEKDAYS, 21)))
def test_every_spanish_weekday_is_known(number: int, weekday: str) -> None:
    (found,) = read(f"Vinieron el {weekday}, {number} de abril de 2031.")
    assert found.value == f"2031-04-{number}"


@pytest.mark.parametrize(
    "text",
    [
        "Plácido Domingo cantó en Santo Domingo.",
        "La isla de Pascua está lejos.",
        "Buenas noches, dije; buenos días, dijo él.",
        "Era demasiado tarde.",
        "El segundo hombre esperaba en el cuarto de baño.",
        "Vio a las dos mujeres.",
        "Quedaban tres casas y 1998 personas.",
    ],
)
def test_spanish_words_that_only_look_like_times_are_none(text: str) -> None:
    assert read(text) == []


def test_a_spanish_testimony_is_read_in_the_course_of_its_story() -> None:
    told = read(
        "Declaración de Inés Alvarado, Villacorva, 2 de mayo de 2031.\n\n"
        "Vivíamos en el molino desde agosto de 2029. El 14 de marzo, sobre las diez de la noche, llegaron al pueblo. "
        "Aquella misma noche huimos al monte. Al día siguiente quemaron el molino. Dos semanas después volvimos. "
        "El domingo siguiente trasladaron a mi hermano. Antes del 8 de abril todos se habían ido. Hace tres días "
        "supe de él."
    )
    assert [(one.text, *days(one)) for one in told] == [
        ("2 de mayo de 2031", "2031-05-02", "2031-05-02"),
        ("agosto de 2029", "2029-08-01", "2031-05-02"),
        ("14 de marzo, sobre las diez de la noche", "2031-03-14", "2031-03-14"),
        ("Aquella misma noche", "2031-03-14", "2031-03-15"),
        ("día siguiente", "2031-03-15", "2031-03-15"),
        ("Dos semanas después", "2031-03-29", "2031-03-29"),
        ("domingo siguiente", "2031-03-30", "2031-03-30"),
        ("8 de abril", None, "2031-04-08"),
        ("Hace tres días", "2031-04-29", "2031-04-29"),
    ]
