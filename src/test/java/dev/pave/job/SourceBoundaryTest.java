package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.engine.Background;
import dev.pave.engine.LocalEngine;
import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.store.Migrations;
import dev.pave.store.RunNote;
import dev.pave.store.StoreException;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceBoundaryTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private RunState run;
    private SourceBoundary apart;

    @BeforeEach
    void begin() {
        JobRequest request = new JobRequest(
                new Home(folder), JobRunner.NIGHTLY, List.of(), List.of(), null, null, 100, 3, true, EngineSpec.LOCAL);
        JobListener listener = new JobListener() {
            @Override
            public void warning(String message) {
                told.add(message);
            }
        };
        run = new RunState(
                "r",
                Instant.EPOCH,
                request,
                listener,
                Background.begin(() -> Warehouse.open(folder.resolve("pave.duckdb"))),
                new LocalEngine());
        new Migrations(run.warehouse().connection()).migrate();
        apart = new SourceBoundary(run, "mine");
    }

    @AfterEach
    void end() {
        run.end();
    }

    private static RunNote unread(String source, String text) {
        return new RunNote(source, RunNote.Kind.UNREAD, 1, text);
    }

    private int depth(int of) {
        return depth(of + 1) + 1;
    }

    @Test
    void whatFailsForSeveralSourcesIsDoneForEach() {
        List<List<String>> done = new ArrayList<>();

        apart.all(List.of("a", "bad", "c"), id -> id, sources -> {
            if (sources.contains("bad")) {
                throw new IllegalArgumentException("odd");
            }
            done.add(sources);
        });
        apart.all(List.of("d", "e"), id -> id, done::add);

        assertThat(done).containsExactly(List.of("a"), List.of("c"), List.of("d", "e"));
        assertThat(told).containsExactly("mine of bad: IllegalArgumentException: odd");
    }

    @Test
    void aFailureIsAProblemOfItsSourceAndTheNextOneIsDone() {
        List<String> done = new ArrayList<>();
        apart.each("shop-1", "shop", () -> {
            throw new IllegalStateException("Duplicate key a.java");
        });
        apart.each("deep-1", "deep", () -> depth(0));
        apart.each("bank-1", "bank", () -> done.add("bank"));

        assertThat(done).containsExactly("bank");
        assertThat(run.notes().list())
                .containsExactly(
                        unread("deep-1", "mine: something in it is nested too deeply"),
                        unread("shop-1", "mine: IllegalStateException: Duplicate key a.java"));
        assertThat(told).contains("mine of shop: IllegalStateException: Duplicate key a.java");
    }

    @Test
    void whatIsWrongWithMoreThanASourceEndsTheStep() {
        StoreException warehouse = new StoreException("the warehouse is damaged");
        UncheckedIOException full = new UncheckedIOException(new IOException("No space left on device"));
        OutOfMemoryError memory = new OutOfMemoryError("heap");

        assertThatThrownBy(() -> apart.each("a", "a", () -> {
                    throw warehouse;
                }))
                .isSameAs(warehouse);
        assertThatThrownBy(() -> apart.each("a", "a", () -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThatThrownBy(() -> apart.each("a", "a", () -> {
                    throw memory;
                }))
                .isSameAs(memory);
        assertThatThrownBy(() -> apart.each("a", "a", () -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.notes().list()).isEmpty();
    }
}
