package org.sekisho.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.Bibliography;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.DocumentRole;
import org.sekisho.filing.EarlierPublication;
import org.sekisho.filing.FamilyHistory;
import org.sekisho.filing.FilingDates;
import org.sekisho.filing.FilingNumber;
import org.sekisho.filing.Party;
import org.sekisho.filing.PossibleDays;
import org.sekisho.filing.PriorityClaim;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code filing.yml}: what is right in it is taken, and everything that is wrong is said at once. */
final class SnakeYamlFilingData {

    private static final int LONGEST = 1024 * 1024;
    private static final Set<String> PARTY_KEYS = Set.of("name", "organisation", "address", "country");
    private static final Set<String> PUBLICATION_KEYS = Set.of("number", "date");
    private static final Set<String> PRIORITY_KEYS = Set.of("country", "number", "date");

    private final List<String> problems = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<ClassificationSymbol> symbols = new ArrayList<>();
    private final List<PriorityClaim> priorities = new ArrayList<>();
    private final List<EarlierPublication> publications = new ArrayList<>();
    private final Map<String, DocumentRole> roles = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();
    private @Nullable FilingNumber number;

    private SnakeYamlFilingData() {}

    static FilingData read(InputStream yaml) throws IOException {
        SnakeYamlFilingData data = new SnakeYamlFilingData();
        byte[] bytes = yaml.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            data.problems.add("longer than 1 MB");
        } else {
            data.readAll(new String(bytes, StandardCharsets.UTF_8));
        }
        return data.result();
    }

    private void readAll(String yaml) {
        Node root = composed(yaml);
        if (root != null) {
            entries(root, "filing.yml").forEach(this::readEntry);
        }
    }

    /** What the file says, unread; null if that is nothing, or no YAML. */
    private @Nullable Node composed(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            problems.add("line %d: not YAML".formatted(mark == null ? 1 : mark.getLine() + 1));
        } catch (RuntimeException refused) { // all else that the library throws, of its own or of Java's
            problems.add("not YAML");
        }
        return null;
    }

    private void readEntry(String key, Node value) {
        switch (key) {
            case "number" -> text(key, value, this::setNumber, value);
            case "kind", "country", "language", "title", "governmentInterest", "nationalPhaseOf" ->
                text(key, value, text -> texts.put(key, text), value);
            case "filed", "published", "granted" -> date(key, value);
            case "applicants" -> parties(key, value, Party.Role.APPLICANT);
            case "inventors" -> parties(key, value, Party.Role.INVENTOR);
            case "assignees" -> parties(key, value, Party.Role.ASSIGNEE);
            case "symbols" -> entries(value, key).forEach(this::readSymbols);
            case "priorities" -> items(value, key).forEach(this::readPriority);
            case "familyPublications" -> items(value, key).forEach(this::readPublication);
            case "documents" -> entries(value, key).forEach(this::readRole);
            default -> problem(value, "unknown key '%s'".formatted(key));
        }
    }

    private void setNumber(String text) {
        number = new FilingNumber(text.replaceAll("\\s", ""));
    }

    private void text(String key, Node value, Consumer<String> taker, Node at) {
        String text = scalar(value);
        if (text == null || text.isBlank()) {
            problem(at, "'%s' needs a text".formatted(key));
            return;
        }
        try {
            taker.accept(text.strip());
        } catch (IllegalArgumentException e) {
            problem(at, "'%s' is not of the right form".formatted(key));
        }
    }

    private void date(String key, Node value) {
        LocalDate date = dateOf(key, value);
        if (date != null) {
            dates.put(key, date);
        }
    }

    private @Nullable LocalDate dateOf(String key, Node value) {
        String text = scalar(value);
        try {
            return LocalDate.parse(text == null ? "none" : text.strip());
        } catch (DateTimeParseException e) {
            problem(value, "'%s' needs a date like 2026-01-31".formatted(key));
            return null;
        }
    }

    private void parties(String key, Node value, Party.Role role) {
        for (Node item : items(value, key)) {
            if (item instanceof ScalarNode name && !name.getValue().isBlank()) {
                parties.add(new Party(role, name.getValue().strip(), null, null, null));
                continue;
            }
            Map<String, Node> entries = known(item, key, PARTY_KEYS);
            String name = optional(entries, "name");
            if (name == null) {
                problem(item, "one of '%s' has no 'name'".formatted(key));
            } else {
                parties.add(new Party(
                        role,
                        name,
                        organisation(entries.get("organisation")),
                        optional(entries, "address"),
                        optional(entries, "country")));
            }
        }
    }

    private @Nullable Boolean organisation(@Nullable Node value) {
        String text = value == null ? null : scalar(value);
        if (value == null || text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problem(value, "'organisation' is true or false");
            return null;
        }
        return Boolean.valueOf(text);
    }

    private void readSymbols(String scheme, Node value) {
        ClassificationSymbol.Scheme known = ofEnum(ClassificationSymbol.Scheme.class, scheme);
        if (known == null) {
            problem(value, "'%s' is no classification scheme".formatted(scheme));
            return;
        }
        for (Node item : items(value, scheme)) {
            String written = scalar(item);
            ClassificationSymbol.parse(known, written == null ? "" : written, null)
                    .ifPresentOrElse(symbols::add, () -> problem(item, "not a symbol of '%s'".formatted(scheme)));
        }
    }

    private void readPriority(Node item) {
        Map<String, Node> entries = known(item, "priorities", PRIORITY_KEYS);
        String priority = optional(entries, "number");
        Node date = entries.get("date");
        if (priority == null) {
            problem(item, "one of 'priorities' has no 'number'");
        } else {
            priorities.add(new PriorityClaim(
                    optional(entries, "country"), priority, date == null ? null : dateOf("date", date)));
        }
    }

    private void readPublication(Node item) {
        Map<String, Node> entries = known(item, "familyPublications", PUBLICATION_KEYS);
        String published = optional(entries, "number");
        Node at = entries.get("date");
        LocalDate date = at == null ? null : PossibleDays.orUnknown(dateOf("date", at));
        if (published == null || date == null) {
            problem(item, "one of 'familyPublications' has no 'number' and 'date'");
        } else {
            publications.add(new EarlierPublication(published, date));
        }
    }

    private void readRole(String file, Node value) {
        String text = scalar(value);
        DocumentRole role = ofEnum(DocumentRole.class, text == null ? "" : text);
        if (role == null) {
            problem(value, "a role under 'documents' is unknown");
        } else {
            roles.put(file, role);
        }
    }

    private static <E extends Enum<E>> @Nullable E ofEnum(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        return null;
    }

    private Map<String, Node> known(Node node, String key, Set<String> keys) {
        Map<String, Node> entries = entries(node, key);
        entries.forEach((name, value) -> {
            if (!keys.contains(name)) {
                problem(value, "unknown key '%s' in '%s'".formatted(name, key));
            }
        });
        return entries;
    }

    private static @Nullable String optional(Map<String, Node> entries, String key) {
        Node value = entries.get(key);
        String text = value == null ? null : scalar(value);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Map<String, Node> entries(Node node, String key) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problem(node, "'%s' needs keys and values".formatted(key));
            return entries;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = scalar(tuple.getKeyNode());
            if (name == null || !seen.add(name)) {
                problem(tuple.getKeyNode(), name == null ? "a key is no text" : "'%s' is there twice".formatted(name));
            } else {
                entries.put(name, tuple.getValueNode());
            }
        }
        return entries;
    }

    private List<Node> items(Node node, String key) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "'%s' needs a list".formatted(key));
        return List.of();
    }

    private static @Nullable String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private void problem(Node at, String what) {
        problems.add("line %d: %s".formatted(at.getStartMark().getLine() + 1, what));
    }

    private FilingData result() {
        FilingDates when = new FilingDates(dates.get("filed"), dates.get("published"), dates.get("granted"));
        Bibliography bibliography = new Bibliography(
                texts.get("country"),
                texts.get("kind"),
                texts.get("language"),
                when,
                parties,
                symbols,
                priorities,
                new FamilyHistory(texts.get("nationalPhaseOf"), publications));
        return new FilingData(
                number, bibliography, texts.get("title"), texts.get("governmentInterest"), roles, problems);
    }
}
