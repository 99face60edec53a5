"""Many cases at a time, over several processes."""
