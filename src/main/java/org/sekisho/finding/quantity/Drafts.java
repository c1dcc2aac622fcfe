package org.sekisho.finding.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.quantity.Bounds.Connector;
import org.sekisho.finding.quantity.Numeral.Form;

/** The numbers of a text with the units that are written at them. */
final class Drafts {

    /** Letters that, directly after digits, are more often a part of a name than a unit: 120A, 5G. */
    private static final String NAMING = "ABCDEFGHLMPSTabcdehty";

    /** Letters of units that stand behind a hyphen: {@code a 12-T magnet}, and not {@code a 3-D image}. */
    private static final String MEASURING = "TKLmWVJNg";

    private static final List<String> UNITS_BEFORE =
            List.of("pH", "PH", "US$", "$", "€", "£", "¥", "摂氏", "マッハ", "Mach");

    private static final String SIGN_STARTS = "pPUM$€£¥摂マ";

    /** Words that may stand between a unit and the number after it. */
    private static final Set<String> BETWEEN_THEM = Set.copyOf(Around.phrases("""
            of | = | is | was | at | value of | values of | : | about | of about | between | of between | from
            range of | が | は | 値が | is about | 約 | of approximately | at about | < | > | ≤ | ≥ | above | below
            of at least | values from | of less than | at least | を
            """));

    private static final Set<String> ADJECTIVES = Around.words("""
            consecutive successive additional full whole further more calendar working preceding following complete
            extra separate subsequent previous different standard superconducting physical logical entangled
            programmable spin coherent transmon trapped-ion
            """);

    private static final int REACH = 26;

    /** Words before a number that end its unit, or say which degrees it counts. */
    private static final Map<String, String> SAID_BEFORE = Map.ofEntries(
            Map.entry("摂氏", "Cel"),
            Map.entry("秒速", ".s-1"),
            Map.entry("毎秒", ".s-1"),
            Map.entry("1秒当たり", ".s-1"),
            Map.entry("1秒あたり", ".s-1"),
            Map.entry("分速", ".min-1"),
            Map.entry("毎分", ".min-1"),
            Map.entry("1分当たり", ".min-1"),
            Map.entry("1分あたり", ".min-1"),
            Map.entry("時速", ".h-1"),
            Map.entry("毎時", ".h-1"),
            Map.entry("1時間当たり", ".h-1"),
            Map.entry("1時間あたり", ".h-1"));

    /** Pieces of what is named behind them: {@code 50個以上の量子ビット}. */
    private static final Pattern PIECES = Pattern.compile("個(?:以上|以下|未満|を超える|超|まで|程度)?の");

    /** Words and signs behind which a Japanese sentence states an amount, not a part by its sign. */
    private static final String STATING = "はがをにで約、。(「:";

    private Drafts() {}

    static List<Draft> of(String text) {
        List<Draft> drafts = new ArrayList<>();
        int free = 0;
        for (Numeral numeral : Numerals.in(text)) {
            if (numeral.start() >= free) {
                Draft draft = draft(text, numeral, free);
                drafts.add(draft);
                free = draft.end();
            }
        }
        return drafts;
    }

    private static Draft draft(String text, Numeral numeral, int free) {
        Draft purity = Nines.at(text, numeral);
        if (purity != null) {
            return purity;
        }
        WrittenUnit unit = unitAfter(text, numeral);
        if (unit != null) {
            return saidBefore(text, new Draft(numeral, unit.unit(), numeral.start(), unit.end()));
        }
        Draft before = numeral.form() == Form.WORD ? null : withUnitBefore(text, numeral, free);
        return before == null ? new Draft(numeral, null, numeral.start(), numeral.end()) : before;
    }

    /** {@code 摂氏1200度} and {@code 毎秒1800m}: what stands before the number belongs to the unit behind it. */
    private static Draft saidBefore(String text, Draft draft) {
        int at = Bounds.skipAbout(text, draft.start());
        String unit = draft.unitOrCount().code();
        if (unit.contains("-1")) {
            return draft; // 時速300km/h says it twice
        }
        return SAID_BEFORE.entrySet().stream()
                .filter(said ->
                        text.startsWith(said.getKey(), at - said.getKey().length()))
                .findFirst()
                .map(Map.Entry::getValue)
                .flatMap(
                        said -> UnitOfMeasure.of(said.startsWith(".") ? unit + said : unit.equals("deg") ? said : unit))
                .map(whole -> new Draft(draft.numeral(), whole, draft.start(), draft.end()))
                .orElse(draft);
    }

    private static @Nullable WrittenUnit unitAfter(String text, Numeral numeral) {
        int end = numeral.end();
        WrittenUnit unit = UnitReader.at(text, end);
        boolean attached = unit != null;
        char next = Around.charAt(text, end);
        if (unit == null && (next == ' ' || next == '-' || next == '‐' || next == '–')) {
            unit = UnitReader.at(text, next == ' ' ? Around.skipSpaces(text, end) : end + 1);
        }
        if (unit == null) {
            unit = bracketed(text, Around.skipSpaces(text, end));
        }
        if (unit == null && next == ' ') {
            unit = unitAfterAdjective(text, end + 1);
        }
        if (unit == null || unit.unit().equals(UnitOfMeasure.COUNT)) {
            unit = unitAfterBound(text, numeral, unit);
        }
        return unit == null || unit.before() || !plausible(text, numeral, unit, attached) ? null : unit;
    }

