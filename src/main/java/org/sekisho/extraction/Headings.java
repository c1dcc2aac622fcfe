package org.sekisho.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.Section;

/** The headings under which applicants put the parts of a filing, in English, German, French and Japanese. */
final class Headings {

    private static final int LONGEST = 120;
    private static final int LONGEST_CLAIMING = 300;

    /** {@code (57)}, {@code I.}, {@code 3.1} before a heading. */
    private static final String NUMBERING =
            "(?:\\(\\d{2}\\)\\s*)?(?:(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*|[A-Z])\\s*[.):]\\s+)?";

    private static final String END = "\\s*[:.]?";

    private static final List<Known> KNOWN = List.of(
            known(
                    Section.TITLE,
                    "title(?: of (?:the )?invention)?|bezeichnung(?: der erfindung)?|titre(?: de l['’]invention)?"),
            known(
                    Section.GOVERNMENT_INTEREST,
                    ".*federally[- ]?sponsored.*|.*federal(?:ly)?[- ](?:funded|funding|support|sponsorship|rights).*"
                            + "|.*government(?:al)?(?:['’]s)?[- ](?:interests?|supports?|rights?|licen[sc]e.*|funding|contracts?|sponsorship|statement)\\b.*"
                            + "|.*(?:u\\.s\\.|us) government (?:interests?|supports?|rights?).*"),
            known(
                    Section.ABSTRACT,
                    "abstract(?: of (?:the )?(?:disclosure|invention))?|zusammenfassung|abrégé|abrege(?: descriptif)?"),
            known(
                    Section.CLAIM,
                    "(?:the )?claims?|(?:amended|listing of(?: the)?|new) claims?|what (?:is|we|i) claim(?:ed)?(?: is)?|(?:i|we|it is) claim(?:ed)?"
                            + "|(?:patent)?ansprüche|patentanspruch|revendications?|claims? as filed"),
            known(
                    Section.DESCRIPTION,
                    "(?:brief |detailed |full |general )?description\\b.*|background\\b.*|(?:technical )?field\\b.*|(?:brief )?summary\\b.*"
                            + "|cross[- ]?references?\\b.*|(?:claim of )?priority(?: claim)?|related (?:u\\.s\\. )?(?:applications?|patents?)\\b.*|(?:prior|related|background) art\\b.*"
                            + "|(?:best )?modes? for carrying out.*|industrial applicability|(?:working )?examples?|preferred embodiments?.*"
                            + "|(?:reference to (?:a )?)?sequence listing.*|disclosure(?: of (?:the )?invention)?|specification|technical (?:problem|solution)|effects? of the invention"
                            + "|(?:list of )?reference (?:signs|numerals).*|beschreibung\\b.*|technisches gebiet|stand der technik|hintergrund.*|aufgabe.*|kurze beschreibung.*"
                            + "|detaillierte beschreibung.*|bezugszeichenliste|domaine(?: technique)?.*|état de la technique.*|arrière-plan.*|exposé de l['’]invention|brève description.*"));

    private static final Pattern CLAIMING = Pattern.compile(
            "(?:having\\b.{0,150}?,?\\s*)?(?:what|that which|the invention|i|we|it)\\b.{0,100}\\bclaim(?:s|ed)?\\b.{0,100}:|what is claimed is.{0,3}"
                    + "|the embodiments? of the invention in which .{0,120}claimed.{0,60}:?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SECTION_LABEL = Pattern.compile("[-–*\\s]+");

    private Headings() {}

    /**
     * A heading that is known.
     *
     * @param rest what follows it in the same paragraph; empty if nothing does
     */
    record Found(Section section, String heading, String rest) {}

    private record Known(
            Section section, Pattern alone, @Nullable Pattern before) {}

    private static Known known(Section section, String names) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        boolean leadsIn = section == Section.TITLE || section == Section.ABSTRACT;
        return new Known(
                section,
                Pattern.compile(NUMBERING + "(?:" + names + ")" + END, flags),
                leadsIn
                        ? Pattern.compile(
                                "((?:\\(\\d{2}\\)\\s*)?(?:" + names + "))\\s*[:：]\\s*(\\S.*)", flags | Pattern.DOTALL)
                        : null);
    }

    /** Tells which part begins with a paragraph, if one does. */
    static Optional<Found> in(String paragraph) {
        String words = SECTION_LABEL.matcher(paragraph).replaceAll(" ").strip();
        String written = paragraph.strip();
        for (Known known : KNOWN) {
            if (words.length() <= LONGEST
                    && (known.alone.matcher(words).matches()
                            || known.alone.matcher(written).matches())) {
                return Optional.of(new Found(known.section, written, ""));
            }
            Matcher before = known.before == null ? null : known.before.matcher(written);
            if (before != null && before.matches()) {
                return Optional.of(new Found(known.section, before.group(1), before.group(2)));
            }
        }
        if (written.length() <= LONGEST_CLAIMING && CLAIMING.matcher(written).matches()) {
            return Optional.of(new Found(Section.CLAIM, written, ""));
        }
        return Optional.empty();
    }

    /** Whether a printed line is a heading by its looks: short and in capitals, or one of the usual ones. */
    static boolean looksLikeOne(String line) {
        String words = line.strip();
        if (words.length() > LONGEST || words.isEmpty()) {
            return false;
        }
        long letters = words.codePoints().filter(Character::isLetter).count();
        boolean capitals = letters > 3
                && words.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && letters > words.length() / 2
                && !words.endsWith(",")
                && !words.endsWith(";");
        return capitals || in(words).filter(found -> found.rest().isEmpty()).isPresent();
    }
}
