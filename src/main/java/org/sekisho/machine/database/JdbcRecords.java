package org.sekisho.machine.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
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

    /** The components of a record by their names, for the parameters of a statement; but for those that are records of several. */
    public static Map<String, @Nullable Object> values(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (!isOfSeveral(component.getType())) {
                values.put(component.getName(), stored(component(row, component)));
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
        return value instanceof Record id ? stored(component(id, id.getClass().getRecordComponents()[0])) : value;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (number == 0) {
            ResultSetMetaData read = row.getMetaData();
            columns.clear();
            for (int column = read.getColumnCount(); column > 0; column--) {
                columns.put(JdbcUtils.lookupColumnName(read, column).toLowerCase(Locale.ROOT), column);
            }
        }
        Object value = isOfSeveral(type) ? made(row, type, "") : read(row, 1, type);
        if (value == null) {
            throw new IllegalStateException("Nothing in a row of " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** Null if all of its columns are. */
    private @Nullable Object made(ResultSet row, Class<?> record, String prefix) throws SQLException {
        RecordComponent[] components = record.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean anything = false;
        for (int i = 0; i < values.length; i++) {
            Class<?> part = components[i].getType();
            String name = prefix + JdbcUtils.convertPropertyNameToUnderscoreName(components[i].getName());
            values[i] = isOfSeveral(part) ? made(row, part, name + "_") : read(row, column(name), part);
            anything = anything || values[i] != null;
        }
        return anything ? built(record, values) : null;
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
            Object value = read(row, column, type.getRecordComponents()[0].getType());
            return value == null ? null : built(type, value);
        }
        return JdbcUtils.getResultSetValue(row, column, type);
    }

    private static boolean isOfSeveral(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static @Nullable Object component(Record of, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s cannot be read".formatted(of.getClass().getSimpleName()), e);
        }
    }

    private static Object built(Class<?> record, @Nullable Object... values) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("No row of " + record.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made".formatted(record.getSimpleName()), e);
        }
    }
}
