# ruff: noqa: E501
"""Other languages are refused by name; English with foreign names is not."""

from __future__ import annotations

import pytest

from dragoman.errors import Refused
from dragoman.reports.language import language_of, refuse_foreign

FOREIGN = {
    "French": "Les ministres des deux pays se sont réunis vendredi à Genève pour discuter de la situation à la frontière, mais ils n'ont pas trouvé d'accord sur le retrait des troupes qui sont dans la région depuis un an.",
    "German": "Die Minister der beiden Länder haben sich am Freitag in Genf getroffen, um über die Lage an der Grenze zu sprechen, aber sie konnten sich nicht auf einen Abzug der Truppen einigen, die seit einem Jahr dort sind.",
    "Spanish": "Los ministros de los dos países se reunieron el viernes en Ginebra para hablar de la situación en la frontera, pero no llegaron a un acuerdo sobre la retirada de las tropas que están en la región desde hace un año.",
    "Portuguese": "Os ministros dos dois países reuniram-se na sexta-feira em Genebra para falar da situação na fronteira, mas não chegaram a um acordo sobre a retirada das tropas que estão na região há um ano.",
    "Italian": "I ministri dei due paesi si sono incontrati venerdì a Ginevra per parlare della situazione al confine, ma non hanno trovato un accordo sul ritiro delle truppe che sono nella regione da un anno.",
    "Dutch": "De ministers van de twee landen hebben elkaar vrijdag in Genève ontmoet om over de situatie aan de grens te praten, maar zij zijn het niet eens geworden over het vertrek van de troepen die er al een jaar zijn.",
    "Swedish": "Ministrarna från de två länderna träffades på fredagen i Genève för att tala om läget vid gränsen, men de kunde inte enas om att dra tillbaka de trupper som har varit i området i ett år.",
    "Polish": "Ministrowie obu krajów spotkali się w piątek w Genewie, aby rozmawiać o sytuacji na granicy, ale nie udało się im porozumieć w sprawie wycofania wojsk, które są w regionie od roku i nie chcą odejść.",
    "Turkish": "İki ülkenin bakanları cuma günü Cenevre'de bir araya geldi ve sınırdaki durum için bir görüşme yaptı, ancak bir yıldır bölgede olan askerler için bu kadar çok konuda bir anlaşma olarak daha sonra dedi.",
    "Indonesian or Malay": "Para menteri dari kedua negara bertemu pada hari Jumat di Jenewa untuk membahas situasi di perbatasan, tetapi mereka tidak mencapai kesepakatan tentang penarikan pasukan yang telah ada di wilayah itu.",
    "Russian": "Министры двух стран встретились в пятницу в Женеве, чтобы обсудить положение на границе, но они не договорились о выводе войск.",
    "Ukrainian": "Міністри двох країн зустрілися в п'ятницю в Женеві, щоб обговорити становище на кордоні, але вони не домовилися про її майбутнє.",
    "Arabic": "التقى وزيرا البلدين يوم الجمعة في جنيف لبحث الوضع على الحدود ولم يتفقا على سحب القوات من المنطقة",
    "Chinese": "两国外长周五在日内瓦会晤讨论边境局势但未能就撤军问题达成一致双方表示将于下周继续谈判并呼吁各方保持克制避免局势进一步升级",
    "Korean": "양국 장관은 금요일 제네바에서 만나 국경 상황을 논의했지만 군대 철수에 대해서는 합의하지 못했다고 대변인이 밝혔다 다음 회담은 미정이다",
    "Greek": "Οι υπουργοί των δύο χωρών συναντήθηκαν την Παρασκευή στη Γενεύη για να συζητήσουν την κατάσταση στα σύνορα",
}
ENGLISH = (
    "Sergio Mattarella, Luiz Inácio Lula da Silva, Ursula von der Leyen and Recep Tayyip Erdoğan met in São Paulo on Friday with "
    "Félix Tshisekedi, Andrzej Duda and Volodymyr Zelenskiy, and the leaders of the Casa de las Américas, Der Spiegel and La Stampa "
    "said that they were not invited. The newspapers Le Monde and El País reported it."
)


@pytest.mark.parametrize("name", FOREIGN)
def test_other_languages_are_refused_by_name(name: str) -> None:
    assert language_of(FOREIGN[name]) == name
    with pytest.raises(Refused, match=f"in {name}; Dragoman reads English"):
        refuse_foreign(FOREIGN[name])


def test_english_with_foreign_names_is_english() -> None:
    assert language_of(ENGLISH) == "English"
    refuse_foreign(ENGLISH, "fr")


def test_an_english_report_that_quotes_another_language_is_english() -> None:
    assert language_of(f"{ENGLISH} {FOREIGN['French']} {ENGLISH}") == "English"


def test_too_few_words_count_as_english() -> None:
    assert language_of("Putin, Macron, Scholz: vertice") is None
    refuse_foreign("Putin, Macron, Scholz: vertice")


def test_too_few_words_of_a_page_that_says_it_is_french_are_refused() -> None:
    with pytest.raises(Refused, match="declared to be in 'fr'"):
        refuse_foreign("Putin, Macron, Scholz: vertice", "fr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les ministres ont signé un accord de paix avec le gouvernement.", "French"),
        ("Die Minister haben sich am Freitag in Genf getroffen, und es wurde lange gesprochen.", "German"),
        ("El presidente dijo que los ministros no han firmado nada por el momento y que se van.", "Spanish"),
        ("Prezydent powiedział, że nie będzie rozmów w tym roku i to jest koniec.", "Polish"),
        ("Los Angeles Times: San Jose, La Paz, El Paso, Las Vegas", None),
        ("De Gaulle met Le Pen in La Paz.", None),
        ("Van der Bellen meets Orban en route to Prague", None),
        ("Rio de Janeiro police detain three on a beach", None),
        ("Talks end", None),
    ],
)
def test_a_short_text_is_told_only_where_it_is_sure(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_noise_is_in_no_language() -> None:
    assert language_of("Lorem zzyx qwer tyui opas dfgh jklz xcvb " * 20) == "no language that is known"
