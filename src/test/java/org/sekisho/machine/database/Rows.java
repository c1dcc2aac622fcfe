package org.sekisho.machine.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a database as a test looks at them and changes them; values stand for the question marks of a statement. */
public record Rows(JdbcClient jdbc) {

    public static Rows of(DataSource database) {
        return new Rows(JdbcClient.create(database));
    }

    public int number(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }

    public long id(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    public boolean is(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Boolean.class).single();
    }

    public String word(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(String.class).single();
    }

    public List<String> words(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(String.class).list();
    }

    public List<Long> ids(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).list();
    }

    /** Returns how many rows were changed. */
    public int change(String sql, Object... values) {
        return jdbc.sql(sql).params(values).update();
    }
}
