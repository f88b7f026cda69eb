"""What is said where a text ends: pleas, who its author is, what others say."""

import re

from wirefeed.reading.credit.bywords import SOURCE
from wirefeed.text.spaces import count_words

_FOLLOWED = "(?:x|twitter|facebook|instagram|threads|bluesky|tiktok|youtube)"
_WHOM = r"(?:[@\w.’'&-]+ \s){1,6}"
_PLEA = re.compile(
    rf"""(?ix) \b (?: have \s a \s (?:news \s)? tip | contact \s us
      | (?<!(?-i:[a-zà-ÿ,])\s) for \s more \s (?:on \s)? (?:\w+ \s)? (?:news|stories|updates)
        \b .{{0,80}} \b (?:visit|click|download|log \s on|head \s (?:over \s)? to|check \s out)
      | preferred \s source \s (?:on|in) \s google | follow \s us
      | follow \s \w+ \s on \s {_FOLLOWED}
      | dear \s reader | comments \s (?: section | below
        | are \s (?:closed|disabled|moderated) )
      | (?<!(?-i:[a-zà-ÿ])\s) comments \s are \s (?:open|welcome|not)
      | (?-i:Ihre|Eure|Deine) \s kommentare | vos \s commentaires | yorumlarınız\w*
      | coment[aá]rios \s (?:com|con) \b .{{0,160}} \b (?:não|no) \s ser\w+
      | affiliate \s links? | join \s now | (?:already \s a|first-time) \s subscribers?
      | click \s here | log \s in \s for
      | abonnier(?:en|e|t) \s (?:sie|unseren|jetzt) | klicken \s sie \s hier
      | hier \s finden \s sie \s (?:alle|mehr|weitere) | jetzt \s fan
      | suscr[ií]b(?:ete|ase) | s[ií]guenos | (?:haz|haga)? \s? clic \s aqu[ií]
      | apoyo \s de \s (?:sus|nuestros) \s lectores
      | (?<!(?-i:[a-zà-ÿ])\s) (?:assine|apoie) \s (?:já|a|o|agora) | clique \s aqui | inscreva-se
      | abonnez-vous | cliquez \s ici | inscrivez-vous
      | iscriviti | seguici | clicca \s qui | abbonati
      | abone \s ol(?:un|mak|abilir)\w* | takip \s ed(?:in|ebilirsiniz) | tıklayın\w*
      | подпи(?:шитесь|сывайтесь) | читайте \s материал | zapisz \s się
      | kérjük \b .{{0,120}} kommentelj\w* | hozzáfűzött \s hozzászólás\w* ) \b
      | ^ \W*+ (?: follow \s {_WHOM} on | folgen \s sie \s {_WHOM} auf | suivez \s {_WHOM} sur
        | sigue \s a \s {_WHOM} en | volg \s {_WHOM} op ) \s {_FOLLOWED}
        (?= \W*$ | [,.:] \s [@\w] | \s (?:and|und|et|y|en|for|für|pour|para|voor) \s )
      | (?:फॉलो|क्लिक) \s कर(?:ें|िए|िये|\sसक) | सब्सक्राइब
    """
)
# What news tells of too: of these only what speaks to the reader, or is a label, asks something.
_ASKED = re.compile(
    r"""(?ix) \b (?: newsletters? | subscribe | donat(?:e|ions?) | spenden? | support \s us
      | sign \s up | follow \s (?:him|her|them) | (?:leave|post|add) \s a \s comment
      | breaking \s news \s update | news \s on \s (?:facebook|google)
      | unlimited \s (?:\w+ \s)? access | download \s (?:the|our) \s [\w\s]{0,20} app
      | push-nachricht\w* | infolettre | prenumerat\w*
      | coment[aá]rios | canal \s de \s (?:youtube|whatsapp|telegram) ) \b"""
)
_TO_READERS = re.compile(
    r"""(?x) \b (?: us | Us | (?i: you | your | our | we | please | here | uns | unser\w* | dein\w*
        | (?: kannst | willst | möchtest | wenn | hast | magst ) \s du
        | euch | eure\w* | vous | vos | votre | nous | notre | únete | nuestr[oa]s?
        | escribe | deixe | envie | você | nossos? | nossas? | dig | din\w? | vår\w* | oss )
      | Sie | Ihr\w* ) \b
      | (?: ^ | [.!?:|] \s+ ) \W* (?i: subscribe | donate | support \s us | sign \s up | follow
        | get | join | leave | post | add | download | deja | prenumerera ) \b"""
)
_LABEL, _LONGEST_SOURCE, _HEADING = 4, 80, 40  # words; characters
_QUOTED = re.compile('["“„«][^"“”„«»]{1,600}["”“»]')

