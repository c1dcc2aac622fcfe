package org.sekisho.reading.gazette;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/**
 * Reads a classification symbol as offices print it in one string: {@code E04B 1/88 20060101AFI20070316BHEP} (WIPO
 * ST.8), {@code E04B 1/88 (2006.01)}, {@code 7B 22D 29/00 A} (before the reform of 2006, the edition in front),
 * {@code Ａ６３Ｆ ７／０２}, {@code F21Y101:00}.
 */
final class ClassificationText {

    private static final Pattern DATED = Pattern.compile("(\\d{4})(\\d{2})\\d{2}\\s*[A-Z]?.*");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{4}\\.\\d{2})\\).*");

    /** The symbol, with the edition in front of it in the old way, and whatever follows it. */
    private static final Pattern SYMBOL =
            Pattern.compile("([1-8](?=\\s*[A-H]\\s?\\d))?\\s*([A-HY])\\s?(\\d{2})\\s?([A-Z])"
                    + "(?:\\s*(\\d{1,4})\\s*[/:]\\s*(\\d{2,6}))?(.*)");

    private ClassificationText() {}

    /** Reads a symbol; empty if it is not one of the IPC's shape. */
    public static Optional<ClassificationSymbol> read(Scheme scheme, String printed, @Nullable String edition) {
        Matcher parts = SYMBOL.matcher(halfWidth(printed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String subclass = parts.group(2) + parts.group(3) + parts.group(4);
        String symbol = parts.group(5) == null ? subclass : subclass + " " + parts.group(5) + "/" + parts.group(6);
        return ClassificationSymbol.parse(scheme, symbol, edition(parts, edition));
    }

    /** Keeps a symbol of a scheme that has another shape, such as F-terms, whole and matched by nothing. */
    public static ClassificationSymbol other(String printed) {
        return new ClassificationSymbol(Scheme.OTHER, halfWidth(printed), "", "", null);
    }

    private static @Nullable String edition(Matcher parts, @Nullable String otherwise) {
        String behind = parts.group(7).strip();
        Matcher dated = DATED.matcher(behind);
        if (dated.matches()) {
            return dated.group(1) + "." + dated.group(2);
        }
        Matcher bracketed = BRACKETED.matcher(behind);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        return parts.group(1) == null ? otherwise : parts.group(1);
    }

    private static String halfWidth(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
    }
}
