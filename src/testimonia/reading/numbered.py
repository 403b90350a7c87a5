"""The short word of "train No. 914" made one token; as an answer ("No. I was not.") it ends a sentence."""

from spacy.language import Language
from spacy.tokens import Doc

NAME = "testimonia_numbered"


@Language.component(NAME)
def join_numbered(doc: Doc) -> Doc:
    """Join "No" and its point where a figure follows; stands before the tagger."""
    with doc.retokenize() as retokenizer:
        for token in doc[:-2]:
            if token.lower_ in {"no", "nos"} and doc[token.i + 1].text == "." and doc[token.i + 2].is_digit:
                retokenizer.merge(doc[token.i : token.i + 2])
    return doc
