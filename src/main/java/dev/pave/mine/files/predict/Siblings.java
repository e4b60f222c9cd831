package dev.pave.mine.files.predict;

import dev.pave.pattern.text.Words;
import java.util.List;

/**
 * How many of the files beside a new one have a companion today: those of the same form, at most
 * {@value #MOST}, the newest first.
 *
 * @param seen      files of the form
 * @param have      of them, those that have the companion
 * @param sameLast  files whose name ends with the same word as the new one's, and how many of them have it
 * @param sameFirst files whose name begins with the same word, and how many of them have it
 */
record Siblings(int seen, int have, Share sameLast, Share sameFirst) {

    static final int MOST = 40;
    static final Siblings NONE = new Siblings(0, 0, new Share(0, 0), new Share(0, 0));

    /** So many of so many. */
    record Share(int seen, int have) {

        double logOdds() {
            return ConfidenceSign.logOdds((have + 1.0) / (seen + 2.0));
        }

        private Share with(boolean has) {
            return new Share(seen + 1, have + (has ? 1 : 0));
        }
    }

    static Siblings of(Context context, Rule rule, Tree tree) {
        int folderEnd = context.key().lastIndexOf('/') + 1;
        int slot = context.key().indexOf("{name}", folderEnd);
        if (slot < 0) {
            return NONE;
        }
        String prefix = context.fill(context.key().substring(0, slot));
        String suffix = context.key().substring(slot + "{name}".length());
        List<String> words = Words.of(context.name());
        Share all = NONE.sameLast;
        Share last = all;
        Share first = all;
        for (String sibling : tree.alike(prefix, suffix, MOST)) {
            String name = sibling.substring(prefix.length(), sibling.length() - suffix.length());
            String companion =
                    new Context(context.key(), name, context.folder(), context.level()).fill(rule.template());
            if (companion.equals(sibling)) {
                continue;
            }
            boolean has = tree.contains(companion);
            List<String> own = Words.of(name);
            all = all.with(has);
            last = isSame(words, words.size() - 1, own, own.size() - 1) ? last.with(has) : last;
            first = isSame(words, 0, own, 0) ? first.with(has) : first;
        }
        return new Siblings(all.seen, all.have, last, first);
    }

    private static boolean isSame(List<String> a, int i, List<String> b, int j) {
        return !a.isEmpty() && !b.isEmpty() && a.get(i).equals(b.get(j));
    }

    double logOdds() {
        return new Share(seen, have).logOdds();
    }
}
