"""Two bodies of law, and the smallest facts that separate them."""
