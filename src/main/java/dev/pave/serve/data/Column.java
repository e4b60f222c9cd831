package dev.pave.serve.data;

/**
 * A column of a list.
 *
 * @param name as in the statement and in answers
 * @param type what it holds
 */
public record Column(String name, Type type) {

    /** What a column holds, and how DuckDB calls it. */
    public enum Type {
        TEXT("VARCHAR"),
        NUMBER("DOUBLE"),
        FLAG("BOOLEAN"),
        TIME("TIMESTAMP"),
        /** Shown as it is; neither filtered nor sorted by. */
        JSON("VARCHAR");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    static Column flag(String name) {
        return new Column(name, Type.FLAG);
    }

    static Column time(String name) {
        return new Column(name, Type.TIME);
    }

    static Column json(String name) {
        return new Column(name, Type.JSON);
    }

    /** Whether rows can be chosen and put in order by it. */
    boolean canBeAsked() {
        return type != Type.JSON;
    }
}
