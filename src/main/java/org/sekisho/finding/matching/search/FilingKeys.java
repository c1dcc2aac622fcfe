package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * All that patterns ask for in one filing, in the order of its words.
 *
 * <p>Between sentences the positions jump further than {@code near} reaches, and marks stand in the gap, so that {@code
 * with} and {@code same} see where a sentence or a paragraph ends. A passage that continues the one before it follows
 * without a jump.
 */
final class FilingKeys {

    /** The end of a sentence. At the end of a paragraph both marks stand. */
    static final String SENTENCE = "\u0001s";

    static final String PARAGRAPH = "\u0001p";

    /** More than any reach, so that no gap between two sentences is within one. */
    private static final int JUMP = 64;

    private static final String JAPANESE = "ja";
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANA = '\u30ff';

    private final Map<String, List<PlacedKey>> byToken = new HashMap<>();
    private final List<PlacedKey> inOrder = new ArrayList<>();
    private boolean backwards;

    private FilingKeys() {}

    /** Passages that are not read leave a gap as wide as that between two sentences. */
    static FilingKeys of(
            FilingText text, Words words, Vocabulary vocabulary, BitSet read, BiConsumer<Passage, DividedText> taker) {
        FilingKeys keys = new FilingKeys();
        int position = 0;
        Passage before = null;
        for (int i = 0; i < text.passages().size(); i++) {
            Passage passage = text.passages().get(i);
            if (!passage.continuing() || before == null) {
                keys.mark(SENTENCE, position + 1);
                if (before == null || isNewParagraph(text, before, passage)) {
                    keys.mark(PARAGRAPH, position + 1);
                }
                position += JUMP;
            }
            if (read.get(i)) {
                DividedText divided = divided(passage, text.language(), words);
                taker.accept(passage, divided);
                keys.add(divided, passage.span().start(), text.language(), vocabulary, position);
                position += divided.words().size();
            }
            before = passage;
        }
        keys.mark(SENTENCE, position + 1);
        keys.mark(PARAGRAPH, position + 1);
        if (keys.backwards) {
            keys.inOrder.sort(Comparator.comparingInt(PlacedKey::position));
        }
        return keys;
    }

    /** Blocks of text are parted by a line feed. */
    static boolean isNewParagraph(FilingText text, Passage before, Passage passage) {
        return !passage.continuing()
                && text.words()
                                .substring(before.span().end(), passage.span().start())
                                .indexOf('\n')
                        >= 0
                && !sameBlock(before, passage);
    }

    /** A paragraph may hold line feeds of its own; its number or its section tells it from the next. */
    private static boolean sameBlock(Passage before, Passage passage) {
        return !before.label().isEmpty()
                && before.label().equals(passage.label())
                && before.section() == passage.section()
                && before.document().equals(passage.document());
    }

    private void add(DividedText divided, int offset, String language, Vocabulary vocabulary, int position) {
        for (int i = 0; i < divided.words().size(); i++) {
            int at = position + i;
            vocabulary.of(
                    divided.words().get(i),
                    language,
                    (key, word) -> add(new PlacedKey(key.token(), at, offset + word.start(), offset + word.end())));
        }
        for (Run run : divided.runs()) {
            vocabulary.in(run, language, (key, first, last) -> {
                // A term of characters stands at every word that it belongs to.
                for (int word = run.word(first); word <= run.word(last); word++) {
                    add(new PlacedKey(key.token(), position + word, offset + run.start(first), offset + run.end(last)));
                }
            });
        }
    }

    /** A passage's words, as they are compared: in a filing of any language a passage with kana is Japanese. */
    static DividedText divided(Passage passage, String language, Words words) {
        return words.divide(passage.words(), language.equals(JAPANESE) || hasKana(passage.words()));
    }

    private static boolean hasKana(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) >= FIRST_KANA && words.charAt(at) <= LAST_KANA) {
                return true;
            }
        }
        return false;
    }

    private void mark(String mark, int position) {
        add(new PlacedKey(mark, position, 0, 0));
    }

    private void add(PlacedKey key) {
        backwards |= !inOrder.isEmpty() && inOrder.get(inOrder.size() - 1).position() > key.position();
        inOrder.add(key);
        byToken.computeIfAbsent(key.token(), none -> new ArrayList<>()).add(key);
    }

    List<PlacedKey> inOrder() {
        return inOrder;
    }

    Set<String> tokens() {
        return byToken.keySet();
    }

    /** In reading order; empty if the filing has none. */
    List<PlacedKey> of(String token) {
        return byToken.getOrDefault(token, List.of());
    }

    /** The key of a word; several if terms of characters overlap. */
    List<PlacedKey> at(int position, String token) {
        int from = firstAt(position);
        List<PlacedKey> here = new ArrayList<>();
        for (int i = from; i < inOrder.size() && inOrder.get(i).position() == position; i++) {
            if (token.equals(inOrder.get(i).token())) {
                here.add(inOrder.get(i));
            }
        }
        return here;
    }

    private int firstAt(int position) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Says how much and not what: the words may be an applicant's. */
    @Override
    public String toString() {
        return inOrder.size() + " keys";
    }
}
