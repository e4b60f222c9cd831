package dev.pave.execute.verifycommit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sort of secret.
 *
 * @param id      its name, e.g. {@code github-pat}
 * @param words   in lower case; a text without any of them holds none. No word: every text may
 * @param form    what it looks like; null where the path alone tells
 * @param group   the group that is the secret; 0 for the first that matched, else the whole
 * @param paths   the only files that are looked at; null for all
 * @param entropy the secret has more bits a character than this; 0 for any
 * @param defers  whether it is silent where another sort is named and is not there
 * @param allowed what it is not
 */
record SecretPattern(
        String id,
        List<String> words,
        Form form,
        int group,
        Pattern paths,
        double entropy,
        boolean defers,
        List<Allowed> allowed) {

    /** An expression that is made when a text needs it, as few ever are. */
    static final class Form {
        private final String text;
        private Pattern pattern;

        Form(String text) {
            this.text = text;
        }

        synchronized Matcher matcher(String in) {
            if (pattern == null) {
                pattern = Pattern.compile(text, Pattern.UNIX_LINES);
            }
            return pattern.matcher(in);
        }
    }

    /** Where a secret may be. */
    record Hit(int start, int end, String secret) {}

    /**
     * What is no secret.
     *
     * @param of    what the texts are held against: {@code secret}, {@code match} or {@code line}
     * @param all   whether path and text must both fit
     * @param paths of the file; null for none
     * @param texts any of them; null for none
     * @param words whether the secret holds one of these, in lower case
     */
    record Allowed(String of, boolean all, Pattern paths, Pattern texts, Predicate<String> words) {

        boolean covers(String path, Hit hit, String match, String line) {
            String text = of.equals("match") ? match : of.equals("line") ? line : hit.secret();
            boolean fits = texts != null && texts.matcher(text).find();
            return all
                    ? fits && paths != null && paths.matcher(path).find()
                    : fits || words != null && words.test(hit.secret());
        }

        boolean coversFile(String path) {
            return !all && paths != null && paths.matcher(path).find();
        }
    }

    boolean wants(String path, String lowerCase) {
        return (paths == null || paths.matcher(path).find())
                && (words.isEmpty() || words.stream().anyMatch(lowerCase::contains))
                && allowed.stream().noneMatch(it -> it.coversFile(path));
    }

    /** The match without line ends around it, as the place of a finding. */
    Hit hit(Matcher matcher, String text) {
        int start = matcher.start();
        int end = matcher.end();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return new Hit(start, end, secret(matcher).orElse(text.substring(start, end)));
    }

    private Optional<String> secret(Matcher matcher) {
        if (group > 0) {
            return Optional.ofNullable(matcher.group(group));
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null && !matcher.group(i).isEmpty()) {
                return Optional.of(matcher.group(i));
            }
        }
        return Optional.empty();
    }

    /** Shannon entropy of the characters, in bits. */
    boolean isChance(String secret) {
        if (entropy == 0) {
            return true;
        }
        double bits = 0;
        for (long count : secret.chars()
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(c -> c, java.util.stream.Collectors.counting()))
                .values()) {
            double share = (double) count / secret.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits > entropy;
    }
}
