package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A template taken apart at its marks, to read messages by: the shortest text that fits stands for each mark. */
record Wording(MessageTemplate template, List<String> constants) {

    static Wording of(MessageTemplate template) {
        List<String> constants = new ArrayList<>();
        String text = template.text();
        int from = 0;
        for (int mark = text.indexOf(Masker.MARK); mark >= 0; mark = text.indexOf(Masker.MARK, from)) {
            constants.add(text.substring(from, mark));
            from = mark + Masker.MARK.length();
        }
        constants.add(text.substring(from));
        return new Wording(template, List.copyOf(constants));
    }

    /** Characters that must be the same. */
    int weight() {
        return constants.stream().mapToInt(String::length).sum();
    }

    boolean says() {
        return constants.stream().anyMatch(Values::hasLetter);
    }

    /**
     * @param message without header, white space as one blank
     * @return what stands at the marks; empty where the message has other words
     */
    Optional<List<String>> read(String message) {
        String last = constants.get(constants.size() - 1);
        if (constants.size() == 1) {
            return message.equals(last) ? Optional.of(List.of()) : Optional.empty();
        }
        int at = constants.get(0).length();
        int end = message.length() - last.length();
        if (!message.startsWith(constants.get(0)) || !message.endsWith(last) || end < at) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>();
        for (String constant : constants.subList(1, constants.size() - 1)) {
            int next = message.indexOf(constant, at);
            if (next < 0 || next + constant.length() > end) {
                return Optional.empty();
            }
            parameters.add(message.substring(at, next));
            at = next + constant.length();
        }
        parameters.add(message.substring(at, end));
        return Optional.of(parameters);
    }
}
