"""The decision on other facts or law, and the difference in its reasons."""
