"""Play from a checkout, with nothing installed but Python: ``python3 -m game``."""

import sys

from game import bootstrap

if __name__ == "__main__":
    bootstrap.enter("play", "game")
    from game.cli import main

    sys.exit(main())
