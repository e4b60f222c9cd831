package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TakenInTest {

    private static OptionalInt alone(String path, String... lines) {
        return TakenIn.alone(path, List.of(lines));
    }

    @Test
    void knowsTextsThatOnlyTakeIn() {
        assertThat(alone("Fox.java", "package org.acme;", "", "import org.acme.base.Providers;"))
                .hasValue(1);
        assertThat(alone(
                        "fox.tsx",
                        "/* Acme */",
                        "import * as React from 'react';",
                        "import {",
                        "  a,",
                        "} from './a';"))
                .hasValue(2);
        assertThat(alone("urls.py", "from acme.urls import (", "    paths,", ")"))
                .hasValue(1);
    }

    @Test
    void leavesTextsThatDoMore() {
        assertThat(alone("fox.tsx", "import * as React from 'react';", "", "export const Fox = () => null;"))
                .isEmpty();
        assertThat(alone("polyfills.ts", "import './a';", "import './b';")).isEmpty();
        assertThat(alone("__init__.py", "\"\"\"Says what it is.\"\"\"")).isEmpty();
        assertThat(alone("notes.txt", "import a")).isEmpty();
    }
}
