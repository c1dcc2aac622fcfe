package org.sekisho.reading.extraction;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.sekisho.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scan of paper of which the full text is known, and how much of a text's words stand in another, in order. */
public final class KnownScan {

    private static final String NUMBER = "US-6103599-A";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private KnownScan() {}

    public static Path file() {
        return inSet("pdf-scan-office");
    }

    /** The description and the claims; the office's own data on the front page are no part of it. */
    public static List<String> words() throws IOException {
        JsonNode patent = JsonMapper.shared().readTree(inSet("json-ppubs").toFile());
        List<String> parts = new ArrayList<>();
        for (String part : List.of("briefHtml", "descriptionHtml", "claimsHtml")) {
            // the office numbers the paragraphs there, and writes subscripts as words with a stop before them
            parts.add(Jsoup.parse(patent.get(part).asString())
                    .text()
                    .replaceAll("\\(\\d+\\) ", " ")
                    .replaceAll("\\.(?:sub|sup)\\.", ""));
        }
        return wordsOf(String.join("\n", parts));
    }

    private static Path inSet(String set) {
        return Corpus.items(set).stream()
                .map(Corpus.Item::path)
                .filter(path -> path.getFileName().toString().startsWith(NUMBER))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> wordsOf(String text) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** How many of the words a diff finds among others, in their order. */
    public static int found(List<String> words, List<String> others) {
        int lost = DiffUtils.diff(words, others).getDeltas().stream()
                .map(AbstractDelta::getSource)
                .mapToInt(chunk -> chunk.size())
                .sum();
        return words.size() - lost;
    }
}
