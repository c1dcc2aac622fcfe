package org.sekisho.cli.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.EntryCode;
import tools.jackson.databind.JsonNode;

/**
 * The shape of the JSON that a record becomes, as the page of it shows it: a name a line, with what stands there. {@code ?}
 * may be null, and {@code -} may be absent.
 */
final class JsonShape {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            FilingNumber.class, "text",
            EntryCode.class, "text",
            LocalDate.class, "day",
            Instant.class, "moment",
            Period.class, "period",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private JsonShape() {}

    static String of(Class<?> told) {
        return object(told, "");
    }

    /** All names of a JSON object, each behind those that it stands in: {@code .proof.oracle.seed}. */
    static Set<String> names(JsonNode told, String within) {
        Set<String> names = new TreeSet<>();
        told.properties().forEach(property -> {
            String name = within + "." + property.getKey();
            names.add(name);
            names.addAll(names(property.getValue(), name));
        });
        if (told.isArray()) {
            told.forEach(element -> names.addAll(names(element, within)));
        }
        return names;
    }

    /** The same of a shape. */
    static Set<String> names(String shape) {
        Set<String> names = new TreeSet<>();
        Deque<String> within = new ArrayDeque<>(List.of(""));
        for (String line : shape.lines().skip(1).toList()) {
            if (line.strip().startsWith("}")) {
                within.pop();
            } else {
                String name = within.peek() + "." + line.strip().replaceFirst(":.*", "");
                names.add(name);
                if (line.endsWith("{")) {
                    within.push(name);
                }
            }
        }
        return names;
    }

    private static String object(Class<?> told, String margin) {
        return names(told, margin + "  ").collect(Collectors.joining("\n", "{\n", "\n" + margin + "}"));
    }

    private static Stream<String> names(Class<?> told, String margin) {
        return Stream.of(told.getRecordComponents())
                .flatMap(component -> annotated(component, JsonUnwrapped.class) != null
                        ? names(component.getType(), margin)
                        : Stream.of(margin + component.getName() + ": " + value(component.getAnnotatedType(), margin)
                                + sign(component)));
    }

    private static String sign(RecordComponent component) {
        if (annotated(component, JsonInclude.class) != null) {
            return " -";
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? " ?" : "";
    }

    /** A component's annotations are those of its accessor, where their own target does not name components. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A annotated(
            RecordComponent component, Class<A> annotation) {
        return component.getAccessor().getAnnotation(annotation);
    }

    private static String value(AnnotatedType annotated, String margin) {
        if (annotated instanceof AnnotatedParameterizedType many) {
            AnnotatedType[] of = many.getAnnotatedActualTypeArguments();
            return Collection.class.isAssignableFrom(raw(annotated.getType()))
                    ? "[" + value(of[0], margin) + "]"
                    : "{ each " + value(of[0], margin) + ": " + value(of[1], margin) + " }";
        }
        Class<?> type = raw(annotated.getType());
        if (type.isRecord() && !WORDS.containsKey(type)) {
            return object(type, margin);
        }
        return WORDS.getOrDefault(type, type.isEnum() ? "word" : "number");
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }
}
