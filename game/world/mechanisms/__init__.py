"""The mechanisms of the model, each with its coefficients; together they are a ruleset."""
