package dev.pave.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a run would change.
 *
 * @param files  in the order of the specification
 * @param byHand paths that a person has to write or edit, since no text of them is foreseen
 * @param warnings what is unusual about the values, in words
 */
public record Plan(List<PlannedFile> files, List<String> byHand, List<String> warnings) {

    /** A plan with nothing unusual about it. */
    public Plan(List<PlannedFile> files, List<String> byHand) {
        this(files, byHand, List.of());
    }

    /** What would be done with a file. */
    public enum Step {
        CREATE,
        EDIT,
        /** It is as it would be made. */
        UNCHANGED,
        /** There is a file that differs, or none to edit, or no place in it. */
        CONFLICT,
        /** A conflict that is left as it is. */
        SKIP,
        /** A file that differs, and is written over. */
        OVERWRITE,
        /** It goes. */
        DELETE;

        /** The name used in JSON, e.g. {@code create}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the file is written, or taken away. */
        public boolean writes() {
            return this == CREATE || this == EDIT || this == OVERWRITE || this == DELETE;
        }
    }

    /**
     * One file.
     *
     * @param path   below the repository
     * @param step   what is done
     * @param before its bytes; null where it is not there
     * @param after  its bytes afterwards; null where nothing is written
     * @param why    of a conflict; empty otherwise
     */
    public record PlannedFile(String path, Step step, byte[] before, byte[] after, String why) {

        /** As a unified diff. */
        public String diff() {
            return UnifiedDiff.of(path, before == null ? new byte[0] : before, after == null ? new byte[0] : after);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PlannedFile file
                    && path.equals(file.path)
                    && step == file.step
                    && Arrays.equals(after, file.after);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    public Plan {
        files = List.copyOf(files);
        byHand = List.copyOf(byHand);
        warnings = List.copyOf(warnings);
    }

    /** Those that stand in the way. */
    public List<PlannedFile> conflicts() {
        return files.stream().filter(f -> f.step() == Step.CONFLICT).toList();
    }

    /** Those that are written. */
    public List<PlannedFile> written() {
        return files.stream().filter(f -> f.step().writes()).toList();
    }
}
