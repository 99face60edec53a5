"""Every smallest set of changes that changes a ruling."""
