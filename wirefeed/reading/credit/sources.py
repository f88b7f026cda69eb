"""From claims to sources: what positions say of an agency, weighed into role and confidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from wirefeed.items import Evidence, InfoSource, Role
from wirefeed.reading.credit.names import Names
from wirefeed.registry.facts import Agency

# How often a credit in this position alone is the text's own (measured on labelled pages).
_CONFIDENCE: Final[Mapping[Evidence, float]] = {
    "dateline": 0.97,
    "byline": 0.95,
    "structured-author": 0.95,
    "sign-off": 0.95,
    "credit-line": 0.9,
    "url": 0.9,
    "canonical": 0.85,
    "copyright": 0.85,
    "disclaimer": 0.8,
    "text": 0.3,
}
_SHARED: Final = 0.9  # "with inputs from": the agency's part is certain, its share is not
_LOOK_AT: Final = 60_000
UNNAMED: Final = "agencies"  # credited without a name


@dataclass(slots=True)
class Claims:
    """Which positions credit which agencies, in the order they were met."""

    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    photos: set[str] = field(default_factory=set)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.evidence)

    def add(self, code: str, evidence: Evidence) -> None:
        positions = self.evidence.setdefault(code, [])
        if evidence not in positions:
            positions.append(evidence)

    def add_all(self, codes: Iterable[str], evidence: Evidence, *, shared: bool = False) -> None:
        for code in codes:
            self.add(code, evidence)
            if shared:
                self.shared.add(code)

    def drop(self, codes: Iterable[str]) -> None:
        """Forget agencies that no dateline names."""
        for code in codes:
            if "dateline" not in self.evidence.get(code, ()):
                self.evidence.pop(code, None)


def settle_sources(claims: Claims, agencies: Mapping[str, Agency]) -> tuple[InfoSource, ...]:
    """Return every agency with its role: the one that wrote it first, photographs last.

    The originator is the dateline's agency, or the only one credited, unless the credit says that
    it gave inputs; all others are credited.
    """
    named = [code for code in claims.evidence if code != UNNAMED]
    credited = sorted(
        (_weigh(code, claims, agencies, alone=len(named) == 1) for code in claims.evidence),
        key=lambda source: (source.role != "originator", source.code == UNNAMED),
    )
    photos = sorted(claims.photos - set(claims.evidence))
    return (*credited, *(_name(code, "photo", ("text",), 0.5, agencies) for code in photos))


def find_cited(
    paragraphs: Sequence[str], names: Names, known: Iterable[str], agencies: Mapping[str, Agency]
) -> Iterator[InfoSource]:
    """Yield the agencies a text quotes by their full name without being theirs."""
    text = "\n".join(paragraphs)[:_LOOK_AT]
    seen = set(known)
    for _, code in names.find_long(text):
        if code not in seen and code != UNNAMED:
            seen.add(code)
            yield _name(code, "cited", ("text",), 0.3, agencies)


def _weigh(code: str, claims: Claims, agencies: Mapping[str, Agency], *, alone: bool) -> InfoSource:
    positions = claims.evidence[code]
    doubt = 1.0
    for position in positions:
        doubt *= 1 - _CONFIDENCE[position]
    confidence = min(1 - doubt, 0.99) * (_SHARED if code in claims.shared else 1)
    dated = "dateline" in positions  # "with inputs from" below an agency's dateline is a courtesy
    first = dated or (alone and code not in claims.shared)
    role: Role = "originator" if first and code != UNNAMED else "credited"
    return _name(code, role, tuple(positions), confidence, agencies)


def _name(
    code: str,
    role: Role,
    evidence: tuple[Evidence, ...],
    confidence: float,
    agencies: Mapping[str, Agency],
) -> InfoSource:
    return InfoSource(
        code=code,
        name=agencies[code].name,
        role=role,
        evidence=evidence,
        confidence=round(confidence, 3),
    )
