"""The characters of a page: by byte order mark, label or look, as the WHATWG standard has it."""

import codecs
import re
from functools import cache
from itertools import islice

import cchardet

# Encoding Standard, section 4.2: the labels a browser knows, by the codec that reads them here.
_LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859_2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987"
    " l2 latin2",
    "iso8859_3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988"
    " l3 latin3",
    "iso8859_4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988"
    " l4 latin4",
    "iso8859_5": "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5"
    " iso_8859-5:1988",
    "iso8859_6": "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6"
    " iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
    "iso8859_7": "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7"
    " iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek",
    "iso8859_8": "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8"
    " iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical",
    "iso8859_10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859_13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859_14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859_15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso8859_16": "iso-8859-16",
    "koi8_r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8_u": "koi8-ru koi8-u",
    "mac_roman": "csmacintosh mac macintosh x-mac-roman",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "cp1251": "cp1251 windows-1251 x-cp1251",
    "cp1252": "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100"
    " iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    " x-user-defined",
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "cp1254": "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9"
    " iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254",
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58"
    " x-gbk",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso2022_jp": "csiso2022jp iso-2022-jp",
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "cp949": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989"
    " ksc5601 ksc_5601 windows-949",
    "utf-16-be": "unicodefffe utf-16be",
    "utf-16-le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:()-]{2,40})")
_PRESCAN = 8192  # the standard looks at 1024 bytes; long heads are common
_BROKEN = "\ufffd"
_FAR_MORE = 3  # letters of UTF-8 for each byte that is none
_LOOKED_AT = 500_000  # bytes by which an encoding is guessed, from the first that is not ASCII
_WESTERN = "cp1252"
_WIDE = frozenset({"big5hkscs", "cp932", "cp949", "euc_jp", "gb18030"})
_OTHER_SCRIPTS = _WIDE | (
    {"cp1251", "cp866", "iso8859_5", "koi8_r", "koi8_u", "cp1253", "iso8859_7"}
    | {"cp1255", "iso8859_8", "cp1256", "iso8859_6", "cp874"}
)
_KOREAN = "UHC"  # what the library calls it, and browsers windows-949
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUN = re.compile(rb"[\x80-\x9f\xa1-\xff]{4}")  # and no blanks in a row
_FEW_RUNS = 3
_LANGUAGE = re.compile(rb"(?i)<html\b[^>]{0,300}?\blang=[\"']?([a-z]{2})\b")
_CENTRAL, _BALTIC = ("cp1250", "iso8859_2"), ("cp1257", "iso8859_13")
_ALPHABETS = {
    **dict.fromkeys(
        (b"bs", b"cs", b"hr", b"hu", b"pl", b"ro", b"sk", b"sl", b"sq", b"sr"), _CENTRAL
    ),
    **dict.fromkeys((b"et", b"lt", b"lv"), _BALTIC),
    **dict.fromkeys((b"az", b"tr"), ("cp1254",)),
    b"vi": ("cp1258",),
}


def find_codec(label: str) -> str:
    """Return the codec for a label browsers know, else "".

    >>> find_codec(" ISO-8859-1 "), find_codec("hex"), find_codec("unicode_escape")
    ('cp1252', '', '')
    """
    return _CODECS.get(label.strip().lower()[:40], "")


def decode(data: bytes, label: str = "") -> tuple[str, list[str]]:
    """Return the text of a page and warnings; `label` is what the transport said of its charset.

    >>> decode("Köln".encode("cp1252"), "latin1")
    ('Köln', [])
    >>> decode("Köln".encode(), "windows-1252")
    ('Köln', ['charset-mislabelled'])
    >>> decode(b"Oslo", "zlib_codec")
    ('Oslo', ['charset-unknown'])
    """
    text, _, warnings = _decode(data, label)
    return text, warnings


def recode(data: bytes, label: str = "") -> tuple[bytes, list[str]]:
    """Return a page's bytes in UTF-8 and warnings; what is in UTF-8 stays the same object."""
    text, same, warnings = _decode(data, label)
    return data if same else text.encode("utf-8", "replace"), warnings


