package dev.pave.syntax;

import dev.pave.scan.Language;
import java.util.Optional;
import java.util.Set;

/**
 * Whether texts of one path are whole. Some languages are parsed; of others strings, brackets and blocks are looked at,
 * and of what is not known brackets only. So a flaw counts only where other files of its sort have none.
 */
public final class Syntax {

    private static final Set<String> TEMPLATES =
            Set.of("erb", "hbs", "handlebars", "mustache", "j2", "jinja", "jinja2", "tmpl", "tpl", "ejs", "jte", "ftl");
    private static final Set<String> MARKUP = Set.of(
            "xml", "xsd", "xsl", "xslt", "svg", "csproj", "fsproj", "vbproj", "props", "targets", "resx", "xaml",
            "axaml", "fxml", "plist", "wsdl", "nuspec", "drawio");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx");

    private final TextCheck check;

    private final boolean known;

    private Syntax(TextCheck check, boolean known) {
        this.check = check;
        this.known = known;
    }

    private Syntax(TextCheck check) {
        this(check, true);
    }

    /** @param path of the files, or the template of their paths */
    public static Syntax of(String path) {
        String ending = Ending.of(path);
        if (TEMPLATES.contains(ending)) {
            return new Syntax(text -> Optional.empty());
        }
        return switch (ending) {
            case "json", "webmanifest", "geojson" -> new Syntax(new JsonCheck());
            case "yaml", "yml" -> new Syntax(new YamlCheck());
            case "toml" -> new Syntax(new TomlCheck());
            case "java" -> new Syntax(new JavaCheck());
            case "adoc", "asciidoc" -> new Syntax(new AsciidocCheck());
            default -> {
                TextCheck found = byLanguage(Ending.named(path), ending);
                boolean known = !(found instanceof CodeCheck)
                        || language(Ending.named(path), "").isPresent();
                yield new Syntax(found, known);
            }
        };
    }

    private static TextCheck byLanguage(String path, String ending) {
        if (MARKUP.contains(ending)) {
            return new XmlCheck();
        }
        return MARKDOWN.contains(ending) ? new MarkdownCheck() : new CodeCheck(path);
    }

    /** The language whose tokens are known; empty for any other. */
    static Optional<Language> language(String path, String text) {
        return Language.of(path, text.lines().findFirst().orElse(""));
    }

    /** The first flaw; empty where the text is whole as far as that is known. */
    public Optional<Flaw> flaw(String text) {
        return check.flaw(text);
    }

    /** The same of a text of this path whose tokens others look at, too. */
    public Optional<Flaw> flaw(LexedText text) {
        return check.flaw(text);
    }

    /** Whether more of the language is known than brackets, so that a flaw is one whatever other files are like. */
    public boolean isKnown() {
        return known;
    }

    public boolean isWhole(String text) {
        return flaw(text).isEmpty();
    }
}
