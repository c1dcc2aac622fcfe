package org.sekisho.finding.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.finding.quantity.Quantity.Amount;
import org.sekisho.reading.passage.TextSpan;

/** Real Japanese gazettes: what is found begins and ends where a number and a unit do. */
class QuantitiesInGazettesTests {

    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9０-９.．,，・〇一二三四五六七八九十百千万億兆½¼¾xXｘＸ×^＾*⁰¹²³⁴-⁹⁻+＋−－/／eEｅＥ 　]|-)+|[a-zA-Z -]+");

    private static final Pattern VAGUE = Pattern.compile("(?:[数幾何](?:[十百千]|[1１][0０]{1,3})?|[十百0-9０-９]+数十?)[万億]?");
    private static final Pattern NINES = Pattern.compile("[0-9０-９][NＮ][0-9０-９]?");

    private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇一二三四五六七八九十百千½¼¾]|[a-z]+");

    private final QuantityFinder finder = new QuantityFinder();

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void placesAreExactInTheOriginal() throws IOException {
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (Corpus.Item item : Corpus.items("jp-gazette-xml")) {
            for (String words : paragraphs(item)) {
                for (Quantity quantity : finder.in(words)) {
                    for (Amount amount : quantity.amounts()) {
                        checked++;
                        if (!isExact(words, amount)) {
                            wrong.add(item.file() + " " + amount);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    /** A number is digits only, does not go on outside, and what is after it within the whole reads as its unit. */
    private static boolean isExact(String words, Amount amount) {
        TextSpan number = amount.number();
        String written = words.substring(number.start(), number.end());
        boolean cutShort = number.end() < words.length() && isDigit(words.charAt(number.end()))
                || number.start() > 0 && isDigit(words.charAt(number.start() - 1));
        TextSpan whole = amount.whole();
        String unit = words.substring(number.end(), whole.end()).strip().replaceAll("^[-‐\\[［]|[\\]］]$|^個の", "");
        boolean everySecond = words.substring(0, number.start()).matches("(?s).*(?:毎[時分秒]|[時分秒]速)約?");
        boolean unitRead = unit.isEmpty()
                || UnitOfMeasure.parse(unit)
                        .filter(read -> everySecond
                                ? amount.unit().code().startsWith(read.code() + ".")
                                : read.equals(amount.unit()))
                        .isPresent();
        boolean isNumber =
                NUMBER.matcher(written).matches() && DIGIT.matcher(written).find();
        boolean vague = VAGUE.matcher(written).matches();
        boolean nines = NINES.matcher(written).matches() && amount.unit().code().equals("%");
        return (isNumber || vague || nines) && !cutShort && unitRead;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    private static List<String> paragraphs(Corpus.Item item) throws IOException {
        String xml = Files.readString(item.path());
        return Pattern.compile("</?(?:p|claim-text|claim|li)\\b[^>]*>|<br */>")
                .splitAsStream(xml)
                .map(part -> part.replaceAll("<[^>]*>", ""))
                .filter(part -> !part.isBlank())
                .toList();
    }
}
