"""French times: wordings of testimony, stories told day by day, and words that only look like times."""

import pytest

from testimonia.language.times import find_times

TOLD = "2024-06-20"  # a Thursday


def seen(text: str) -> tuple[str, str, str | None, str | None]:
    """The words, value and bounds of the only time in a text."""
    (time,) = find_times(text, TOLD, "fr")
    return time.text, time.value, time.earliest, time.latest


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest", "latest"),
    [
        ("Ils sont venus le 3 mars 2022.", "le 3 mars 2022", "2022-03-03", "2022-03-03", "2022-03-03"),
        ("Le lundi 7 mars 2022, on a tiré.", "Le lundi 7 mars 2022", "2022-03-07", "2022-03-07", "2022-03-07"),
        ("Né le 1er janvier 1987 à Talvis.", "le 1er janvier 1987", "1987-01-01", "1987-01-01", "1987-01-01"),
        ("Le premier août 2021, nous partions.", "Le premier août 2021", "2021-08-01", "2021-08-01", "2021-08-01"),
        ("Le vingt et un mai 2023, rien.", "Le vingt et un mai 2023", "2023-05-21", "2023-05-21", "2023-05-21"),
        ("Le 5 févr. 2020, il neigeait.", "Le 5 févr. 2020", "2020-02-05", "2020-02-05", "2020-02-05"),
        ("Le 6 juin 44, ils ont débarqué.", "Le 6 juin 44", "1944-06-06", "1944-06-06", "1944-06-06"),
        ("Fait à Lormé, le 03/04/2022", "03/04/2022", "2022-04-03", "2022-04-03", "2022-04-03"),
        ("Nous étions libres en mai 2019.", "mai 2019", "2019-05", "2019-05-01", "2019-05-31"),
        ("Au début avril 2022, le pain manquait.", "début avril 2022", "2022-04", "2022-04-01", "2022-04-10"),
        ("À la mi-janvier 2022, on gelait.", "la mi-janvier 2022", "2022-01", "2022-01-11", "2022-01-20"),
        ("Fin mai 2022, ils ont fui.", "Fin mai 2022", "2022-05", "2022-05-21", "2022-05-31"),
        ("À la fin du mois d'août 2021, rien.", "la fin du mois d'août 2021", "2021-08", "2021-08-21", "2021-08-31"),
        ("L'été 2021 a été sec.", "L'été 2021", "2021-SU", "2021-06-01", "2021-08-31"),
        ("Durant l'hiver 2013-2014, rien.", "l'hiver 2013-2014", "2013-WI", "2013-12-01", "2014-02-28"),
        ("Il travaillait dans les années 90.", "les années 90", "199", "1990-01-01", "1999-12-31"),
        ("À la fin des années quatre-vingt, non.", "la fin des années quatre-vingt", "198", "1986-09-01", "1989-12-31"),
        ("La maison date du XIXe siècle.", "XIXe siècle", "18", "1800-01-01", "1899-12-31"),
        ("C'était au vingtième siècle.", "vingtième siècle", "19", "1900-01-01", "1999-12-31"),
        ("En mil neuf cent quatorze, la guerre.", "mil neuf cent quatorze", "1914", "1914-01-01", "1914-12-31"),
        ("Il a fui en 1998.", "1998", "1998", "1998-01-01", "1998-12-31"),
        ("Au troisième trimestre 2020, rien.", "troisième trimestre 2020", "2020-Q3", "2020-07-01", "2020-09-30"),
        ("La dernière semaine de mai 2022.", "La dernière semaine de mai 2022", "2022-W21", "2022-05-23", "2022-05-29"),
        ("Le premier lundi de mai 2022.", "Le premier lundi de mai 2022", "2022-05-02", "2022-05-02", "2022-05-02"),
        ("La semaine du 7 mai 2022, il pleuvait.", "La semaine du 7 mai 2022", "2022-W18", "2022-05-02", "2022-05-08"),
        ("Le jour de Noël 2021, on chantait.", "Le jour de Noël 2021", "2021-12-25", "2021-12-25", "2021-12-25"),
        ("La veille de Noël 2021, on dormait.", "La veille de Noël 2021", "2021-12-24", "2021-12-24", "2021-12-24"),
        ("Deux jours avant Pâques 2022.", "Deux jours avant Pâques 2022", "2022-04-15", "2022-04-15", "2022-04-15"),
        ("Je l'ai vu hier.", "hier", "2024-06-19", "2024-06-19", "2024-06-19"),
        ("Je l'ai vu avant-hier matin.", "avant-hier matin", "2024-06-18TMO", "2024-06-18", "2024-06-18"),
        ("Il est rentré hier soir.", "hier soir", "2024-06-19TEV", "2024-06-19", "2024-06-19"),
        ("Il est parti la semaine dernière.", "la semaine dernière", "2024-W24", "2024-06-10", "2024-06-16"),
        ("L'an dernier, tout allait bien.", "L'an dernier", "2023", "2023-01-01", "2023-12-31"),
        ("Il est venu lundi dernier.", "lundi dernier", "2024-06-17", "2024-06-17", "2024-06-17"),
        ("Il y a deux ans, tout a changé.", "Il y a deux ans", "2022", "2022-01-01", "2022-12-31"),
        ("Il y a une dizaine de jours, oui.", "Il y a une dizaine de jours", "2024-06-10", "2024-06-10", "2024-06-10"),
        ("Ma fille rentre dans trois mois.", "dans trois mois", "2024-09", "2024-09-01", "2024-09-30"),
        ("Ils ont tiré le 3 mai 2022 à 15h30.", "le 3 mai 2022 à 15h30",
         "2022-05-03T15:30", "2022-05-03T15:30:00", "2022-05-03T15:30:00"),
        ("Le 3 mai 2022, à trois heures et quart du matin.", "Le 3 mai 2022, à trois heures et quart du matin",
         "2022-05-03T03:15", "2022-05-03T03:15:00", "2022-05-03T03:15:00"),
        ("Le 3 mai 2022, vers dix heures du soir.", "Le 3 mai 2022, vers dix heures du soir",
         "2022-05-03T22:00", "2022-05-03T21:30:00", "2022-05-03T22:30:00"),
        ("Le 3 mai 2022, à midi moins le quart.", "Le 3 mai 2022, à midi moins le quart",
         "2022-05-03T11:45", "2022-05-03T11:45:00", "2022-05-03T11:45:00"),
        ("Dans la nuit du 4 au 5 mai 2022, on a fui.", "la nuit du 4 au 5 mai 2022",
         "2022-05-04TNI", "2022-05-04", "2022-05-05"),
        ("À l'aube du 24 février 2022.", "l'aube du 24 février 2022", "2022-02-24TMO", "2022-02-24", "2022-02-24"),
        ("L'après-midi du 3 mars 2022.", "L'après-midi du 3 mars 2022", "2022-03-03TAF", "2022-03-03", "2022-03-03"),
        ("Il est mort avant le 8 mars 2024.", "le 8 mars 2024", "2024-03-08", None, "2024-03-08"),
        ("Nous y sommes restés jusqu'au 30 avril 2023.", "30 avril 2023", "2023-04-30", None, "2023-04-30"),
        ("Au plus tard le 12 mai 2023.", "le 12 mai 2023", "2023-05-12", None, "2023-05-12"),
        ("Je vis ici depuis août 2023.", "août 2023", "2023-08", "2023-08-01", "2024-06-20"),
        ("À partir du 3 mai 2021, non.", "3 mai 2021", "2021-05-03", "2021-05-03", None),
        ("Le mardi gras 2023, on a fui.", "Le mardi gras 2023", "2023-02-21", "2023-02-21", "2023-02-21"),
        ("Un jour de mars 2022, on l'a pris.", "Un jour de mars 2022", "2022-03", "2022-03-01", "2022-03-31"),
        ("Un matin d'avril 2022, des chars.", "Un matin d'avril 2022", "2022-04", "2022-04-01", "2022-04-30"),
        ("Une nuit de mai 2022, on l'a sorti.", "Une nuit de mai 2022", "2022-05", "2022-05-01", "2022-05-31"),
        ("Un soir d'hiver 2021, il neigeait.", "Un soir d'hiver 2021", "2021-WI", "2021-12-01", "2022-02-28"),
        ("En début de semaine, on a vu Ilan.", "début de semaine", "2024-W25", "2024-06-17", "2024-06-18"),
        ("À la fin de la semaine dernière, non.", "la fin de la semaine dernière",
         "2024-W24", "2024-06-13", "2024-06-16"),
        ("En fin d'année, ils nous ont relâchés.", "fin d'année", "2024", "2024-11-01", "2024-12-31"),
        ("Vu avril-2021-17 au poste.", "avril-2021-17", "2021-04-17", "2021-04-17", "2021-04-17"),
        ("Vu mai-2021-05 au poste.", "mai-2021-05", "2021-05-05", "2021-05-05", "2021-05-05"),
        ("La nuit de samedi 5 à dimanche 6 mars 2022.", "La nuit de samedi 5 à dimanche 6 mars 2022",
         "2022-03-05TNI", "2022-03-05", "2022-03-06"),
        ("Nous partirons à la Toussaint, sera-t-il là ?", "la Toussaint", "2024-11-01", "2024-11-01", "2024-11-01"),
    ],
)  # fmt: skip
def test_a_french_wording_is_read_to_its_interval(
    text: str, words: str, value: str, earliest: str | None, latest: str | None
) -> None:
    assert seen(text) == (words, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Il a plu pendant trois jours.", "trois jours", "P3D"),
        ("On a marché trois jours et trois nuits.", "trois jours et trois nuits", "P3D"),
        ("Il est resté une heure et demie.", "une heure et demie", "PT90M"),
        ("On a attendu une demi-heure.", "une demi-heure", "PT30M"),
        ("Cela a duré trois quarts d'heure.", "trois quarts d'heure", "PT45M"),
        ("Pendant des mois, il n'a rien dit.", "des mois", "PXM"),
        ("Elle a attendu plusieurs semaines.", "plusieurs semaines", "PXW"),
        ("Il a été détenu plus de quatre-vingt-dix jours.", "plus de quatre-vingt-dix jours", "P90D"),
        ("Soixante et onze jours de siège.", "Soixante et onze jours", "P71D"),
        ("Ils ont roulé pendant 2h30.", "2h30", "PT2H30M"),
        ("Tous les dimanches, on priait.", "Tous les dimanches", "XXXX-WXX-7"),
        ("On changeait d'abri tous les trois jours.", "tous les trois jours", "P3D"),
        ("Chaque nuit, on entendait les avions.", "Chaque nuit", "XXXX-XX-XXTNI"),
        ("Elle venait deux fois par semaine.", "deux fois par semaine", "P1W"),
        ("Je ne sais pas où il est maintenant.", "maintenant", "PRESENT_REF"),
        ("Autrefois on vivait bien.", "Autrefois", "PAST_REF"),
        ("En semaine, il travaillait à la scierie.", "En semaine", "P1D"),
        ("Il a été condamné à 17 ans de prison.", "17 ans", "P17Y"),
        ("Le premier soir, nous avons dormi dehors.", "Le premier soir", "XXXX-XX-XX"),
    ],
)
def test_a_french_length_or_rate_has_its_timex_value(text: str, words: str, value: str) -> None:
    assert seen(text)[:2] == (words, value)


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("Deux semaines après l'embuscade, il est revenu.", "Deux semaines après", "after l'embuscade"),
        ("Un mois avant mon mariage, ils l'ont pris.", "Un mois avant", "before mon mariage"),
        ("La veille de l'attaque, on dormait.", "La veille", "before l'attaque"),
        ("Le lendemain de son arrivée, elle est morte.", "Le lendemain", "after son arrivée"),
        ("Le lendemain du massacre, on a fui.", "Le lendemain", "after le massacre"),
        ("La veille des funérailles, rien.", "La veille", "before les funérailles"),
        ("L'avant-veille d\N{RIGHT SINGLE QUOTATION MARK}un départ, rien.", "L'avant-veille", "before un départ"),
        ("À 17 ans, j'ai été enrôlé de force.", "17 ans", "17 years after the birth"),
        ("Quand j'avais dix-neuf ans, on m'a enrôlé.", "dix-neuf ans", "19 years after the birth"),
    ],
)
def test_a_time_told_from_an_event_keeps_the_event(text: str, words: str, relation: str) -> None:
    (time,) = find_times(text, TOLD, "fr")
    assert (time.text, time.relation) == (words, relation)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Du 3 au 7 mai 2022 on se cachait.", "2022-05-03", "2022-05-07"),
        ("Entre le 10 juin et le 1er juillet 2021.", "2021-06-10", "2021-07-01"),
        ("De janvier à avril 2015, il servait.", "2015-01-01", "2015-04-30"),
        ("Il fut soldat de 1998 à 2003.", "1998-01-01", "2003-12-31"),
        ("Pendant la guerre de 1939-1945.", "1939-01-01", "1945-12-31"),
        ("Du 28/2 au 1/3, on nous a tenus à Varlin.", "2024-02-28", "2024-03-01"),
        ("Reçu du 12/5-3/6/2021 au camp.", "2021-05-12", "2021-06-03"),
        ("Du 3 mars 2022 au 10, on a marché.", "2022-03-03", "2022-03-10"),
        ("Du 4 au 23 du mois dernier, il dormait ici.", "2024-05-04", "2024-05-23"),
        ("Ils l'ont reprise fin août-début septembre 2023.", "2023-08-21", "2023-09-10"),
        ("Le 3 mai 2022 de 11h30 à 1h30, on a tiré.", "2022-05-03T11:30:00", "2022-05-03T13:30:00"),
    ],
)
def test_both_ends_of_a_french_range_bear_the_whole(text: str, first: str, last: str) -> None:
    times = find_times(text, TOLD, "fr")
    assert [(time.earliest, time.latest) for time in times] == [(first, last)] * 2


