package org.sekisho.reading.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;

/** The headings under which applicants put the parts of a filing, in English, German and French. */
public final class Headings {

    private static final int LONGEST = 120;
    private static final int LONGEST_CLAIMING = 300;
    private static final int MOST_SPACES = 5;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    /** {@code (57)}, {@code I.}, {@code 3.1} before a heading. */
    private static final String NUMBERING =
            "(?:\\(\\d{2}\\)\\s*)?(?:(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2})*|[A-Z])\\s*[.):]\\s+)?";

    private static final String ABSTRACT =
            "abstract(?: of (?:the )?(?:disclosure|invention))?|zusammenfassung|abrégé(?: descriptif)?";
    private static final String TITLE =
            "title(?: of (?:the )?invention)?|bezeichnung(?: der erfindung)?|titre(?: de l['’]invention)?";

    private static final List<Known> KNOWN = List.of(
            known(Section.TITLE, TITLE),
            known(Section.GOVERNMENT_INTEREST, """
                    .*federally[- ]?sponsored.*\
                    |.*federal(?:ly)?[- ](?:funded|funding|support|sponsorship|rights).*\
                    |.*government(?:al)?(?:['’]s)?[- ](?:interests?|supports?|rights?|licen[sc]e|funding|contracts?|sponsorship|statement)\\b.*"""),
            known(Section.ABSTRACT, ABSTRACT),
            known(Section.CLAIM, """
                    (?:(?:the|amended|new|listing of(?: the)?) )?claims?(?: as filed)?\
                    |what (?:is|we|i) claim(?:ed)?(?: is)?|(?:i|we|it is) claim(?:ed)?\
                    |(?:patent)?ansprüche|patentanspruch|revendications?"""),
            known(Section.DESCRIPTION, """
                    (?:brief |detailed |full |general )?description\\b.*|(?:technical )?field\\b.*|background\\b.*\
                    |(?:brief )?summary\\b.*|cross[- ]?references?\\b.*|(?:claim of )?priority(?: claim)?\
                    |related (?:u\\.s\\. )?(?:applications?|patents?)\\b.*|(?:prior|related|background) art\\b.*\
                    |(?:best )?modes? for carrying out.*|industrial applicability|(?:working )?examples?\
                    |preferred embodiments?.*|(?:reference to (?:a )?)?sequence listing.*|specification\
                    |disclosure(?: of (?:the )?invention)?|technical (?:problem|solution)|effects? of the invention\
                    |(?:list of )?reference (?:signs|numerals).*|other references|references cited.*|parent case text\
                    |beschreibung\\b.*|technisches gebiet|stand der technik|hintergrund.*|kurze beschreibung.*\
                    |detaillierte beschreibung.*|bezugszeichenliste|domaine(?: technique)?.*|état de la technique.*\
                    |arrière-plan.*|exposé de l['’]invention|brève description.*"""));

    /** {@code ABSTRACT: A device …}: a heading and its text in one paragraph. */
    private static final List<Known> LEADING_IN =
            List.of(leadingIn(Section.TITLE, TITLE), leadingIn(Section.ABSTRACT, ABSTRACT));

    private static final Pattern CLAIMING = Pattern.compile("""
            (?:having\\b.{0,150}?,?\\s*)?(?:what|that which|the invention|i|we|it)\\b.{0,100}\\bclaim(?:s|ed)?\\b.{0,100}:\
            |(?:having\\b.{0,150}?,?\\s*)?what is claimed(?: as new)?(?: is)?.{0,3}\
            |the embodiments? of the invention in which .{0,120}claimed.{0,60}:?""", FLAGS);

    private Headings() {}

    /**
     * A heading that is known.
     *
     * @param rest what follows it in the same paragraph; empty if nothing does
     */
    public record Found(Section section, String heading, String rest) {}

    private record Known(Section section, Pattern pattern) {}

    private static Known known(Section section, String names) {
        return new Known(section, Pattern.compile(NUMBERING + "(?:" + names + ")\\s*[:.]?", FLAGS));
    }

    private static Known leadingIn(Section section, String names) {
        return new Known(
                section, Pattern.compile("((?:\\(\\d{2}\\)\\s*)?(?:" + names + "))\\s*[:：]\\s*(\\S.*)", FLAGS));
    }

    /** Tells which part begins with a paragraph, if one does. */
    public static Optional<Found> in(String paragraph) {
        String words = paragraph.strip();
        for (Known known : LEADING_IN) {
            Matcher leading = known.pattern.matcher(words);
            if (leading.matches()) {
                return Optional.of(new Found(known.section, leading.group(1), leading.group(2)));
            }
        }
        if (words.length() <= LONGEST_CLAIMING && CLAIMING.matcher(words).matches()) {
            return Optional.of(new Found(Section.CLAIM, words, ""));
        }
        if (words.length() > LONGEST || isSentence(words)) {
            return Optional.empty();
        }
        return KNOWN.stream()
                .filter(known -> known.pattern.matcher(words).matches())
                .map(known -> new Found(known.section, words, ""))
                .findFirst();
    }

