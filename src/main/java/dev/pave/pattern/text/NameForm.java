package dev.pave.pattern.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the names of a pattern are written, and the words that all of them begin and end with: a screen {@code InvoiceView}, a
 * command {@code shop-invoice}. A person need not type those words.
 *
 * @param style  {@link CaseStyle#AS_IS} where any will do
 * @param prefix words in small letters with underscores between them; as it is written, with what stands behind it, where any style
 *               will do ({@code Get-}); empty where names begin otherwise
 * @param suffix the same at their end
 */
public record NameForm(CaseStyle style, String prefix, String suffix) {

    /** Any name will do. */
    public static final NameForm FREE = new NameForm(CaseStyle.AS_IS, "", "");

    /** Names that tell what all begin and end with. */
    private static final int FEWEST = 8;

    /** @param names any number */
    public static NameForm of(List<String> names) {
        CaseStyle style = CaseStyle.usualOf(names);
        Set<String> distinct = new TreeSet<>(names);
        List<List<String>> words = distinct.stream().map(NameForm::words).toList();
        int shortest = words.stream().mapToInt(List::size).min().orElse(0);
        if (distinct.size() < FEWEST) {
            return new NameForm(style, "", "");
        }
        List<String> first = words.get(0);
        int before = 0;
        while (before < shortest - 1 && areAll(words, before, first.get(before))) {
            before++;
        }
        if (style == CaseStyle.AS_IS) {
            return new NameForm(style, asWritten(distinct, before), "");
        }
        int behind = 0;
        while (behind < shortest - 1 - before && areAll(words, -1 - behind, first.get(first.size() - 1 - behind))) {
            behind++;
        }
        return new NameForm(
                style,
                String.join("_", first.subList(0, before)),
                String.join("_", first.subList(first.size() - behind, first.size())));
    }

    /** The text of so many first words and what is behind them; empty where it is not the same in all. */
    private static String asWritten(Set<String> names, int words) {
        String first = names.iterator().next();
        String prefix = words == 0
                ? ""
                : first.substring(0, Words.spans(first).get(words).start());
        return endsApart(prefix) && names.stream().allMatch(name -> name.startsWith(prefix)) ? prefix : "";
    }

    private static boolean endsApart(String prefix) {
        return !prefix.isEmpty() && !Character.isLetterOrDigit(prefix.charAt(prefix.length() - 1));
    }

    private static List<String> words(String name) {
        return Words.of(name).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param at from the front, or below 0 from the end */
    private static boolean areAll(List<List<String>> words, int at, String word) {
        return words.stream()
                .allMatch(each -> each.get(at < 0 ? each.size() + at : at).equals(word));
    }

    /** A name as the others are written, with what all of them begin and end with. */
    public String write(String name) {
        if (endsApart(prefix)) {
            return name.startsWith(prefix) ? name : prefix + name;
        }
        String whole = String.join("_", words(name));
        boolean begins = prefix.isEmpty() || whole.startsWith(prefix + "_");
        boolean ends = suffix.isEmpty() || whole.endsWith("_" + suffix);
        if (begins && ends && style.fits(name)) {
            return name;
        }
        return style.write((begins ? "" : prefix + "_") + name + (ends ? "" : "_" + suffix));
    }
}
