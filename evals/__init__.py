"""Judge answers and citations: question sets, metrics, runs, reports. A product of its own for evaluators."""

import logging

# The usual manners of a library: failures of an assistant under test are kept in the run, not printed.
logging.getLogger(__name__).addHandler(logging.NullHandler())
