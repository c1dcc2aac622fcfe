package org.sekisho.finding.entity;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Finds names in a passage with CoreNLP's model for English. */
final class CoreNlpNames implements NameReader {

    /** Tokens the model sees at a time; its cost grows faster than a sentence. */
    private static final int LONGEST = 100;

    /** The words to each side that tell the model as much as all of them. */
    private static final int AROUND = 6;

    /** No name is written like this, and CoreNLP's lexer takes time in the square of its length. */
    private static final Pattern NO_WORD = Pattern.compile("[^ \\t\\r\\n]{201,}+");

    /** Words of patents that the model takes for names. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i:figs?|figures?|nos?|examples?|tables?|pat|ser|seq|id|appl|claims?|equations?)\\b.*|[^\\p{Lu}]*|.",
            Pattern.DOTALL);

    /**
     * Words of names of institutions, as written: {@code institute} is a verb and {@code agency} a word. A capital is
     * looked for first, as that is quick and all of the text is searched.
     */
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?=[A-Z])\\b(?:Academy|Agency|Army|Association|Bureau|College|Commission|Company|Consortium|Corp|Corporation|Council"
                    + "|Department|Foundation|GmbH|Hospital|Inc|Incorporated|Institutes?|Institution|Laborator(?:y|ies)"
                    + "|LLC|Ltd|Limited|Ministry|Navy|Universit(?:y|ies))\\b");

    private static final Map<String, Kind> KINDS =
            Map.of("ORGANIZATION", Kind.ORGANISATION, "PERSON", Kind.PERSON, "LOCATION", Kind.PLACE);

    private static final TokenizerFactory<CoreLabel> TOKENIZERS =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneKeep,invertible=false");

    private final CoreNlpClassifiers classifiers = new CoreNlpClassifiers();

    void prepare() {
        classifiers.prepare();
    }

    @Override
    public boolean mayFindIn(String words) {
        return EnglishNameSigns.in(words);
    }

    @Override
    public boolean seesInstitution(String words) {
        return INSTITUTION.matcher(words).find();
    }

    @Override
    public int wordsIn(String words) {
        return new StringTokenizer(words).countTokens();
    }

    @Override
    public List<NamedEntity> in(Passage passage) {
        List<NamedEntity> names = new ArrayList<>();
        Matcher noWord = NO_WORD.matcher(passage.words());
        int start = 0;
        while (noWord.find()) {
            read(passage, start, noWord.start(), names);
            start = noWord.end();
        }
        read(passage, start, passage.words().length(), names);
        return names;
    }

    private void read(Passage passage, int start, int end, List<NamedEntity> names) {
        String words = passage.words().substring(start, end).replace('\u00a0', ' ');
        List<CoreLabel> tokens =
                TOKENIZERS.getTokenizer(new StringReader(words)).tokenize();
        List<String> classes = new ArrayList<>(Collections.nCopies(tokens.size(), "O"));
        BitSet near = nearCapitals(tokens);
        int from = near.nextSetBit(0);
        while (from >= 0) {
            int to = Math.min(end(tokens, from), near.nextClearBit(from));
            List<String> found = classifiers.classify(tokens.subList(from, to));
            for (int at = from; at < to; at++) {
                classes.set(at, found.get(at - from));
            }
            from = near.nextSetBit(to);
        }
        collect(passage, start, tokens, classes, names);
    }

    /** Every word with a capital, and those around it. */
    private static BitSet nearCapitals(List<CoreLabel> tokens) {
        BitSet near = new BitSet(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            String word = tokens.get(at).word();
            if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
                near.set(Math.max(0, at - AROUND), Math.min(tokens.size(), at + AROUND + 1));
            }
        }
        return near;
    }

    /** Not inside a row of words with capitals, which may be a name. */
    private static int end(List<CoreLabel> tokens, int from) {
        int longest = from + LONGEST;
        if (longest >= tokens.size()) {
            return tokens.size();
        }
        int end = longest;
        while (end > from + LONGEST / 2
                && Character.isUpperCase(tokens.get(end).word().charAt(0))) {
            end--;
        }
        return end;
    }

    /** Neighbours of the same class are one name. */
    private static void collect(
            Passage passage, int offset, List<CoreLabel> tokens, List<String> classes, List<NamedEntity> names) {
        int first = 0;
        for (int next = Math.min(1, tokens.size()); first < tokens.size(); next++) {
            if (next == tokens.size() || !classes.get(first).equals(classes.get(next))) {
                Kind kind = KINDS.get(classes.get(first));
                if (kind != null) {
                    int begin =
                            passage.span().start() + offset + tokens.get(first).beginPosition();
                    int end = passage.span().start()
                            + offset
                            + tokens.get(next - 1).endPosition();
                    add(passage, kind, new TextSpan(begin, end), names);
                }
                first = next;
            }
        }
    }

    private static void add(Passage passage, Kind kind, TextSpan span, List<NamedEntity> names) {
        String name = passage.quote(span).replaceAll("\\s+", " ");
        if (!NO_NAME.matcher(name).matches()) {
            names.add(new NamedEntity(kind, Role.MENTIONED, name, span));
        }
    }

    /**
     * Whether a sentence of English can name anybody: whether a word in it that is not its first has a capital and small
     * letters, or is the acronym of a public body.
     *
     * <p>Nearly all that CoreNLP's model takes for names in other sentences of patents are circuits and memories.
     */
    static final class EnglishNameSigns {

        private static final Pattern CAPITALISED =
                Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}&'’-]*+(?:\\.\\p{Lu}(?![\\p{L}]))*+");

        /** Words that patents write with a capital in the middle of a sentence, and that are no names. */
        private static final Set<String> NO_NAMES = Set.of("""
                Fig Figs Figure Figures Table Tables Example Examples Claim Claims Equation Equations Eq Eqs Formula
                No Nos Step Steps The In It This As An If For When Thus
                """.split("\\s+"));

        private EnglishNameSigns() {}

        static boolean in(String words) {
            Matcher capitalised = CAPITALISED.matcher(words);
            int first = firstWord(words);
            while (capitalised.find()) {
                if (capitalised.start() > first && isName(capitalised.group())) {
                    return true;
                }
            }
            return false;
        }

        private static int firstWord(String words) {
            int at = 0;
            while (at < words.length() && !Character.isLetterOrDigit(words.charAt(at))) {
                at++;
            }
            return at;
        }

        private static boolean isName(String word) {
            if (word.length() < 2 || NO_NAMES.contains(word)) {
                return false;
            }
            return word.indexOf('.') > 0
                    || word.chars().anyMatch(Character::isLowerCase)
                    || FundingSentence.isAcronym(word);
        }
    }
}
