package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.ClaimSets.ClaimSet;
import org.sekisho.reading.gazette.ClaimSets.ClaimSet.NumberedClaim;

/** The text of documents in the elements of WIPO ST.36: abstracts, descriptions and sets of claims by language. */
final class St36Text {

    /** A paragraph's number may be written {@code p0007}. */
    private static final String NUMBER_PREFIX = "^[A-Za-z]+(?=\\d)";

    private static final DescriptionBlocks.Names NAMES =
            new DescriptionBlocks.Names(Set.of("heading"), Set.of("p"), Set.of(), St36Text::label);

    private final FilingParts parts;
    private final ClaimSets claims = new ClaimSets();

    St36Text(FilingParts parts) {
        this.parts = parts;
    }

    /** Reads an {@code abstract}, {@code description} or {@code claims}; any other part is none of the text. */
    void read(Element part, @Nullable String ownLanguage) {
        switch (part.getName()) {
            case "abstract" -> parts.block(Section.ABSTRACT, foreign(part, ownLanguage), "", GazetteText.of(part));
            case "description" -> new DescriptionBlocks(NAMES, parts).add(part);
            case "claims" -> claims.add(RunOnClaims.divide(ClaimSet.of(part)));
            default -> {}
        }
    }

    Filing filing(@Nullable String ownLanguage) {
        claims.putInto(parts, ownLanguage);
        return parts.filing();
    }

    /** The language of a part that is not in the document's own; empty if it is. */
    static String foreign(Element part, @Nullable String ownLanguage) {
        String language = GazetteElements.attribute(part, "lang");
        return language == null || language.equalsIgnoreCase(ownLanguage) ? "" : language.toLowerCase(Locale.ROOT);
    }

    private static String label(Element paragraph) {
        String number = GazetteElements.attribute(paragraph, "num");
        return number == null ? "" : number.replaceFirst(NUMBER_PREFIX, "");
    }

    /**
     * Divides a set of claims that was taken into the data as one run of text, as the older international applications
     * were: "1. A device … 2. The device of claim 1 …". Each number must be the one after the last, and begin a
     * sentence; the first may follow a heading.
     */
    static final class RunOnClaims {

        private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 ?[.)] (?=\\p{Lu})");
        private static final Pattern NUMBER = Pattern.compile("(?:^|(?<=[.;:,\\])] ))(\\d{1,3}) ?[.)] (?=\\p{Lu})");

        private RunOnClaims() {}

        /** Divides a set of one claim; returns any other, and one that is truly one claim, as it is. */
        static ClaimSet divide(ClaimSet whole) {
            if (whole.claims().size() != 1) {
                return whole;
            }
            String words = whole.claims().get(0).words();
            List<Integer> starts = starts(words);
            return starts.size() < 2 ? whole : dividedAt(whole, words, starts);
        }

        private static List<Integer> starts(String words) {
            List<Integer> starts = new ArrayList<>();
            Matcher number = FIRST.matcher(words);
            if (number.find()) {
                starts.add(number.start());
                number.usePattern(NUMBER);
                while (number.find()) {
                    if (Integer.parseInt(number.group(1)) == starts.size() + 1) {
                        starts.add(number.start());
                    }
                }
            }
            return starts;
        }

        private static ClaimSet dividedAt(ClaimSet whole, String words, List<Integer> starts) {
            List<String> beside = new ArrayList<>(whole.beside());
            String before = words.substring(0, starts.get(0)).strip();
            if (!before.isEmpty()) {
                beside.add(before);
            }
            List<NumberedClaim> claims = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : words.length();
                claims.add(new NumberedClaim(
                        i + 1, words.substring(starts.get(i), end).strip()));
            }
            return new ClaimSet(whole.language(), claims, beside);
        }
    }
}
