"""What the records of a catalog are made of: the strict table, and the kinds of its cells."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

MAX_TEXT = 4096
MAX_WEIGHT = 100

ID_FORM = "^[a-z][a-z0-9_-]*$"
# A year, a month or a day: sources often state no more.
PUBLISHED_FORM = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

Id = Annotated[str, StringConstraints(pattern=ID_FORM, max_length=64)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT)]
Weight = Annotated[int, Field(ge=0, le=MAX_WEIGHT)]
Published = Annotated[str, StringConstraints(pattern=PUBLISHED_FORM)]
# Strict mode would refuse TOML's lists for tuples; their members stay strict.
Ids = Annotated[tuple[Id, ...], Strict(False)]
Texts = Annotated[tuple[Text, ...], Strict(False)]


class Record(BaseModel):
    """A table of the catalog: no unknown keys, no coercion, no change after loading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)
