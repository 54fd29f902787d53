"""From names and words to codes: by code, name or alias; what is merely near is offered to a person."""
