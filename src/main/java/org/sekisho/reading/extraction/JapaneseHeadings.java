package org.sekisho.reading.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;

/** The headings in lenticular brackets of Japanese filings: {@code 【発明の名称】}, {@code 【請求項１】}, {@code 【００１２】}. */
public final class JapaneseHeadings {

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
    public record Found(
            String heading, @Nullable Section named, Optional<Integer> claim, Optional<String> paragraph, String rest) {

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

    public static Optional<Found> in(String words) {
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
            return Optional.of(new Found(name, null, Optional.empty(), Optional.of(halfWidth(name)), rest));
        }
        if (name.equals(DOCUMENT)) {
            Section opened = DOCUMENTS.getOrDefault(rest.strip(), Section.DESCRIPTION);
            return Optional.of(found(rest.strip(), opened, Optional.empty(), ""));
        }
        return Optional.of(found(name, SECTIONS.get(name), Optional.empty(), rest));
    }

    private static Found found(String name, @Nullable Section section, Optional<Integer> claim, String rest) {
        return new Found(name, section, claim, Optional.empty(), rest);
    }

    public static String halfWidth(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(digit -> plain.append(Character.digit(digit, 10)));
        return plain.toString();
    }
}
