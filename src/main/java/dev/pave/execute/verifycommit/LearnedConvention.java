package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a repository's own last messages begin: the form that most of them have, and what nearly all of those keep to. What
 * nearly none breaks is an error, the form itself where most have it a warning.
 *
 * @param form     what they begin with
 * @param share    of the messages that do
 * @param capital  whether what follows begins with a capital letter; empty where both is usual
 * @param noStop   whether they end without a full stop
 * @param blank    whether a blank line follows the first
 * @param longest  most characters of the first line
 */
record LearnedConvention(Form form, double share, Optional<Boolean> capital, boolean noStop, boolean blank, int longest)
        implements MessageConvention {

    /** Ways to begin a message. */
    enum Form {
        TAG("[Tag] Subject", "\\[[^\\]\\n]+\\]:? +(?=\\S)"),
        TICKET("ABC-123 Subject", "[A-Z][A-Z0-9]+-\\d+:? +(?=\\S)"),
        AREA("area: subject", "[\\w./*{},@+()!-]+(?: [\\w./*+-]+)?: +(?=\\S)"),
        PLAIN("a sentence", "(?:\\[[^\\]\\n]+\\]:? +)?");

        final String told;
        final Pattern begin;

        Form(String told, String begin) {
            this.told = told;
            this.begin = Pattern.compile("^" + begin);
        }

        String rest(String header) {
            return begin.matcher(header).replaceFirst("");
        }
    }

    private static final int FEWEST = 20;
    private static final double MOST = 0.8;
    private static final double NEARLY_ALL = 0.95;
    private static final double RARE = 0.01;
    private static final int USUAL_HEADER = 72;
    private static final Pattern CONVENTIONAL = Pattern.compile("^(\\w+)(?:\\([^)\\n]*\\))?!?: +\\S.*");

    /** Messages that a person has written. */
    static List<CommitMessage> ofPeople(List<String> messages) {
        return messages.stream()
                .map(CommitMessage::of)
                .filter(message -> !message.isEmpty() && !message.isNoPersons())
                .toList();
    }

    /** Whether they can tell anything. */
    static boolean isEnough(List<CommitMessage> all) {
        return all.size() >= FEWEST;
    }

    /** The convention of some messages; empty where they are too few, or have none in common. */
    static Optional<MessageConvention> of(List<CommitMessage> all, int line) {
        if (!isEnough(all)) {
            return Optional.empty();
        }
        Optional<MessageConvention> conventional = conventional(all, line);
        return conventional.isPresent() ? conventional : other(all);
    }

    private static Optional<MessageConvention> conventional(List<CommitMessage> all, int line) {
        Map<String, Integer> types = new HashMap<>();
        all.forEach(message -> {
            Matcher matcher = CONVENTIONAL.matcher(message.header());
            if (matcher.matches()) {
                types.merge(matcher.group(1), 1, Integer::sum);
            }
        });
        Set<String> kept = new TreeSet<>();
        types.forEach((type, count) -> {
            if (count >= Math.max(2, RARE * all.size())) {
                kept.add(type);
            }
        });
        double share = types.entrySet().stream()
                        .filter(entry -> kept.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                / (double) all.size();
        if (share < MOST || kept.size() > 2 * MessageRules.TYPES.size()) {
            return Optional.empty();
        }
        boolean lower = kept.stream().allMatch(type -> type.equals(FileChecks.lower(type)));
        boolean known = kept.stream().anyMatch(MessageRules.TYPES::contains);
        boolean small = share(all, message -> !MessageRules.isCapital(message.subject())) >= NEARLY_ALL;
        if (known) {
            kept.addAll(MessageRules.TYPES);
        }
        int longest = Math.max(longest(all), 100);
        return Optional.of(new MessageRules(kept, !lower || !small, longest, line(all, line)));
    }

    private static int line(List<CommitMessage> all, int line) {
        return share(all, message -> message.body().stream().noneMatch(each -> CommitMessage.isLong(each, line)))
                        >= NEARLY_ALL
                ? line
                : 0;
    }

    private static Optional<MessageConvention> other(List<CommitMessage> all) {
        for (Form form : Form.values()) {
            double share =
                    share(all, message -> form.begin.matcher(message.header()).find());
            double capitals = share(all, message -> begins(form, message, true));
            double smalls = share(all, message -> begins(form, message, false));
            boolean cased = Math.max(capitals, smalls) >= MOST;
            if (share >= MOST && (form != Form.PLAIN || cased)) {
                return Optional.of(new LearnedConvention(
                        form,
                        form == Form.PLAIN ? Math.max(capitals, smalls) : share,
                        cased ? Optional.of(capitals >= smalls) : Optional.empty(),
                        share(all, message -> !message.header().endsWith(".")) >= NEARLY_ALL,
                        share(all, CommitMessage::hasBlankBeforeBody) >= NEARLY_ALL,
                        Math.max(USUAL_HEADER, longest(all))));
            }
        }
        return Optional.empty();
    }

    private static boolean begins(Form form, CommitMessage message, boolean capital) {
        String rest = form.rest(message.header());
        return !rest.isEmpty()
                && (capital ? Character.isUpperCase(rest.charAt(0)) : Character.isLowerCase(rest.charAt(0)));
    }

    private static double share(List<CommitMessage> all, Predicate<CommitMessage> good) {
        return all.stream().filter(good).count() / (double) all.size();
    }

    /** Of the first lines but for the longest few. */
    private static int longest(List<CommitMessage> all) {
        List<Integer> lengths = all.stream()
                .map(message -> message.header().length())
                .sorted(Comparator.naturalOrder())
                .toList();
        return lengths.get((int) ((lengths.size() - 1) * (1 - RARE)));
    }

    @Override
    public String told() {
        return form.told + ", as " + Math.round(100 * share) + " % of the last messages";
    }

    @Override
    public void judge(CommitMessage message, Complaints into) {
        String severity = share >= NEARLY_ALL ? RunFinding.ERROR : RunFinding.WARNING;
        if (message.isEmpty()) {
            into.error("subject-empty", "the message is empty");
            return;
        }
        boolean fits = form.begin.matcher(message.header()).find();
        if (!fits) {
            into.say("header-form", severity, "the message does not begin as \"" + form.told + "\"");
        }
        String rest = form.rest(message.header());
        if (fits && capital.isPresent() && begins(form, message, !capital.get())) {
            into.say(
                    "subject-case",
                    RunFinding.WARNING,
                    "\"" + rest.split(" ")[0] + "\" begins with a " + (capital.get() ? "small" : "capital")
                            + " letter; the others here do not");
        }
        if (message.header().length() > longest) {
            into.say(
                    "header-max-length",
                    RunFinding.WARNING,
                    "the first line has " + message.header().length() + " characters; the others here have " + longest
                            + " at most");
        }
        if (!message.header().equals(message.header().strip())) {
            into.error("header-trim", "the first line begins or ends with blanks");
        }
        if (noStop && message.header().endsWith(".") && !message.header().endsWith("...")) {
            into.say("subject-full-stop", severity, "the first line ends with a full stop");
        }
        if (blank && !message.hasBlankBeforeBody()) {
            into.say("body-leading-blank", RunFinding.WARNING, "the body does not begin after a blank line");
        }
    }
}
