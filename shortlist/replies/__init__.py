"""Answers come back: questions as a workbook to fill in, and what its answers do to the catalog."""
