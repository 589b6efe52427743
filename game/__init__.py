"""Melian: a diplomacy game about trust, and about trusting yourself too much."""

import sys

__version__ = "0.1.0"

# Even Python 2 can read this file, so an old Python gets a sentence here instead of a syntax error from the next file.
if sys.version_info < (3, 11):
    found = (sys.version_info[0], sys.version_info[1], sys.executable)
    sys.stderr.write("Melian needs Python 3.11 or newer; this is %d.%d (%s).\n" % found)
    raise SystemExit(3)
