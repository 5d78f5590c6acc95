"""What a person types into the search field, made into words to look for."""
