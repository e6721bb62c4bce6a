"""What to find out first: open questions, what their answers would do, and how to ask them."""
