package org.sekisho.finding.body;

import static org.sekisho.finding.body.PublishedBodies.refuseUnless;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sekisho.finding.body.BodyNumber.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies of a data dump of the Research Organization Registry, by its published schema 2. What the schema does not have is refused,
 * so that nothing is taken for what it is not.
 */
final class JacksonRorDump {

    private static final Set<String> FIELDS = Set.of(
            "id admin domains established external_ids links locations names relationships status types".split(" "));
    private static final Set<String> NAMES = Set.of("ror_display", "label", "alias", "acronym");
    private static final Set<String> STATES = Set.of("active", "inactive", "withdrawn");

    private JacksonRorDump() {}

    /** Hands out all bodies but those withdrawn, and returns how many those are. */
    static int read(Path file, Consumer<List<String>> taker) {
        int withdrawn = 0;
        int record = 1;
        try (MappingIterator<JsonNode> records =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(file.toFile())) {
            for (; records.hasNext(); record++) {
                JsonNode next = records.next();
                String problem = problem(next);
                refuseUnless(problem.isEmpty(), file, "record " + record, problem);
                if (text(next, "status").equals("withdrawn")) {
                    withdrawn++;
                } else {
                    taker.accept(body(next));
                }
            }
        } catch (JacksonException e) {
            refuseUnless(false, file, "record " + record, "it is not JSON");
        }
        return withdrawn;
    }

    /** The reason that a record cannot be read; empty if it can. */
    private static String problem(JsonNode record) {
        Set<String> fields = new HashSet<>(record.propertyNames());
        fields.removeAll(FIELDS);
        if (!record.isObject() || !fields.isEmpty() || !record.path("names").isArray()) {
            return "it is no record of schema 2; take the file of the dump that is in schema 2";
        }
        if (BodyNumber.of(Kind.ROR, text(record, "id")).isEmpty()) {
            return "its id is none, by its check digits";
        }
        if (!STATES.contains(text(record, "status"))) {
            return "its status is none that is known";
        }
        if (types(record).anyMatch(type -> !NAMES.contains(type))) {
            return "a name of it is of a type that is not known";
        }
        return types(record).anyMatch("ror_display"::equals) ? "" : "it has no name to display";
    }

    private static Stream<String> types(JsonNode record) {
        return record.path("names")
                .valueStream()
                .flatMap(name -> name.path("types").valueStream())
                .map(type -> type.asString(""));
    }

    private static List<String> body(JsonNode record) {
        String ror = BodyNumber.of(Kind.ROR, text(record, "id")).orElseThrow().digits();
        List<String> names = new ArrayList<>();
        record.path("names").forEach(name -> {
            boolean displayed = name.path("types")
                    .valueStream()
                    .anyMatch(type -> type.asString("").equals("ror_display"));
            names.add(displayed ? 0 : names.size(), text(name, "value"));
        });
        String parent = record.path("relationships")
                .valueStream()
                .filter(relation -> text(relation, "type").equals("parent"))
                .map(relation -> text(relation, "id").replaceFirst("^https://ror\\.org/", "ror-"))
                .findFirst()
                .orElse("");
        String country = text(record.path("locations").path(0).path("geonames_details"), "country_code");
        String dated = text(record.path("admin").path("last_modified"), "date");
        String others = PublishedBodies.names(names.subList(1, names.size()));
        return List.of("ror-" + ror, names.get(0), others, "", country, "", ror, "", parent, "", "", "ROR", dated);
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }
}
