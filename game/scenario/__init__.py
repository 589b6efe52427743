"""A YAML file becomes an opening state and a seating plan, or a list of problems with line and column."""
