"""`python -m vanthu` and the `vanthu` command."""

import sys


def main() -> int:
    """Run the command line, or the reading process in a frozen program."""
    from vanthu.bootstrap import VanThu
    from vanthu.cli.program import run

    return run(sys.argv[1:], VanThu())


if __name__ == "__main__":
    sys.exit(main())
