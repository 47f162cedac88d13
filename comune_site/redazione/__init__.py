"""What helps editors: roles, workflow, checks of a page, review dates, reports."""
