package dev.pave.engine;

/** Makes an engine of a kind; found by Java's {@link java.util.ServiceLoader} on the class path. */
public interface EngineMaker {

    /** What job files and {@code --engine} call it. */
    String kind();

    /**
     * @param master  the cluster's address; null for the one that it finds itself, as {@code spark-submit} tells it
     * @param staging folder that all machines reach, where inputs and results lie meanwhile
     * @param owner   a name for whom it works, the same after a night that was killed; others may use the same folder
     */
    Engine make(String master, String staging, String owner);

    /**
     * Looks whether an engine of these would work, as far as that can be told without a night. May take a minute.
     *
     * @param taker takes what was looked at, in its order
     */
    void check(String master, String staging, Looked taker);

    /** Takes one thing that was looked at. */
    @FunctionalInterface
    interface Looked {

        /**
         * @param sound  whether it is as it should be
         * @param what   how it is, for people
         * @param remedy what to do; empty where it is sound
         */
        void at(boolean sound, String what, String remedy);
    }
}
