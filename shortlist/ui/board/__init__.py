"""The board: the ranking as a table whose bars follow a slider while it is being dragged."""

from shortlist.ui.board.board import modules, show_board

__all__ = ["modules", "show_board"]
