package org.sekisho.intake.inbox;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.NumberForm;

/**
 * A filing's number as people write it on files and folders: {@code EP-1000000-A1}, {@code JP 2026-001234}, {@code
 * US20060085912A1-20060427}. The first two letters have to be an office, or every {@code IP2024001} would be one.
 */
public final class WrittenNumber {

    private static final String SEPARATORS = "[-_/ .,]*";

    /** Office, the letters of designs, reissues and plants, digits, kind; then perhaps the day of publication. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})" + SEPARATORS + "(?:特願|特開|特許|特表|再表)?" + SEPARATORS
            + "(D|RE|PP|H|T|AI)?(\\d(?:" + SEPARATORS + "\\d){3,19})" + SEPARATORS + "([A-Z]\\d?)?"
            + "(?:[-_]\\d{8})?");

    private static final Pattern JAPANESE = Pattern.compile("(?:特願|特開)" + SEPARATORS + "(\\d{4})-(\\d{1,6}).{0,2}");

    /** A number among other words: a group of one or two digits behind it, as {@code -3} of a page, is not its own. */
    private static final Pattern AMONG_WORDS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:PCT[-/ ]?)?(?:[A-Z]{2}[-/ .]{0,2}(?:D|RE|PP|H|T|AI)?(?:特願|特開|特許|特表|再表)?|特願|特開)"
                    + "\\d+(?:[-/., ]\\d{3,})*(?:[- ]?[A-Z]\\d?)?(?![\\p{L}\\p{N}])");

    /** The number of a publication or an application on a first page, by its INID code (WIPO standard ST.9). */
    private static final Pattern ON_FIRST_PAGE = Pattern.compile(
            "\\((?:10|11|21)\\)[^()]{0,60}?(" + AMONG_WORDS.pattern() + "|\\b\\d{2}/\\d{3},?\\d{3}\\b)");

    /** Numbers with all their separators are shorter; names in a zip may be of any length. */
    private static final int LONGEST = 200;

    private WrittenNumber() {}

    /** The number that is written so, however it is formatted; empty if it has not the form of one. */
    public static Optional<FilingNumber> in(String written, NumberForm form) {
        Optional<FilingNumber> formed = in(written);
        return formed.isPresent()
                ? formed
                : FilingNumber.of(written.replaceAll("\\s", "")).filter(form::isOne);
    }

    /** The numbers that stand in a name, such as of a file, or on a first page; each once, in their order. */
    static List<FilingNumber> offered(Collection<String> names, String firstPage, NumberForm form) {
        Stream<String> named = names.stream()
                .map(WrittenNumber::usual)
                .flatMap(name -> AMONG_WORDS.matcher(name).results().map(MatchResult::group));
        Stream<String> printed =
                ON_FIRST_PAGE.matcher(usual(firstPage)).results().map(found -> found.group(1));
        return Stream.concat(named, printed)
                .flatMap(written -> withoutCommas(written, form).stream())
                .distinct()
                .toList();
    }

    /** The number that a person typed. */
    static Optional<FilingNumber> typed(String typed, NumberForm form) {
        return withoutCommas(usual(typed).strip(), form).filter(form::isOne);
    }

    private static String usual(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** Without the commas that a person and a printer put between thousands. */
    private static Optional<FilingNumber> withoutCommas(String written, NumberForm form) {
        return in(written.replace(",", ""), form);
    }

    /** The number in small letters, in letters of full width or with any of its separators: {@code us 2026/0401101 a1}. */
    public static Optional<FilingNumber> however(String written) {
        return in(usual(written));
    }

    public static Optional<FilingNumber> in(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches() && NumberForm.isOffice(number.group(1))) {
            return Optional.of(new FilingNumber(
                    number.group(1) + orNothing(number.group(2)) + digits(number) + orNothing(number.group(4))));
        }
        Matcher japanese = JAPANESE.matcher(text);
        return japanese.matches()
                ? Optional.of(new FilingNumber("JP" + japanese.group(1) + japanese.group(2)))
                : Optional.empty();
    }

    private static String digits(Matcher number) {
        String digits = number.group(3).replaceAll("\\D", "");
        return number.group(1).equals("US") ? digits.replaceFirst("^0+(?=.)", "") : digits; // the US office pads
    }

    private static String orNothing(@Nullable String group) {
        return group == null ? "" : group;
    }
}
