"""German wordings of time and the intervals they are read to."""

import pytest

from testimonia.language.times import TimeExpression, find_times

MADE = "2023-06-01"  # a Thursday


def read(text: str) -> list[TimeExpression]:
    return find_times(text, MADE, "de")


def bounds(found: TimeExpression) -> tuple[str | None, str | None]:
    return found.earliest, found.latest


@pytest.mark.parametrize(
    ("text", "said", "value", "earliest", "latest"),
    [
        ("Wir gingen am 14. März 2023.", "14. März 2023", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("Wir gingen am vierzehnten März.", "vierzehnten März", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("Es war Dienstag, der 14. März.", "Dienstag, der 14. März", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("Es war Freitag, den 13.5.2022.", "Freitag, den 13.5.2022", "2022-05-13", "2022-05-13", "2022-05-13"),
        ("Er kam am 7. Okt. 2022 an.", "7. Okt. 2022", "2022-10-07", "2022-10-07", "2022-10-07"),
        ("Er kam am 3. Jänner 2022 an.", "3. Jänner 2022", "2022-01-03", "2022-01-03", "2022-01-03"),
        ("Er kam am 28. Feber 2022 an.", "28. Feber 2022", "2022-02-28", "2022-02-28", "2022-02-28"),
        ("Er starb am 3. des folgenden Monats.", "3. des folgenden Monats", "2023-07-03", "2023-07-03", "2023-07-03"),
        ("Er starb am Karfreitag 2022.", "Karfreitag 2022", "2022-04-15", "2022-04-15", "2022-04-15"),
        ("Er starb eine Woche vor Ostern 2022.", "eine Woche vor Ostern 2022", "P1W", "2022-04-10", "2022-04-10"),
        ("Gestern war er noch hier.", "Gestern", "2023-05-31", "2023-05-31", "2023-05-31"),
        ("Vorgestern fuhr der Bus.", "Vorgestern", "2023-05-30", "2023-05-30", "2023-05-30"),
        ("Ich sah ihn am gestrigen Tag.", "gestrigen Tag", "2023-05-31", "2023-05-31", "2023-05-31"),
        ("Heute war ich beim Arzt.", "Heute", "PRESENT_REF", "2023-06-01", "2023-06-01"),
        ("Gestern Abend rief er an.", "Gestern Abend", "2023-05-31TEV", "2023-05-31", "2023-05-31"),
        ("Er rief letzten Sonntag an.", "letzten Sonntag", "2023-05-28", "2023-05-28", "2023-05-28"),
        ("Er kam am Dienstagabend.", "Dienstagabend", "2023-05-30TEV", "2023-05-30", "2023-05-30"),
        ("Am 5. war er da.", "5.", "2023-05-05", "2023-05-05", "2023-05-05"),
    ],
)
def test_german_days_are_read(text: str, said: str, value: str, earliest: str, latest: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value, *bounds(found)) == (said, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "said", "value", "earliest", "latest"),
    [
        ("In der vergangenen Woche war ich krank.", "der vergangenen Woche", "2023-W21", "2023-05-22", "2023-05-28"),
        ("Das war im Mai 2022.", "Mai 2022", "2022-05", "2022-05-01", "2022-05-31"),
        ("Das war im Mai des Jahres 1944.", "Mai des Jahres 1944", "1944-05", "1944-05-01", "1944-05-31"),
        ("Das war Anfang April 2022.", "Anfang April 2022", "2022-04", "2022-04-01", "2022-04-10"),
        ("Das war Mitte Januar 2022.", "Mitte Januar 2022", "2022-01", "2022-01-11", "2022-01-20"),
        ("Das war im Herbst 2021.", "Herbst 2021", "2021-FA", "2021-09-01", "2021-11-30"),
        ("Das war im Winter 1944/45.", "Winter 1944/45", "1944-WI", "1944-12-01", "1945-02-28"),
        ("Heuer kam kein Schnee.", "Heuer", "2023", "2023-01-01", "2023-12-31"),
        ("Im Vorjahr war es anders.", "Vorjahr", "2022", "2022-01-01", "2022-12-31"),
        ("Letztes Jahr war es anders.", "Letztes Jahr", "2022", "2022-01-01", "2022-12-31"),
        ("Es geschah im Jahre 1944.", "Jahre 1944", "1944", "1944-01-01", "1944-12-31"),
        ("In den neunziger Jahren war Krieg.", "den neunziger Jahren", "199", "1990-01-01", "1999-12-31"),
        ("In den 1980er Jahren war Ruhe.", "den 1980er Jahren", "198", "1980-01-01", "1989-12-31"),
        ("Vor zwei Jahren starb mein Vater.", "Vor zwei Jahren", "P2Y", "2021-01-01", "2021-12-31"),
        ("Er starb vor drei Tagen.", "vor drei Tagen", "P3D", "2023-05-29", "2023-05-29"),
        ("Heute vor einem Jahr war alles gut.", "Heute vor einem Jahr", "P1Y", "2022-06-01", "2022-06-01"),
        ("Seit August wohnen wir in Graz.", "August", "2022-08", "2022-08-01", "2023-06-01"),
        ("Bis zum 8. März blieben wir.", "8. März", "2023-03-08", None, "2023-03-08"),
        ("Spätestens am 8. März 2022 war er tot.", "8. März 2022", "2022-03-08", None, "2022-03-08"),
        ("Vor dem 1. Mai 2022 war Ruhe.", "1. Mai 2022", "2022-05-01", None, "2022-05-01"),
        ("Ab dem 1. Mai 2022 war Krieg.", "1. Mai 2022", "2022-05-01", "2022-05-01", None),
        ("In der Nacht zum 5. Mai brannte es.", "Nacht zum 5. Mai", "2023-05-04TNI", "2023-05-04", "2023-05-05"),
        ("In der Nacht auf Sonntag brannte es.", "Nacht auf Sonntag", "2023-05-27TNI", "2023-05-27", "2023-05-28"),
        ("Das war neunzehnhundertvierundvierzig.", "neunzehnhundertvierundvierzig", "1944", "1944-01-01", "1944-12-31"),
        ("Das war im Mai zweitausendzwei.", "Mai zweitausendzwei", "2002-05", "2002-05-01", "2002-05-31"),
    ],
)
def test_german_longer_times_and_bounds_are_read(
    text: str, said: str, value: str, earliest: str | None, latest: str | None
) -> None:
    (found,) = read(text)
    assert (found.text, found.value, *bounds(found)) == (said, value, earliest, latest)


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("um halb drei Uhr nachmittags", "14:30", "14:30"),
        ("um halb drei in der Früh", "02:30", "02:30"),
        ("um Viertel nach acht abends", "20:15", "20:15"),
        ("um dreiviertel acht abends", "19:45", "19:45"),
        ("um viertel acht in der Früh", "07:15", "07:15"),
        ("um fünf vor halb drei nachmittags", "14:25", "14:25"),
        ("um zwanzig nach drei nachmittags", "15:20", "15:20"),
        ("um 15.30 Uhr", "15:30", "15:30"),
        ("um 15 Uhr 30", "15:30", "15:30"),
        ("um acht Uhr morgens", "08:00", "08:00"),
        ("gegen zehn Uhr abends", "21:30", "22:30"),
        ("um zwölf Uhr mittags", "12:00", "12:00"),
        ("von 14 bis 16 Uhr", "14:00", "16:00"),
        ("zwischen 14.30 und 16 Uhr", "14:30", "16:00"),
        ("von 6-18 Uhr", "06:00", "18:00"),
    ],
)
def test_german_hours_are_read(words: str, earliest: str, latest: str) -> None:
    found = read(f"Am 3. Mai 2022 kamen sie. Sie blieben am 4. Mai 2022 {words} im Haus.")[-1]
    assert bounds(found) == (f"2022-05-04T{earliest}:00", f"2022-05-04T{latest}:00")


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Wir warteten sechs Jahre.", "sechs Jahre", "P6Y"),
        ("Wir warteten drei Tage lang.", "drei Tage lang", "P3D"),
        ("Wir warteten eine halbe Stunde.", "eine halbe Stunde", "PT0.5H"),
        ("Wir warteten eine Dreiviertelstunde.", "eine Dreiviertelstunde", "PT45M"),
        ("Wir warteten anderthalb Jahre.", "anderthalb Jahre", "P1.5Y"),
        ("Wir warteten siebenundzwanzig Tage.", "siebenundzwanzig Tage", "P27D"),
        ("Wir warteten mehr als zehn Wochen.", "mehr als zehn Wochen", "P10W"),
        ("Wir warteten eine Stunde und zehn Minuten.", "eine Stunde und zehn Minuten", "PT1H10M"),
        ("Wir warteten tagelang.", "tagelang", "PXD"),
        ("Sie kamen jeden Sonntag.", "jeden Sonntag", "XXXX-WXX-7"),
        ("Sie kamen sonntags.", "sonntags", "XXXX-WXX-7"),
        ("Sie kamen alle zwei Wochen.", "alle zwei Wochen", "P2W"),
        ("Sie kamen jede zweite Woche.", "jede zweite Woche", "P2W"),
        ("Sie kamen täglich.", "täglich", "P1D"),
        ("Damals war ich ein Kind.", "Damals", "PAST_REF"),
    ],
)
def test_german_lengths_and_returning_times_are_read(text: str, said: str, value: str) -> None:
    (found,) = read(text)
    assert (found.text, found.value) == (said, value)


MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS.split(), 1)))
def test_every_german_month_is_known(number: int, month: str) -> None:
    (found,) = read(f"Er ging am 5. {month} 2022.")
    assert found.value == f"2022-{number:02}-05"


@pytest.mark.parametrize(("number", "weekday"), list(enumerate(WEEKDAYS.split())))
def test_every_german_weekday_is_known(number: int, weekday: str) -> None:
    (found,) = read(f"Er ging letzten {weekday} fort.")
    assert found.value == f"2023-05-{(29, 30, 31, 25, 26, 27, 28)[number]}"


UNITS = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def test_every_german_number_to_a_hundred_is_known() -> None:
    for ten, word in enumerate(TENS, 2):
        for unit, head in enumerate(UNITS):
            (found,) = read(f"Es dauerte {head}und{word} Tage." if unit else f"Es dauerte {word} Tage.")
            assert found.value == f"P{10 * ten + unit}D"


@pytest.mark.parametrize("ending", ["e", "en", "er", "es"])
@pytest.mark.parametrize(("stem", "year"), [("letzt", 2022), ("vergangen", 2022), ("nächst", 2024), ("vorletzt", 2021)])
def test_german_adjectives_of_time_take_every_ending(stem: str, year: int, ending: str) -> None:
    (found,) = read(f"Er ging {stem}{ending} Jahr fort.")
    assert found.value == str(year)


