"""What each command does, once its words have been understood: `cli` reads them, a file here carries one out."""
