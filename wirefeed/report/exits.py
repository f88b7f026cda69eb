"""What the exit code of a run says."""

EXIT_CODES = {
    0: "fine",
    1: "stopped by an internal or disk error; what was committed is safe",
    2: "a setting, an argument or a file is wrong",
    3: "at least one outlet failed its health rule",
    4: "stopped by its budget of time, pages or items; the next run goes on from here",
    75: "another run of the spider is under way, or others visit all of its outlets",
    130: "stopped cleanly by an interrupt; the next run goes on from here",
    143: "stopped cleanly by a request to end; the next run goes on from here",
}


def exit_code(
    *,
    internal_error: bool = False,
    configuration_error: bool = False,
    signal: int | None = None,
    budget: bool = False,
    unhealthy: bool = False,
) -> int:
    """Return the code of the gravest fact that holds: 1, 2, 128 + signal, 4, 3, or 0 for none.

    >>> exit_code(signal=15, unhealthy=True), exit_code(budget=True, unhealthy=True)
    (143, 4)
    """
    gravest_first = (
        (internal_error, 1),
        (configuration_error, 2),
        (signal is not None, 128 + (signal or 0)),
        (budget, 4),
        (unhealthy, 3),
    )
    return next((code for holds, code in gravest_first if holds), 0)
