"""Places at the head of a dispatch: how they are set, in scripts with and without capitals."""

import re
from typing import Final

from wirefeed.reading.dating.months import WEEKDAYS, fold_word
from wirefeed.reading.dating.words import FILLERS, MODIFIED, PUBLISHED

# The second half belongs to the first: one place, not two.
_ONE_PLACE: Final = re.compile(
    r"(?:frankfurt|offenbach|marburg|limburg|halle|freiburg|kehl|rotenburg|weiden|brandenburg)"
    r"\s?/\s?(?:main|m\.|saale|oder|havel|breisgau|lahn|taunus|rhein|fulda|wümme|o\.?pf\.?)",
    re.IGNORECASE,
)
_PARTICLES: Final = frozenset(
    """am an auf bei de del dei der den des di do da das du e el en i im in la las le les los nad ob
    of on op sur sul the und upon von y zu zum""".split()  # noqa: SIM905  a list of words reads as one
)
# Words that open a line in capitals and are no place: labels, markers, speech.
_NO_PLACE: Final = frozenset(
    """above autopsy below developing hint illustration nope official officials police problem shows
    wanted worldwide dear advertisement advisory alert also analysis analyse announcement archive
    attention aviso
    background blog breaking briefing bulletin caption caution chapter claim clarification column
    comment commentary conclusion confirmed context correction corrected credit
    disclaimer disponibile editor editors editorial
    education entertainment entretien erratum essay event
    example exclusive exclusif exklusiv explained explainer fact facts factbox factcheck faq fazit
    feature file final first frage fragen full gallery guest highlights hinweis how image images
    important index info infobox information in-depth interview intro introduction
    investigation join just kommentar kolumne latest lead lesen lies listen live liveblog live-blog
    mehr more moreover music must name names new news nota note notice now numbers obituary opinion
    opinión original other our overview part photo photos picture pictures podcast poll politics
    preview profile question questions quiz quote quotes read reading recap recipe related reminder
    replay report reportage reporter resumen review rewind roundup rumor runner satire scores see
    serie series services share source sources speaker special spoiler sport sports standings story
    subscribe summary tags tatsache test the theater timeline tip tipp tipps tips today top topics
    topic trailer transcript travel trigger tv ultim'ora update updates updated urgent verdict video
    videos vidéo view views vote wahr warning was watch weather what when where which who why winner
    wie with world wrap wrapup yes you zitat zusammenfassung ja nein no non oui quem che das die der
    el la le il lo los las un una une ein eine this that these it he she we they i there here so but
    and or in on at for to from by as if not all antwort answer step schritt result results ergebnis
    date time location place venue price cost rating score year day week month season game match
    round group monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december staff stand schade danke hallo
    im beim zum nach seit vorweg vorab zunächst übrigens kurzum nebenbei immerhin achtung außerdem
    zudem allerdings bref rappel résultat résumé además premessa insomma abstract ausblick
    rückblick description ingredients links zutaten
    hi hello ok okay yeah sorry amen punkt klar genau stimmt richtig falsch text""".split()  # noqa: SIM905  a list of words reads as one
)
# Words that stand before a time, in scripts without capitals: 승인 2025.11.05, วันที่ 9.
_OF_TIMES: Final = PUBLISHED | MODIFIED | FILLERS | WEEKDAYS
_OPENS_PLACE: Final = frozenset({"new", "los", "las", "la", "le", "el", "all"})
_HEADING: Final = frozenset(
    {"note", "check", "dispatch", "report", "review", "podcast", "briefing", "points", "takeaways"}
)
_AFTER_THE: Final = frozenset(
    {"hague", "bronx", "valley", "villages", "woodlands", "dalles", "colony", "gambia", "bahamas"}
)


def split_places(printed: str) -> tuple[str, ...]:
    """Return the places of a dateline's head, each with its region.

    >>> split_places("NEW YORK/HOUSTON"), split_places("Frankfurt/Main")
    (('NEW YORK', 'HOUSTON'), ('Frankfurt/Main',))
    """
    if _ONE_PLACE.fullmatch(printed):
        return (printed,)
    return tuple(place.strip() for place in printed.split("/") if place.strip())


def is_cased(text: str) -> bool:
    """Tell whether a text's script knows capitals."""
    return text.upper() != text.lower()


def is_shouted(text: str) -> bool:
    """Tell whether a place is set in capitals, as AP and Reuters set it."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 3 and is_place(text)


def is_place(text: str) -> bool:
    """Tell whether words may name a place: each capitalised, but particles; none a label's word.

    >>> is_place("Rio de Janeiro"), is_place("Tom said"), is_place("Update")
    (True, False, False)
    """
    words = re.split(r"[\s/]+", text.strip())
    if not is_cased(text):
        named = any(map(str.isalpha, text)) and not any(map(str.isdigit, text))
        return len(words) <= 3 and named and fold_word(words[0].rstrip(":：")) not in _OF_TIMES
    if not words[0][:1].isupper() or _is_label(words):
        return False
    return all(_fits(word) for word in words[1:])


def _is_label(words: list[str]) -> bool:
    first = words[0].casefold().strip(".,:'’")
    if first in PUBLISHED or first in MODIFIED:
        return True
    if len(words) > 1 and words[-1].casefold() in _HEADING:
        return True
    if first == "the" and len(words) > 1:
        return words[1].casefold() not in _AFTER_THE
    if first == "on":
        return words[1:2] not in (["board"], ["BOARD"])
    return first in _NO_PLACE and (len(words) == 1 or first not in _OPENS_PLACE)


def _fits(word: str) -> bool:
    return (
        word[:1].isupper()
        or word in _PARTICLES
        or word.startswith(("d'", "d’", "l'", "al-", "("))
        or word[1:2] == "."  # v. d. Höhe
    )
