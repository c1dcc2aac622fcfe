package org.sekisho.intake.filing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A symbol that the office gave the filing, for example {@code H01L 31/0352} of the IPC.
 *
 * @param subclass section, class and subclass: {@code H01L}; shorter when the office gave less ({@code F41})
 * @param group main group without leading zeros ({@code 31}); empty for a whole subclass
 * @param subgroup digits after the oblique stroke as written ({@code 0352}, {@code 00}); empty when group is
 * @param edition the edition the symbol is of, as the document writes it ({@code 2006.01}); null where not given
 */
public record ClassificationSymbol(
        Scheme scheme,
        String subclass,
        String group,
        String subgroup,
        @Nullable String edition) {

    /** The classification schemes that filings carry. */
    public enum Scheme {
        IPC,
        CPC,
        /** Japan's finer split of the IPC. */
        FI,
        /** Locarno and the national schemes: kept, matched by nothing yet. */
        OTHER
    }

    private static final Pattern WRITTEN =
            Pattern.compile("([A-HY]\\d{2}[A-Z]?)\\s*(?:0*(\\d{1,4})\\s*/\\s*(\\d{2,6}))?.*", Pattern.DOTALL);

    /** Reads a symbol with its stroke ({@code H01L 31/0352}, {@code E04B   1/88}); empty if it is not one. */
    public static Optional<ClassificationSymbol> parse(Scheme scheme, String written, @Nullable String edition) {
        Matcher symbol = WRITTEN.matcher(written.strip());
        if (!symbol.matches()) {
            return Optional.empty();
        }
        boolean whole = symbol.group(2) == null;
        return Optional.of(new ClassificationSymbol(
                scheme, symbol.group(1), whole ? "" : symbol.group(2), whole ? "" : symbol.group(3), edition));
    }

    /** The usual written form, {@code H01L 31/0352}. */
    public String written() {
        return group.isEmpty() ? subclass : subclass + " " + group + "/" + subgroup;
    }

    @Override
    public String toString() {
        return scheme + " " + written();
    }
}
