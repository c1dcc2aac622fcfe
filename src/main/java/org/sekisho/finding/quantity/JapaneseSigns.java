package org.sekisho.finding.quantity;

import org.sekisho.finding.quantity.Numeral.Form;

/** Japanese words that look like a number with a unit and are none: 十分, 一度, 第2層, 平成20年, 3分の1. */
final class JapaneseSigns {

    private static final String AFTER_MINUTES = "間以後前超未程ほごか";

    private static final String ERAS = "平成昭和大正明治令和西暦";

    private static final double FIRST_YEAR = 1500;
    private static final double LAST_YEAR = 2200;

    private JapaneseSigns() {}

    static boolean isNoQuantity(String text, Numeral numeral, WrittenUnit unit) {
        char before = Around.charAt(text, numeral.start() - 1);
        char last = text.charAt(unit.end() - 1);
        if (before == '第' || before == '図' || ERAS.indexOf(before) >= 0) {
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
        boolean vague = Around.charAt(text, numeral.start() - 1) == '数';
        boolean kanjiBefore = Around.charAt(text, numeral.start() - 1) >= '一'
                && Around.charAt(text, numeral.start() - 1) <= '鿿'
                && unit.unit().equals(UnitOfMeasure.COUNT);
        return enough || once || vague || kanjiBefore || numeral.value() == 0;
    }

    private static boolean isDate(String text, Numeral numeral, WrittenUnit unit) {
        char last = text.charAt(unit.end() - 1);
        boolean year = last == '年' && numeral.value() >= FIRST_YEAR && numeral.value() <= LAST_YEAR;
        return year || (last == '日' && Around.charAt(text, numeral.start() - 1) == '月');
    }
}
