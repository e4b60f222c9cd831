package dev.pave.cli.health;

/**
 * One thing that was looked at.
 *
 * @param state  {@code ok}, {@code warn} or {@code fail}
 * @param what   how it is
 * @param remedy what to do; empty for nothing
 */
public record HealthCheck(String state, String what, String remedy) {

    /** All is well. */
    public static HealthCheck ok(String what) {
        return new HealthCheck("ok", what, "");
    }

    /** Nights go on, with less than was meant. */
    public static HealthCheck warn(String what, String remedy) {
        return new HealthCheck("warn", what, remedy);
    }

    /** Something cannot go on before it is mended. */
    public static HealthCheck fail(String what, String remedy) {
        return new HealthCheck("fail", what, remedy);
    }

    public boolean fails() {
        return state.equals("fail");
    }
}
