package org.sekisho.finding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.Token.Kind;
import org.sekisho.machine.shipped.ShippedFile;

/** The bodies of {@code public-bodies.tsv}, and where their names stand among tokens. */
final class PublicBodies {

    static final PublicBodies KNOWN = read();

    private static final Set<String> STATES = Set.of("u.s", "us", "u.s.a", "usa", "united");

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, PublicBody> ideographs = new HashMap<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();

    private PublicBodies() {}

    /**
     * A name among tokens.
     *
     * @param tokens how many it takes
     */
    record Found(PublicBody body, int tokens) {}

    private record Name(List<Token> words, boolean acronym, PublicBody body) {

        /** How many tokens it takes there, or 0. A comma in the text that the name lacks does not matter. */
        int at(List<Token> tokens, int first) {
            int at = first;
            for (Token word : words) {
                if (at > first && at < tokens.size() && tokens.get(at).is(",")) {
                    at++;
                }
                if (at == tokens.size() || !isWord(word, tokens.get(at))) {
                    return 0;
                }
                at++;
            }
            return at - first;
        }

        private boolean isWord(Token word, Token token) {
            return acronym ? word.written().equals(token.written()) : word.is(token.word());
        }
    }

    /** The longest name that begins with this token, with {@code U.S.} before it. */
    @Nullable Found at(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (!token.isCapitalised() && token.kind() != Kind.NUMBER) {
            return null;
        }
        int states = states(tokens, first);
        if (states > 0 && first + states < tokens.size()) {
            Found found = named(tokens, first + states);
            return found == null ? null : new Found(found.body(), found.tokens() + states);
        }
        return named(tokens, first);
    }

    /** How many tokens {@code United States} takes. */
    private static int states(List<Token> tokens, int first) {
        String word = tokens.get(first).word();
        if (!STATES.contains(word)) {
            return 0;
        }
        if (!word.equals("united")) {
            return 1;
        }
        return first + 1 < tokens.size() && tokens.get(first + 1).is("states") ? 2 : 0;
    }

    private @Nullable Found named(List<Token> tokens, int first) {
        for (Name name : byFirstWord.getOrDefault(tokens.get(first).word(), List.of())) {
            int taken = name.at(tokens, first);
            if (taken > 0) {
                return new Found(name.body(), taken);
            }
        }
        return null;
    }

    /** Names in Chinese or Japanese characters. */
    Map<String, PublicBody> ideographs() {
        return ideographs;
    }

    boolean hasAcronym(String written) {
        return acronyms.contains(written);
    }

    /** The first words in letters: a text without any of them has no such name but in Chinese or Japanese characters. */
    Set<String> firstWords() {
        return firstWords;
    }

    private void add(String written, PublicBody body) {
        List<Token> words = Tokenizer.divide(written).stream()
                .filter(token -> !token.is(","))
                .toList();
        if (words.get(0).kind() == Kind.IDEOGRAPHS || written.codePoints().anyMatch(Character::isIdeographic)) {
            ideographs.put(written, body);
            return;
        }
        boolean acronym = written.chars().noneMatch(letter -> letter == ' ')
                && written.chars().filter(Character::isUpperCase).count() >= 2;
        if (acronym && words.size() == 1) {
            acronyms.add(written);
        }
        if (words.get(0).kind() == Kind.WORD) {
            firstWords.add(words.get(0).written().replaceFirst("\\P{L}.*", ""));
        }
        byFirstWord
                .computeIfAbsent(words.get(0).word(), any -> new ArrayList<>())
                .add(new Name(words, acronym, body));
    }

    private static PublicBodies read() {
        PublicBodies bodies = new PublicBodies();
        ShippedFile.lines(PublicBodies.class, "public-bodies.tsv").forEach(line -> bodies.add(line.split("\t", -1)));
        bodies.byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Name name) -> name.words().size())
                                .reversed()));
        return bodies;
    }

    private void add(String[] columns) {
        PublicBody body = new PublicBody(columns[0], columns[2].isEmpty() ? null : columns[2]);
        add(columns[0], body);
        for (String other : columns[1].split(";")) {
            if (!other.isEmpty()) {
                add(other, body);
            }
        }
    }
}
