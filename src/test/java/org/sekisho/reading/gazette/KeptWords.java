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

/**
 * How much of a document's text is still there in the filing that was read of it, found by cutting the tags out of the
 * raw document: words where words are written apart, characters in Japanese.
 */
public final class KeptWords {

    private static final List<String> PARTS =
            List.of("abstract", "description", "claims", "Abstract", "Description", "Claims");

    private static final Pattern NOT_TEXT = Pattern.compile(
            "<!--.*?-->|<\\?.*?\\?>|<(com:TableImage|com:Image|pat:Drawings|pat:ClaimNumber|drawings)[ >].*?</\\1>"
                    + "|<jppat:AmendmentDocumentNameCategory>.*?</jppat:AmendmentDocumentNameCategory>",
            Pattern.DOTALL);

    private static final Pattern INLINE =
            Pattern.compile("</?(?:\\w+:)?(?:b|i|u|o|sub|sup|figref|ref|claim-ref|patcit|nplcit|text"
                    + "|crossref|bibl|img|sqrt|fence)(?:\\s[^>]*)?/?>");

    private KeptWords() {}

    public static double share(String document, Filing filing) {
        boolean japanese = "ja".equals(filing.bibliography().language());
        Map<String, Integer> wanted = new HashMap<>();
        count(textOf(document), japanese, wanted);
        Map<String, Integer> have = new HashMap<>();
        count(textOf(filing), japanese, have);
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        int lost = wanted.entrySet().stream()
                .mapToInt(word -> Math.max(0, word.getValue() - have.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 1 - (double) lost / all;
    }

    private static String textOf(String document) {
        String clean = NOT_TEXT.matcher(document).replaceAll(" ");
        StringBuilder text = new StringBuilder();
        for (String part : PARTS) {
            String tag = "(?:[a-z]+:)?" + part;
            Matcher found = Pattern.compile("<" + tag + "(?:\\s[^>]*)?>.*?</" + tag + ">", Pattern.DOTALL)
                    .matcher(clean);
            while (found.find()) {
                text.append(plain(found.group())).append('\n');
            }
        }
        return text.toString();
    }

    private static String plain(String xml) {
        String words = INLINE.matcher(xml).replaceAll("").replaceAll("<[^>]*>", " ");
        return Parser.unescapeEntities(words, false);
    }

    /** Headings count once for each time they change; what the offices print between the words does not count at all. */
    private static String textOf(Filing filing) {
        StringBuilder text = new StringBuilder();
        String heading = "";
        for (TextBlock block : filing.text()) {
            if (block.section() != Section.TITLE) {
                text.append(block.heading().equals(heading) ? "" : block.heading() + "\n");
                heading = block.heading();
                text.append(block.words()).append('\n');
                // In OPS full text the paragraph's number is part of the text.
                text.append(block.section() == Section.DESCRIPTION ? "[" + block.label() + "]\n" : "");
            }
        }
        return text.toString();
    }

    private static void count(String text, boolean characters, Map<String, Integer> counts) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
        for (String word : normal.split(characters ? "\\s*" : "[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }
}
