package dev.pave.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of text, as wide as their widest cell; numbers to the right. */
record Table(List<String> header, List<List<String>> rows) {

    Table {
        rows = rows.stream()
                .map(row -> row.stream().map(cell -> cell.replace('\n', ' ')).toList())
                .toList();
    }

    List<String> lines() {
        int[] widths = new int[header.size()];
        boolean[] numeric = new boolean[header.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = header.get(c).length();
            numeric[c] = !rows.isEmpty();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
                numeric[c] &= row.get(c).matches("[-0-9., %/]*");
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths, numeric));
        rows.forEach(row -> lines.add(line(row, widths, numeric)));
        return lines;
    }

    private static String line(List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String space = " ".repeat(widths[c] - cells.get(c).length());
            line.append(c == 0 ? "" : "  ");
            line.append(numeric[c] ? space + cells.get(c) : cells.get(c) + space);
        }
        return line.toString().stripTrailing();
    }

    /** With two digits. */
    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
