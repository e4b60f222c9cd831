package dev.pave.serve.api;

import dev.pave.serve.data.AskedWrongly;
import dev.pave.serve.data.Column;
import dev.pave.serve.data.ListPage;
import dev.pave.serve.data.ListQuery;
import dev.pave.serve.data.Listing;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown, as a file: {@code /api/export?of=candidates&format=csv} and the list's own parameters. At most
 * {@value #MOST} rows; where there are more, the header {@code Pave-Next} has the cursor of the rest.
 */
public final class ExportRoutes implements RouteGroup {

    private static final int MOST = 10_000;
    private static final Set<Listing> WHOLE =
            Set.of(Listing.ACTIVE, Listing.CANDIDATES, Listing.ANTI_PATTERNS, Listing.EXECUTIONS, Listing.RUNS);

    private final RunReaders readers;

    public ExportRoutes(RunReaders readers) {
        this.readers = readers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/api/export", this::export);
    }

    private void export(Context context) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(context.queryParamMap());
        String of = one(parameters, "of", "candidates");
        String format = one(parameters, "format", "csv");
        Listing listing = Listing.of(of)
                .filter(WHOLE::contains)
                .orElseThrow(() -> new AskedWrongly(
                        "of takes " + WHOLE.stream().map(Listing::id).sorted().collect(Collectors.joining(", "))
                                + ", not \"" + of + "\""));
        if (!format.equals("csv") && !format.equals("json")) {
            throw new AskedWrongly("format takes csv or json, not \"" + format + "\"");
        }
        ListQuery query = ListQuery.of(listing, Map.of(), parameters, MOST);
        try (RunLease run = readers.of(query)) {
            ListPage page = run.page(query);
            context.header("Content-Disposition", "attachment; filename=\"pave-" + listing.id() + "." + format + "\"");
            context.header("Pave-Total", String.valueOf(page.total()));
            if (page.next() != null) {
                context.header("Pave-Next", page.next());
            }
            Answers.send(
                    context,
                    run.tag(),
                    format.equals("json")
                            ? Rendered.json(page.answer())
                            : Rendered.text("text/csv; charset=utf-8", csv(page)));
        }
    }

    private static String one(Map<String, List<String>> parameters, String name, String usual) {
        List<String> values = parameters.remove(name);
        if (values != null && values.size() > 1) {
            throw new AskedWrongly(name + " is given " + values.size() + " times; give it once");
        }
        return values == null ? usual : values.get(0);
    }

    private static String csv(ListPage page) {
        List<String> names = page.listing().columns().stream().map(Column::name).toList();
        StringBuilder text = new StringBuilder(String.join(",", names)).append("\r\n");
        for (Map<String, Object> row : page.rows()) {
            List<String> cells = new ArrayList<>();
            names.forEach(name -> cells.add(cell(row.get(name))));
            text.append(String.join(",", cells)).append("\r\n");
        }
        return text.toString();
    }

    /** A text that a spreadsheet would take for a formula gets a {@code '} before it. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        String guarded = formula ? "'" + text : text;
        return guarded.matches("[^\",\\r\\n]*") ? guarded : "\"" + guarded.replace("\"", "\"\"") + "\"";
    }
}
