package org.sekisho.finding.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Purities that are told by how many nines their percentage has: {@code 6N}, {@code 4N5}, {@code five nines}, {@code 6ナイン}. */
final class Nines {

    private static final Pattern NINES = Pattern.compile("N([0-9])?(?![0-9A-Za-z])|ナイン|[ -](?i:nines?)(?![a-z])");

    /** A purity, and nothing between it and the number that another thing could be said of. */
    private static final Pattern PURITY_BEFORE = Pattern.compile("(?i)(?:purit(?:y|ies)|純度)"
            + "(?:[ ,:=(はがのを約]|少なくとも|最低|以上|\\b(?:of|is|are|was|at|least|about|approximately|than|not|less|more|over"
            + "|exceeding|above|an?|level|from|between|and|or|to)\\b|[0-9.]{1,12} ?%|[0-9]N){0,12}$");

    private static final Pattern PURITY_AFTER = Pattern.compile(
            "(?i)(?: or (?:more|higher|better|above)|以上|超)?(?: of| in|の|[ -])?(?:chemical )?(?:purit|pure|純度|高純度)");

    private static final int REACH = 40;
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private Nines() {}

    /** The percentage that a number of nines says; null where the number is another: 6 N is a force, too. */
    static @Nullable Draft at(String text, Numeral numeral) {
        Matcher nines = NINES.matcher(text).region(numeral.end(), text.length());
        int count = (int) numeral.value();
        if (numeral.isVague() || count != numeral.value() || count < LEAST || count > MOST || !nines.lookingAt()) {
            return null;
        }
        String before = text.substring(Math.max(0, numeral.start() - REACH), numeral.start());
        Matcher after = PURITY_AFTER.matcher(text).region(nines.end(), text.length());
        if (!PURITY_BEFORE.matcher(before).find() && !after.lookingAt()) {
            return null;
        }
        String last = nines.group(1) == null ? "" : nines.group(1);
        double percent = Double.parseDouble("99." + "9".repeat(count - LEAST) + last + "0");
        Numeral read = new Numeral(percent, numeral.start(), nines.end(), Numeral.Form.ELABORATE, false);
        return new Draft(read, UnitOfMeasure.of("%").orElseThrow(), numeral.start(), nines.end());
    }
}
