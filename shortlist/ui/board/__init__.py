"""The board: the ranking as a table whose bars follow a slider while it is being dragged."""

from shortlist.ui.board.board import show_board

__all__ = ["show_board"]