_PLEA_HINTS = (
    "newsletter", "for more ", "subscri", "donat", "spende", "support us", "sign up", "have a ",
    "contact us", "preferred", "follow ", "folgen sie", "suivez", "sigue a", "volg ",
    "dear reader", "breaking news", "comment",
    "kommentar", "coment", "yorumlar", "affiliate", "news on", "push-n", "unlimited",
    "join now", "click here", "log in", "download", "abon", "klicken", "hier finden",
    "jetzt fan", "suscr", "guenos", "clic", "canal de", "cliq", "apoyo", "assine", "apoie",
    "inscr", "infolettre", "iscriviti", "seguici", "abbonati", "takip", "tıklay", "tiklay",
    "подпи", "материал", "prenumerat", "zapisz", "komment", "hozzász", "फॉलो", "सब्सक्राइब", "क्लिक",
)  # fmt: skip

# A closing paragraph that introduces its author by name and work: what the work is called stands
# right behind the verb, but for a word or two, or ends the line.
_NAME = r"[A-ZÀ-ÞĀ-ŽΆ-ΫА-ЯЁІЇЄҐ][\w’'.-]*"
_BIO = re.compile(
    rf"""(?x) (?:\W*+) (?:[ΗΟ]\s)? {_NAME} (?:\s {_NAME}){{1,3}},? \s (?:
      (?: is \s (?:an? | the | [\w\s’']{{1,40}}[’']s) \b | covers \s | joined \s the \s
        | ist \s | est \s | es \s | è \s ) .{{0,60}}?
      \b (?: reporter | correspondent | editor | columnist | journalist
        | (?<! \b of \s) staff | producer \s (?:at|for|with|of)
        | newsroom | news \s (?:team|staff) | [Rr]edakteur(?:in)? | [Kk]orrespondent(?:in)?
        | [\w-]*[Rr]eporterin | [Jj]ournalist(?:in)? | journaliste | periodista
        | giornalista ) \b
    | (?: é \s (?:\w+\s)?? (?:jornalista|repórter)
        | is \s (?:\w+\s)?? (?:redacteur|redactrice|verslaggever|verslaggeefster)
        | (?:är|er) \s (?:\w+\s)?? (?:reporter|journalist|redakt[øö]r|skribent)
        | jest \s (?:\w+\s)?? (?:dziennikar(?:zem|ką)|redaktor(?:em|ką)|reporter(?:em|ką))
        | je \s (?:\w+\s)?? (?:redaktor(?:ka)?|novinář(?:ka)?|novinar(?:ka)?|report[eé]r(?:ka)?)
        | este \s (?:\w+\s)?? (?:jurnalistă?|redactor|reporter)
        | adalah \s (?:\w+\s)?? (?:wartawan|jurnalis)
        | είναι \s (?:\w+\s)?? (?:δημοσιογράφος|συντάκτης|συντάκτρια)
        | [—–-] \s (?:\w+\s)?? (?: корреспондент | журналист(?:ка)? | обозреватель | редактор
          | репорт[её]р | журналістк?а? | кореспондент(?:ка)? ) ) \b
    | (?: on \s (?:\w+\s){{0,4}} toimittaja
        | .{{0,60}} \b (?:muhabiridir|gazetecidir|újságírója|szerkesztője|tudósítója) ) \W* $ )"""
)


def is_bio(text: str) -> bool:
    """Say whether a closing paragraph introduces the author; true only at a text's end.

    >>> is_bio("Ada Moor is a reporter for the Post."), is_bio("She is a reporter, he said.")
    (True, False)
    """
    return len(text) <= 500 and bool(_BIO.match(text))


