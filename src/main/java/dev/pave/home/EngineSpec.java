package dev.pave.home;

/**
 * Where the pure work of a night is done: {@code engine:} of a job file.
 *
 * @param kind    {@code local}, or one that a jar on the class path brings
 * @param master  address of a cluster; null where the engine finds it itself
 * @param staging folder that all machines reach; null where one of the home will do
 */
public record EngineSpec(String kind, String master, String staging) {

    public static final EngineSpec LOCAL = new EngineSpec("local", null, null);

    /** The same with what was said besides, where something was. */
    public EngineSpec with(String otherKind, String otherMaster, String otherStaging) {
        return new EngineSpec(
                otherKind == null ? kind : otherKind,
                otherMaster == null ? master : otherMaster,
                otherStaging == null ? staging : otherStaging);
    }
}
