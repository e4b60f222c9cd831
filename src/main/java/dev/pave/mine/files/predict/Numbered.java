package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Sequence;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Paths that begin with a running number, as a rule without that number speaks of them. */
public final class Numbered {

    private static final List<String> TIMES = List.of("uuuuMMddHHmmss", "uuuuMMddHHmm", "uuuuMMdd");

    private Numbered() {}

    /**
     * A path with the number that is next in its folder, written as the newest one there.
     *
     * @param path with a slot in its file name
     * @param tree where the others are; those that were deleted count too
     * @param now  for numbers that are times
     */
    public static String next(String path, Tree tree, Instant now) {
        if (!path.contains(Sequence.NEXT)) {
            return path;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<Sequence> there = tree.everIn(folder).stream()
                .map(file -> Sequence.of(file.substring(folder.length())))
                .filter(Objects::nonNull)
                .toList();
        return path.replace(
                Sequence.NEXT, next(there.stream().map(Sequence::digits).toList(), now));
    }

    /** The number after those of a folder, the newest last. */
    static String next(List<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return "1";
        }
        String newest = numbers.get(numbers.size() - 1);
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        for (String time : TIMES) {
            String written = DateTimeFormatter.ofPattern(time, Locale.ROOT).format(today);
            String digits = newest.replaceAll("\\D", "");
            if (digits.length() == written.length() && digits.matches("(19|20)\\d\\d(0\\d|1[0-2])[0-3]\\d.*")) {
                return likeIn(newest, written);
            }
        }
        BigInteger highest = numbers.stream()
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .map(BigInteger::new)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        String next = highest.add(BigInteger.ONE).toString();
        return newest.length() <= next.length() ? next : "0".repeat(newest.length() - next.length()) + next;
    }

    /** Digits with the separators that another number has between its own. */
    private static String likeIn(String form, String digits) {
        StringBuilder out = new StringBuilder(form.length());
        int at = 0;
        for (char c : form.toCharArray()) {
            out.append(Character.isDigit(c) ? digits.charAt(at++) : c);
        }
        return out.toString();
    }

    /** By what it may be called, each path: itself, and where it has a number, the first with a slot in its place. */
    public static Map<String, String> forms(List<String> paths) {
        Map<String, String> forms = new LinkedHashMap<>(paths.size() * 2);
        for (String path : paths) {
            forms.put(path, path);
        }
        for (String path : paths) {
            String open = Sequence.open(path, Sequence.NEXT);
            if (open != null) {
                forms.putIfAbsent(open, path);
            }
        }
        return forms;
    }
}
