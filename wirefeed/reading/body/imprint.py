"""What an outlet says of itself below a text: its rights, its rules, what it offers."""

import re

_RESERVED = r"""(?: all \s rights \s reserved | alle \s rechte \s vorbehalten
  | riproduzione \s riservata
  | tutti \s i \s diritti \s riservati | tous \s droits \s réservés
  | (?:todos \s los \s )? derechos \s reservados | todos \s os \s direitos \s reservados
  | alle \s rechten \s voorbehouden | eftertryck \s förbjudet | tüm \s hakları \s saklıdır
  | все \s права \s защищены | wszelkie \s prawa \s zastrzeżone | 無断転載 | 무단 \s? 전재 )"""
_FORBIDDEN = (
    r""".{0,120} \b (?:may \s not|must \s not|cannot|no \s part|not \s to) \s be \b .{0,300}"""
)
_RIGHTS = re.compile(
    rf"(?ix) (?: \W{{0,4}}? (?:저작권자?\s?)? (?:[©ⓒ] | \(c\) | copyright\b)"
    rf" .{{0,80}}? {_RESERVED} .{{0,300}}"
    rf" | \W*+ {_RESERVED} .{{0,40}} | \W*+ {_RESERVED} \W{{1,3}} {_FORBIDDEN} )"
)


def is_rights(text: str) -> bool:
    """Say whether a line reserves the rights in a text, as its last one does.

    >>> is_rights("© 2026 Harbour Post. All rights reserved."), is_rights("Riproduzione riservata")
    (True, True)
    >>> is_rights("All rights reserved. This material may not be published without permission.")
    True
    >>> is_rights("Each bottle bore the words all rights reserved in gold.")
    False
    """
    return len(text) <= 420 and bool(_RIGHTS.fullmatch(text))


# Its press council, its risks, its services, where the text stood first: each is all of a line.
_IMPRINT = re.compile(
    r"""(?x) \W*+ (?:
      (?<!["“„«]) (?i: (?:this | our) \s (?:\w+\s)?
        (?: (?:web)?sites? | newspapers? | publications? | titles? | outlets? | journalists ) )
      \b .{0,60} \b (?: adheres? \s to | abides? \s by | (?:is|are) \s regulated \s by
        | subscribes? \s to | compl(?:y|ies) \s with | (?:is|are) \s (?:a \s)? members? \s of )
      .{0,80} (?i: press \s (?:standards|council|complaints) | editors[’']? \s code
        | code \s of \s (?:practice|conduct|ethics) ) .{0,400}
    | (?i: risk \s (?:disclosure|warning|disclaimer) ) \s? [:.–—-] \s .{0,300}
      \b (?i: trad\w+ | invest\w+ | capital | currenc\w+ | financial ) \b .{0,600}
    | (?i: read \s the \s original \s (?:article|story|report) \s (?:on|at|in|here) ) \b .{0,60}
    | (?i: copyright ) \s [^\W\d].{1,60}? ,? \s (?:19|20)\d\d \W*
    | (?i: über \s dieses \s thema \s berichte(?:te|t) ) \b .{3,60} \s (?:am|um) \s \d .{0,40}
    | (?i: diese \s meldung \s ist \s teil \s einer \s automatisierten \s veröffentlichung ) \W*
    | Published \s in \s (?:[Tt]he \s)? [A-Z] [^.!?]{1,40} ,
      \s [A-Z][a-z]{2,8} \s \d{1,2}(?:st|nd|rd|th)?, \s (?:19|20)\d\d \W*
    | (?i: при \s (?: цитуванні | використанні | передруку | цитировании | использовании
        | перепечатке | копировании ) \b .{0,60} \b мат[еі]р[иі]ал .{0,200}
        (?: посилання | ссылк[аи] ) .{0,60} (?<!\bне\s) об(?:ов[’']язков|язательн)\w{1,2} ) \W*
    | (?! .* \b (?:said|says?|told|according)\b ) [A-Z][\w-]* (?: \s [A-Z][\w-]* ){0,2} \s
      (?: provides | delivers | offers | brings \s you | publishes ) \b .{0,60} \b
      (?: up-to-date | latest | authentic | comprehensive | accurate | credible | timely | trusted
        | reports \s a \s day ) \b .{0,80} \b news \s
      (?: (?:and|&) \s (?:information|analysis|features|views) | organi[sz]ations ) \b .{0,300}
    )"""
)


def is_imprint(text: str) -> bool:
    """Say whether a closing paragraph speaks of the outlet; true only at a text's end.

    >>> is_imprint("Tidings provides authentic and comprehensive news and information by wire.")
    True
    >>> is_imprint("Tidings provides comprehensive news to the blind, its head said on Monday.")
    False
    """
    return len(text) <= 700 and bool(_IMPRINT.fullmatch(text))