def test_each_day_of_a_french_list_is_a_time_of_its_own() -> None:
    times = find_times("Les 3, 4 et 5 mai 2022, on a creusé ; en janvier ou février 2023, non.", TOLD, "fr")
    assert [time.value for time in times] == ["2022-05-03", "2022-05-04", "2022-05-05", "2023-01", "2023-02"]
    assert times[0].latest == "2022-05-03"


NOTHING = (
    "Il a été battu et elle a été vue.",
    "Nous étions 2000 personnes sur la place, avec 1500 moutons.",
    "Une seconde attaque a suivi ; le premier homme est tombé.",
    "Ils étaient sept, armés de deux fusils.",
    "Le soldat Avril et madame Mai habitaient 14 rue du Port.",
    "Il fait jour, bonjour, bonsoir, le Midi est loin.",
    "L'article 12, page 1998, chapitre V de la loi.",
    "La mer était calme et le jeu sam avait cessé.",
    "Les 3/4 des hommes sont morts ; il a reçu 1/2 ration ; note 12/20, page 3/4.",
    "Du jour au lendemain tout a changé ; on marchait jour et nuit, du matin au soir.",
    "La planète Mars brillait dans le Midi de la France.",
    "Le premier jour de la guerre, j'étais à Orsk.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_french_words_that_only_look_like_times_are_none(text: str) -> None:
    assert find_times(text, TOLD, "fr") == []


def days(text: str) -> list[str]:
    return [time.value for time in find_times(text, TOLD, "fr")]


def test_a_night_and_the_days_after_it_go_on_from_each_other() -> None:
    assert days(
        "Ils sont entrés à Belgor le 3 mars 2022, vers dix heures du soir. Le lendemain matin, nous avons enterré "
        "Ilan. Trois jours plus tard, Mira est revenue. Ce soir-là, personne n'a parlé. Le "
        "surlendemain, nous sommes partis."
    ) == ["2022-03-03T22:00", "2022-03-04TMO", "2022-03-07", "2022-03-07TEV", "2022-03-09"]


def test_bare_weekdays_and_days_of_the_month_follow_the_story() -> None:
    assert days(
        "Le lundi 7 mars 2022, ils ont pris mon père. Le mercredi, ma mère est allée à la caserne. Elle est revenue "
        "le soir même. Deux jours après, on a trouvé son corps. On l'a enterré le samedi 12."
    ) == ["2022-03-07", "2022-03-09", "2022-03-09TEV", "2022-03-11", "2022-03-12"]


def test_months_of_captivity_are_counted_from_the_arrest() -> None:
    assert days(
        "On m'a arrêté au mois de septembre 2021 à Varlin. Au bout de trois mois, on m'a transféré. En janvier "
        "suivant, ma sœur est tombée malade ; elle est morte trois semaines plus tard. L'année suivante, j'étais libre."
    ) == ["2021-09", "2021-12", "2022-01", "2022-01-22", "2023"]


def test_a_deserter_tells_backwards_and_forwards() -> None:
    assert days(
        "J'ai quitté la brigade le 14 octobre 2022, au petit matin. Quatre jours plus tôt, le commandant Orel avait "
        "donné l'ordre. Un mois plus tard, j'étais en Lavonie."
    ) == ["2022-10-14TMO", "2022-10-10", "2022-11"]


def test_days_told_by_their_number_are_counted_from_where_the_story_began() -> None:
    assert days(
        "Ils m'ont enfermé le 3 mars 2022. Le premier soir, j'ai dormi à même le sol. Le troisième jour, on m'a donné "
        "de l'eau. Le cinquième jour, on m'a battu. La septième nuit, j'ai fui ; le huitième matin, j'étais à Lormé."
    ) == ["2022-03-03", "2022-03-03TEV", "2022-03-05", "2022-03-07", "2022-03-09TNI", "2022-03-10TMO"]


def test_a_night_of_shelling_is_told_past_midnight() -> None:
    assert days("Le 12 mai 2023 au soir, on a éteint les lampes. De onze heures à trois heures, ils ont tiré.") == [
        "2023-05-12TEV",
        "2023-05-12T23:00",
        "2023-05-13T03:00",
    ]


def test_what_lasts_until_spring_ends_in_the_spring_after_it_began() -> None:
    times = find_times("Ils m'ont pris le 3 octobre 2022. On m'a gardé jusqu'au printemps.", TOLD, "fr")
    assert [(time.value, time.latest) for time in times] == [("2022-10-03", "2022-10-03"), ("2023-SP", "2023-05-31")]
    whole = find_times("J'y suis resté du 3 octobre 2022 jusqu'à Pâques.", TOLD, "fr")
    assert [(time.earliest, time.latest) for time in whole] == [("2022-10-03", "2023-04-09")] * 2
