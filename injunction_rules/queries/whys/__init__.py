"""The proof of a finding, or what kept each rule from making it."""
