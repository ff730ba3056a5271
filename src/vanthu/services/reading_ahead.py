"""Files of a batch read side by side, given back in their order."""

from collections import deque
from collections.abc import Callable, Generator, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from threading import get_ident
from typing import Generic, TypeVar

from vanthu.services.ports.files import LetterReader

T = TypeVar("T")

LOOK = 0.1  # seconds between two looks at whether the work was stopped
AHEAD = 2  # files for each that is read at the same time


@dataclass(frozen=True, slots=True)
class ReadingAhead(Generic[T]):
    """Reads files on several threads while the results are taken one after the other.

    Only so many files are read ahead that their results stay few. When the results
    are no longer taken, reading ends at once, in the middle of a file.
    """

    reader: LetterReader
    read: Callable[[Path], T]

    def each(
        self, paths: Sequence[Path], while_waiting: Callable[[], None]
    ) -> Generator[Callable[[], T], None, None]:
        """Yield for each path what gives its result, or raises why there is none.

        `while_waiting` is called now and then; what it raises ends the batch.
        """
        coming = iter(paths)
        ahead: deque[Future[T]] = deque()
        names: set[int] = set()
        threads = ThreadPoolExecutor(
            self.reader.width, "reading", lambda: names.add(get_ident())
        )
        try:
            for _ in paths:
                while len(ahead) < AHEAD * self.reader.width:
                    following = next(coming, None)
                    if following is None:
                        break
                    ahead.append(threads.submit(self.read, following))
                first = ahead[0]
                while not wait([first], LOOK).done:
                    while_waiting()
                ahead.popleft()
                yield first.result
        finally:
            self._end(threads, names, ahead)

    def _end(
        self,
        threads: ThreadPoolExecutor,
        names: Set[int],
        ahead: Sequence[Future[T]],
    ) -> None:
        threads.shutdown(wait=False, cancel_futures=True)
        while running := [each for each in ahead if not each.done()]:
            self.reader.break_off(names)
            wait(running, LOOK)
        threads.shutdown()
