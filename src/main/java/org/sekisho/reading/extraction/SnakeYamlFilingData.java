package org.sekisho.reading.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FamilyHistory;
import org.sekisho.intake.filing.FamilyHistory.EarlierPublication;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingDates.PossibleDays;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.machine.yaml.Suggestion;
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
import org.yaml.snakeyaml.nodes.Tag;

/** Reads {@code filing.yml}: everything right in it is taken, and everything wrong is reported at once. */
final class SnakeYamlFilingData {

    private static final int LONGEST = 1024 * 1024;
    private static final int MOST_PROBLEMS = 20;

    /** {@code PCT/JP2024/012345}, or the number of its publication: {@code WO2024/123456}. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?:PCT[/ -]?[A-Z]{2}[/ -]?|WO[/ -]?)\\d{2,4}[/ -]?\\d{4,6}(?:[ -]?[A-Z]\\d?)?");

    private static final Set<String> PARTY_KEYS = Set.of("name", "organisation", "address", "country");
    private static final Set<String> PUBLICATION_KEYS = Set.of("number", "date");
    private static final Set<String> PRIORITY_KEYS = Set.of("country", "number", "date");
    private static final Set<String> DECLARED_KEYS = Set.of("name", "country", "number");
    private static final Set<String> DECLARATION_KEYS = Stream.concat(
                    Stream.of("form", "dated", "reviewAsked"),
                    Arrays.stream(Declaration.Kind.values()).map(Declaration.Kind::key))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, BiConsumer<String, Node>> readers = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int problemsNotSaid;
    private final List<Party> parties = new ArrayList<>();
    private final List<ClassificationSymbol> symbols = new ArrayList<>();
    private final List<PriorityClaim> priorities = new ArrayList<>();
    private final List<EarlierPublication> publications = new ArrayList<>();
    private final Map<String, DocumentRole> roles = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();
    private @Nullable FilingNumber number;
    private @Nullable Declaration declaration;

    private SnakeYamlFilingData() {
        readers.put("number", (key, value) -> text(key, value, this::setNumber, value));
        for (String text : List.of("kind", "country", "language", "title", "governmentInterest", "nationalPhaseOf")) {
            readers.put(text, (key, value) -> text(key, value, said -> texts.put(key, checked(key, said)), value));
        }
        for (String day : List.of("filed", "published", "granted")) {
            readers.put(day, this::date);
        }
        readers.put("applicants", (key, value) -> parties(key, value, Party.Role.APPLICANT));
        readers.put("inventors", (key, value) -> parties(key, value, Party.Role.INVENTOR));
        readers.put("assignees", (key, value) -> parties(key, value, Party.Role.ASSIGNEE));
        readers.put("symbols", (key, value) -> entries(value, key).forEach(this::readSymbols));
        readers.put("priorities", (key, value) -> items(value, key).forEach(this::readPriority));
        readers.put("familyPublications", (key, value) -> items(value, key).forEach(this::readPublication));
        readers.put("declaration", this::readDeclaration);
        readers.put("documents", (key, value) -> entries(value, key).forEach(this::readRole));
    }

    /** The keys that a file may have. */
    static Set<String> keys() {
        return Set.copyOf(new SnakeYamlFilingData().readers.keySet());
    }

    /** The keys that a party, a publication or a priority in it may have. */
    static Set<String> innerKeys() {
        Set<String> keys = new HashSet<>(PARTY_KEYS);
        keys.addAll(PUBLICATION_KEYS);
        keys.addAll(PRIORITY_KEYS);
        keys.addAll(DECLARED_KEYS);
        keys.addAll(DECLARATION_KEYS);
        return keys;
    }

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

