"""Masks and clusters each file with Drain3 0.9, with the masks of its own example. usage: drain3_speed.py FILE..."""
import sys
import time

from drain3 import TemplateMiner
from drain3.masking import MaskingInstruction
from drain3.template_miner_config import TemplateMinerConfig

BEGIN, END = r"((?<=[^A-Za-z0-9])|^)", r"((?=[^A-Za-z0-9])|$)"
MASKS = [
    (BEGIN + r"(([0-9a-f]{2,}:){3,}([0-9a-f]{2,}))" + END, "ID"),
    (BEGIN + r"(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})" + END, "IP"),
    (BEGIN + r"([0-9a-f]{6,} ?){3,}" + END, "SEQ"),
    (BEGIN + r"([0-9A-F]{4} ?){4,}" + END, "SEQ"),
    (BEGIN + r"(0x[a-f0-9A-F]+)" + END, "HEX"),
    (BEGIN + r"([\-\+]?\d+)" + END, "NUM"),
]

for name in sys.argv[1:]:
    config = TemplateMinerConfig()
    config.masking_instructions = [MaskingInstruction(pattern, mask) for pattern, mask in MASKS]
    miner = TemplateMiner(config=config)
    start = time.time()
    lines = 0
    with open(name, errors="replace") as log:
        for line in log:
            miner.add_log_message(line.rstrip())
            lines += 1
    seconds = time.time() - start
    print("%-12s Drain3: %d lines in %.2f s: %.0f lines/s, %d clusters"
          % ("", lines, seconds, lines / seconds, len(miner.drain.clusters)))
