"""What is taken away: CSV, JSON, workbook and record, and the check of a record."""