# What is printed below a text of whence it is: a company's own news opens so, without a colon.
_WHO = r"(?-i:[^\Wa-zß-ÿа-яё]|\S+\.[a-z]{2})"  # a name, or a site's
_COMPANY = r"(?-i:SOURCE(?: (?:[A-Z&]\S*|of|and|for|the))+ ?$)"
_SOURCED = re.compile(
    rf"(?i)[\s(\[]*(?:(?:news\s+)?{SOURCE}\s?[:：]\s?{_WHO}.*(?<![.!?…。।])$|{_COMPANY})"
)


def names_source(text: str) -> bool:
    """Say whether a closing line only names whence a text is, and is no sentence.

    >>> names_source("Quelle: Hafenbote"), names_source("SOURCE Skarv Tools Inc.")
    (True, True)
    >>> names_source("Source of the fire was a lamp."), names_source("Source: an officer aboard.")
    (False, False)
    >>> names_source("Quelle: Der Wirt wusste von nichts."), names_source("SOURCE Skarv told me so")
    (False, False)
    """
    return len(text) <= _LONGEST_SOURCE and bool(_SOURCED.match(text))


# A heading behind which others speak: readers, or the outlet of its author.
_COMMENTS = re.compile(
    r"""(?ix) \W*+ \d*+ \W*+ (?: (?:the \s)? comments? (?:\s section)?
      | leave \s a \s (?:comment|reply)
      | reader \s comments | (?:leser)?kommentare? | kommentarer | commentaires? | coment[aá]rios?
      | commenti | komentáře? | komentarze? | yorumlar | reacties | reviews? | hozzászólások
      | kommentit | comentarii | komentari | σχόλια | коментари | bình \s luận
      | отзывы | комментарии | коментарі | コメント | 댓글 | 评论 | تعليقات | التعليقات
      | टिप्पणियाँ | ความคิดเห็น
      | دیدگاه‌?ها | תגובות
      | (?: post | add | write ) \s a \s comment | kommentar \s (?:verfassen|schreiben) .{0,20}
      | (?: schreibe?n? | hinterlasse?n? ) \s (?: sie \s )? einen? \s (?:kommentar|antwort)
      | deja \s (?: un \s comentario | una \s respuesta ) .{0,20}
      | laisse[rz] \s un \s commentaire | lascia \s un \s commento
      | deixe \s (?:um|seu) \s coment[aá]rio | plaats \s een \s reactie
      | (?:оставить|добавить) \s комментарий
      | (?: gefällt \s mir | like \s this | me \s gusta \s esto | j[’']aime \s ceci ) \s?:
    ) \W* \d* \W*"""
)
_ABOUT = re.compile(
    r"""(?ix) \W*+ (?:
      (?:about|meet) \s the \s (?:authors?|writers?|reporters?) | über \s (?:den|die) \s autor\S*
      | autor(?:en|:innen|\*innen)? | zur \s person | à \s propos \s de \s l[’']auteure?
      | sobre \s (?:el|la|o|a) \s autora? | l[’']autore | об \s авторе | yazar \s hakkında
    ) \W* \d* \W*"""
)


def is_afterword(text: str) -> bool:
    """Say whether a heading opens the readers' comments or a note about the author.

    >>> is_afterword("Comments (12)"), is_afterword("Autor:innen"), is_afterword("Comments pour in")
    (True, True, False)
    """
    return heads_comments(text) or (len(text) <= _HEADING and bool(_ABOUT.fullmatch(text)))


def heads_comments(text: str) -> bool:
    """Say whether a line is all that stands above readers' comments, or invites to write one.

    >>> heads_comments("Comments (12)"), heads_comments("Autor:innen")
    (True, False)
    """
    return len(text) <= _HEADING and bool(_COMMENTS.fullmatch(text))


