"""The method: how scores, ranges and ranks come about, in words and in formulas."""

from shortlist import ui

ui.method.show_method()
