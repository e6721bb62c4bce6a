"""How sure the first place is: stability, chances, questions, other methods, the verdict."""