    /** Text that begins small or ends like a sentence is no heading, whatever words it begins with. */
    private static boolean isSentence(String words) {
        int letter = words.codePoints().filter(Character::isLetter).findFirst().orElse('A');
        boolean longer = words.chars().filter(character -> character == ' ').count() > MOST_SPACES;
        return Character.isLowerCase(letter) || (longer && words.endsWith(".") && !capitals(words));
    }

    /** Tells whether a printed line looks like a heading: short and in capitals, or one of the usual ones. */
    public static boolean looksLikeOne(String line) {
        String words = line.strip();
        if (words.length() > LONGEST || words.isEmpty()) {
            return false;
        }
        return (capitals(words) && !words.endsWith(",") && !words.endsWith(";"))
                || in(words).filter(found -> found.rest().isEmpty()).isPresent();
    }

    private static boolean capitals(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters > 3
                && letters > words.length() / 2
                && words.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    /** The headings in lenticular brackets of Japanese filings: {@code 【発明の名称】}, {@code 【請求項１】}, {@code 【００１２】}. */
    public static final class JapaneseHeadings {

        private static final Pattern HEADING = Pattern.compile("\\s*【([^】]{1,30})】\\s*(.*)", Pattern.DOTALL);
        private static final Pattern NUMBER = Pattern.compile("[\\d０-９]{4,5}");
        private static final Pattern FIGURE = Pattern.compile("[表図化数式外][\\d０-９]{1,4}(?:[-－][\\d０-９]+)?");
        private static final Pattern CLAIM = Pattern.compile("請求項\\s*([\\d０-９]{1,4})");

        /** Places at which one paragraph of a text without line ends is divided: after a sentence or another heading. */
        private static final Pattern PARTING =
                Pattern.compile("(?<=[。．\\]】])\\s*(?=【(?:[\\d０-９]{4,5}|請求項[\\d０-９]{1,4}|要約|書類名)】)");

        private static final Map<String, Section> SECTIONS = Map.ofEntries(
                Map.entry("発明の名称", Section.TITLE),
                Map.entry("考案の名称", Section.TITLE),
                Map.entry("特許請求の範囲", Section.CLAIM),
                Map.entry("請求の範囲", Section.CLAIM),
                Map.entry("実用新案登録請求の範囲", Section.CLAIM),
                Map.entry("要約", Section.ABSTRACT),
                Map.entry("要約書", Section.ABSTRACT));
        private static final Map<String, Section> DOCUMENTS = Map.of(
                "明細書", Section.DESCRIPTION,
                "特許請求の範囲", Section.CLAIM,
                "要約書", Section.ABSTRACT,
                "図面", Section.DESCRIPTION);
        private static final Set<String> IN_AN_ABSTRACT = Set.of("課題", "解決手段", "解決課題", "選択図", "構成", "目的", "効果", "代表図");
        private static final String DOCUMENT = "書類名";

        private JapaneseHeadings() {}

        /**
         * A heading and what follows it.
         *
         * @param named the section it opens; null if its name opens none
         */
        public record Bracketed(
                String heading,
                @Nullable Section named,
                Optional<Integer> claim,
                Optional<String> paragraph,
                String rest) {

            public Section sectionAfter(Section before) {
                if (named != null) {
                    return named;
                }
                return before == Section.ABSTRACT && IN_AN_ABSTRACT.contains(heading)
                        ? Section.ABSTRACT
                        : Section.DESCRIPTION;
            }
        }

        public static List<String> parted(String paragraph) {
            return List.of(PARTING.split(paragraph));
        }

        public static Optional<Bracketed> in(String words) {
            Matcher heading = HEADING.matcher(words);
            if (!heading.matches()) {
                return Optional.empty();
            }
            String name = heading.group(1).strip();
            String rest = heading.group(2);
            if (FIGURE.matcher(name).matches()) {
                return Optional.empty(); // a formula or table in the middle of a claim or paragraph
            }
            Matcher claim = CLAIM.matcher(name);
            if (claim.matches()) {
                return Optional.of(found(name, Section.CLAIM, Optional.of(Integer.valueOf(claim.group(1))), rest));
            }
            if (NUMBER.matcher(name).matches()) {
                return Optional.of(new Bracketed(name, null, Optional.empty(), Optional.of(halfWidth(name)), rest));
            }
            if (name.equals(DOCUMENT)) {
                Section opened = DOCUMENTS.getOrDefault(rest.strip(), Section.DESCRIPTION);
                return Optional.of(found(rest.strip(), opened, Optional.empty(), ""));
            }
            return Optional.of(found(name, SECTIONS.get(name), Optional.empty(), rest));
        }

        private static Bracketed found(String name, @Nullable Section section, Optional<Integer> claim, String rest) {
            return new Bracketed(name, section, claim, Optional.empty(), rest);
        }

        public static String halfWidth(String digits) {
            StringBuilder plain = new StringBuilder();
            digits.chars().forEach(digit -> plain.append(Character.digit(digit, 10)));
            return plain.toString();
        }
    }
}
