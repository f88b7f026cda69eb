"""Lines that interrupt a text: labels of advertisements, and what says that it goes on below."""

import re
from typing import Final

_LONGEST: Final = 90  # characters
_AD: Final = r"""(?: advertise?ments? | ads? | advertorial | anzeigen? | werb(?:ung|eanzeige)
  | publicit(?:é|à|at|ate) | publicités | publicidades? | publicidade? | pubblicità | reclame
  | reklam(?:a|e|y|ę|ą|i|ou|en|er|ı|lar|dan)? | рекл[ао]м(?:а|ы|е|у|ой|и)? | advertenties?
  | annons(?:e|en|er|ør|ørinnhold)? | annonc(?:e|en|er|ører) | mainos(?:\s alkaa)? | mainoksen
  | inzerát | inzerc[ei] | hirdetés(?:ek)? | oglasi? | διαφ[ηή]μ[ίι]σ(?:η|ης|εις)
  | إعلان(?:ات)? | اعلان(?:ات)? | تبلیغات | اشتہار | ה?פרסומ(?:ת|ות) | 広告 | 廣告 | 广告
  | スポンサー(?:ド)?リンク | 광고 | quảng \s cáo | iklan | โฆษณา | विज्ञापन | বিজ্ঞাপন | விளம்பரம் )"""
_GOES_ON: Final = r"""\b (?: contin[uú]\w* | suite | sigue | seguir | weiter\w* | fortgesetzt
  | fortsetzung | verder | loopt | forts[eæä]t\w* | jatkuu | dals\w+ | ciąg | reszta | pokrač\w+
  | продолж\w+ | devamı\w* | συν[εέ]χ\w+ | המשך | folytat\w+ | lanjut\w* )"""
_BEHIND: Final = r"""\b (?: after | below | beneath | under | nach | unter | après | sous | tras
  | después \s de | debajo \s de | após | depois | abaixo | dopo | sotto | na | onder | efter
  | etter | pod | po | za | после | под | μετά | לאחר | אחרי | setelah )
  \s (?: (?:the|this|der|dieser|dem|diesem|la|cette|de|da|l[ao]|een|a|τη|την|materiałem) \s )?"""
_AHEAD: Final = r"(?: jälkeen | alla | sonra | után | weiterlesen )"  # behind what they speak of
_STORY: Final = r"""\b (?: story | article | text | arti[kc]\w+ | artykuł\w* | tek[sc]t\w* | saken
  | sagen | juttu | haberin | článe?k\w* )"""
_PICTURE: Final = r"""(?: photos? | fotos? | images? | videos? | vide[eo]m | wideo | bild\w{0,3}
  | billedet | beeld | grafiek | obrázkem | zdjęciem )"""

_LABEL: Final = re.compile(
    rf"""(?ix) \W*+ (?:
      {_AD} | (?<=\[)pr(?=\]) | (?:skip|remove|close|hide|report) \s (?:this \s)? {_AD}
      | {_AD} \W+ (?: scroll | swipe | continue \s reading | story \s continues
          | [請请]?[繼继][續续] ) .{{0,50}}
      | (?=.*{_GOES_ON}) (?:
          .* {_BEHIND} {_AD} (?: \s (?:weiterlesen|fortgesetzt) )?
        | (?=.*\s{_AHEAD}) .* \b {_AD} \s {_AHEAD}
        | (?=.*{_STORY}) .* (?: {_BEHIND} {_PICTURE} | \b kuvan \s jälkeen )
        )
      | {_AD} \s (?:ends? | ende | slut | päättyy | sonu)
      | (?:end \s of | fin \s de) \s (?:l[a’'] \s?)? {_AD}
      | ende \s der \s {_AD} | this \s {_AD} \s has \s not \s loaded .*
      | haberin \s devamı | devamını \s oku | (?:sigue|seguí|seguir|continúa) \s leyendo
      | el \s artículo \s continúa .{{0,20}} | continua \s a \s leggere | continu[ae]r? \s lendo
      | lire \s la \s suite | lees \s verder | czytaj \s dalej | читать \s (?:далее|дальше)
      | 続きを読む | [請请]?[繼继][續续](?:往下)?[閱阅][讀读] | 이미지\ 크게보기
      | gulir \s ke \s bawah .{{0,40}}
    ) \W*"""
)


def is_interruption(text: str) -> bool:
    """Say whether a line is an advertisement's label, or says that the text goes on below it.

    >>> is_interruption("- Anzeige -"), is_interruption("Anzeige gegen den Hafenmeister")
    (True, False)
    >>> is_interruption("Die Polizei ermittelt weiter nach der Anzeige.")
    False
    >>> is_interruption("Pokračování textu pod reklamou"), is_interruption("Reklamy pod zákazem")
    (True, False)
    """
    sentence = text.endswith((".", "!", "?", "।", "。")) and " " in text
    return len(text) <= _LONGEST and not sentence and bool(_LABEL.fullmatch(text))
