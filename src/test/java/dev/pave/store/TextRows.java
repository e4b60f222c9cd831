package dev.pave.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Rows of a warehouse as text, to be compared: a text a row, its values between bars. */
public final class TextRows {

    private TextRows() {}

    public static List<String> of(Warehouse warehouse, String sql) {
        try (Statement statement = warehouse.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ArrayList<String> texts = new ArrayList<>();
            while (rows.next()) {
                ArrayList<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                texts.add(String.join("|", values));
            }
            return texts;
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }
}
