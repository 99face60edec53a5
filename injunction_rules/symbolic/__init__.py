"""Many records at a time: findings as Boolean functions of what may be supposed."""
