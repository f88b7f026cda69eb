"""Words that house styles spell differently, and the spelling that stands for all of them."""

from collections.abc import Iterator
from typing import Final

_NUMBERS: Final = (
    b"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    b"fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_TENS: Final = b"thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = b"first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SHORT: Final = (
    b"pct:percent pres:president sen:senator rep:representative gov:governor gen:general "
    b"jan:january feb:february aug:august sept:september oct:october nov:november dec:december"
).split()

# British stems; the American ones lack the u or the second l, or turn the r and the e around.
_OUR: Final = (
    b"armour behaviour candour clamour colour demeanour endeavour favour fervour flavour glamour "
    b"harbour honour humour labour neighbour odour parlour rancour rigour rumour saviour savour "
    b"splendour succour tumour valour vapour vigour"
).split()
_OUR_ENDINGS: Final = (b"", *b"s ed ing able er ers ful hood ite ites less al".split())
_TRE: Final = (
    b"calibre centimetre centre fibre kilometre litre lustre meagre metre millimetre sabre sombre "
    b"spectre theatre"
).split()
_LL: Final = (
    b"cancel channel counsel dial fuel funnel initial label level marvel model panel pedal "
    b"quarrel rival shovel signal total travel tunnel"
).split()
_LL_ENDINGS: Final = b"ed ing er ers or ors".split()
_OTHERS: Final = (
    b"aeroplane:airplane ageing:aging aluminium:aluminum cheque:check defence:defense "
    b"defences:defenses enrol:enroll fulfil:fulfill grey:gray jewellery:jewelry "
    b"judgement:judgment licence:license licences:licenses manoeuvre:maneuver offence:offense "
    b"offences:offenses paediatric:pediatric plough:plow pretence:pretense programme:program "
    b"programmes:programs sceptical:skeptical skilful:skillful tonne:ton tonnes:tons tyre:tire "
    b"tyres:tires whilst:while amongst:among towards:toward"
).split()

HONORIFICS: Final = b"mr mrs ms miss dr prof sir shri smt sri herr frau mme".split()


def list_same_words() -> Iterator[tuple[bytes, bytes]]:
    """Yield what a word may be written as, and what stands for it; "-ise" is left to the caller.

    >>> dict(list_same_words())[b"neighbours"]
    b'neighbors'
    """
    yield from ((word, b"%d" % value) for value, word in enumerate(_NUMBERS))
    yield from ((word, b"%d" % (10 * value)) for value, word in enumerate(_TENS, 3))
    yield from zip(_ORDINALS, b"1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split(), strict=True)
    for pair in (*_SHORT, *_OTHERS):
        spelled, _, same = pair.partition(b":")
        yield spelled, same
    yield from (
        (stem + ending, stem[:-2] + b"r" + ending) for stem in _OUR for ending in _OUR_ENDINGS
    )
    yield from ((stem + end, stem[:-2] + b"er" + end) for stem in _TRE for end in (b"", b"s"))
    yield from ((stem + b"l" + ending, stem + ending) for stem in _LL for ending in _LL_ENDINGS)
