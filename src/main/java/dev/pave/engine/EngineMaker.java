package dev.pave.engine;

/** Makes an engine of a kind; found by Java's {@link java.util.ServiceLoader} on the class path. */
public interface EngineMaker {

    /** What job files and {@code --engine} call it. */
    String kind();

    /**
     * @param master  the cluster's address; null for the one that it finds itself, as {@code spark-submit} tells it
     * @param staging folder that all machines reach, where inputs and results lie meanwhile
     */
    Engine make(String master, String staging);
}
