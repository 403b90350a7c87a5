"""One module a format: a file's bytes or words in, its text with the places it stood out."""
