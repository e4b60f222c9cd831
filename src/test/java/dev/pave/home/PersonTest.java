package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final String KNOWN = System.getProperty("user.home");

    @AfterEach
    void asItWas() {
        System.setProperty("user.home", KNOWN);
    }

    @Test
    void aUserWhomTheSystemDoesNotKnowHasTheFolderThatHomeNames() {
        System.setProperty("user.home", "?");
        assertThat(Person.folder()).hasToString(System.getenv("HOME"));

        System.setProperty("user.home", "/home/ada");
        assertThat(Person.folder()).hasToString("/home/ada");
    }
}