# What heads them too, and stands on buttons: only a heading ends the text. A bare "Discussion" is
# a chapter's, one with their number is not.
_INVITED = re.compile(
    r"""(?ix) \W*+ (?:
      (?:latest|recent|newest|top|all|user|(?:what \s)? our \s readers['’]?) \s comments
      | (?:join|start|continue) \s the \s (?:conversation|discussion|debate)
      | (?:neueste|letzte|aktuelle|alle) \s kommentare | diskutieren \s sie \s mit | mitdiskutieren
      | (?:derniers|tous \s les) \s commentaires
      | (?:rejoignez|rejoindre|participez \s à) \s la \s (?:conversation|discussion)
      | (?:participez \s au|rejoignez \s le) \s débat
      | (?:últimos|todos \s los|nuevos) \s comentarios | últimos \s comentários
      | (?:únete|participa|súmate) \s (?:a|en) \s la \s conversación
      | participe \s da \s (?:conversa|discussão)
      | ultimi \s commenti | partecipa \s alla \s (?:conversazione|discussione)
      | (?:laatste|nieuwste|alle) \s reacties | praat \s mee
      | senaste \s kommentarer(?:na)? | (?:seneste|siste|nyeste) \s kommentarer
      | delta \s i \s (?:diskussionen|diskusjonen|debatten) | deltag \s i \s debatten
      | viimeisimmät \s kommentit | osallistu \s keskusteluun
      | (?:ostatnie|najnowsze) \s komentarze | (?:dołącz \s do|weź \s udział \s w) \s dyskusji
      | (?:nejnovější|poslední) \s komentáře | zapojte \s se \s do \s disku[sz]e
      | (?:najnovšie|posledné) \s komentáre | legutóbbi \s hozzászólások
      | ultimele \s comentarii | (?:posljednji|poslednji|najnoviji|zadnji) \s komentari
      | son \s yorumlar | τελευταία \s σχόλια
      | последние \s комментарии | присоединяйтесь \s к \s обсуждению | останні \s коментарі
      | последни \s коментари | komentar \s terbaru | bình \s luận \s mới \s nhất
      | 最新(?:评论|評論|コメント) | 최신 \s? 댓글 | أحدث \s التعليقات | آخر \s التعليقات
      | (?:discussions? | diskussion(?:en)? | disku[sz]e | dyskusja | discusión | discussão | débat
        | discussione | discussie | обсуждение ) \s? [(\[] \d{1,4} (?:\s comments)? [)\]]
    ) \W* \d* \W*"""
)


def invites_comments(heading: str) -> bool:
    """Say whether a heading stands above what readers said, or may say.

    >>> invites_comments("Latest comments (3)"), invites_comments("Diskussion (12)")
    (True, True)
    >>> invites_comments("Discussion"), invites_comments("Join the conversation in Skarv")
    (False, False)
    """
    return len(heading) <= 60 and bool(_INVITED.fullmatch(heading))


# What counts them, and names the text between quotes.
_COUNTED = re.compile(
    r"""(?ix) \d{1,4} \s (?: (?:responses? | replies | réactions? | reaktionen | ergänzungen)
      | (?: comments? | responses? | thoughts? | repl(?:y|ies) | reactions? | gedanken | antworten
        | kommentare? | reaktionen | commentaires? | réactions? | réponses? | comentarios?
        | comentários? | respuestas? | pensamientos? | commenti | reacties | komentarz\w* )
        \s (?: to | on | zu | auf | sur | à | en | a | em | su | op | do ) \s
        ["“”„«»'‘’] .{1,120} ["“”„«»'‘’] )"""
)


def counts_comments(heading: str) -> bool:
    """Say whether a heading counts what readers said of the text.

    >>> counts_comments("5 thoughts on “Ice holds Skarv”"), counts_comments("12 réactions")
    (True, True)
    >>> counts_comments("3 thoughts on Sunday's win"), counts_comments("4 Antworten")
    (False, False)
    """
    return len(heading) <= 160 and bool(_COUNTED.fullmatch(heading))


def speaks_to_readers(text: str) -> bool:
    """Say whether a text has a word that is said to its readers: "you", "please", "votre"."""
    return bool(_TO_READERS.search(text))


def is_plea(text: str) -> bool:
    """Say whether a closing paragraph asks something of the reader; true only at a text's end.

    >>> is_plea("Have a tip? Write to the desk."), is_plea("The mayor declined to comment.")
    (True, False)
    """
    if len(text) > 1_000 or not any(map(text.casefold().__contains__, _PLEA_HINTS)):
        return False
    said = _QUOTED.sub(" ", text)
    if _PLEA.search(said):
        return True
    speaks = count_words(said) <= _LABEL or speaks_to_readers(said)
    return bool(speaks and _ASKED.search(said))