def _decode(data: bytes, label: str) -> tuple[str, bool, list[str]]:
    """Return the text, whether the bytes are its UTF-8 already, and warnings."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), False, []
    labels = [text for text in (label, _declared(data)) if text]
    codecs_named = [codec for codec in map(find_codec, labels) if codec]
    warnings = ["charset-unknown"] if labels and not codecs_named else []
    if codecs_named and codecs_named[0].startswith("utf-16") and _is_narrow(data):
        codecs_named, warnings = codecs_named[1:], ["charset-mislabelled"]
    text, same, guessed = _decode_by(data, codecs_named)
    return text, same, [*warnings, *(guess for guess in guessed if guess not in warnings)]


def _is_narrow(data: bytes) -> bool:
    """Tell whether a page is not in UTF-16, where every letter of a tag has a zero beside it."""
    head = data[:_PRESCAN]
    return b"<" in head and b"\0" not in head


def _declared(data: bytes) -> str:
    """Return the label of the first meta tag that has one."""
    head = data[:_PRESCAN].lower()
    for found in _CHARSET.finditer(head):
        opening = head.rfind(b"<", 0, found.start())
        if head.startswith(b"<meta", opening):
            declared = found.group(1).decode("ascii", "replace")
            # A page whose tag can be read byte by byte is not in UTF-16, whatever the tag says.
            return "utf-8" if find_codec(declared).startswith("utf-16") else declared
    return ""


def _decode_by(data: bytes, named: list[str]) -> tuple[str, bool, list[str]]:
    wide = next((codec for codec in named if codec.startswith(("utf-16", "iso2022"))), "")
    if wide:
        text = data.decode(wide, "replace")
        return text, False, ["charset-errors"] if _BROKEN in text else []
    try:  # bytes of another encoding are almost never valid UTF-8 by chance
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, warnings = _decode_loosely(data, named)
        return text, False, warnings
    wrong = named and named[0] != "utf-8" and not text.isascii()
    return text, True, ["charset-mislabelled"] if wrong else []


def _decode_loosely(data: bytes, named: list[str]) -> tuple[str, list[str]]:
    """Return the text of bytes that are not all UTF-8, and warnings."""
    label = named[0] if named else ""
    text = data.decode("utf-8", "replace")
    broken = text.count(_BROKEN)
    told = len(text) - len(text.encode("ascii", "ignore")) - broken
    # A foot or an advertisement may be in another encoding than its page, a letter cut in two.
    if told >= _FAR_MORE * (broken - (label == "utf-8")):
        return text, ["charset-errors", *(["charset-mislabelled"] if label != "utf-8" else [])]
    codec = next((codec for codec in named if codec != "utf-8"), _WESTERN)
    text = _read(data, codec)
    if (codec == _WESTERN or _BROKEN in text) and (guess := _guess(data)):
        other = _read(data, guess)
        if codec == _WESTERN or other.count(_BROKEN) < text.count(_BROKEN):
            codec, text = guess, other
    warnings = ["charset-errors"] if _BROKEN in text else []
    if codec != label:
        warnings.append("charset-mislabelled" if label else "charset-guessed")
    return text, warnings


def _read(data: bytes, codec: str) -> str:
    """Decode; bytes that mean nothing are U+FFFD, and cost no more than others."""
    if codec in _WIDE:
        return data.decode(codec, "replace")
    return codecs.charmap_decode(data, "strict", _list_letters(codec))[0]


@cache
def _list_letters(codec: str) -> str:
    """Return what each of the 256 bytes means."""
    return bytes(range(256)).decode(codec, "replace")


def _guess(data: bytes) -> str:
    """Return the codec that bytes look like, "" where they may as well be Western.

    Servers call what they do not know Latin-1. In other scripts whole words are high bytes; letters
    of other Latin alphabets are told from Western ones by the page's language alone.
    """
    first = _HIGH.search(data)
    sample = data[first.start() : first.start() + _LOOKED_AT] if first else b""
    name = cchardet.detect(sample)["encoding"] or ""
    codec = "cp949" if name == _KOREAN else find_codec(name)
    if codec in _OTHER_SCRIPTS:
        runs = islice(_HIGH_RUN.finditer(sample), _FEW_RUNS, None)
        return codec if next(runs, None) else ""
    language = _LANGUAGE.search(data[:_PRESCAN])
    known = _ALPHABETS.get(language[1].lower() if language else b"", ())
    return codec if codec in known else ""
