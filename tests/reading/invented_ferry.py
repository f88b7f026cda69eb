"""An invented text, for tests of what stands around it and amid it."""

TITLE = "Basin closes to freight"
TEXT = [
    "The ferry to Holm stays in port until the wind has turned, its captain said on Sunday night.",
    "Forty lorries with fresh fish were waiting on the quay, and the ice in them lasts a day.",
    "The harbour office will say at noon whether the evening boat can leave for the islands.",
    "Nobody in Holm could remember that a boat had stayed away for a whole week in the summer.",
]
