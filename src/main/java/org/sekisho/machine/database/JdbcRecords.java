package org.sekisho.machine.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Records as rows. A component {@code saidBy} stands in the column {@code said_by}. An id, which is a record of one component, stands
 * there as that component, a moment as {@code DATETIME} in UTC, an enum by its name, a month as
 * {@code 2026-03}.
 *
 * <p>A component {@code asked} that is a record of several stands in the columns {@code asked_by} and {@code asked_at}; it is null if
 * all of them are.
 */
public final class JdbcRecords<T> implements RowMapper<T> {

    private final Class<T> type;
    private final Map<String, Integer> columns = new HashMap<>();

    private JdbcRecords(Class<T> type) {
        this.type = type;
    }

    /** Reads the rows of one query: as records by the names of their columns, as anything else, or an id, by their first column. */
    public static <T> RowMapper<T> of(Class<T> type) {
        return new JdbcRecords<>(type);
    }

    /** The rows that a query finds. Its parameters, in their order, are stored as the components of a record are. */
    public static <T> List<T> list(JdbcClient client, Class<T> type, String query, @Nullable Object... parameters) {
        return client.sql(query).params(inOrder(parameters)).query(of(type)).list();
    }

    /** The row that a query finds; empty if it finds none, or nothing in its one column, such as the newest of none. */
    @SuppressWarnings("NullAway") // Optional.ofNullable is what Spring makes of the one value of a row
    public static <T> Optional<T> find(JdbcClient client, Class<T> type, String query, @Nullable Object... parameters) {
        JdbcRecords<T> rows = new JdbcRecords<>(type);
        RowMapper<T> reader = isOfSeveral(type) ? rows : rows::valueOrNull;
        return client.sql(query).params(inOrder(parameters)).query(reader).optional();
    }

    /** The one row that a query always finds, such as a count. */
    public static <T> T one(JdbcClient client, Class<T> type, String query, @Nullable Object... parameters) {
        return client.sql(query).params(inOrder(parameters)).query(of(type)).single();
    }

    /** Changes rows, by parameters in their order as a query has them. */
    public static void change(JdbcClient client, String statement, @Nullable Object... parameters) {
        client.sql(statement).params(inOrder(parameters)).update();
    }

    /** Adds a row by parameters in their order, and gives its id. */
    public static long added(JdbcClient client, String statement, @Nullable Object... parameters) {
        return added(client.sql(statement).params(inOrder(parameters)));
    }

    /** Adds a row, and gives its id. */
    public static long added(JdbcClient.StatementSpec row) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        row.update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static List<@Nullable Object> inOrder(@Nullable Object... parameters) {
        List<@Nullable Object> stored = new ArrayList<>();
        for (Object parameter : parameters) {
            stored.add(stored(parameter));
        }
        return stored;
    }

    /** A record's components with the columns and accessors that stand for them, looked up once for each record. */
    private record Shape(List<Part> parts, Constructor<?> constructor) {

        private static final ClassValue<Shape> OF = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> record) {
                return made(record);
            }
        };

        static Shape of(Class<?> record) {
            return OF.get(record);
        }

        private static Shape made(Class<?> record) {
            List<Part> parts =
                    Stream.of(record.getRecordComponents()).map(Part::of).toList();
            try {
                Constructor<?> constructor = record.getDeclaredConstructor(
                        parts.stream().map(Part::type).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(parts, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("%s cannot be made".formatted(record.getSimpleName()), e);
            }
        }

        Object with(@Nullable Object... values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("No row of " + name(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s cannot be made".formatted(name()), e);
            }
        }

        private String name() {
            return constructor.getDeclaringClass().getSimpleName();
        }
    }

    /** @param several whether it is a record of several columns, whose names begin with its own */
    private record Part(String name, String column, Class<?> type, boolean several, Method accessor) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component.getName(),
                    JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()),
                    component.getType(),
                    isOfSeveral(component.getType()),
                    component.getAccessor());
        }

        @Nullable Object in(Record of) {
            try {
                return accessor.invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "%s cannot be read".formatted(of.getClass().getSimpleName()), e);
            }
        }
    }

    /** The components of a record by their names, for the parameters of a statement; but for those that are records of several. */
    public static Map<String, @Nullable Object> values(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Part part : Shape.of(row.getClass()).parts()) {
            if (!part.several()) {
                values.put(part.name(), stored(part.in(row)));
            }
        }
        return values;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant moment) {
            return RowMoments.stored(moment);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof YearMonth month) {
            return month.toString();
        }
        return value instanceof Record id
                ? stored(Shape.of(id.getClass()).parts().get(0).in(id))
                : value;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        T value = valueOrNull(row, number);
        if (value == null) {
            throw new IllegalStateException("Nothing in a row of " + type.getSimpleName());
        }
        return value;
    }

    private @Nullable T valueOrNull(ResultSet row, int number) throws SQLException {
        if (number == 0) {
            ResultSetMetaData read = row.getMetaData();
            columns.clear();
            for (int column = read.getColumnCount(); column > 0; column--) {
                columns.put(JdbcUtils.lookupColumnName(read, column).toLowerCase(Locale.ROOT), column);
            }
        }
        return type.cast(isOfSeveral(type) ? made(row, type, "") : read(row, 1, type));
    }

    /** Null if all of its columns are. */
    private @Nullable Object made(ResultSet row, Class<?> record, String prefix) throws SQLException {
        Shape shape = Shape.of(record);
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        boolean anything = false;
        for (int i = 0; i < values.length; i++) {
            Part part = shape.parts().get(i);
            String name = prefix.isEmpty() ? part.column() : prefix + part.column();
            values[i] = part.several() ? made(row, part.type(), name + "_") : read(row, column(name), part.type());
            anything = anything || values[i] != null;
        }
        return anything ? shape.with(values) : null;
    }

    private int column(String name) {
        Integer column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("%s has no column %s".formatted(type.getSimpleName(), name));
        }
        return column;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // that it is an enum is looked at just before
    private static @Nullable Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            LocalDateTime at = row.getObject(column, LocalDateTime.class);
            return at == null ? null : at.toInstant(ZoneOffset.UTC);
        }
        if (type == YearMonth.class) {
            String month = row.getString(column);
            return month == null ? null : YearMonth.parse(month);
        }
        if (type.isEnum()) {
            String name = row.getString(column);
            return name == null ? null : Enum.valueOf((Class<? extends Enum>) type, name);
        }
        if (type.isRecord()) {
            Shape id = Shape.of(type);
            Object value = read(row, column, id.parts().get(0).type());
            return value == null ? null : id.with(value);
        }
        return JdbcUtils.getResultSetValue(row, column, type);
    }

    private static boolean isOfSeveral(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }
}
