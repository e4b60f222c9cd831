package dev.pave.execute.selfheal;

import dev.pave.judge.fact.Risk;
import dev.pave.shell.PlainCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a failed command looks that was meant to be another one; an entry of {@code rules/corrections.yaml}.
 *
 * @param name       says what is done
 * @param command    must be found in the command; null for any
 * @param except     must not be found in it; null for nothing
 * @param output     must be found in what it said; null where it must have said nothing
 * @param quiet      whether it is also for a command that said nothing
 * @param when       two texts that must be the same, with {@code =} or {@code !=} between them; empty for nothing
 * @param file       must be in the folder; empty for nothing
 * @param contains   a text that the file must have; empty for nothing
 * @param there      a program that must be installed; empty for none
 * @param then       what it was meant to be, the likeliest first
 * @param replace    what of the command is replaced, in place of {@code then}; null for nothing
 * @param with       what it is replaced with
 * @param bare       whether the command is looked at with its {@code sudo}
 * @param risks      those that it does not show
 * @param privileged whether it runs as somebody else
 * @param proof      {@code itself} or {@code command}: what ends well where it helped; {@code none} for nothing; empty for the
 *                   command where that stands at its end, else nothing
 * @param confidence 0 to 1
 */
record CorrectionForm(
        String name,
        Pattern command,
        Pattern except,
        Pattern output,
        boolean quiet,
        String when,
        String file,
        String contains,
        String there,
        List<String> then,
        Pattern replace,
        String with,
        boolean bare,
        Set<Risk> risks,
        boolean privileged,
        String proof,
        double confidence) {

    private static final Pattern NAMES = Pattern.compile("\\(\\?<([a-zA-Z]\\w*)>");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)([\\^'-]?)}");
    /** Of a command that said nothing, little is known. */
    private static final double SILENT = 0.5;

    private static final double STEP = 0.05;

    /** What a failed command was meant to be. */
    List<Correction> of(FailedCommand failed, Path folder, Installed installed) {
        String text = bare ? failed.before() + failed.text() : failed.text();
        Map<String, String> values = new LinkedHashMap<>(Map.of("command", text));
        boolean silent = failed.output().isBlank();
        boolean fits = found(command, text, values, false)
                && (except == null || !except.matcher(failed.before() + text).find())
                && (silent ? quiet : output != null && found(output, failed.output(), values, true))
                && holds(values)
                && (there.isEmpty() || installed.isThere(expanded(there, values)))
                && (file.isEmpty() || isIn(folder.resolve(expanded(file, values)), values));
        if (!fits) {
            return List.of();
        }
        List<Correction> corrections = new ArrayList<>();
        for (String each : texts(text, values)) {
            String said = (bare ? "" : failed.before()) + each;
            if (!each.isBlank() && !said.equals(failed.before() + failed.text())) {
                double sure = Math.max(0, confidence - STEP * corrections.size());
                corrections.add(new Correction(
                        name,
                        joined(failed, each, said),
                        risks,
                        privileged,
                        proof(failed, each),
                        silent ? sure * SILENT : sure));
            }
        }
        return corrections;
    }

    private boolean isIn(Path path, Map<String, String> values) {
        try {
            return Files.exists(path)
                    && (contains.isEmpty() || Files.readString(path).contains(expanded(contains, values)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Correction.Proof proof(FailedCommand failed, String each) {
        if (proof.equals("itself")) {
            return Correction.Proof.ITSELF;
        }
        return proof.equals("command") || proof.isEmpty() && each.contains("&& " + failed.text())
                ? Correction.Proof.COMMAND
                : Correction.Proof.NONE;
    }

    /** {@code sudo} stands before the failed command and what takes its place, not before what is done first. */
    private static String joined(FailedCommand failed, String each, String said) {
        return failed.before().isEmpty() || !each.endsWith("&& " + failed.text())
                ? said
                : each.substring(0, each.length() - failed.text().length()) + failed.before() + failed.text();
    }

    private List<String> texts(String text, Map<String, String> values) {
        if (replace == null) {
            return then.stream().map(each -> expanded(each, values)).toList();
        }
        return List.of(replace.matcher(text).replaceAll(with));
    }

    private boolean holds(Map<String, String> values) {
        if (when.isEmpty()) {
            return true;
        }
        String[] sides = when.split("!?=", 2);
        return expanded(sides[0], values).equals(expanded(sides[1], values)) != when.contains("!=");
    }

    private static boolean found(Pattern pattern, String text, Map<String, String> values, boolean said) {
        if (pattern == null) {
            return true;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return false;
        }
        NAMES.matcher(pattern.pattern())
                .results()
                .map(name -> name.group(1))
                .forEach(name -> Optional.ofNullable(matcher.group(name))
                        .ifPresent(value -> values.put(name, said ? quoted(name, value) : value)));
        return true;
    }

    /** A word out of what a program said is one word; what it told to type is a command. */
    private static String quoted(String name, String value) {
        return name.equals("told") ? value.strip() : PlainCommands.quoted(value.strip());
    }

    private static String expanded(String template, Map<String, String> values) {
        Matcher place = PLACE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            String value = values.getOrDefault(place.group(1), "");
            place.appendReplacement(text, Matcher.quoteReplacement(modified(value, place.group(2))));
        }
        place.appendTail(text);
        return text.toString().replaceAll("(?<=\\S) {2,}", " ").strip();
    }

    private static String modified(String value, String how) {
        return switch (how) {
            case "^" -> value.toUpperCase(Locale.ROOT);
            case "'" -> PlainCommands.quoted(value);
            case "-" ->
                String.join(
                        " ",
                        Pattern.compile("\\s+")
                                .splitAsStream(value)
                                .filter(word -> word.startsWith("-") && !word.matches("-u|--set-upstream"))
                                .toList());
            default -> value;
        };
    }
}
