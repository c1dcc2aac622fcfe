package org.sekisho.office.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.body.BodyComparison;
import org.sekisho.finding.body.BodyName;
import org.sekisho.finding.body.BodyVerdict;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.intake.filing.Declaration;
import org.sekisho.intake.filing.Declaration.Kind;
import org.sekisho.intake.filing.Declaration.Row;
import org.sekisho.office.disclosure.DisclosureRow.Because;
import org.sekisho.office.disclosure.DisclosureRow.Found;

/**
 * Lays what a filing says beside what was declared. <em>Not declared</em> takes a declaration that speaks of the kind; whatever rests on
 * names that may be of one body or of two is for a person to say. Numbers are compared by their letters and digits, and come before names.
 */
final class DeclaredAndFound {

    private final @Nullable Declaration declaration;
    private final Set<String> applicants;

    /** Each name read once, however many others it is held against. */
    private final Map<String, BodyName> bodies = new HashMap<>();

    /** @param applicants names of the filing's applicants and assignees, who declare themselves by filing it */
    DeclaredAndFound(@Nullable Declaration declaration, Set<String> applicants) {
        this.declaration = declaration;
        this.applicants = Set.copyOf(applicants);
    }

    /** All that was found, in its order, then what is only declared; what a person has to look at first. */
    List<DisclosureRow> rows(List<Found> found) {
        List<DisclosureRow> rows = new ArrayList<>(found.stream().map(this::row).toList());
        declared()
                .filter(row -> !row.isNone())
                .filter(row -> rows.stream()
                        .noneMatch(
                                one -> one.verdict() == DisclosureRow.Verdict.DECLARED && row.equals(one.declared())))
                .map(DisclosureRow::onlyDeclared)
                .forEach(rows::add);
        rows.sort(Comparator.comparing(DisclosureRow::verdict));
        return List.copyOf(rows);
    }

    private Stream<Row> declared() {
        return declaration == null ? Stream.of() : declaration.rows().stream();
    }

    private DisclosureRow row(Found found) {
        if (found.kind() == Kind.AFFILIATION && applicants.stream().anyMatch(name -> isSame(name, found.body()))) {
            return DisclosureRow.of(found, Because.APPLICANT, null);
        }
        if (declaration == null) {
            return DisclosureRow.of(found, Because.NO_DECLARATION, null);
        }
        List<Row> ofKind =
                declared().filter(row -> answers(row.kind(), found.kind())).toList();
        return ofKind.stream()
                .filter(row -> !row.isNone())
                .flatMap(row -> Stream.ofNullable(beside(row, found)))
                .min(Comparator.comparing(DisclosureRow::because, Comparator.comparingInt(ORDER::indexOf)))
                .orElseGet(() -> unmatched(ofKind, found));
    }

    /** Support may be declared as a grant or as a contract, whatever the filing calls it. */
    private static boolean answers(Kind declared, Kind found) {
        return declared == found || declared == Kind.CONTRACT && found == Kind.FUNDING;
    }

    private static final List<Because> ORDER = List.of(
            Because.SAME_NUMBER,
            Because.SAME_BODY,
            Because.NUMBER_OF_ANOTHER,
            Because.NAMES_UNSURE,
            Because.OTHER_NUMBER);

    /** How one declared thing stands to what was found; null if it is another. */
    private @Nullable DisclosureRow beside(Row declared, Found found) {
        boolean bothNumbered = declared.number() != null && found.number() != null;
        boolean sameNumber = bothNumbered && key(declared.number()).equals(key(found.number()));
        BodyVerdict bodies = bodies(declared, found);
        Because because;
        if (sameNumber) {
            because = bodies instanceof BodyVerdict.Different ? Because.NUMBER_OF_ANOTHER : Because.SAME_NUMBER;
        } else if (bodies instanceof BodyVerdict.Same) {
            because = bothNumbered ? Because.OTHER_NUMBER : Because.SAME_BODY;
        } else if (bodies instanceof BodyVerdict.CannotTell && !bothNumbered) {
            because = Because.NAMES_UNSURE;
        } else {
            return null;
        }
        return DisclosureRow.of(found, because, declared);
    }

    private @Nullable BodyVerdict bodies(Row declared, Found found) {
        if (declared.body() == null || found.body() == null) {
            return null;
        }
        if (found.kind() != Kind.FILING_ABROAD) {
            return compared(declared.body(), found.body());
        }
        boolean sameCountry = declared.body().equalsIgnoreCase(found.body());
        return sameCountry ? new BodyVerdict.Same(List.of()) : new BodyVerdict.Different(List.of());
    }

    private static DisclosureRow unmatched(List<Row> ofKind, Found found) {
        boolean unnumbered = ofKind.stream().anyMatch(row -> row.number() == null && !row.isNone());
        boolean nobody = found.body() == null && (found.number() == null || unnumbered);
        Because because;
        if (ofKind.isEmpty()) {
            because = Because.NOT_ASKED;
        } else if (ofKind.stream().allMatch(Row::isNone)) {
            because = Because.NONE_DECLARED;
        } else {
            because = nobody ? Because.NOBODY_NAMED : Because.NOT_AMONG_THEM;
        }
        return DisclosureRow.of(found, because, null);
    }

    private boolean isSame(String name, @Nullable String body) {
        return body != null && compared(name, body) instanceof BodyVerdict.Same;
    }

    private BodyVerdict compared(String one, String other) {
        return BodyComparison.of(body(one), body(other));
    }

    /** Public bodies go by the one name that they have, so that an acronym and a name in full are the same. */
    private BodyName body(String written) {
        return bodies.computeIfAbsent(written, name -> BodyName.of(StateFunding.bodyCalled(name)));
    }

    private static String key(@Nullable String number) {
        return Normalizer.normalize(Objects.requireNonNullElse(number, ""), Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
