package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FamilyHistory;
import org.sekisho.intake.filing.FamilyHistory.EarlierPublication;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/**
 * Bounds on the fields of a filing's first page, in length and in number: ten times what any real filing has. Whatever
 * is over them is kept whole as text, where its words are matched and shown; names in it are compared with none. A
 * person is told.
 */
final class FieldBounds {

    /** A field that is longer shows its beginning. */
    static final int LONGEST = 1_024;

    /** Fields that are a code, such as that of a country. */
    static final int LONGEST_CODE = 64;

    /** Parties of all documents together; several of each kind of field are allowed for every one of them. */
    static final int MOST = 2_000;

    private static final String TITLE = "title";

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> over = new TreeMap<>();
    private final List<UnreadPart> told = new ArrayList<>();

    /** Cuts the fields to the bounds and keeps what is over them as text. */
    Filing of(Filing part, String document) {
        over.clear();
        Bibliography data = part.bibliography();
        FamilyHistory family = data.family();
        Bibliography bounded = new Bibliography(
                code("country", data.country()),
                code("kind", data.kind()),
                code("language", data.language()),
                data.dates(),
                some(
                        "parties",
                        data.parties().stream().map(this::party).toList(),
                        4 * LONGEST,
                        party -> words(party.name(), party.address(), party.country())),
                some("symbols", data.symbols(), LONGEST_CODE, symbol -> words(symbol.written(), symbol.edition())),
                some("priorities", data.priorities(), LONGEST_CODE, claim -> words(claim.country(), claim.number())),
                new FamilyHistory(
                        family.kind() != null && family.kind().length() > LONGEST_CODE ? null : family.kind(),
                        code("national phase", family.nationalPhaseOf()),
                        some("publications", family.publications(), LONGEST_CODE, EarlierPublication::number)),
                null,
                data.declaration());
        List<TextBlock> text =
                new ArrayList<>(part.text().stream().flatMap(this::title).toList());
        over.entrySet().stream()
                .filter(of -> !of.getKey().equals(TITLE))
                .map(of -> new TextBlock(
                        Section.DESCRIPTION, "", of.getKey(), document, 0, String.join("\n", of.getValue()), null))
                .forEach(text::add);
        over.forEach((field, all) -> told.add(new UnreadPart(
                document,
                0,
                UnreadReason.LONG_FIELDS,
                "%s: %d characters are kept as text"
                        .formatted(field, all.stream().mapToLong(String::length).sum()))));
        return new Filing(part.number(), bounded, text, part.claims(), part.placed());
    }

    /** Puts the beginning of a title that is too long before it; that beginning is shown as the title. */
    private Stream<TextBlock> title(TextBlock block) {
        if (block.section() != Section.TITLE || block.words().strip().length() <= LONGEST) {
            return Stream.of(block);
        }
        String beginning = cut(TITLE, block.words().strip(), LONGEST);
        return Stream.of(new TextBlock(Section.TITLE, "", "", block.document(), block.page(), beginning, null), block);
    }

    List<UnreadPart> told() {
        return List.copyOf(told);
    }

    private <T> List<T> some(String field, List<T> all, int longest, Function<T, String> words) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (words.apply(one).length() <= longest && counts.merge(field, 1, Integer::sum) <= MOST) {
                some.add(one);
            } else {
                keep(field, words.apply(one));
            }
        }
        return some;
    }

    private Party party(Party party) {
        String role = party.role().name().toLowerCase(Locale.ROOT);
        String address = party.address();
        return new Party(
                party.role(),
                cut(role, party.name(), LONGEST),
                party.organisation(),
                address == null ? null : cut("address of the " + role, address, LONGEST),
                code("country of the " + role, party.country()));
    }

    private static String words(@Nullable String... fields) {
        return Stream.of(fields).flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
    }

    private @Nullable String code(String field, @Nullable String written) {
        return written == null ? null : cut(field, written, LONGEST_CODE);
    }

    private String cut(String field, String written, int longest) {
        if (written.length() <= longest) {
            return written;
        }
        keep(field, written);
        int end = Character.isHighSurrogate(written.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return written.substring(0, end) + "…";
    }

    private void keep(String field, String words) {
        if (!words.isBlank()) {
            over.computeIfAbsent(field, none -> new ArrayList<>()).add(words);
        }
    }
}