    /** {@code ８００［Ｖ］}, as Japanese applicants write. */
    private static @Nullable WrittenUnit bracketed(String text, int start) {
        WrittenUnit unit = Around.charAt(text, start) == '[' ? UnitReader.at(text, start + 1) : null;
        boolean closed = unit != null && Around.charAt(text, unit.end()) == ']';
        return unit == null || !closed ? null : new WrittenUnit(unit.unit(), unit.end() + 1, unit.before(), false);
    }

    /** {@code 50 or more qubits}, {@code 53個の量子ビット}. */
    private static @Nullable WrittenUnit unitAfterBound(String text, Numeral numeral, @Nullable WrittenUnit counted) {
        Bounds.Bound bound = Bounds.after(text, numeral.end());
        if (bound != null && counted == null) {
            return UnitReader.at(text, Around.skipSpaces(text, bound.at()));
        }
        Matcher pieces = PIECES.matcher(text).region(numeral.end(), text.length());
        WrittenUnit things = counted != null && pieces.lookingAt() ? UnitReader.at(text, pieces.end()) : null;
        return things == null || !things.unit().code().startsWith("{") ? counted : things;
    }

    /** {@code five consecutive days}. */
    private static @Nullable WrittenUnit unitAfterAdjective(String text, int start) {
        String word = Around.wordAfter(text, start);
        return ADJECTIVES.contains(word) ? UnitReader.at(text, start + word.length() + 1) : null;
    }

    private static boolean plausible(String text, Numeral numeral, WrittenUnit unit, boolean attached) {
        if (JapaneseSigns.isNoQuantity(text, numeral, unit)) {
            return false;
        }
        char letter = text.charAt(unit.end() - 1);
        if (numeral.form() == Form.WORD && Character.isUpperCase(letter)) {
            return false;
        }
        if (!unit.oneLetter() || !Around.isWord(letter)) {
            return true;
        }
        boolean elaborate = numeral.form() == Form.ELABORATE;
        if (numeral.form() == Form.WORD) {
            return false;
        }
        if (Around.charAt(text, unit.end() - 2) == '-') {
            return elaborate || MEASURING.indexOf(letter) >= 0 && isAdjective(text, numeral, unit);
        }
        boolean labelled = !elaborate && Labels.isLabel(Around.wordBefore(text, numeral.start()));
        boolean name = attached
                && !elaborate
                && NAMING.indexOf(letter) >= 0
                && ("GH".indexOf(letter) >= 0
                        || !Labels.leadsToQuantity(text, numeral.start()) && !isStatedInJapanese(text, numeral, unit));
        return !labelled && !name;
    }

    /** {@code a 12-T magnet}. */
    private static boolean isAdjective(String text, Numeral numeral, WrittenUnit unit) {
        String article = Around.wordBefore(text, numeral.start());
        return (article.equals("a") || article.equals("an"))
                && !Around.wordAfter(text, unit.end()).isEmpty();
    }

    /** {@code 磁場は5Tである}, where a part would be named before its sign. */
    private static boolean isStatedInJapanese(String text, Numeral numeral, WrittenUnit unit) {
        char before = Around.charAt(text, Around.skipSpacesBack(text, numeral.start()) - 1);
        return STATING.indexOf(before) >= 0 && Around.isJapanese(Around.charAt(text, unit.end()));
    }

