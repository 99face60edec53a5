"""What a case, a rule and a trace are made of: values that know nothing above them."""
