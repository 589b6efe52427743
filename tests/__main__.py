"""The whole check in one command, from a checkout with nothing installed but Python: ``python3 -m tests``."""

import sys

from game import bootstrap

if __name__ == "__main__":
    bootstrap.enter("tests", "tests")
    from tests.check import main

    sys.exit(main(sys.argv[1:]))
