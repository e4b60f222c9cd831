package dev.pave.scan;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads source files, some at a time, and tells at the end what they showed. What a type leaves out that others build on
 * is known only when all are read, so a scan has one scanner. Several threads may add files.
 */
public final class SourceScanner {

    private static final Set<Sign> FILLED_IN_BY_OTHERS =
            Set.of(Sign.EMPTY_BODY, Sign.CONSTANT_RETURN, Sign.NOT_IMPLEMENTED);

    private final CommentReader comments = new CommentReader();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> bases = new HashSet<>();
    private int allowed;
    private long lines;

    /** Reads some files. */
    public void add(List<SourceFile> files) {
        List<SourceFile> java =
                files.stream().filter(file -> file.language() == Language.JAVA).toList();
        if (!java.isEmpty()) {
            java(java);
        }
        files.stream().filter(file -> file.language() != Language.JAVA).forEach(this::other);
    }

    /** What all files showed. */
    public synchronized Scan result() {
        List<Sighting> kept = sightings.stream()
                .filter(sighting -> !FILLED_IN_BY_OTHERS.contains(sighting.sign()) || !bases.contains(sighting.owner()))
                .sorted(Comparator.comparing(Sighting::path)
                        .thenComparingInt(Sighting::line)
                        .thenComparing(Sighting::sign))
                .toList();
        return new Scan(kept, allowed, notes.stream().sorted().toList(), lines);
    }

    /** Types in which something is left out that others may fill in. */
    synchronized Set<String> ownersOfGaps() {
        return sightings.stream()
                .filter(sighting -> FILLED_IN_BY_OTHERS.contains(sighting.sign()))
                .map(Sighting::owner)
                .filter(owner -> !owner.isEmpty())
                .collect(Collectors.toSet());
    }

    private void java(List<SourceFile> files) {
        JavaParser.Parsed parsed = new JavaParser().parse(files);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Found found = java(files.get(i), parsed.units().get(i), parsed.positions());
            comments.read(found);
            all.add(found);
        }
        all.forEach(this::keep);
        for (int broken : parsed.broken()) {
            note(files.get(broken).path()
                    + ": has syntax that this Java's parser does not know; read as far as it goes");
        }
    }

    /** Of one that cannot be parsed there are only the comments. */
    private Found java(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {
        Found found = new Found(file, Lexer.comments(file));
        try {
            if (unit != null) {
                new JavaReader(unit, positions, found).read();
                return found;
            }
        } catch (StackOverflowError tooDeep) {
            found = new Found(file, Lexer.comments(file));
        }
        note(file.path() + ": cannot be parsed, it is nested too deeply; only its comments are read");
        return found;
    }

    private void other(SourceFile file) {
        try {
            inAnotherLanguage(file);
        } catch (StackOverflowError tooDeep) {
            note(file.path() + ": cannot be read, it is nested too deeply");
        }
    }

    private void inAnotherLanguage(SourceFile file) {
        List<Token> tokens = Lexer.tokens(file);
        Found found = new Found(
                file,
                tokens.stream()
                        .filter(token -> token.kind() == Token.Kind.COMMENT)
                        .toList());
        switch (file.language()) {
            case PYTHON -> new PythonReader(found, Statement.of(file, tokens)).read();
            case RUBY -> new RubyReader(found, Statement.of(file, tokens)).read();
            case SHELL -> new ShellReader(found, Statement.of(file, tokens)).read();
            default -> braces(new Code(tokens), found);
        }
        comments.read(found);
        keep(found);
    }

    private static void braces(Code code, Found found) {
        Owners owners = new Owners(code, found);
        if (!found.isTest()) {
            new BraceFunctions(code, found, owners).read();
            new BraceErrors(code, found, owners).read();
        }
        if (found.file().language() == Language.RUST) {
            RustTests.of(code).forEach(found::leaveOut);
        }
    }

    private synchronized void keep(Found found) {
        List<Allowance> allowances = Allowance.of(found.comments());
        Suppressions suppressions = Suppressions.of(found.file(), found.comments());
        for (Sighting sighting : found.sightings()) {
            boolean covered = allowances.stream()
                            .anyMatch(allowance ->
                                    allowance.covers(sighting.sign().guard(), sighting.line()))
                    || suppressions.cover(sighting.line(), sighting.lastLine());
            if (covered) {
                allowed++;
            } else {
                sightings.add(sighting);
            }
        }
        allowances.stream()
                .filter(allowance -> !allowance.counts())
                .forEach(allowance -> notes.add(found.file().path() + ":"
                        + allowance.first() + ": pave:allow "
                        + (allowance.guard() == null ? "names no guard" : "gives no reason")
                        + ", so it allows nothing"));
        bases.addAll(found.bases());
        lines += found.lines();
    }

    private synchronized void note(String note) {
        notes.add(note);
    }
}
