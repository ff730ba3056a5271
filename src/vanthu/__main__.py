"""`python -m vanthu` and the `vanthu` command."""

import sys


def main() -> int:
    """Run the command line, or the reading process where the program is frozen."""
    from vanthu.extraction.worker_process import WORKER_FLAG

    if sys.argv[1:2] == [WORKER_FLAG]:
        from vanthu.extraction import worker

        worker.main()
        return 0

    from vanthu.bootstrap import VanThu
    from vanthu.cli.program import run

    return run(sys.argv[1:], VanThu())


if __name__ == "__main__":
    sys.exit(main())
