"""What furniture says: each phrase is found behind the hints that are asked first."""

import pytest

from wirefeed.reading.body.endings import is_plea
from wirefeed.reading.layout.phrases import is_prompt


@pytest.mark.parametrize(
    "phrase",
    """Subscribe to the Tide Letter|Our newsletters|Donations welcome|Spenden Sie|Support us today
    Sign up today|Have a news tip|Have a tip|Contact us|Our preferred source on Google|Follow us
    Follow Ada on X|Follow Ada Moor on Twitter|Follow The Quay on Facebook and X for more
    Folgen Sie Ada Moor auf X|Suivez Ada Moor sur Twitter|Sigue a La Barca en Instagram
    Dear reader|Breaking news update|Leave a comment|See the comments below|Ihre Kommentare
    Tus comentarios|Comentarios con nombre|Vos commentaires|Yorumlarınızı|Affiliate links
    News on Facebook|Push-Nachrichten|Unlimited access|Join now|Already a subscriber|Click here
    Log in for more|Download our harbour app|For more on news of the quay please visit The Quay
    For more stories from Skarv, click the sign above
    Abonnieren Sie|Klicken Sie hier|Hier finden Sie alle
    Jetzt Fan werden|Suscríbete hoy|Síguenos aquí|Haz clic aquí|Canal de WhatsApp
    Apoyo de nuestros lectores|Assine já|Clique aqui|Inscreva-se|Abonnez-vous|Cliquez ici
    Inscrivez-vous|Notre infolettre|Iscriviti ora|Seguici qui|Clicca qui|Abbonati subito
    Abone olun|Takip edin|Tıklayın hemen|Подпишитесь сегодня|Читайте материал|Prenumerata tu
    Zapisz się|फॉलो करें|सब्सक्राइब करें|क्लिक करें""".replace("\n", "|").split("|"),
)
def test_a_plea_is_known_by_each_of_its_phrases(phrase):
    assert is_plea(f"{phrase.strip()}.")


@pytest.mark.parametrize(
    "text",
    [
        "The charity raised Rs 12 lakh in donations for the families of the dockers.",
        "People can donate at the church until Friday, the vicar of the parish said.",
        "Readers can subscribe to the newsletter of the museum, its director said.",
        "“Please donate, support us and follow us,” the mayor told the crowd on the quay.",
        "The two other yards are expected to follow suit on Monday, the union said.",
        "Hungry for more news of the wreck, some of them visit the quay twice a day.",
        "For more information on the closure visit the harbour office.",
        "Thousands follow the captain of the ferry on Instagram, where he posts the ice.",
        "His comments are likely to anger the dockers, who walked out in April.",
        "Wind is the preferred source of power for the pumps of the inner basin.",
        "Police warned of fake news on Facebook about the closure of the basin.",
        "Passengers must download the harbour app before they board the ferry.",
        "El alcalde lo anunció en su canal de Telegram el lunes por la noche.",
        "Die Spenden gehen an die Familien der Hafenarbeiter, sagte der Bürgermeister.",
        "Com seus comentários, o prefeito irritou os estivadores.",
        "Bakan, sosyal medyadaki yorumlara yanıt vermedi.",
    ],
)
def test_news_of_what_a_plea_asks_for_is_none(text):
    assert not is_plea(text)


@pytest.mark.parametrize(
    "text",
    [
        "Suscríbete a nuestro boletín y recibe las noticias cada mañana.",
        "Síguenos en nuestro canal.",
        "Abonnez-vous dès 1 € le premier mois.",
        "Iscriviti alla lettera del porto.",
        "Folgen Sie uns auf allen Kanälen.",
        "Download our app for the fastest alerts.",
        "- Anzeige -",
        "REKLAMA",
        "Dalsza część tekstu pod reklamą",
        "Reszta artykułu pod wideo",
        "Реклама",
        "Продолжение статьи после рекламы",
        "Haberin Devamı",
        "Haberin devamı reklamdan sonra",
        "La suite après cette publicité",
        "Continua depois da publicidade",
        "Pubblicità",
        "Continua a leggere",
        "Sigue leyendo",
        "Tekst loopt door onder de advertentie",
        "Het artikel gaat verder onder de foto",
        "ANNONS",
        "Saken fortsetter etter annonsen",
        "Juttu jatkuu mainoksen jälkeen",
        "ΔΙΑΦΗΜΙΣΗ",
        "إعلان",
        "פרסומת",
        "[PR]",
        "スポンサーリンク",
        "[廣告]請繼續往下閱讀",
        "Quảng cáo",
        "โฆษณา",
        "विज्ञापन",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Skip advertisement",
        "Nach der Werbung weiterlesen",
        "Set the Tide Letter as a preferred source on Google",
        "Join our harbour WhatsApp group for news of the ice.",
        "View this post on Instagram",
        "A photo shared by Skarv Harbour (@skarv.harbour)",
        "This article contains content provided by TikTok. May we load it now?",
    ],
)
def test_a_line_that_opens_with_a_request_is_a_prompt(text):
    assert is_prompt(text)


@pytest.mark.parametrize(
    "text",
    [
        "You can now listen to the bells of Skarv in the museum, its director said.",
        "“Síganos”, dijo el guía, y todos subieron a la barca.",
        "The port will download the tide tables once a day.",
        "Wir folgen Ihnen gern, sagte der Lotse.",
        "A photo shared by the pilot showed the ice.",
        "They make the harbour board the preferred buyer of fish.",
        "Anzeige gegen den Hafenmeister",
        "Advertising ban continues",
        "Ads continue to run on ferries",
        "Reklamen fortsätter trots förbudet",
        "Work continues under video watch",
        "Life continues after the video",
        "Die Suche geht nach der Anzeige weiter",
        "广告收入下降",
    ],
)
def test_a_sentence_that_only_sounds_alike_is_no_prompt(text):
    assert not is_prompt(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("You have 1 article left to read this month before you need an account.", True),
        ("This is your last free article. Register to read on.", True),
        ("You've reached your limit of free articles", True),
        ("2 free articles left this month", True),
        ("Sie haben noch 2 kostenlose Artikel in diesem Monat", True),
        ("Il vous reste 2 articles gratuits", True),
        ("Te quedan 2 artículos gratis este mes", True),
        ("You have one job left to do, the captain told the pilot of the ferry.", False),
        ("“You have read two articles on it,” the judge told the witness.", False),
        ("This is your captain speaking, he said before the ferry left Skarv.", False),
    ],
)
def test_how_many_articles_are_left_is_a_prompt(text, asks):
    assert is_prompt(text) is asks
