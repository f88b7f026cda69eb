"""What became of an article, in words for the ledger's states."""

SETTLED = {
    "done": "kept",
    "withdrawn": "kept until its outlet took it down",
    "forgotten": "forgotten",
    "": "kept",  # of a text whose address is in no ledger
}
_SAME = "same as "
_WHERE = "(Reasons in docs/operations.md)"


def tell_fate(state: str, reason: str) -> str:
    """Return what became of an address, by its state and reason in the ledger.

    >>> tell_fate("done", ""), tell_fate("done", "same as hp.test/a/rain")
    ('kept', 'kept under hp.test/a/rain')
    >>> tell_fate("passed", "ani pti"), tell_fate("passed", "")
    ('passed over: credited to ani, pti', 'passed over: no agency is credited')
    >>> tell_fate("dropped", "NoText")
    'dropped: NoText (Reasons in docs/operations.md)'
    >>> tell_fate("gone", "HTTP 404")
    'given up: HTTP 404 (Reasons in docs/operations.md)'
    >>> tell_fate("found", ""), tell_fate("found", "HTTP 500")
    ('to be fetched yet', 'to be fetched yet: the last time it was HTTP 500')
    """
    if state in SETTLED:
        is_other = reason.startswith(_SAME)
        return SETTLED[state] + (f" under {reason.removeprefix(_SAME)}" if is_other else "")
    if state == "passed":
        codes = ", ".join(reason.split())
        return f"passed over: {f'credited to {codes}' if codes else 'no agency is credited'}"
    if state == "found":
        return f"to be fetched yet{f': the last time it was {reason}' if reason else ''}"
    return f"{'given up' if state == 'gone' else state}: {reason} {_WHERE}"