    private static @Nullable Draft withUnitBefore(String text, Numeral numeral, int free) {
        int from = Math.max(free, numeral.start() - REACH);
        for (int at = numeral.start() - 1; at >= from; at--) {
            if (SIGN_STARTS.indexOf(text.charAt(at)) >= 0
                    && !(at > 0 && isLetter(text, at) && isLetter(text, at - 1))) {
                Draft draft = withSignAt(text, numeral, at);
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    private static @Nullable Draft withSignAt(String text, Numeral numeral, int at) {
        for (String sign : UNITS_BEFORE) {
            int end = at + sign.length();
            if (end <= numeral.start() && text.startsWith(sign, at)) {
                String gap = text.substring(end, numeral.start()).strip();
                WrittenUnit unit = gap.isEmpty() || BETWEEN_THEM.contains(gap) ? UnitReader.at(text, at) : null;
                if (unit != null && unit.before()) {
                    return new Draft(numeral, unit.unit(), gap.isEmpty() ? at : numeral.start(), numeral.end());
                }
            }
        }
        return null;
    }

    private static boolean isLetter(String text, int at) {
        return Around.isWord(text.charAt(at));
    }

    /** Gives numbers without a unit that of the next one in their range or list, from the end backwards. */
    static List<Draft> sharingUnits(String text, List<Draft> drafts) {
        List<Draft> shared = new ArrayList<>(drafts);
        UnitHeadings.apply(text, shared);
        for (int index = 1; index < shared.size(); index++) {
            Draft from = shared.get(index - 1);
            Draft to = shared.get(index);
            boolean unitBefore =
                    from.unit() != null && from.end() == from.numeral().end();
            if (unitBefore
                    && to.unit() == null
                    && Connector.of(text, from.end(), to.start(), false) == Connector.RANGE) {
                shared.set(index, to.withUnitOf(from)); // pH 5 to 7 and 13 nm
            }
        }
        for (int index = shared.size() - 2; index >= 0; index--) {
            Draft draft = shared.get(index);
            Draft next = shared.get(index + 1);
            if (draft.unit() == null
                    && next.unit() != null
                    && !next.unit().equals(UnitOfMeasure.COUNT)
                    && connected(text, draft, next)
                    && !Labels.isLabelled(text, draft.start(), draft.numeral().form())
                    && !isReferenceSign(text, draft, drafts)) {
                shared.set(index, draft.withUnitOf(next));
            }
        }
        for (int index = 1; index < shared.size(); index++) {
            passOn(text, shared, index);
        }
        return shared;
    }

    /** {@code between the lens 10 and 15 nm of coating}, where it is the lens 10 elsewhere, too. */
    private static boolean isReferenceSign(String text, Draft draft, List<Draft> drafts) {
        String word = Around.wordBefore(text, draft.start());
        return !word.isEmpty()
                && !Labels.leadsToQuantity(text, draft.start())
                && !Attachment.isProperty(word)
                && IntStream.range(0, drafts.size()).anyMatch(index -> {
                    Draft other = drafts.get(index);
                    return other.start() != draft.start()
                            && other.unit() == null
                            && other.numeral().value() == draft.numeral().value()
                            && Around.wordBefore(text, other.start()).equals(word)
                            && (index + 1 == drafts.size() || !connected(text, other, drafts.get(index + 1)));
                });
    }

    /** A unit before the first number, such as pH, is that of the others too. */
    private static void passOn(String text, List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        Draft previous = drafts.get(index - 1);
        if (draft.unit() == null
                && previous.unit() != null
                && previous.end() == previous.numeral().end()
                && UNITS_BEFORE.stream()
                        .anyMatch(sign -> text.startsWith(sign, previous.start())
                                || Around.wordBefore(text, previous.start()).equals("ph"))
                && connected(text, previous, draft)) {
            drafts.set(index, draft.withUnitOf(previous));
        }
    }

    private static boolean connected(String text, Draft draft, Draft next) {
        Bounds.Bound bound = Bounds.before(text, next.start());
        int end = bound == null ? next.start() : Math.max(bound.at(), draft.end());
        return Connector.of(text, draft.end(), end, true) != Connector.NONE
                || Connector.of(text, draft.end(), next.start(), true) != Connector.NONE;
    }

    /** Japanese words that look like a number with a unit and are none: 十分, 一度, 第2層, 平成20年, 3分の1. */
    static final class JapaneseSigns {

        private static final String AFTER_MINUTES = "間以後前超未程ほごか";

        private static final List<String> ERAS = List.of("平成", "昭和", "大正", "明治", "令和", "西暦");

        private static final double FIRST_YEAR = 1500;
        private static final double LAST_YEAR = 2200;

        private JapaneseSigns() {}

        static boolean isNoQuantity(String text, Numeral numeral, WrittenUnit unit) {
            char before = Around.charAt(text, numeral.start() - 1);
            char last = text.charAt(unit.end() - 1);
            boolean year = ERAS.stream().anyMatch(era -> text.startsWith(era, numeral.start() - era.length()));
            if (before == '第' || before == '図' || year) {
                return true;
            }
            if (numeral.form() == Form.KANJI && isWordOfItsOwn(text, numeral, unit)) {
                return true;
            }
            return (last == '分' && Around.charAt(text, unit.end()) == 'の')
                    || (last == '年' || last == '日') && isDate(text, numeral, unit);
        }

        private static boolean isWordOfItsOwn(String text, Numeral numeral, WrittenUnit unit) {
            char last = text.charAt(unit.end() - 1);
            char after = Around.charAt(text, unit.end());
            boolean enough = last == '分' && numeral.value() == 10 && AFTER_MINUTES.indexOf(after) < 0;
            boolean once = numeral.value() == 1
                    && (last == '度' || last == '日' || unit.unit().equals(UnitOfMeasure.COUNT));
            boolean kanjiBefore = Around.charAt(text, numeral.start() - 1) >= '一'
                    && Around.charAt(text, numeral.start() - 1) <= '鿿'
                    && unit.unit().equals(UnitOfMeasure.COUNT);
            return enough || once || kanjiBefore || numeral.value() == 0;
        }

        private static boolean isDate(String text, Numeral numeral, WrittenUnit unit) {
            char last = text.charAt(unit.end() - 1);
            boolean year = last == '年' && numeral.value() >= FIRST_YEAR && numeral.value() <= LAST_YEAR;
            return year || (last == '日' && Around.charAt(text, numeral.start() - 1) == '月');
        }
    }
}
