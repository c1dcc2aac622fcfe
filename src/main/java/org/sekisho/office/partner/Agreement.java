package org.sekisho.office.partner;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.office.deadline.Wording;

/**
 * The terms on which two offices give each other passages of filings. Both have the same version, each with the other's certificates.
 *
 * @param partner the other office
 * @param version of the terms; a later one takes the place of an earlier one
 * @param certificates by which it signs and receives
 * @param purpose what it may use them for; each item that is given says so
 * @param onward to whom it may show them
 * @param areas of technology about which they may be given
 * @param views in which they may
 * @param highest the highest level that they may have
 * @param from the first day of it
 * @param until its last day
 * @param keepDays how many days the other office may keep what it was given
 */
public record Agreement(
        PartnerCode partner,
        int version,
        Wording name,
        PartnerIdentity certificates,
        String purpose,
        String onward,
        Set<String> areas,
        Set<View> views,
        Handling highest,
        LocalDate from,
        LocalDate until,
        int keepDays) {

    private static final int LONGEST_KEPT = 3_660;

    private static final List<String> KEYS = Stream.of(Agreement.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    public Agreement {
        views = Set.copyOf(views);
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        if (version < 1) {
            throw new IllegalArgumentException("'version' is a number from 1");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("'until' is before 'from'");
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("'areas' names none");
        }
        if (keepDays < 1 || keepDays > LONGEST_KEPT) {
            throw new IllegalArgumentException("'keepDays' is a number from 1 to " + LONGEST_KEPT);
        }
    }

    /**
     * Reads the file of an agreement. All of it is used or nothing: what is wrong is noted, each with its line and how to mend it.
     *
     * @param name of the file, for what is told of it
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    static Agreement read(String name, String content) {
        return DataFile.read(
                name,
                content,
                (root, problems) ->
                        KnownFields.of(root, "an agreement", KEYS, problems).flatMap(Agreement::agreement));
    }

    private static Optional<Agreement> agreement(KnownFields fields) {
        Optional<PartnerCode> partner = made(fields, "partner", PartnerCode::new);
        Optional<PartnerIdentity> certificates = made(fields, "certificates", PartnerIdentity::read);
        Optional<Handling> highest = fields.oneOf("highest", Handling.values());
        Optional<LocalDate> from = fields.need("from").parsed("from", "a day such as 2027-01-31", LocalDate::parse);
        Optional<LocalDate> until = fields.need("until").parsed("until", "a day such as 2027-12-31", LocalDate::parse);
        Optional<Integer> version = number(fields, "version");
        Optional<Integer> keepDays = number(fields, "keepDays");
        Wording name = Wording.read(fields, "name");
        String purpose = fields.text("purpose");
        String onward = fields.text("onward");
        Set<String> areas = Set.copyOf(fields.need("areas").wordsIfThere("areas"));
        Set<View> views = fields.need("views").wordsIfThere("views").stream()
                .flatMap(word -> fields.made("views", () -> view(word)).stream())
                .collect(Collectors.toSet());
        return fields.hasProblems()
                ? Optional.empty()
                : fields.made(
                        "version",
                        () -> new Agreement(
                                partner.orElseThrow(),
                                version.orElseThrow(),
                                name,
                                certificates.orElseThrow(),
                                purpose,
                                onward,
                                areas,
                                views,
                                highest.orElseThrow(),
                                from.orElseThrow(),
                                until.orElseThrow(),
                                keepDays.orElseThrow()));
    }

    private static <T> Optional<T> made(KnownFields fields, String key, Function<String, T> maker) {
        String text = fields.text(key);
        return text.isEmpty() ? Optional.empty() : fields.made(key, () -> maker.apply(text));
    }

    private static View view(String word) {
        return Stream.of(View.values())
                .filter(view -> view.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'views' cannot be '%s', but %s"
                        .formatted(
                                word, Stream.of(View.values()).map(View::word).collect(Collectors.joining(", ")))));
    }

    private static Optional<Integer> number(KnownFields fields, String key) {
        return fields.need(key).parsed(key, "a whole number such as 90", Integer::valueOf);
    }

    boolean lets(View view) {
        return views.contains(view);
    }

    /** Whether something of an area and a level may be given in a view. */
    public boolean lets(View view, String area, Handling mark) {
        return lets(view) && areas.contains(area) && highest.covers(mark);
    }

    /**
     * The hash that the first package by these terms names, in place of one before it: the same at both offices, if both approved the
     * same terms and each other's certificates.
     *
     * @param from fingerprint of whom sends it
     * @param to fingerprint of the recipient
     */
    String chain(String from, String to) {
        return PartnerPackage.hash(PartnerPackage.JSON.writeValueAsString(Stream.of(
                        "sekisho-partner-chain/1",
                        from,
                        to,
                        version,
                        purpose.strip(),
                        onward.strip(),
                        areas,
                        new TreeSet<>(views),
                        highest,
                        this.from,
                        until,
                        keepDays)
                .map(String::valueOf)
                .toList()));
    }

    /** The last day on which something that is given on a day may be kept: the agreement ends all of it with itself. */
    LocalDate keptUntil(LocalDate given) {
        LocalDate kept = given.plusDays(keepDays);
        return kept.isAfter(until) ? until : kept;
    }
}