    /** The root of the file, unread; null if the file is empty or no YAML. */
    private @Nullable Node composed(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            problems.add("line %d: not YAML".formatted(mark == null ? 1 : mark.getLine() + 1));
        } catch (RuntimeException refused) { // any other exception of the library or of Java
            problems.add("not YAML");
        }
        return null;
    }

    private void readEntry(String key, Node value) {
        BiConsumer<String, Node> reader = readers.get(key);
        if (reader == null) {
            problem(value, "unknown key '%s'%s".formatted(key, Suggestion.after(key, readers.keySet())));
        } else {
            reader.accept(key, value);
        }
    }

    private void setNumber(String text) {
        number = new FilingNumber(text.replaceAll("\\s", ""));
    }

    /** A filing without its office has no deadline, and one that enters a national phase may be exempt. */
    private static String checked(String key, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        boolean office = key.equals("country");
        boolean wrong = office && !NumberForm.isOffice(plain)
                || key.equals("nationalPhaseOf")
                        && !INTERNATIONAL.matcher(plain).matches();
        if (wrong) {
            throw new IllegalArgumentException(key);
        }
        return office ? plain : text;
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
            String alone = scalar(item);
            if (alone != null && !alone.isBlank()) {
                parties.add(new Party(role, alone.strip(), null, null, null));
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
        return trueOrFalse("organisation", value);
    }

    private @Nullable Boolean trueOrFalse(String key, @Nullable Node value) {
        String text = value == null ? null : scalar(value);
        if (value == null || text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            problem(value, "'%s' is true or false".formatted(key));
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

    private void readDeclaration(String key, Node value) {
        Map<String, Node> entries = known(value, key, DECLARATION_KEYS);
        List<Declaration.Row> rows = new ArrayList<>();
        for (Declaration.Kind kind : Declaration.Kind.values()) {
            Node declared = entries.get(kind.key());
            if (declared != null) {
                List<Node> items = items(declared, kind.key());
                items.forEach(item -> readDeclared(kind, item, rows));
                if (items.isEmpty() && declared instanceof SequenceNode) {
                    rows.add(new Declaration.Row(kind, null, null)); // an empty list says that there is none
                }
            }
        }
        if (rows.size() > Declaration.MOST_ROWS) {
            problem(value, "'declaration' has more than %d rows".formatted(Declaration.MOST_ROWS));
            rows.subList(Declaration.MOST_ROWS, rows.size()).clear();
        }
        Node dated = entries.get("dated");
        declaration = new Declaration(
                Objects.requireNonNullElse(brief(entries, "form"), ""),
                dated == null ? null : dateOf("dated", dated),
                Boolean.TRUE.equals(trueOrFalse("reviewAsked", entries.get("reviewAsked"))),
                rows);
    }

    private void readDeclared(Declaration.Kind kind, Node item, List<Declaration.Row> rows) {
        String called = kind == Declaration.Kind.FILING_ABROAD ? "country" : "name";
        Map<String, Node> entries =
                item instanceof ScalarNode ? Map.of(called, item) : known(item, kind.key(), DECLARED_KEYS);
        String body = brief(entries, called);
        String awarded = brief(entries, "number");
        if (body == null && awarded == null) {
            problem(item, "one of '%s' has no '%s' and no 'number'".formatted(kind.key(), called));
        } else {
            rows.add(new Declaration.Row(kind, body, awarded));
        }
    }

    /** A text as long as a declaration may have it. */
    private @Nullable String brief(Map<String, Node> entries, String key) {
        Node at = entries.get(key);
        String text = optional(entries, key);
        if (at != null && text != null && text.length() > Declaration.LONGEST) {
            problem(at, "'%s' is longer than %d characters".formatted(key, Declaration.LONGEST));
            return null;
        }
        return text;
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
                problem(value, "unknown key '%s' in '%s'%s".formatted(name, key, Suggestion.after(name, keys)));
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
        return node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL) ? scalar.getValue() : null;
    }

    private void problem(Node at, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line %d: %s".formatted(at.getStartMark().getLine() + 1, what));
        } else {
            problemsNotSaid++;
        }
    }

    private FilingData result() {
        if (problemsNotSaid > 0) {
            problems.add("and %d more".formatted(problemsNotSaid));
        }
        FilingDates when = new FilingDates(dates.get("filed"), dates.get("published"), dates.get("granted"));
        Bibliography bibliography = new Bibliography(
                texts.get("country"),
                texts.get("kind"),
                texts.get("language"),
                when,
                parties,
                symbols,
                priorities,
                new FamilyHistory(texts.get("kind"), texts.get("nationalPhaseOf"), publications),
                null,
                declaration);
        return new FilingData(
                number, bibliography, texts.get("title"), texts.get("governmentInterest"), roles, problems);
    }
}
