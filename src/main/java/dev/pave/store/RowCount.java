package dev.pave.store;

/**
 * How many rows were given to a table, and how many more it has since.
 *
 * @param table its name
 */
public record RowCount(String table, long given, long stored) {

    /** @throws StoreException when they are not the same */
    public void check() {
        if (given != stored) {
            throw new StoreException("The table " + table + " was given " + given + " rows and stored " + stored
                    + "; nothing of them is kept. Run the same again; when it stays so, `pave db rebuild` makes the"
                    + " warehouse anew from its sources");
        }
    }
}
