"""What makes text safe where it is shown or opened: Markdown, links, spreadsheet cells."""
