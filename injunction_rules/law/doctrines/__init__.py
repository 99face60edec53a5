"""The doctrines, one file each: law and logic on one page."""
