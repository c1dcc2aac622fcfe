package org.sekisho.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.Corpus;
import org.sekisho.filing.Filing;
import org.sekisho.filing.Section;
import org.sekisho.filing.TextBlock;

class UsCorpusTests {

    /** A parser's error message follows the end of the root element. */
    private static final String GARBAGE_AFTER_ROOT = "/testu4.xml";

    private static final Pattern KIND = Pattern.compile("(?<=\\d)[A-Z]\\d?$");
    private static final Pattern INLINE = Pattern.compile(
            "</?(?:b|i|u|o|sub|sup|sub2|sup2|figref|claim-ref|smallcaps|patcit|nplcit|crossref)(?: [^>]*)?/?>");

    @BeforeEach
    void corpus() {
        Corpus.assumePresent();
    }

    @Test
    void keepsEveryWordOfAbstractDescriptionAndClaims() throws Exception {
        List<String> report = new ArrayList<>();
        double worst = 1;
        for (UsCorpus.Document document : version4()) {
            double kept = kept(document.text(), document.read());
            worst = Math.min(worst, kept);
            report.add("%.4f %s".formatted(kept, document.item().file()));
        }
        report.sort(Comparator.naturalOrder());
        System.out.println("Words kept, worst documents first:\n  " + String.join("\n  ", report.subList(0, 5)));
        assertThat(worst).as("share of words kept in the worst document").isGreaterThanOrEqualTo(0.995);
    }

    private static List<UsCorpus.Document> version4() {
        return Stream.of("us-xml", "us-zip")
                .flatMap(set -> Corpus.items(set).stream())
                .flatMap(item -> UsCorpus.documents(item).stream())
                .filter(document -> document.text().contains("<us-patent-"))
                .filter(document -> !document.item().file().endsWith(GARBAGE_AFTER_ROOT))
                .toList();
    }

    private static double kept(String document, Filing filing) {
        Map<String, Integer> wanted = new HashMap<>();
        for (String part : List.of("abstract", "description", "claims")) {
            var found = Pattern.compile("<" + part + "[ >].*?</" + part + ">", Pattern.DOTALL)
                    .matcher(document);
            while (found.find()) {
                count(plain(found.group()), wanted);
            }
        }
        Map<String, Integer> have = new HashMap<>();
        String heading = "";
        for (TextBlock block : filing.text()) {
            if (block.section() != Section.TITLE) {
                if (!block.heading().equals(heading)) {
                    count(block.heading(), have);
                }
                heading = block.heading();
                count(block.words(), have);
            }
        }
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        int lost = 0;
        for (var word : wanted.entrySet()) {
            if (word.getValue() > have.getOrDefault(word.getKey(), 0))
                System.out.print(word + " " + have.get(word.getKey()) + "; ");
            lost += Math.max(0, word.getValue() - have.getOrDefault(word.getKey(), 0));
        }
        return all == 0 ? 1 : 1 - (double) lost / all;
    }

    private static String plain(String xml) {
        String text = xml.replaceAll("<\\?.*?\\?>", " ").replaceAll("<!--.*?-->", " ");
        text = INLINE.matcher(text).replaceAll("").replaceAll("<[^>]*>", " ");
        return Parser.unescapeEntities(text, false);
    }

    private static void count(String text, Map<String, Integer> words) {
        String normal = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        for (String word : normal.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
    }
}
