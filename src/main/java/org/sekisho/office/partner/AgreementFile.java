package org.sekisho.office.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.office.deadline.Wording;

/** The file of an agreement. All of it is used or nothing: what is wrong is noted, each with its line and how to mend it. */
final class AgreementFile {

    private static final List<String> KEYS = List.of(
            "partner",
            "version",
            "name",
            "purpose",
            "onward",
            "areas",
            "views",
            "highest",
            "from",
            "until",
            "keepDays",
            "certificates");

    private AgreementFile() {}

    /**
     * Reads it.
     *
     * @param name of the file, for what is told of it
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with it
     */
    static Agreement read(String name, String content) {
        return DataFile.read(
                name,
                content,
                (root, problems) ->
                        KnownFields.of(root, "an agreement", KEYS, problems).flatMap(AgreementFile::agreement));
    }

    private static Optional<Agreement> agreement(KnownFields fields) {
        Optional<PartnerCode> partner = made(fields, "partner", PartnerCode::new);
        Optional<PartnerIdentity> theirs = made(fields, "certificates", PartnerIdentity::read);
        Optional<Handling> highest =
                fields.need("highest").parsed("highest", "one of " + Handling.words(), AgreementFile::level);
        Optional<LocalDate> from = fields.need("from").parsed("from", "a day such as 2027-01-31", LocalDate::parse);
        Optional<LocalDate> until = fields.need("until").parsed("until", "a day such as 2027-12-31", LocalDate::parse);
        int version = number(fields, "version");
        int keepDays = number(fields, "keepDays");
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
                                version,
                                name,
                                theirs.orElseThrow(),
                                purpose,
                                onward,
                                areas,
                                views,
                                highest.orElseThrow(),
                                from.orElseThrow(),
                                until.orElseThrow(),
                                keepDays));
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

    private static Handling level(String word) {
        return Handling.of(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static int number(KnownFields fields, String key) {
        String digits = fields.text(key, "[1-9]\\d{0,5}", "a whole number such as 90");
        return digits.matches("[1-9]\\d{0,5}") ? Integer.parseInt(digits) : 1;
    }
}
