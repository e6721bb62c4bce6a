"""What follows from choices: the weights that agree with all, who is first there, what to ask next."""
