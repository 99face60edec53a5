"""Blocks, trees and graphs as text, Markdown, HTML and CSV; no law is known here."""
