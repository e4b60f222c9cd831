package dev.pave.cli;

/** Who sits before the command line. */
final class Person {

    private Person() {}

    /** {@code PAVE_USER}, else the name that one is logged in with. */
    static String name() {
        String name = System.getenv("PAVE_USER");
        return name == null || name.isBlank() ? System.getProperty("user.name") : name;
    }
}
