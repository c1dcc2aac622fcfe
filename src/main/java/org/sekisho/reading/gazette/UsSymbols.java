package org.sekisho.reading.gazette;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/** Classification symbols in the forms that the US office has written them since 1976. */
final class UsSymbols {

    /** Before 2005 the main group was set to the right in three columns, without a stroke: {@code G06F  728}. */
    private static final Pattern COLUMNS = Pattern.compile("([A-H]\\d{2}[A-Z])([ \\d]{2}\\d)(\\d{2,4})");

    /** A symbol in columns whose blanks were lost on the way: the subgroup is then the last two digits. */
    private static final Pattern BLANKS_LOST = Pattern.compile("([A-H]\\d{2}[A-Z])\\s*(\\d{1,4})(\\d{2})");

    private static final Pattern SUBCLASS = Pattern.compile("[A-H]\\d{2}[A-Z]?");

    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})\\d{2}");

    private UsSymbols() {}

    /**
     * A symbol of the IPC: {@code H04L 12/56}, {@code H04L012/56}, {@code H04L 1256} or {@code G06F 728}. A design's
     * symbol is Locarno's, which is kept as written under {@link Scheme#OTHER}, as is anything else that is no symbol.
     */
    public static ClassificationSymbol ipc(String written, @Nullable String edition) {
        String text = written.strip();
        Matcher columns = COLUMNS.matcher(text);
        if (columns.matches()) {
            return ipc(columns, edition);
        }
        Matcher blanksLost = BLANKS_LOST.matcher(text);
        if (blanksLost.matches()) {
            return ipc(blanksLost, edition);
        }
        boolean whole = text.indexOf('/') > 0 || SUBCLASS.matcher(text).matches();
        return (whole ? ClassificationSymbol.parse(Scheme.IPC, text, edition) : Optional.<ClassificationSymbol>empty())
                .orElseGet(() -> other(text, edition));
    }

    private static ClassificationSymbol ipc(Matcher parts, @Nullable String edition) {
        String group = parts.group(2).strip().replaceFirst("^0+(?=.)", "");
        return new ClassificationSymbol(Scheme.IPC, parts.group(1), group, parts.group(3), edition);
    }

    /** A symbol given in pieces; empty if they make none. */
    static Optional<ClassificationSymbol> pieces(
            Scheme scheme, String subclass, String group, String subgroup, @Nullable String edition) {
        String written = group.isEmpty() ? subclass : subclass + group + "/" + subgroup;
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClassificationSymbol.parse(scheme, written, edition).orElseGet(() -> other(written, edition)));
    }

    /** A symbol of Locarno's or the national scheme, blanks collapsed. */
    public static ClassificationSymbol other(String written, @Nullable String edition) {
        return new ClassificationSymbol(Scheme.OTHER, written.strip().replaceAll("\\s+", " "), "", "", edition);
    }

    /** An edition given as a day, {@code 20060101}, in its usual form {@code 2006.01}; null if it is missing. */
    static @Nullable String edition(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(1) + "." + day.group(2);
        }
        return text.isEmpty() ? null : text;
    }
}