def test_a_german_night_of_two_days_is_read() -> None:
    (found,) = read("In der Nacht vom 4. auf den 5. Mai brannte es.")
    assert (found.text, found.value) == ("Nacht vom 4. auf den 5. Mai", "2023-05-04TNI")
    assert bounds(found) == ("2023-05-04", "2023-05-05")


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.text, one.earliest and one.earliest[:10], one.latest and one.latest[:10]) for one in read(text)]


def test_a_german_testimony_of_a_flight_runs_on_from_day_to_day() -> None:
    testimony = (
        "Am Abend des 14. März 2022 kamen Soldaten in unser Dorf Lindberg. Am Tag darauf gingen wir in den Keller. "
        "Zwei Wochen später floh meine Schwester Anna. Am 8. April fuhr der letzte Bus. Am nächsten Morgen war "
        "niemand mehr da. Tags zuvor hatten sie die Brücke gesprengt."
    )
    assert told(testimony) == [
        ("Abend des 14. März 2022", "2022-03-14", "2022-03-14"),
        ("Tag darauf", "2022-03-15", "2022-03-15"),
        ("Zwei Wochen später", "2022-03-29", "2022-03-29"),
        ("8. April", "2022-04-08", "2022-04-08"),
        ("nächsten Morgen", "2022-04-09", "2022-04-09"),
        ("Tags zuvor", "2022-04-08", "2022-04-08"),
    ]


def test_a_german_testimony_of_an_arrest_goes_through_the_night() -> None:
    testimony = (
        "Am 3. Mai 2022 um 23 Uhr holten sie meinen Bruder Jakob. Um zwei Uhr morgens brachten sie ihn nach "
        "Altenfurt. Noch in derselben Nacht riefen sie an. Drei Tage danach ließen sie ihn frei. Eine Woche später "
        "flohen wir nach Passau, und im folgenden Monat stellten wir den Antrag."
    )
    assert told(testimony) == [
        ("3. Mai 2022 um 23 Uhr", "2022-05-03", "2022-05-03"),
        ("zwei Uhr morgens", "2022-05-04", "2022-05-04"),
        ("derselben Nacht", "2022-05-04", "2022-05-05"),
        ("Drei Tage danach", "2022-05-07", "2022-05-07"),
        ("Eine Woche später", "2022-05-14", "2022-05-14"),
        ("folgenden Monat", "2022-06-01", "2022-06-30"),
    ]


def test_a_german_testimony_of_old_days_keeps_its_ranges() -> None:
    testimony = (
        "Mein Großvater Alois aus Sankt Veit war von 1941 bis 1943 beim Heer. Im Winter 1942/43 erfror er fast. "
        "Vom 3. bis 5. Mai 1943 lag er im Lazarett, am 12. und 13. Juni war er daheim."
    )
    assert told(testimony) == [
        ("1941", "1941-01-01", "1943-12-31"),
        ("1943", "1941-01-01", "1943-12-31"),
        ("Winter 1942/43", "1942-12-01", "1943-02-28"),
        ("3.", "1943-05-03", "1943-05-05"),
        ("5. Mai 1943", "1943-05-03", "1943-05-05"),
        ("12.", "1943-06-12", "1943-06-12"),
        ("13. Juni", "1943-06-13", "1943-06-13"),
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Zwei Wochen nach dem Überfall gingen wir.", "nach dem Überfall"),
        ("Drei Tage vor der Flucht sah ich ihn.", "vor der Flucht sah ich ihn"),
    ],
)
def test_a_length_from_a_german_event_names_the_event(text: str, relation: str) -> None:
    (found,) = read(text)
    assert (found.relation, found.earliest) == (relation, None)


@pytest.mark.parametrize(
    "text",
    [
        "Acht Männer nahmen sich in Acht.",
        "Herr Sommer und August Müller aßen Mais.",
        "Er war 19 Jahre alt und wog 70 Kilo.",
        "Haus Nummer 1944, Zimmer 12, Route 66, Absatz 3.",
        "So, mi casa, sagte die Frau.",
        "Rund 2000 Menschen kamen um ein Haus zusammen.",
        "Er wurde zum ersten Mal Zweiter, auf dem 3. Platz.",
        "Sie liefen um drei Häuser und gegen eine Wand.",
        "Die Zeitung schrieb vom Tagebuch des Landtags.",
        "Das Dritte Programm und die Dritte Welt.",
    ],
)
def test_german_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert read(text) == []
