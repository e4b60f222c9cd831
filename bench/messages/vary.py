"""Makes a long log of a set of logpai/loghub as its program would go on: the lines of the set again and again, with times that
go on, and other digits in all numbers of three digits or more. usage: vary.py HDFS|BGL SET_2k.log LINES >FILE"""
import datetime
import random
import re
import sys

kind, source, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
chance = random.Random(7)
number = re.compile(r"\d{3,}")


def other(match):
    return str(chance.randrange(1, 10)) + "".join(chance.choice("0123456789") for _ in match.group()[1:])


def hdfs(line, now):
    """081109 203615 148 INFO dfs.DataNode: ..."""
    return "%s %d %s" % (now.strftime("%y%m%d %H%M%S"), chance.randrange(10, 3000), number.sub(other, line.split(" ", 3)[3]))


def bgl(line, now):
    """- 1117838570 2005.06.03 R02-M1-N0-C:J12-U11 2005-06-03-15.42.50.675872 R02-M1-N0-C:J12-U11 RAS KERNEL INFO ..."""
    label, _, _, node, _, rest = line.split(" ", 5)
    if node.startswith("R"):
        node = "R%02d-M%d-N%X-C:J%02d-U%02d" % (
            chance.randrange(40), chance.randrange(2), chance.randrange(16), chance.randrange(18), chance.randrange(2) * 10 + 1)
    message = rest.partition(" ")[2]
    return " ".join([label, str(int(now.timestamp())), now.strftime("%Y.%m.%d"), node,
                     now.strftime("%Y-%m-%d-%H.%M.%S.%f"), node, number.sub(other, message)])


lines = [line.rstrip("\r\n") for line in open(source, errors="replace")]
now = datetime.datetime(2026, 11, 1)
for i in range(count):
    now += datetime.timedelta(milliseconds=chance.randrange(900))
    print((hdfs if kind == "HDFS" else bgl)(lines[i % len(lines)], now))
