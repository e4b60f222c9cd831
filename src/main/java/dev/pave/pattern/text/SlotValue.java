package dev.pave.pattern.text;

import java.time.Instant;

/**
 * What a slot beside the name stood for.
 *
 * @param value e.g. {@code style}
 * @param files occurrences with it
 * @param last  time of the newest of them; null where it is not known
 * @param open  whether it still takes new files: it has some today, and its silence is not unusual
 */
public record SlotValue(String value, int files, Instant last, boolean open) {}
