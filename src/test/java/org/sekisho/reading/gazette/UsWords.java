package org.sekisho.reading.gazette;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** Counts how many words of a raw document's text arrive in its filing, by nothing but cutting tags out. */
public final class UsWords {

    private static final List<String> PARTS = List.of(
            "abstract",
            "description",
            "claims",
            "subdoc-abstract",
            "subdoc-description",
            "subdoc-claims",
            "SDOAB",
            "SDODE",
            "SDOCL",
            "sequence-list-new-rules");

    private static final Pattern INLINE = Pattern.compile("</?(?:b|i|u|o|sub|sup|sub2|sup2|figref|claim-ref|smallcaps"
            + "|highlight|bold|italic|subscript|superscript|cross-reference|PDAT|HIL|BOLD|ITALIC|SB|SP|FGREF|CLREF)"
            + "(?: [^>]*)?/?>");

    /** Said by every document above its claims or abstract, and by our filings nowhere. */
    private static final Pattern FORMULA = Pattern.compile(
            "<(heading|H)\\b[^>]*>(?:<[^>]*>|\\s)*(?:(?:What is|I|We) claim(?:ed)?(?: is)?:?|Claims|Abstract of Disclosure)"
                    + "\\s*(?:<[^>]*>|\\s)*</\\1>");

    private UsWords() {}

    public static double kept(String document, Filing filing) {
        Map<String, Integer> wanted = wanted(document);
        Map<String, Integer> have = have(filing);
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        int lost = wanted.entrySet().stream()
                .mapToInt(word -> Math.max(0, word.getValue() - have.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 1 - (double) lost / all;
    }

    private static Map<String, Integer> wanted(String document) {
        Map<String, Integer> wanted = new HashMap<>();
        if (GreenBookWords.isGreenBook(document)) {
            count(GreenBookWords.of(document), wanted);
        }
        for (String part : PARTS) {
            Matcher found = Pattern.compile("<" + part + "[ >].*?</" + part + ">", Pattern.DOTALL)
                    .matcher(document);
            while (found.find()) {
                count(plain(found.group()), wanted);
            }
        }
        return wanted;
    }

    private static Map<String, Integer> have(Filing filing) {
        Map<String, Integer> have = new HashMap<>();
        String heading = "";
        for (TextBlock block : filing.text()) {
            if (block.section() != Section.TITLE) {
                count(block.heading().equals(heading) ? "" : block.heading(), have);
                count(block.section() == Section.CLAIM ? "" : block.label(), have);
                count(block.words(), have);
                heading = block.heading();
            }
        }
        return have;
    }

    private static String plain(String xml) {
        String text = FORMULA.matcher(xml).replaceAll(" ");
        text = text.replaceAll("<\\?.*?\\?>", " ").replaceAll("<!--.*?-->", " ");
        text = INLINE.matcher(text).replaceAll("").replaceAll("<[^>]*>", " ");
        return Parser.unescapeEntities(text, false);
    }

    private static void count(String text, Map<String, Integer> words) {
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
    }
}
